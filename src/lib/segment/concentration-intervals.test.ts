import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { seeded } from '#lib/core/random.ts';
import { concentrationOf } from './concentration.ts';
import { distributed, expanded, type Distribution } from './distribution.ts';
import { eightyTwenty, histogram, intervals } from './concentration-intervals.ts';
import type { Interval } from './intervals.ts';

describe('intervals', () => {
	/** Draws whole customers into an array, sorts it, and reads both figures off it. */
	test('a weighted draw gives what the drawn customers themselves give', () => {
		const drawn = fc.array(fc.tuple(fc.integer({ min: -50, max: 1000 }), fc.nat(3)), {
			minLength: 1,
			maxLength: 30
		});
		fc.assert(
			fc.property(drawn, (pairs) => {
				const ranked = pairs.sort(([a], [b]) => b - a);
				const sample = ranked.flatMap(([value, times]) => Array<number>(times).fill(value));
				const figures = eightyTwenty(
					Float64Array.from(ranked.map(([value]) => value)),
					Int32Array.from(ranked.map(([, times]) => times))
				);
				const total = sample.reduce((a, b) => a + b, 0);
				if (total <= 0) {
					expect(figures).toBeNull();
					return;
				}
				const sumOf = (k: number): number => sample.slice(0, k).reduce((a, b) => a + b, 0);
				expect(figures?.top20).toBeCloseTo(sumOf(Math.ceil(sample.length / 5)) / total, 9);
				let k = 0;
				while (sumOf(k) < 0.8 * total - 1e-9) k++;
				expect(Math.abs((figures?.for80 ?? NaN) * sample.length - k)).toBeLessThanOrEqual(1e-6);
			})
		);
	});

	const skewed = (n: number): Distribution => {
		const random = seeded(7);
		return distributed(
			Float64Array.from({ length: n }, () => Math.round(100 * Math.exp(6 * random())))
		);
	};

	test('hold the figure, and the same seed gives the same interval', () => {
		const spread = skewed(800);
		const [drawn, again] = [intervals([spread], seeded(3)), intervals([spread], seeded(3))];
		const { top20, for80 } = concentrationOf(spread);
		expect(drawn[0]?.top20?.low).toBeLessThan(top20.share ?? 0);
		expect(drawn[0]?.top20?.high).toBeGreaterThan(top20.share ?? 1);
		expect(drawn[0]?.for80?.low).toBeLessThan((for80?.k ?? 0) / 800);
		expect(drawn[0]?.for80?.high).toBeGreaterThan((for80?.k ?? 800) / 800);
		expect(again).toEqual(drawn);
	});

	test('a measure has the same interval alone and beside another', () => {
		const one = skewed(300);
		const other = distributed(expanded(one).map((value) => value + 500));
		const together = intervals([one, other], seeded(4));
		expect([intervals([one], seeded(4))[0], intervals([other], seeded(4))[0]]).toEqual(together);
	});

	test('the histogram keeps customers and money, and agrees with whole samples', () => {
		const spread = skewed(120_000);
		const { value, count } = histogram(spread);
		const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
		expect(sum(count)).toBe(120_000);
		expect(sum(value.map((v, i) => v * count[i]!)) / (spread.sums.at(-1) ?? NaN)).toBeCloseTo(1, 9);
		const half = distributed(expanded(spread).filter((_, i) => i % 2 === 0));
		const [weighed] = intervals([spread], seeded(1));
		const [exact] = intervals([half], seeded(1));
		const width = (i: Interval | null | undefined): number => (i ? i.high - i.low : NaN);
		// Half the customers: intervals wider by the square root of two.
		expect(width(exact?.top20) / width(weighed?.top20)).toBeCloseTo(Math.SQRT2, 0);
	});
});
