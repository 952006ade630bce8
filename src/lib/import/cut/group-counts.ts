/**
 * Groups that say above their rows how many these are, and what they come to: `Harbour (12)`, 450.00.
 * Invariant: a row so named begins a group only where the groups above it are complete, or where one
 * has had no row of its own; anywhere else it is data, as a product may be called Chair (4).
 */
import { GroupSums } from './group-sums.ts';
import { countedIn, isTotal, isBlank } from './total.ts';

interface Group {
	/** Rows that are still to come. */
	left: number;
	/** It holds rows by itself, and so no groups. */
	holdsRows: boolean;
}

export class GroupCounts {
	/** Each within the one before it. */
	readonly #open: Group[] = [];

	/** A row of data; false where it belongs to no group. */
	add(): boolean {
		this.#close();
		const within = this.#open.at(-1);
		for (const group of this.#open) group.left--;
		if (within) within.holdsRows = true;
		return within !== undefined;
	}

	/** Begins the group that a row names; false where none may begin. */
	begin(cells: readonly string[]): boolean {
		this.#close();
		const left = countedIn(cells);
		const around = this.#open.at(-1);
		if (left === 0 || (around && (around.holdsRows || around.left < left))) return false;
		this.#open.push({ left, holdsRows: false });
		return true;
	}

	#close(): void {
		while (this.#open.at(-1)?.left === 0) this.#open.pop();
	}
}

/** A row that names a group, and those below it. */
interface Counted {
	readonly cells: readonly string[];
	readonly count: number;
	readonly from: number;
}

/**
 * Whether rows prove that some of them name groups and count them: what one states is what its rows
 * come to, or none states anything, and every row belongs to one.
 */
export function provesCounts(rows: readonly (readonly string[])[]): boolean {
	const { groups, data, apart } = groupsIn(rows);
	const complete = groups.filter(({ from, count }) => from + count <= data.length);
	if (!complete.some(({ count }) => count > 1) && complete.length < FEWEST_ALONE) return false;
	const stating = complete.filter(({ cells }) => statesAmount(cells));
	if (stating.length === 0) return complete.length > 1 && !apart;
	const proven = stating.filter((group) => isSumOf(group, data));
	const sure = proven.some(({ count }) => count > 1) || proven.length >= FEWEST_ALONE;
	return sure && proven.length * 2 > stating.length;
}

/** So many groups of a single row are no chance. */
const FEWEST_ALONE = 3;

function groupsIn(rows: readonly (readonly string[])[]): {
	groups: Counted[];
	data: (readonly string[])[];
	apart: boolean;
} {
	const counts = new GroupCounts();
	const groups: Counted[] = [];
	const data: (readonly string[])[] = [];
	let apart = false;
	for (const cells of rows) {
		if (isBlank(cells) || isTotal(cells)) continue;
		if (counts.begin(cells)) groups.push({ cells, count: countedIn(cells), from: data.length });
		else {
			data.push(cells);
			apart = !counts.add() || apart;
		}
	}
	return { groups, data, apart };
}

function statesAmount(cells: readonly string[]): boolean {
	return cells.filter((cell) => cell.trim() !== '').length > 1;
}

function isSumOf({ cells, from, count }: Counted, data: readonly (readonly string[])[]): boolean {
	const sums = new GroupSums();
	for (const row of data.slice(from, from + count)) sums.add(row);
	return sums.rowsIn(cells) === count;
}
