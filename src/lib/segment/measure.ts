import type { Measure, Parameters } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';

/** What customers are ranked by: the measure asked for, or revenue where profit can't be known. */
export function measureInForce(
	profile: Profile,
	{ measure }: Pick<Parameters, 'measure'>
): Measure {
	return profile.basis === 'none' ? 'revenue' : measure;
}

/** Minor units, one a customer of the profile; nothing is missing in these columns. */
export function measureColumn({ columns }: Profile, measure: Measure): Float64Array {
	return (columns[measure] ?? columns.revenue).values;
}
