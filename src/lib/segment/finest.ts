/**
 * How a partition is told so that as many of its codes as can be stand in rows of their own.
 *
 * Invariant: what is told as one are neighbours of like sign; those that can only be told with some
 * of unlike sign are one group with the fewest others that hide them, and no row at all.
 */
import {
	groupsOf,
	isSafe,
	isSafeGroup,
	sizeOf,
	type Cells,
	type Groups,
	type Limits
} from './disclosure.ts';

/** Which way a code goes: 1 up, −1 down, 0 either, which is like both. */
export type Sign = -1 | 0 | 1;

/** Whether some of a group go up and some down, so that nothing can be said of it as one. */
export function areUnlike(signs: readonly Sign[]): boolean {
	return signs.includes(1) && signs.includes(-1);
}

/**
 * Of all ways to tell codes of a partition, by their `signs`, that are safe beside the `others`, the
 * one of most rows, and of these the one with fewest customers that are not told by themselves.
 * Null where none is safe.
 */
export function finestSafe(
	cells: Cells,
	partition: number,
	signs: readonly Sign[],
	others: readonly Groups[],
	limits: Limits
): Groups | null {
	const sizes = signs.map((_, code) => sizeOf(cells, partition, [code]));
	const filled = [...signs.keys()].filter((code) => (sizes[code] ?? 0) > 0);
	const ways = waysOf(filled, signs).map((way) => ({ way, cost: costOf(way, sizes, signs) }));
	ways.sort((a, b) => a.cost.rows - b.cost.rows || a.cost.customers - b.cost.customers);
	for (const { way } of ways) {
		if (!way.every((group) => isSafeGroup(cells, partition, group, limits))) continue;
		const groups = groupsOf(way, signs.length);
		if (isSafe(cells, [...others, groups], limits)) return groups;
	}
	return null;
}

type Way = readonly (readonly number[])[];

/** With nobody hidden first; what is hidden has both signs, or it could be told. */
function waysOf(filled: readonly number[], signs: readonly Sign[]): Way[] {
	const signOf = (code: number): Sign => signs[code] ?? 0;
	const hidden = subsetsOf(filled).filter((some) => areUnlike(some.map(signOf)));
	return [[], ...hidden].flatMap((some) => {
		const told = runsOf(filled.filter((code) => !some.includes(code))).filter((way) =>
			way.every((group) => !areUnlike(group.map(signOf)))
		);
		return some.length === 0 ? told : told.map((way) => [...way, some]);
	});
}

function subsetsOf(codes: readonly number[]): number[][] {
	return codes.reduce<number[][]>(
		(subsets, code) => [...subsets, ...subsets.map((some) => [...some, code])],
		[[]]
	);
}

/** Every way to cut a chain into runs. */
function runsOf([first, ...rest]: readonly number[]): number[][][] {
	if (first === undefined) return [[]];
	return runsOf(rest).flatMap(([run, ...others]) =>
		run
			? [
					[[first], run, ...others],
					[[first, ...run], ...others]
				]
			: [[[first]]]
	);
}

/** Rows that a way tells less than there are codes, and customers that are in no row of their own. */
function costOf(
	way: Way,
	sizes: readonly number[],
	signs: readonly Sign[]
): { rows: number; customers: number } {
	const cost = { rows: 0, customers: 0 };
	for (const group of way) {
		if (group.length < 2) continue;
		const told = areUnlike(group.map((code) => signs[code] ?? 0)) ? 0 : 1;
		cost.rows += group.length - told;
		cost.customers += group.reduce((sum, code) => sum + (sizes[code] ?? 0), 0);
	}
	return cost;
}
