/**
 * The values of the active customers, highest first: the rank order without its names. Ties need
 * no breaking here, since equal values make equal sums in any order.
 */
import { activeRows } from '#lib/segment/rank.ts';
import type { Profile } from '#lib/rollup/profile.ts';

/** `values` has one a customer of the profile. */
export function rankedValues(profile: Profile, values: Float64Array): Float64Array {
	return activeValues(profile, values).sort().reverse();
}

export function activeValues(profile: Profile, values: Float64Array): Float64Array {
	const rows = activeRows(profile);
	return Float64Array.from(rows, (row) => values[row]!);
}
