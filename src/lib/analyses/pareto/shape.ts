import * as v from 'valibot';
import { TIERS } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import { count, curveEntries, curveHolds, measure, mergedTiers } from '../shape-parts.ts';
import type { ParetoResult } from './kernel.ts';

const curve = v.strictObject({ measure, ...curveEntries });

const shape: Shape<ParetoResult> = {
	schema: v.strictObject({
		main: curve,
		beside: v.nullable(curve),
		bands: v.pipe(
			v.array(v.strictObject({ tier: v.picklist(TIERS), to: count })),
			v.length(TIERS.length)
		)
	}),
	holds: ({ main, beside, bands }, { customers }) =>
		[main, ...(beside ? [beside] : [])].every(
			(one) => one.customers === customers && curveHolds(one)
		) &&
		bands.every(({ tier, to }, i) => tier === TIERS[i] && to >= (bands[i - 1]?.to ?? 0)) &&
		bands.at(-1)?.to === customers,
	hides: (hidden, _, context) => hidden === mergedTiers(context)
};
export default shape;
