import type { Share } from '../evidence.ts';
import { groupingOf } from '../grouping.ts';
import { toldCounts } from '../told-counts.ts';
import type { RanksResult } from './kernel.ts';

/** Nobody is listed, and of the counts none that sets few customers apart. */
const share: Share<RanksResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	const told = toldCounts(input, grouping, rules.k);
	const { tau, fallen } = result;
	const both = told.both ? result.both : null;
	const losing = told.losing ? result.losing : null;
	return {
		result: {
			...result,
			tau: tau === null ? null : Math.round(tau * 1000) / 1000,
			both,
			losing,
			fallen: []
		},
		hidden: fallen.length + [both, losing].filter((one) => one === null).length
	};
};
export default share;
