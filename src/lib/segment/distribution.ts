/**
 * The values of customers, the greatest first and equal ones together: all that a curve and its
 * figures hang on. Values are whole and most lie close together, so these are counted where they
 * stand among the whole numbers; only the few that lie far out are sorted.
 *
 * Invariant: the runs, each value as often as it occurs, are the values sorted.
 */
import { countWhile } from '#lib/core/count-while.ts';
import { exact } from '#lib/core/money.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { descending } from './descending.ts';

export interface Distribution {
	readonly customers: number;
	/** The values that occur, descending. */
	readonly values: Float64Array;
	/** How many customers stand above each value, and what these bring together; last of all: all. */
	readonly ranks: Int32Array;
	readonly sums: Float64Array;
}

const known = new WeakMap<Float64Array, Distribution>();

/** Of the active customers; `values` has one a customer of the profile, and is looked at once. */
export function distributionOf({ active }: Profile, values: Float64Array): Distribution {
	let found = known.get(values);
	if (!found) known.set(values, (found = distributed(values, active)));
	return found;
}

/** Numbers are counted in a table of at most so many, a quarter of them below 0. */
const WIDEST = 2 ** 22;
/** Fewer customers are sorted. */
const FEW = 5_000;

/**
 * Of the rows that `active` marks with 1; all where it is null. Values are whole; fails with
 * `money.overflow` where a sum is too large to be exact.
 */
export function distributed(
	values: Float64Array,
	active: Uint8Array | null = null,
	few = FEW
): Distribution {
	const width = values.length < few ? 0 : Math.min(WIDEST, 4 * values.length);
	const from = -Math.floor(width / 4);
	const { counts, far } = counted(values, active, from, width);
	const sorted = descending(far);
	const above = sorted.findIndex((value) => value < from);
	const high = above < 0 ? sorted.length : above;
	const runs = new Runs(filled(counts) + far.length);
	runs.addSorted(sorted.subarray(0, high));
	for (let i = width - 1; i >= 0; i--) if (counts[i] !== 0) runs.add(from + i, counts[i]!);
	runs.addSorted(sorted.subarray(high));
	return runs.done();
}

/** What the first `k` bring together. */
export function sumOfFirst({ values, ranks, sums }: Distribution, k: number): number {
	const at = runOf(ranks, k);
	return k === ranks[at] ? sums[at]! : sums[at]! + (k - ranks[at]!) * values[at]!;
}

/** The values one by one. */
export function expanded({ customers, values, ranks }: Distribution): Float64Array {
	const found = new Float64Array(customers);
	values.forEach((value, at) => found.fill(value, ranks[at], ranks[at + 1]));
	return found;
}

/** How many customers stand above `value`. */
export function countAbove({ values, ranks }: Distribution, value: number): number {
	return ranks[countWhile(values.length, (at) => values[at]! > value)]!;
}

/** The last run that begins at `k` or before. */
function runOf(ranks: Int32Array, k: number): number {
	return countWhile(ranks.length, (at) => ranks[at]! <= k) - 1;
}

/** How often each number from `from` on occurs, and the values that the table has no place for. */
function counted(values: Float64Array, active: Uint8Array | null, from: number, width: number) {
	const counts = new Int32Array(width);
	// A page that nothing is written to takes no memory.
	const far = new Float64Array(values.length);
	let out = 0;
	for (let row = 0; row < values.length; row++) {
		if (active !== null && active[row] !== 1) continue;
		const at = values[row]! - from;
		if (at >= 0 && at < width) counts[at | 0]!++;
		else far[out++] = values[row]!;
	}
	return { counts, far: far.slice(0, out) };
}

function filled(counts: Int32Array): number {
	let found = 0;
	for (let i = 0; i < counts.length; i++) if (counts[i] !== 0) found++;
	return found;
}

/** Runs as they are found, the greatest value first. */
class Runs {
	readonly #values: Float64Array;
	readonly #ranks: Int32Array;
	readonly #sums: Float64Array;
	#length = 0;

	constructor(most: number) {
		this.#values = new Float64Array(most);
		this.#ranks = new Int32Array(most + 1);
		this.#sums = new Float64Array(most + 1);
	}

	add(value: number, count: number): void {
		const at = this.#length++;
		this.#values[at] = value;
		this.#ranks[at + 1] = this.#ranks[at]! + count;
		this.#sums[at + 1] = exact(this.#sums[at]! + exact(value * count));
	}

	addSorted(sorted: Float64Array): void {
		for (let from = 0; from < sorted.length;) {
			let to = from + 1;
			while (to < sorted.length && sorted[to] === sorted[from]) to++;
			this.add(sorted[from]!, to - from);
			from = to;
		}
	}

	done(): Distribution {
		const length = this.#length;
		return {
			customers: this.#ranks[length]!,
			values: this.#values.slice(0, length),
			ranks: this.#ranks.slice(0, length + 1),
			sums: this.#sums.slice(0, length + 1)
		};
	}
}
