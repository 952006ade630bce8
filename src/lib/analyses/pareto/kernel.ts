/**
 * Pareto and whale curve of the measure in force, revenue's beside it: section 3 of the
 * definitions.
 */
import { seeded } from '#lib/core/random.ts';
import { TIERS, type Measure, type Tier } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { NONE, intervals } from '#lib/segment/concentration-intervals.ts';
import { distributionOf, type Distribution } from '#lib/segment/distribution.ts';
import { tierSums } from '#lib/segment/tiers.ts';
import type { Kernel } from '../analysis.ts';
import { remembered } from '#lib/segment/remembered.ts';
import { curveOf, type Curve } from '../curve.ts';

export interface ParetoResult {
	readonly main: Curve;
	/** Revenue's curve; null where revenue is the measure. */
	readonly beside: Curve | null;
	/** The position at which each tier ends, in rank order. */
	readonly bands: readonly { readonly tier: Tier; readonly to: number }[];
}

const kernel: Kernel<ParetoResult> = {
	version: 2,
	run({ profile, tiering, parameters }) {
		const curves = curvesOf(profile, tiering.measure, parameters.seed);
		if (curves === null) return { state: 'unmeasurable', needs: ['customers'] };
		let to = 0;
		const counts = tierSums(tiering, null);
		const bands = TIERS.map((tier, i) => ({ tier, to: (to += counts[i]!) }));
		return { state: 'done', result: { ...curves, bands } };
	}
};
export default kernel;

/** Null where there is nobody to rank. */
const curvesOf = remembered((profile: Profile, measure: Measure, seed: number) => {
	const main = spreadOf(profile, measure);
	if (main === null || main.customers === 0) return null;
	const beside = measure === 'revenue' ? null : spreadOf(profile, 'revenue');
	const [drawn, drawnBeside] = intervals(beside ? [main, beside] : [main], seeded(seed));
	return {
		main: curveOf(measure, main, drawn ?? NONE),
		beside: beside && curveOf('revenue', beside, drawnBeside ?? NONE)
	};
});

/** The measure of the active customers, minor units; null where it is unknown. */
function spreadOf(profile: Profile, measure: Measure): Distribution | null {
	const column = profile.columns[measure];
	return column && distributionOf(profile, column.values);
}
