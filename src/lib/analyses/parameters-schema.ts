/** What parameters from outside must be like: whatever holds them, one door. */
import * as v from 'valibot';
import {
	LOYALTY_MEASURES,
	MEASURES,
	QUALIFIERS,
	TIER_METHODS,
	type Parameters
} from '#lib/core/parameters.ts';

const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(finite, v.minValue(0), v.maxValue(1));
/** Currency units; beyond a billion no sum of them could be exact. */
const rate = v.pipe(finite, v.minValue(0), v.maxValue(1e9));
const whole = v.pipe(v.number(), v.safeInteger());

const shares = v.strictTuple([share, share, share]);
const ascending = v.pipe(
	shares,
	v.check(([a, b, c]) => a <= b && b <= c)
);
const descending = v.pipe(
	v.strictTuple([finite, finite, finite]),
	v.check(([a, b, c]) => a >= b && b >= c)
);

/** A schema for each parameter, for who has some of them. */
export const PARAMETER_ENTRIES = {
	measure: v.picklist(MEASURES),
	asOf: v.nullable(v.pipe(whole, v.minValue(-0x80000000), v.maxValue(10_000_000))),
	windowMonths: v.nullable(v.pipe(whole, v.minValue(1), v.maxValue(1200))),
	assumedMargin: v.nullable(share),
	hourlyRate: rate,
	costPerOrder: rate,
	costOfCapital: share,
	tierMethod: v.picklist(TIER_METHODS),
	cutOffs: ascending,
	customerShares: v.pipe(
		shares,
		v.check(([a, b, c]) => a + b + c <= 1 + 1e-9)
	),
	thresholds: descending,
	qualifiers: v.pipe(
		v.array(v.picklist(QUALIFIERS)),
		v.maxLength(QUALIFIERS.length),
		v.check((each) => new Set(each).size === each.length)
	),
	satisfaction: v.picklist(['latest', 'mean']),
	loyalty: v.picklist(LOYALTY_MEASURES),
	loyaltyDays: v.nullable(v.pipe(whole, v.minValue(1), v.maxValue(100_000))),
	satisfiedLine: v.nullable(finite),
	seed: whole
};
export const PARAMETERS = v.strictObject(PARAMETER_ENTRIES) satisfies v.GenericSchema<
	unknown,
	Parameters
>;
