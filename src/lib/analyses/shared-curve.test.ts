import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NONE } from '#lib/segment/concentration-intervals.ts';
import { distributionOf, expanded } from '#lib/segment/distribution.ts';
import { curveOf } from './curve.ts';
import { DEFAULT_RULES } from './evidence.ts';
import { exampleProfile } from './example.ts';
import { sharedCurve } from './shared-curve.ts';

/** Many small amounts on both sides of 0, so that rounding reaches over the peak. */
const amounts = fc.tuple(
	fc.array(fc.integer({ min: 500, max: 90_000 }), { minLength: 40, maxLength: 200 }),
	fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 20, maxLength: 60 }),
	fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 20, maxLength: 60 })
);

/** The peak that is told, and the place it should be at; null where it is not told. */
function peakOf(large: number[], small: number[], losses: number[]) {
	const values = [...large, ...small, ...losses.map((loss) => -loss)];
	const profile = exampleProfile(values.map((profit) => ({ revenue: 1000, profit })));
	const spread = distributionOf(profile, Float64Array.from(values));
	const winners = large.length + small.length;
	const shared = sharedCurve(curveOf('profit', spread, NONE), expanded(spread), {
		...DEFAULT_RULES,
		lines: [winners],
		near: [],
		leastStep: 100,
		losers: losses.length
	});
	const place = shared?.points.find(({ k }) => k === winners);
	return shared && place ? { told: shared.peak, place } : null;
}

test('no rounded place stands as high as the peak that is told', () => {
	fc.assert(
		fc.property(amounts, ([large, small, losses]) => {
			const peak = peakOf(large, small, losses);
			fc.pre(peak !== null);
			expect(peak.told).toEqual(peak.place);
		}),
		{ numRuns: 60 }
	);
});

test('a peak at a whole step is not shared with a place that rounds to it', () => {
	const large = Array.from({ length: 60 }, () => 50_000);
	const small = Array.from({ length: 40 }, () => 25);
	const peak = peakOf(large, small, [...small]);
	expect(peak?.place.cum).toBe(3_001_000);
	expect(peak?.told).toEqual(peak?.place);
});

test('an interval rounds to the same per cent as it does where it is not shared', () => {
	const values = Float64Array.from({ length: 100 }, (_, i) => 1000 - i);
	const spread = distributionOf(
		exampleProfile([...values].map((revenue) => ({ revenue, profit: 1 }))),
		values
	);
	const interval = { low: 0.1348, high: 0.2851 };
	const curve = curveOf('revenue', spread, { top20: interval, for80: interval });
	const rules = { ...DEFAULT_RULES, lines: [], near: [], leastStep: 10, losers: 0 };
	const told = sharedCurve(curve, expanded(spread), rules)?.top20.interval;
	expect(told).toEqual({ low: 0.134, high: 0.285 });
});
