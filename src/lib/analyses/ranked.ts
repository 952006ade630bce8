/**
 * The values of the active customers, highest first: the rank order without its names. Ties need
 * no breaking here, since equal values make equal sums in any order.
 */
import { descending } from '#lib/segment/descending.ts';
import { activeRows } from '#lib/segment/rank.ts';
import type { Profile } from '#lib/rollup/profile.ts';

/** `values` has one a customer of the profile, all of them whole. */
export function rankedValues(profile: Profile, values: Float64Array): Float64Array {
	return descending(activeValues(profile, values));
}

export function activeValues(profile: Profile, values: Float64Array): Float64Array {
	const rows = activeRows(profile);
	const found = new Float64Array(rows.length);
	for (let i = 0; i < found.length; i++) found[i] = values[rows[i]!]!;
	return found;
}
