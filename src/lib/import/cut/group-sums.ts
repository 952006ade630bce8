/**
 * Whether a row that is named like the sum of a group is one: it states what rows above it come to.
 * Invariant: where that does not hold the row is data, as a customer may be called Total Wine.
 */
import { cleanText, parseAmount } from '../cells/cells.ts';
import { isCount, isGroupSum, isNamedSum, isNumber, isTotal } from './total.ts';

/** Amounts are added up in whole units of this, so that no sum hangs on their order. */
const UNIT = 1e-4;
/** Totals are often shown to the cent where their rows have more decimals. */
const HALF_A_CENT = 50;
/** Behind which earlier sums a group may begin, the last of them, as one of groups adds up theirs. */
const MOST_ENDS = 64;

/** A place between rows, and what those above it come to. */
export interface End {
	readonly rows: number;
	readonly lost: number;
	readonly sums: readonly number[];
}

export class GroupSums {
	#rows = 0;
	/** Records that were set aside. */
	#lost = 0;
	/** By column, of all rows. */
	#sums: number[] = [];
	#ends: End[] = [{ rows: 0, lost: 0, sums: [] }];

	/** A row of data. */
	add(cells: readonly string[]): void {
		this.#rows++;
		for (const [i, cell] of cells.entries()) {
			const units = unitsOf(cell);
			if (units !== null) this.#sums[i] = (this.#sums[i] ?? 0) + units;
		}
	}

	/** A record that was set aside: counted by who wrote the file, though it can't be read. */
	lose(): void {
		this.#lost++;
	}

	/** A row that adds up those above it. */
	end(): void {
		this.#ends.push(this.here());
		if (this.#ends.length > MOST_ENDS) this.#ends.splice(1, 1);
	}

	/** Behind the last row. */
	here(): End {
		return { rows: this.#rows, lost: this.#lost, sums: [...this.#sums] };
	}

	rowsSince({ rows }: End): number {
		return this.#rows - rows;
	}

	/** Whether a row states by its largest amount what the rows since `from` come to. */
	comesTo(cells: readonly string[], from: End): boolean {
		const stated = largestOf(cells);
		return stated.units !== 0 && this.#isSum(stated, from);
	}

	/** How many rows above it a row adds up, by its largest amount; 0 where it states no sum of any. */
	rowsIn(cells: readonly string[]): number {
		if (isCount(cells)) return this.#counted(cells);
		const stated = largestOf(cells);
		if (stated.units === 0) return 0;
		const begin = this.#ends.find((end) => this.#isSum(stated, end));
		return begin ? this.rowsSince(begin) : 0;
	}

	#isSum({ place, units }: Stated, { sums }: End): boolean {
		const sum = (this.#sums[place] ?? 0) - (sums[place] ?? 0);
		return Math.abs(sum - units) <= HALF_A_CENT;
	}

	/** The same of a row that states how many there are; what was set aside may have been a note. */
	#counted(cells: readonly string[]): number {
		const count = largestOf(cells).units * UNIT;
		const isCounted = (end: End) => {
			const rows = this.rowsSince(end);
			return rows === count || rows + this.#lost - end.lost === count;
		};
		return this.#ends.some(isCounted) ? count : 0;
	}
}

interface Stated {
	readonly place: number;
	readonly units: number;
}

function largestOf(cells: readonly string[]): Stated {
	let largest = { place: 0, units: 0 };
	for (const [place, cell] of cells.entries()) {
		const units = unitsOf(cell) ?? 0;
		if (Math.abs(units) > Math.abs(largest.units)) largest = { place, units };
	}
	return largest;
}

/** Null where the cell is no amount; one whose decimals can't be told is read with a point. */
function unitsOf(cell: string): number | null {
	if (!isNumber(cell.trim())) return null;
	const text = cleanText(cell);
	const amount = parseAmount(text, /,\d{1,2}\D*$/.test(text) ? ',' : '.');
	if (!amount || amount.percent) return null;
	const size = Number(amount.digits) / 10 ** amount.decimals / UNIT;
	return Math.round(amount.negative ? -size : size);
}

/**
 * Whether rows prove that some of them add up groups by their names: two names, and the sum of
 * more than one row, as one row may well state what the row above it does.
 */
export function provesSums(rows: readonly (readonly string[])[]): boolean {
	const groups = new GroupSums();
	const names = new Set<string>();
	let several = false;
	for (const cells of rows) {
		const count = isNamedSum(cells) ? groups.rowsIn(cells) : 0;
		if (count > 0) names.add(cells.find((cell) => cell.trim() !== '') ?? '');
		several ||= count > 1;
		if (count > 0 || isTotal(cells) || (isGroupSum(cells) && !isNamedSum(cells))) groups.end();
		else groups.add(cells);
	}
	return several && names.size > 1;
}
