/**
 * How concentrated profit, gross profit, revenue, orders and quantity are, side by side, and the
 * classes A, B and C against the tiers: section 3 of the definitions.
 *
 * Invariant: the cells of the classes add up to all active customers.
 */
import { isValid } from '#lib/core/columns.ts';
import { DEFAULT_PARAMETERS, TIERS } from '#lib/core/parameters.ts';
import { seeded } from '#lib/core/random.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { NONE, intervals } from '#lib/segment/concentration-intervals.ts';
import { inWholeParts } from '#lib/segment/concentration-parts.ts';
import { distributionOf } from '#lib/segment/distribution.ts';
import type { Tiering } from '#lib/segment/tiering.ts';
import { assignTiers, tierSums } from '#lib/segment/tiers.ts';
import { curveOf, type Curve } from '../curve.ts';
import type { Kernel } from '../analysis.ts';
import { remembered } from '#lib/segment/remembered.ts';

/** What customers can be ranked by here, in the order shown. */
export const SPREADS = ['profit', 'grossProfit', 'revenue', 'orders', 'quantity'] as const;
export type Spread = (typeof SPREADS)[number];

export interface ConcentrationResult {
	/** Of the measures that are known, in the order of SPREADS; never empty. */
	readonly curves: readonly SpreadCurve[];
	/** Customers by class of revenue (A, B, C) and tier, in the order of TIERS; null where not told. */
	readonly classes: readonly (readonly (number | null)[])[];
	/** Customers by tier, where a shared result tells of no class alone. */
	readonly together?: readonly number[];
}

/** Sums are of `parts`: minor units of money, whole orders, decimal parts of a quantity. */
export interface SpreadCurve extends Curve<Spread> {
	readonly parts: number;
}

/** Cumulative shares of revenue at which the classes end. */
export const CLASS_CUTS = [0.7, 0.9, 1] as const;

const kernel: Kernel<ConcentrationResult> = {
	version: 2,
	run({ profile, tiering, parameters }) {
		if (profile.activeCustomers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		const curves = curvesOf(profile, parameters.seed);
		return {
			state: 'done',
			result: { curves, classes: crossed(profile, tiering) }
		};
	}
};
export default kernel;

const curvesOf = remembered((profile: Profile, seed: number): SpreadCurve[] => {
	const known = SPREADS.flatMap((measure) => {
		const values = valuesOf(profile, measure);
		if (values === null) return [];
		const { values: whole, parts } = inWholeParts(values);
		return [{ measure, parts, spread: distributionOf(profile, whole) }];
	});
	const drawn = intervals(
		known.map(({ spread }) => spread),
		seeded(seed)
	);
	return known.map(({ measure, parts, spread }, i) => ({
		...curveOf(measure, spread, drawn[i] ?? NONE),
		parts
	}));
});

/** One value a customer of the profile, 0 where it is missing; null where nobody has one. */
function valuesOf(profile: Profile, measure: Spread): Float64Array | null {
	const column = profile.columns[measure];
	if (column === null || column.valid === null) return column && column.values;
	const { values, valid } = column;
	if (!profile.active.some((active, row) => active === 1 && isValid(valid, row))) return null;
	return values.map((value, row) => (isValid(valid, row) ? value : 0));
}

/** Customers by class, then tier. */
export function crossed(profile: Profile, tiering: Tiering): number[][] {
	const width = CLASS_CUTS.length;
	const counts = tierSums(tiering, null, { of: classesOf(profile), count: width });
	return CLASS_CUTS.map((_, at) => TIERS.map((_, tier) => counts[tier * width + at]!));
}

/** 0, 1, 2 for A, B, C: tiers of revenue by their own cut-offs, who brings none among the last. */
export const classesOf = remembered((profile: Profile): Uint8Array => {
	const { tier } = assignTiers(profile, {
		...DEFAULT_PARAMETERS,
		measure: 'revenue',
		tierMethod: 'profitShare',
		cutOffs: CLASS_CUTS,
		qualifiers: []
	});
	return tier.map((code) => Math.min(code, CLASS_CUTS.length - 1));
});
