/**
 * The table alone leaves. What moves with a line, the distance of a middle customer, ties,
 * confidence and qualified customers are about one customer or few, and bounds are what one customer brings.
 */
import type { Share } from '../evidence.ts';
import { groupingOf, hiddenIn } from '../grouping.ts';
import { sharedMiddles, sharedTiers } from '../shared-tiers.ts';
import type { TiersResult } from './kernel.ts';

const share: Share<TiersResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	const { tiers, positive } = sharedTiers(input, grouping, rules);
	const middles = sharedMiddles(input, grouping, rules);
	const { sensitivity, distances, ties, qualified } = result;
	const left = [sensitivity, distances, ties, qualified.moved];
	return {
		result: {
			...result,
			tiers: tiers.map((tier, i) => ({ ...tier, ...middles[i]! })),
			positive,
			sensitivity: [],
			distances: [],
			ties: [],
			qualified: { ...qualified, moved: [] },
			confidence: []
		},
		hidden: hiddenIn(grouping.tiers) + left.reduce((sum, { length }) => sum + length, 0)
	};
};
export default share;
