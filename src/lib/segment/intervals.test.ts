import { expect, test } from 'vitest';
import { percentileInterval } from './intervals.ts';

test('the middle 95 % of what was drawn, whatever its order', () => {
	const drawn = Array.from({ length: 41 }, (_, i) => (i * 17) % 41);
	expect(percentileInterval(drawn)).toEqual({ low: 1, high: 39 });
});

test('large values sort as numbers', () => {
	expect(percentileInterval([9, 100, 10])).toEqual({ low: 9.05, high: 95.5 });
});

test('one value is its own interval, none has none', () => {
	expect(percentileInterval([0.5])).toEqual({ low: 0.5, high: 0.5 });
	expect(percentileInterval([])).toBeNull();
});
