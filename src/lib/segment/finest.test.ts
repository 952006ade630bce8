import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, isSafe, type Groups } from './disclosure.ts';
import { areUnlike, finestSafe, type Sign } from './finest.ts';

const LIMITS = { k: 3, dominance: 0.7 };
const SIGNS: readonly Sign[] = [1, 1, 0, -1, -1];
const EACH: Groups = [0, 1, 2];

type Row = readonly [other: number, code: number];
const ROWS = fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { minLength: 3, maxLength: 40 });

function cellsIn(rows: readonly Row[]) {
	const codes = [0, 1].map((at) => Uint8Array.from(rows, (row) => row[at] ?? 0));
	return cellsOf(codes, [new Float64Array(rows.length).fill(5)]);
}

const count = (rows: readonly Row[], codes: readonly number[]): number =>
	rows.filter(([, code]) => codes.includes(code)).length;

const groupsIn = (groups: Groups, rows: readonly Row[]): number[][] =>
	[...new Set(groups)]
		.map((group) => [...groups.keys()].filter((code) => groups[code] === group))
		.map((codes) => codes.filter((code) => count(rows, [code]) > 0))
		.filter((codes) => codes.length > 0);

const unlike = (codes: readonly number[]): boolean => areUnlike(codes.map((at) => SIGNS[at] ?? 0));

/** Every way to give five codes numbers, as groups. */
const ALL: readonly Groups[] = Array.from({ length: 5 ** 5 }, (_, n) =>
	Array.from({ length: 5 }, (_, i) => Math.floor(n / 5 ** i) % 5)
).filter((groups) =>
	groups.every((group, code) => group === groups.indexOf(group) && group <= code)
);

/** Straight from what it promises; null where a way tells something that it may not. */
function naiveCost(groups: Groups, rows: readonly Row[]): readonly [number, number] | null {
	const found = groupsIn(groups, rows);
	const filled = found.flat().sort();
	const hidden = found.filter(unlike);
	const told = found.filter((codes) => !unlike(codes));
	const left = filled.filter((code) => !hidden.flat().includes(code));
	const isRun = (codes: readonly number[]): boolean => {
		const at = codes.map((code) => left.indexOf(code)).sort();
		return (at.at(-1) ?? 0) - (at[0] ?? 0) === codes.length - 1;
	};
	if (hidden.length > 1 || !told.every(isRun)) return null;
	if (!isSafe(cellsIn(rows), [EACH, groups], LIMITS)) return null;
	const several = found.filter(({ length }) => length > 1).flat();
	return [filled.length - told.length, count(rows, several)];
}

test('as many rows as can be, by as few customers told with others: as trying all ways finds', () => {
	fc.assert(
		fc.property(ROWS, (rows) => {
			const found = finestSafe(cellsIn(rows), 1, SIGNS, [EACH], LIMITS);
			const costs = ALL.flatMap((groups) => {
				const cost = naiveCost(groups, rows);
				return cost ? [cost] : [];
			}).sort(([a, b], [c, d]) => a - c || b - d);
			expect(found && naiveCost(found, rows)).toEqual(costs[0] ?? null);
		}),
		{ numRuns: 40 }
	);
});

test('a few are told with those of like sign, or hidden with the fewest others', () => {
	const of = (...sizes: readonly number[]): Row[] =>
		sizes.flatMap((size, code) => Array.from({ length: size }, (): Row => [0, code]));
	const told = (rows: readonly Row[]) => finestSafe(cellsIn(rows), 1, SIGNS, [[0]], LIMITS);
	expect(told(of(9, 8, 7, 6, 2))).toEqual([0, 1, 2, 3, 3]);
	expect(told(of(9, 8, 0, 0, 2))).toEqual([0, 1, 2, 3, 1]);
	expect(told(of(9, 8, 7, 6, 5))).toEqual([0, 1, 2, 3, 4]);
	expect(told(of(1, 0, 0, 0, 1))).toBeNull();
});
