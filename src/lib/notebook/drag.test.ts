import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropPlace, placeAfter, scrollStep } from './drag.ts';

test('a cell is dropped between the two whose middles are around the pointer', () => {
	expect([0, 99, 100, 250, 900].map((y) => dropPlace([100, 200, 300], y))).toEqual([0, 0, 1, 2, 3]);
	expect(dropPlace([], 5)).toBe(0);
});

test('a row with one taken out and put back is the row that the drop line showed', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (row, a, b) => {
			const from = a % row.length;
			const drop = b % (row.length + 1);
			const marked = row.map((id, i) => (i === from ? null : id)).toSpliced(drop, 0, row[from]!);
			const moved = row.toSpliced(from, 1).toSpliced(placeAfter(from, drop), 0, row[from]!);
			expect(moved).toEqual(marked.filter((id) => id !== null));
		})
	);
});

test('the page scrolls near its ends, faster the nearer, and not in between', () => {
	expect(scrollStep(400, 800)).toBe(0);
	expect(scrollStep(0, 800)).toBeLessThan(scrollStep(60, 800));
	expect(scrollStep(800, 800)).toBe(-scrollStep(0, 800));
});
