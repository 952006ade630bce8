/** The first fifth by revenue, and what of it is in the first fifth by profit. */
import type { Profile } from '#lib/rollup/profile.ts';
import { activeRows } from '#lib/segment/rank.ts';
import { remembered } from '#lib/segment/remembered.ts';
import { ranked } from './order.ts';

/** How many are the first fifth. */
export function fifthOf(customers: number): number {
	return Math.ceil(customers / 5);
}

/**
 * A code a customer of the profile: 0 outside the first fifth by revenue; within it 1, and 1 more
 * in the first fifth by profit, 2 more with a loss. Null where profit is not known.
 */
export const topFifths = remembered((profile: Profile): Uint8Array | null => {
	const { revenue, profit } = profile.columns;
	if (profit === null) return null;
	const rows = activeRows(profile);
	const top = fifthOf(rows.length);
	const codes = new Uint8Array(profile.customers);
	for (const row of ranked(rows, revenue.values, profile.keys).subarray(0, top))
		codes[row] = profit.values[row]! < 0 ? 3 : 1;
	for (const row of ranked(rows, profit.values, profile.keys).subarray(0, top))
		if (codes[row]! > 0) codes[row]!++;
	return codes;
});
