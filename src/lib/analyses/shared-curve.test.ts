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

test('no rounded place stands above the peak that is told', () => {
	fc.assert(
		fc.property(amounts, ([large, small, losses]) => {
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
			const told = shared?.points.find(({ k }) => k === winners);
			fc.pre(shared !== null && told !== undefined);
			expect(shared.peak).toEqual(told);
		}),
		{ numRuns: 60 }
	);
});
