import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Failure } from './failure.ts';
import {
	divideHalfAway,
	exact,
	leastReaching,
	rescale,
	roundHalfAway,
	timesRate,
	toDecimal
} from './money.ts';

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

/** Half away from zero in whole numbers alone. */
function halfAway(whole: bigint, unit: bigint): bigint {
	const size = whole < 0n ? -whole : whole;
	const rounded = (2n * size + unit) / (2n * unit);
	return whole < 0n ? -rounded : rounded;
}

test('whole numbers divide half away from zero, up to the largest', () => {
	const unit = fc.constantFrom(1, 10, 100, 1000, 1_000_000);
	fc.assert(
		fc.property(fc.maxSafeInteger(), unit, (whole, by) => {
			expect(BigInt(divideHalfAway(whole, by))).toBe(halfAway(BigInt(whole), BigInt(by)));
		})
	);
});

describe('an amount times a rate', () => {
	test('is rounded as the typed decimals say', () => {
		expect(timesRate(50, 0.29)).toBe(15);
		expect(timesRate(-50, 0.29)).toBe(-15);
		expect(timesRate(1, 0.5)).toBe(1);
		expect(timesRate(Number.MAX_SAFE_INTEGER, 1)).toBe(Number.MAX_SAFE_INTEGER);
	});

	test('is that of whole numbers, for every amount and six decimals', () => {
		const parts = fc.integer({ min: 0, max: 1_000_000 });
		fc.assert(
			fc.property(fc.maxSafeInteger(), parts, (amount, part) => {
				const exactly = BigInt(amount) * BigInt(part);
				expect(BigInt(timesRate(amount, part / 1_000_000))).toBe(halfAway(exactly, 1_000_000n));
				const size = exactly < 0n ? -exactly : exactly;
				const least = (size + 999_999n) / 1_000_000n;
				expect(BigInt(leastReaching(Math.abs(amount), part / 1_000_000))).toBe(least);
			}),
			{ numRuns: 500 }
		);
	});
});
