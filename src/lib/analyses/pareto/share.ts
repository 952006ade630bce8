import type { Curve } from '../curve.ts';
import type { Share } from '../evidence.ts';
import { groupingOf, hiddenIn } from '../grouping.ts';
import { rankedValues } from '../ranked.ts';
import { sharedOf } from '../shared-curves.ts';
import { sharedCounts } from '../shared-tiers.ts';
import type { ParetoResult } from './kernel.ts';

const share: Share<ParetoResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	const reduced = (curve: Curve): Curve | null => {
		const column = input.profile.columns[curve.measure];
		const sorted = column && rankedValues(input.profile, column.values);
		return sorted && sharedOf(curve, sorted, { input, grouping, rules, values: column.values });
	};
	const main = reduced(result.main);
	if (main === null) return null;
	const counts = sharedCounts(input, grouping);
	let to = 0;
	return {
		result: {
			main,
			beside: result.beside && reduced(result.beside),
			bands: result.bands.map(({ tier }, i) => ({ tier, to: (to += counts[i] ?? 0) }))
		},
		hidden: hiddenIn(grouping.tiers)
	};
};
export default share;
