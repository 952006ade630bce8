/**
 * Rank inversion: how far the order by revenue and the order by profit agree, and who falls
 * furthest from the one to the other. Section 3 of the definitions.
 */
import { isValid } from '#lib/core/columns.ts';
import { TIERS, type Tier } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { activeRows } from '#lib/segment/rank.ts';
import type { Kernel } from '../analysis.ts';
import { remembered } from '#lib/segment/remembered.ts';
import { fifthOf } from './fifths.ts';
import { tauB } from './kendall.ts';
import { ranked } from './order.ts';

export interface RanksResult {
	readonly customers: number;
	/** Kendall's τ_b; null where revenue or profit is the same for all. */
	readonly tau: number | null;
	/** The first ⌈20 %⌉ by revenue: how many, how many of them are so by profit too, and lose
	 * money; null where a shared result may not tell. */
	readonly top: number;
	readonly both: number | null;
	readonly losing: number | null;
	/** Who loses most ranks, most first; at most SHOWN, nobody who loses none. */
	readonly fallen: readonly Fallen[];
}

export interface Fallen {
	readonly key: string;
	readonly name: string | null;
	readonly tier: Tier;
	/** From 1. */
	readonly revenueRank: number;
	readonly profitRank: number;
	/** Minor units. */
	readonly revenue: number;
	readonly profit: number;
}

export const SHOWN = 12;

const kernel: Kernel<RanksResult> = {
	version: 1,
	run({ profile, tiering }) {
		if (profile.activeCustomers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		const found = comparedOf(profile);
		if (found === null) return { state: 'unmeasurable', needs: ['profit'] };
		const fallen = found.fallen.map(({ row, ...one }) => ({
			...one,
			tier: TIERS[tiering.tier[row]!] ?? 'invalid'
		}));
		return { state: 'done', result: { ...found, fallen } };
	}
};
export default kernel;

/** All that no cut-off moves; null where profit is not known. */
const comparedOf = remembered((profile: Profile) => {
	const { revenue, profit } = profile.columns;
	if (profit === null) return null;
	const rows = activeRows(profile);
	const byRevenue = ranked(rows, revenue.values, profile.keys);
	const byProfit = ranked(rows, profit.values, profile.keys);
	const profitRank = new Int32Array(profile.customers);
	byProfit.forEach((row, i) => (profitRank[row] = i + 1));
	const tau = tauB(byRevenue, revenue.values, byProfit, profit.values);
	const top = byRevenue.subarray(0, fifthOf(rows.length));
	return {
		customers: rows.length,
		tau,
		top: top.length,
		both: top.filter((row) => profitRank[row]! <= top.length).length,
		losing: top.filter((row) => profit.values[row]! < 0).length,
		// Where all have the same, keys alone make the ranks.
		fallen: tau === null ? [] : furthest(byRevenue, profitRank, profile)
	};
});

function furthest(byRevenue: Int32Array, profitRank: Int32Array, profile: Profile) {
	const { revenue, profit } = profile.columns;
	return furthestPlaces(byRevenue, profitRank).map((place) => {
		const row = byRevenue[place]!;
		return {
			row,
			key: profile.keys.at(row),
			name: nameOf(profile, row),
			revenueRank: place + 1,
			profitRank: profitRank[row]!,
			revenue: revenue.values[row]!,
			profit: profit?.values[row] ?? 0
		};
	});
}

/** Places by revenue of those who lose most ranks; of equal falls the larger customer first. */
function furthestPlaces(byRevenue: Int32Array, profitRank: Int32Array): number[] {
	const fall = (place: number): number => profitRank[byRevenue[place]!]! - place - 1;
	const found: number[] = [];
	let least = 0;
	for (let place = 0; place < byRevenue.length; place++) {
		if (fall(place) <= least) continue;
		const at = found.findIndex((other) => fall(other) < fall(place));
		found.splice(at < 0 ? found.length : at, 0, place);
		if (found.length > SHOWN) found.pop();
		if (found.length === SHOWN) least = fall(found[SHOWN - 1]!);
	}
	return found;
}

function nameOf({ columns: { name } }: Profile, row: number): string | null {
	if (name === null || !isValid(name.column.valid, row)) return null;
	return name.dictionary.at(name.column.values[row]!);
}
