import fc from 'fast-check';
import { expect, test } from 'vitest';
import { descending } from './descending.ts';

const whole = fc.oneof(
	fc.integer({ min: -3, max: 3 }),
	fc.integer({ min: -1e9, max: 1e9 }),
	fc.constantFrom(2 ** 31, 2 ** 32, -(2 ** 31), 2 ** 50, -(2 ** 50))
);

test('is the order of a sort by comparison', () => {
	fc.assert(
		fc.property(fc.array(whole, { maxLength: 60 }), (numbers) => {
			const values = Float64Array.from(numbers);
			const sorted = [...numbers].sort((a, b) => b - a);
			expect(Array.from(descending(values, 0))).toEqual(sorted);
			expect(Array.from(values)).toEqual(numbers);
		})
	);
});
