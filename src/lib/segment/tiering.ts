/** What segmentation hands to the analyses: the tier of every customer and a row a tier. */
import type { Measure, Tier, TierMethod } from '#lib/core/parameters.ts';

/** Codes in `Tiering.tier`: the place of the tier in `TIERS`; inactive customers have none. */
export const INACTIVE = 255;

export interface Tiering {
	/** What customers were ranked by: revenue where profit can't be known. */
	readonly measure: Measure;
	readonly method: TierMethod;
	/** One code a customer of the profile. */
	readonly tier: Uint8Array;
	/** In order of TIERS, always five. */
	readonly rows: readonly TierRow[];
	readonly customers: number;
	/** Sums over active customers, minor units. `positive`: of those with a measure above 0. */
	readonly total: number;
	readonly positive: number;
}

export interface TierRow {
	readonly tier: Tier;
	readonly customers: number;
	/** Sum of the ranking measure, minor units. */
	readonly measure: number;
	readonly revenue: number;
	readonly profit: number | null;
	readonly costToServe: number;
	/** Least measure of a member; null for an empty tier. */
	readonly least: number | null;
	readonly meanSatisfaction: number | null;
	readonly medianRecency: number | null;
}
