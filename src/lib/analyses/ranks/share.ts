import { isFew } from '#lib/segment/disclosure.ts';
import type { Share } from '../evidence.ts';
import type { RanksResult } from './kernel.ts';

/** Nobody is listed, and of the counts none that sets few customers apart. */
const share: Share<RanksResult> = ({ profile }, result, { k }) => {
	if (profile.activeCustomers < k) return null;
	const { tau, top, both, losing, fallen } = result;
	const told = (count: number | null, of: number): number | null =>
		count === null || isFew(count, k) || isFew(of - count, k) ? null : count;
	const few = [told(both, top), told(losing, top)];
	return {
		result: {
			...result,
			tau: tau === null ? null : Math.round(tau * 1000) / 1000,
			both: told(both, top),
			losing: told(losing, top),
			fallen: []
		},
		hidden: fallen.length + few.filter((one) => one === null).length
	};
};
export default share;
