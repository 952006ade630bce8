/** How much of what the figures say is told by the files, and what of it no window can use. */
import type { Role } from '#lib/core/kinds.ts';
import type { Profile } from './profile.ts';

/** Of the profile: share of the revenue whose profit is assumed, and figures left out as timeless. */
export function notTold(profile: Pick<Profile, 'basis' | 'reconciliation' | 'totals'>): {
	readonly assumedShare?: number;
	readonly timeless?: readonly Role[];
} {
	const share = assumedShare(profile);
	const timeless = [...new Set(profile.reconciliation.flatMap((file) => file.timeless))];
	return {
		...(share === null ? {} : { assumedShare: share }),
		...(timeless.length === 0 ? {} : { timeless })
	};
}

/** Null where all of the profit is told or all of it assumed, and where there is no revenue. */
function assumedShare({
	basis,
	reconciliation,
	totals
}: Pick<Profile, 'basis' | 'reconciliation' | 'totals'>): number | null {
	const assumed = reconciliation.filter(({ lacksProfit }) => lacksProfit);
	const revenue = assumed.reduce((sum, { money }) => sum + (money?.window ?? 0), 0);
	if (basis !== 'assumed' || totals.revenue <= 0 || revenue === totals.revenue) return null;
	return revenue / totals.revenue;
}
