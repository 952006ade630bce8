/** Classes of revenue against tiers as they may be told, before other counts are looked at. */
import { TIERS } from '#lib/core/parameters.ts';
import type { KernelInput } from '../analysis.ts';
import type { Grouping } from '../grouping.ts';
import { blanked, type Counts, type Told } from './blanked.ts';
import { crossed } from './kernel.ts';

/** A row a class, a column a tier; null where it is not told. */
export function toldCells({ profile, tiering }: KernelInput, { tiers }: Grouping, k: number): Told {
	return blanked(byGroup(crossed(profile, tiering), tiers), k);
}

/** Tiers that are told with another have nobody. */
function byGroup(classes: Counts, tiers: Grouping['tiers']): Counts {
	return classes.map((row) =>
		TIERS.map((_, code) =>
			row.reduce((sum, count, other) => sum + (tiers[other] === code ? count : 0), 0)
		)
	);
}
