import { expect, test } from 'vitest';
import fc from 'fast-check';
import { Failure } from './failure.ts';
import { exact, rescale, roundHalfAway, toDecimal } from './money.ts';

test('a finer scale keeps the amount', () => {
	expect(rescale(1234, 2, 4)).toBe(123400);
	expect(rescale(-5, 0, 2)).toBe(-500);
});

test('what a double cannot hold exactly is a failure, never a rounding', () => {
	expect(exact(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
	expect(() => exact(Number.MAX_SAFE_INTEGER + 1)).toThrow(Failure);
	expect(() => rescale(1e13, 0, 6)).toThrow(Failure);
});

test('halves round away from zero', () => {
	expect([0.5, -0.5, 1.5, -1.5, 2.4, -2.4].map(roundHalfAway)).toEqual([1, -1, 2, -2, 2, -2]);
});

test('decimals have every digit, as whole-number arithmetic says', () => {
	fc.assert(
		fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (minor, scale) => {
			const text = toDecimal(minor, scale);
			expect(BigInt(text.replace('.', ''))).toBe(BigInt(minor));
			expect(text.split('.')[1]?.length ?? 0).toBe(scale);
		})
	);
});
