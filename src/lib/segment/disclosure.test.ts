import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, coarser, isSafe, isSafeSet, mergedNeighbours } from './disclosure.ts';
import { INACTIVE } from './tiering.ts';

const LIMITS = { k: 3, dominance: 0.7 };
const ROWS = fc.array(
	fc.record({
		a: fc.oneof(fc.nat(4), fc.constant(INACTIVE)),
		b: fc.nat(3),
		amount: fc.integer({ min: -50, max: 50 })
	}),
	{ minLength: 1, maxLength: 60 }
);

type Row = { readonly a: number; readonly b: number; readonly amount: number };
const codes = (rows: readonly Row[], of: 'a' | 'b') => Uint8Array.from(rows, (row) => row[of]);
const amounts = (rows: readonly Row[]) => Float64Array.from(rows, ({ amount }) => amount);
const cellsIn = (rows: readonly Row[]) =>
	cellsOf([codes(rows, 'a'), codes(rows, 'b')], [amounts(rows)]);

/** Straight from the definition. */
function naiveSafe(rows: readonly Row[]): boolean {
	if (rows.length === 0) return true;
	const sizes = rows.map(({ amount }) => Math.abs(amount)).filter((size) => size > 0);
	if (rows.length < LIMITS.k) return false;
	if (sizes.length === 0) return true;
	const all = sizes.reduce((a, b) => a + b, 0);
	return sizes.length >= LIMITS.k && Math.max(...sizes) <= LIMITS.dominance * all;
}

describe('cells', () => {
	test('hold every customer that has a code, and what it brings', () => {
		fc.assert(
			fc.property(ROWS, (rows) => {
				const cells = cellsIn(rows);
				cells.codes.forEach(([a, b], cell) => {
					const members = rows.filter((row) => row.a === a && row.b === b);
					expect(cells.customers[cell]).toBe(members.length);
					const set = Uint8Array.from(cells.codes, (_, other) => (other === cell ? 1 : 0));
					expect(isSafeSet(cells, set, LIMITS)).toBe(naiveSafe(members));
				});
				const active = rows.filter((row) => row.a !== INACTIVE).length;
				expect(cells.customers.reduce((x, y) => x + y, 0)).toBe(active);
			})
		);
	});
});

describe('groups', () => {
	test('merged with neighbours are safe each, or all one', () => {
		fc.assert(
			fc.property(ROWS, (rows) => {
				const groups = mergedNeighbours(cellsIn(rows), 0, 5, LIMITS, 4);
				const filled = [
					...new Set(rows.flatMap(({ a }) => (a === INACTIVE ? [] : [groups[a] ?? 0])))
				];
				if (filled.length < 2) return;
				for (const group of filled)
					expect(naiveSafe(rows.filter(({ a }) => groups[a] === group))).toBe(true);
			})
		);
	});

	test('made coarser have one less, until they are one', () => {
		fc.assert(
			fc.property(ROWS, (rows) => {
				const cells = cellsIn(rows);
				const count = (groups: readonly number[]) =>
					new Set(cells.codes.map(([, b]) => groups[b ?? 0])).size;
				const each = [0, 1, 2, 3];
				expect(count(coarser(cells, 1, each))).toBe(
					Math.min(count(each), Math.max(1, count(each) - 1))
				);
			})
		);
	});

	test('of two partitions are unsafe where taking one from the other leaves few', () => {
		const rows = [
			...Array.from({ length: 9 }, () => ({ a: 0, b: 0, amount: 5 })),
			...Array.from({ length: 9 }, () => ({ a: 1, b: 1, amount: 5 })),
			{ a: 1, b: 0, amount: 5 }
		];
		const cells = cellsIn(rows);
		expect(isSafe(cells, [[0, 1, 2, 3, 4]], LIMITS)).toBe(true);
		expect(
			isSafe(
				cells,
				[
					[0, 1, 2, 3, 4],
					[0, 1, 2, 3]
				],
				LIMITS
			)
		).toBe(false);
		expect(
			isSafe(
				cells,
				[
					[0, 1, 2, 3, 4],
					[0, 0, 2, 3]
				],
				LIMITS
			)
		).toBe(true);
	});
});
