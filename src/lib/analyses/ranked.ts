/**
 * The values of the active customers, highest first: the rank order without its names. Ties need
 * no breaking here, since equal values make equal sums in any order.
 */
import { distributionOf, expanded } from '#lib/segment/distribution.ts';
import type { Profile } from '#lib/rollup/profile.ts';

/** `values` has one a customer of the profile, all of them whole. */
export function rankedValues(profile: Profile, values: Float64Array): Float64Array {
	return expanded(distributionOf(profile, values));
}
