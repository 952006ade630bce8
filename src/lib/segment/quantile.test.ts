import { expect, test } from 'vitest';
import { median, quantile } from './quantile.ts';

test('type 7, as R writes quantile(c(1, 2, 3, 4, 10), p)', () => {
	const sorted = [1, 2, 3, 4, 10];
	const ps = [0, 0.25, 0.375, 0.5, 0.875, 1];
	expect(ps.map((p) => quantile(sorted, p))).toEqual([1, 2, 2.5, 3, 7, 10]);
});

test('of one value is that value; of none there is none', () => {
	expect(quantile([7], 0.3)).toBe(7);
	expect(quantile([], 0.5)).toBeNull();
});

test('the median needs no order', () => {
	expect(median([3, 1, 2])).toBe(2);
	expect(median([4, 1, 2, 3])).toBe(2.5);
});
