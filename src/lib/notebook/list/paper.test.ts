import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOnPaper, paperOrder } from './paper.ts';

test('as many columns as a page holds, and the first in any case', () => {
	expect(columnsOnPaper([])).toBe(0);
	expect(columnsOnPaper([900, 10])).toBe(1);
	expect(columnsOnPaper([150, 190, 116, 132, 132])).toBe(4);
	const widths = fc.array(fc.integer({ min: 40, max: 300 }), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(widths, (all) => {
			const count = columnsOnPaper(all);
			const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
			if (count > 1) expect(sum(all.slice(0, count))).toBeLessThanOrEqual(680);
			if (count < all.length) expect(sum(all.slice(0, count + 1))).toBeGreaterThan(680);
		})
	);
});

test('what a list is sorted by stands before the figures that it is not', () => {
	const columns = ['key', 'name', 'tier', 'revenue', 'costToServe', 'profit'] as const;
	expect(paperOrder(columns, 'profit')).toEqual([
		...['key', 'name', 'tier'],
		...['profit', 'revenue', 'costToServe']
	]);
	expect(paperOrder(columns, 'name')).toEqual(columns);
});
