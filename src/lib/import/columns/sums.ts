/** Sums of whole columns: money to the last unit, whatever the order of its rows. */
import { isOdd, type RawColumn } from './intern.ts';
import { type Lookup, READABLE, shifted } from './typed.ts';

/** The sum of a column of money or numbers; null beyond 2^53, where the last digit would be wrong. */
export function sumOf(column: RawColumn, read: Lookup): number | null {
	const before = known.get(read);
	if (before !== undefined) return before;
	const sum = add(column, read);
	known.set(read, sum);
	return sum;
}

/** A lookup is of one column, whose sum never changes. */
const known = new WeakMap<Lookup, number | null>();

function add(column: RawColumn, read: Lookup): number | null {
	const sum = new Sum();
	for (let code = 0; code < read.values.length; code++)
		if (read.state[code] === READABLE) sum.addTimes(read.values[code]!, column.counts[code]!);
	const total = sum.value + plainSum(column, read);
	return Math.abs(total) > Number.MAX_SAFE_INTEGER ? null : total;
}

/** Mantissas that only move their point are added as they are; those that are rounded, one by one. */
function plainSum({ blocks, numbers }: RawColumn, { shift }: Lookup): number {
	if (!numbers) return 0;
	const rounded = shift.whole && shift.power < 0;
	const largest = Math.max(Math.abs(numbers.min), Math.abs(numbers.max));
	const sum = new Sum();
	for (const { rows, mantissas, odd } of blocks) {
		if (!odd && !rounded && largest * rows <= CARRY) sum.add(sumUpTo(rows, mantissas!));
		else
			for (let i = 0; i < rows; i++)
				if (!isOdd(odd, i)) sum.add(rounded ? shifted(mantissas![i]!, shift) : mantissas![i]!);
	}
	return rounded ? sum.value : shifted(sum.value, shift);
}

/** Where no sum on the way passes 2^52. */
function sumUpTo(rows: number, mantissas: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < rows; i++) sum += mantissas[i]!;
	return sum;
}

/** Adds whole numbers exactly: what passes 2^52 is carried. */
class Sum {
	#near = 0;
	#far = 0n;

	add(value: number): void {
		this.#near += value;
		if (this.#near > CARRY || this.#near < -CARRY) this.#carry();
	}

	/** `value`, `count` times. A fraction is added as it comes. */
	addTimes(value: number, count: number): void {
		const product = value * count;
		if (Math.abs(product) <= CARRY || !Number.isInteger(value)) this.add(product);
		else this.#far += BigInt(value) * BigInt(count);
	}

	/** The nearest number. */
	get value(): number {
		return this.#far === 0n ? this.#near : Number(this.#far) + this.#near;
	}

	#carry(): void {
		const whole = Math.trunc(this.#near);
		this.#far += BigInt(whole);
		this.#near -= whole;
	}
}

const CARRY = 2 ** 52;
