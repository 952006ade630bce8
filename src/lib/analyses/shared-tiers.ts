/** The rows of tiers as they may be shared: merged, and without what describes one customer. */
import { isValid, type NumberColumn } from '#lib/core/columns.ts';
import { TIERS } from '#lib/core/parameters.ts';
import { INACTIVE, type TierMiddles, type TierRow } from '#lib/segment/tiering.ts';
import { tierMiddles, tierRows } from '#lib/segment/tier-rows.ts';
import type { KernelInput } from './analysis.ts';
import type { SharingRules } from './evidence.ts';
import { fewestBeside, grouped, type Grouping } from './grouping.ts';
import { tierFigures, type TierFigures } from './tier-figures.ts';
import { toldCounts } from './told-counts.ts';

export interface SharedTiers {
	readonly tiers: readonly TierFigures[];
	/** Over the groups above 0. */
	readonly positive: number;
	/** Null where they are not told apart. */
	readonly losers: number | null;
}

/** A row a tier, empty where its customers are told with another's. */
export function sharedTiers(
	input: KernelInput,
	grouping: Grouping,
	rules: SharingRules
): SharedTiers {
	const { profile, tiering } = input;
	const { tiers: groups } = grouping;
	const column = profile.columns[tiering.measure] ?? profile.columns.revenue;
	const codes = grouped(tiering.tier, groups);
	const rows = tierRows(profile, codes, column.values).map((row): TierRow => ({
		...row,
		least: null
	}));
	const positive = rows.reduce((sum, { measure }) => sum + Math.max(0, measure), 0);
	const base = rows.reduce((sum, { customers }) => sum + customers, 0);
	return {
		tiers: rows.map((row) => tierFigures(row, base, positive)),
		positive,
		losers: toldCounts(input, grouping, rules.k).losers.has(tiering.measure) ? tiering.losers : null
	};
}

/** Recency in the middle may be that of one customer. */
export function sharedMiddles(
	{ profile, tiering }: KernelInput,
	grouping: Grouping,
	rules: SharingRules
): TierMiddles[] {
	const codes = grouped(tiering.tier, grouping.tiers);
	const known = profile.columns.satisfaction;
	const raters = known ? countedBy(codes, known) : [];
	return tierMiddles(profile, codes).map(({ meanSatisfaction }, code) => ({
		meanSatisfaction:
			(raters[code] ?? 0) >= fewestBeside(rules, grouping) ? meanSatisfaction : null,
		medianRecency: null
	}));
}

/** Customers of each code that have a value. */
function countedBy(codes: Uint8Array, { valid }: NumberColumn): number[] {
	const counts = TIERS.map(() => 0);
	for (let row = 0; row < codes.length; row++)
		if (codes[row] !== INACTIVE && isValid(valid, row)) counts[codes[row]!]!++;
	return counts;
}

/** Customers of the tiers in the order of TIERS, after merging. */
export function sharedCounts({ tiering }: KernelInput, { tiers: groups }: Grouping): number[] {
	const codes = grouped(tiering.tier, groups);
	const counts = TIERS.map(() => 0);
	for (const code of codes) if (code !== INACTIVE) counts[code]!++;
	return counts;
}
