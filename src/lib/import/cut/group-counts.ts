/**
 * Groups that say above their rows how many these are, and what they come to: `Harbour (12)`, 450.00.
 * Invariant: a row so named begins a group only where the groups above it are complete, or where one
 * has had no row of its own; anywhere else it is data, as a product may be called Chair (4).
 */
import { type End, GroupSums } from './group-sums.ts';
import { countedIn, isTotal, isBlank } from './total.ts';

interface Group {
	/** Behind its last row, of all rows of data. */
	readonly end: number;
	/** It holds rows by itself, and so no groups. */
	holdsRows: boolean;
}

/** Nobody groups more deeply: a name within so many groups is data. */
const DEEPEST = 8;

export class GroupCounts {
	/** Each within the one before it. */
	readonly #open: Group[] = [];
	#rows = 0;

	/** A row of data; false where it belongs to no group. */
	add(): boolean {
		this.#close();
		const within = this.#open.at(-1);
		this.#rows++;
		if (within) within.holdsRows = true;
		return within !== undefined;
	}

	/** Begins the group that a row names; false where none may begin. */
	begin(cells: readonly string[]): boolean {
		this.#close();
		const count = countedIn(cells);
		if (count === 0 || this.#open.length === DEEPEST) return false;
		const end = this.#rows + count;
		const around = this.#open.at(-1);
		if (around && (around.holdsRows || around.end < end)) return false;
		this.#open.push({ end, holdsRows: false });
		return true;
	}

	#close(): void {
		while ((this.#open.at(-1)?.end ?? Infinity) <= this.#rows) this.#open.pop();
	}
}

/** A row that names a group and counts its rows, all of which have been told. */
interface Counted {
	readonly count: number;
	readonly statesAmount: boolean;
	/** Its rows come to the amount that it states. */
	readonly holds: boolean;
	/** Its last row is not itself named with a number: 陈伟(2) is no row of 陈伟(1). */
	readonly unlike: boolean;
}

/**
 * Whether rows prove that some of them name groups and count them: what one states is what its rows
 * come to, or none states anything, and every row belongs to one.
 */
export function provesCounts(rows: readonly (readonly string[])[]): boolean {
	const { groups, apart } = groupsIn(rows);
	if (!areEnough(groups)) return false;
	const stating = groups.filter((group) => group.statesAmount);
	if (stating.length === 0) return groups.length > 1 && !apart;
	const proven = stating.filter(({ holds }) => holds);
	const most = proven.length * 2 > stating.length;
	// A row may well state what the next one does: of groups of one, each has to.
	return proven.some(({ count }) => count > 1)
		? most
		: areEnough(proven) && proven.length === stating.length;
}

function areEnough(groups: readonly Counted[]): boolean {
	const alone = groups.filter(({ unlike }) => unlike);
	return groups.some(({ count }) => count > 1) || alone.length >= FEWEST_ALONE;
}

/** So many groups of a single row are no chance. */
const FEWEST_ALONE = 3;

/** A group whose rows are not all told yet. */
interface Open {
	readonly cells: readonly string[];
	readonly from: End;
}

/** The groups of which all rows are told, and whether a row belongs to none; in one pass. */
function groupsIn(rows: readonly (readonly string[])[]): { groups: Counted[]; apart: boolean } {
	const counts = new GroupCounts();
	const sums = new GroupSums();
	const groups: Counted[] = [];
	const open: Open[] = [];
	let apart = false;
	for (const cells of rows) {
		if (isBlank(cells) || isTotal(cells)) continue;
		if (counts.begin(cells)) {
			open.push({ cells, from: sums.here() });
			continue;
		}
		sums.add(cells);
		apart = !counts.add() || apart;
		while (isWhole(open.at(-1), sums)) groups.push(closed(open.pop()!, sums, cells));
	}
	return { groups, apart };
}

function isWhole(group: Open | undefined, sums: GroupSums): boolean {
	return group !== undefined && sums.rowsSince(group.from) === countedIn(group.cells);
}

function closed({ cells, from }: Open, sums: GroupSums, last: readonly string[]): Counted {
	return {
		count: countedIn(cells),
		statesAmount: cells.filter((cell) => cell.trim() !== '').length > 1,
		holds: sums.comesTo(cells, from),
		unlike: countedIn(last) === 0
	};
}
