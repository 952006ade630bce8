import { TIERS } from '#lib/core/parameters.ts';
import { curveOf } from '../curve.ts';
import { NONE } from '#lib/segment/concentration-intervals.ts';
import { distributionOf, expanded } from '#lib/segment/distribution.ts';
import type { Share } from '../evidence.ts';
import { groupingOf, invalidAlone } from '../grouping.ts';
import { sharedOf } from '../shared-curves.ts';
import { sharedTiers } from '../shared-tiers.ts';
import type { HeadlineResult } from './kernel.ts';

const INVALID = TIERS.indexOf('invalid');

/** What was lost is told where those who lost it are; how many make 80 % as the curve tells it. */
const share: Share<HeadlineResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	const column = input.profile.columns[result.measure];
	if (grouping === null || column === null) return null;
	const spread = distributionOf(input.profile, column.values);
	const curve = sharedOf(curveOf(result.measure, spread, NONE), expanded(spread), {
		input,
		grouping,
		rules,
		values: column.values
	});
	if (curve === null) return null;
	const { tiers, losers } = sharedTiers(input, grouping, rules);
	const lost = invalidAlone(grouping.tiers)
		? 0 - (tiers[INVALID]?.measure ?? 0)
		: Math.max(0, -result.total);
	return {
		result: {
			...result,
			earned: result.total + lost,
			lost: lost === 0 ? 0 : lost,
			losers,
			for80: curve.for80?.k ?? null
		},
		hidden: losers === null ? 1 : 0
	};
};
export default share;
