import type { Share } from '../evidence.ts';
import { groupingOf, hiddenIn } from '../grouping.ts';
import { sharedTiers } from '../shared-tiers.ts';
import type { PyramidsResult } from './kernel.ts';

const share: Share<PyramidsResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	return {
		result: { ...result, ...sharedTiers(input, grouping, rules) },
		hidden: hiddenIn(grouping.tiers)
	};
};
export default share;
