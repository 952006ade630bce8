/** How much of what the figures say is told by the files, and what of it no window can use. */
import type { Role } from '#lib/core/kinds.ts';
import type { Profile } from './profile.ts';

/**
 * Of the profile: share of the revenue whose profit is assumed, null where it is of some of it and
 * nobody can say of how much, and figures left out as timeless.
 */
export function notTold(profile: Pick<Profile, 'basis' | 'reconciliation' | 'totals'>): {
	readonly assumedShare?: number | null;
	readonly timeless?: readonly Role[];
} {
	const share = assumedShare(profile);
	const timeless = [...new Set(profile.reconciliation.flatMap((file) => file.timeless))];
	return {
		...(share === undefined ? {} : { assumedShare: share }),
		...(timeless.length === 0 ? {} : { timeless })
	};
}

/**
 * Undefined where all of the profit is told or all of it assumed, and where there is no revenue.
 * The files tell of all customers, so of some of them, as where returns outweigh, it is no share.
 */
function assumedShare({
	basis,
	reconciliation,
	totals
}: Pick<Profile, 'basis' | 'reconciliation' | 'totals'>): number | null | undefined {
	const revenue = windowOf(reconciliation.filter(({ lacksProfit }) => lacksProfit));
	if (basis !== 'assumed' || totals.revenue <= 0 || revenue === totals.revenue) return undefined;
	const base = reconciliation.some(({ kind }) => kind === 'orders') ? 'orders' : 'customers';
	const all = windowOf(reconciliation.filter(({ kind }) => kind === base));
	const share = revenue / totals.revenue;
	return all === totals.revenue && share >= 0 && share <= 1 ? share : null;
}

function windowOf(files: Profile['reconciliation']): number {
	return files.reduce((sum, { money }) => sum + (money?.window ?? 0), 0);
}
