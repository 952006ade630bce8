/**
 * Classes against tiers as they may be shared: cells of few customers are blank, and more with them.
 *
 * Invariant: whoever knows how many customers every tier and every class has can still not tell
 * that a blank cell has fewer than k. Tiers are told as wholes elsewhere; how many customers a class
 * has can be read off the curve of revenue, where it crosses the line at which the class ends.
 */
import { isFew } from '#lib/segment/disclosure.ts';

/** A row a class, a column a tier. */
export type Counts = readonly (readonly number[])[];
export type Told = readonly (readonly (number | null)[])[];

/** With nothing but blanks where no fewer of them would do. */
export function blanked(counts: Counts, k: number): Told {
	const filled = counts.flatMap((row, i) =>
		row.flatMap((count, j) => (count > 0 ? [{ i, j, count }] : []))
	);
	const hidden = new Set(filled.filter(({ count }) => isFew(count, k)));
	if (hidden.size > 0 && isStaircase(counts)) filled.forEach((cell) => hidden.add(cell));
	while (hidden.size < filled.length) {
		const bare = [...hidden].find((cell) => mostIn(cell, [...hidden]) < k);
		if (!bare) break;
		for (const cell of cover(bare, filled, hidden, k)) hidden.add(cell);
	}
	const blank = new Set([...hidden].map(({ i, j }) => `${i} ${j}`));
	return counts.map((row, i) =>
		row.map((count, j) =>
			blank.has(`${i} ${j}`) || (hidden.size === filled.length && hidden.size > 0) ? null : count
		)
	);
}

export interface Cell {
	readonly i: number;
	readonly j: number;
	readonly count: number;
}

/**
 * What hides `cell`: two cells of its row and column and the one across, so that customers could be
 * moved round without changing a sum; of such squares the one that takes least away.
 */
function cover(
	cell: Cell,
	filled: readonly Cell[],
	hidden: ReadonlySet<Cell>,
	k: number
): readonly Cell[] {
	const visible = (cells: readonly Cell[]): number =>
		cells.reduce((sum, one) => sum + (hidden.has(one) ? 0 : one.count), 0);
	const [best] = squaresAt(cell, filled)
		.filter(([a, b]) => cell.count + Math.min(a.count, b.count) >= k)
		.filter((square) => visible(square) > 0)
		.sort((a, b) => visible(a) - visible(b));
	return best ?? leastVisible(filled, hidden);
}

type Square = readonly [inRow: Cell, inColumn: Cell, across: Cell];

function squaresAt(cell: Cell, filled: readonly Cell[]): Square[] {
	return filled.flatMap((across) => {
		if (across.i === cell.i || across.j === cell.j) return [];
		const inRow = filled.find(({ i, j }) => i === cell.i && j === across.j);
		const inColumn = filled.find(({ i, j }) => i === across.i && j === cell.j);
		return inRow && inColumn ? [[inRow, inColumn, across] as const] : [];
	});
}

function leastVisible(filled: readonly Cell[], hidden: ReadonlySet<Cell>): readonly Cell[] {
	return filled
		.filter((one) => !hidden.has(one))
		.sort((a, b) => a.count - b.count)
		.slice(0, 1);
}

/**
 * As many customers as can be in `cell` if only the sums of `hidden` over rows and columns are
 * known. By Gale's condition: what the rows of a set hold fits into the columns that they reach.
 */
export function mostIn(cell: Cell, hidden: readonly Cell[]): number {
	const others = hidden.filter((one) => one !== cell);
	const sum = (is: (one: Cell) => boolean): number =>
		hidden.reduce((all, one) => all + (is(one) ? one.count : 0), 0);
	const rows = [...new Set(hidden.map(({ i }) => i))].filter((i) => i !== cell.i);
	const rests = subsets(rows).flatMap((set) => {
		const reached = new Set(others.flatMap(({ i, j }) => (set.includes(i) ? [j] : [])));
		if (!reached.has(cell.j)) return [];
		return [sum(({ j }) => reached.has(j)) - sum(({ i }) => set.includes(i))];
	});
	return Math.min(
		sum(({ i }) => i === cell.i),
		sum(({ j }) => j === cell.j),
		...rests
	);
}

function subsets(values: readonly number[]): number[][] {
	return values.reduce<number[][]>(
		(all, one) => [...all, ...all.map((set) => [...set, one])],
		[[]]
	);
}

/**
 * Whether tiers follow the order by revenue, as far as can be seen: then sums over rows and columns
 * say what is in every cell.
 */
function isStaircase(counts: Counts): boolean {
	return counts.every((row, i) =>
		row.every(
			(count, j) =>
				count === 0 ||
				counts.slice(i + 1).every((below) => below.slice(0, j).every((one) => one === 0))
		)
	);
}
