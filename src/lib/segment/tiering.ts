/** What segmentation hands to the analyses: the tier of every customer and a row a tier. */
import type { Measure, Qualifier, Tier, TierMethod } from '#lib/core/parameters.ts';
import type { Cut, Place } from './ranking.ts';

/** Codes in `Tiering.tier`: the place of the tier in `TIERS`; inactive customers have none. */
export const INACTIVE = 255;

export interface Tiering {
	/** What customers were ranked by: revenue where profit can't be known. */
	readonly measure: Measure;
	readonly method: TierMethod;
	/** One code a customer of the profile. */
	readonly tier: Uint8Array;
	/** The highest tier that the qualifiers in force allow each customer, by its code; null: any. */
	readonly allowed: Uint8Array | null;
	/** In order of TIERS, always five. */
	readonly rows: readonly TierRow[];
	/** Likewise; found when they are asked for. */
	readonly middles: readonly TierMiddles[];
	readonly customers: number;
	/** Sums over active customers, minor units. `positive`: of those with a measure above 0. */
	readonly total: number;
	readonly positive: number;
	/** Active customers with a measure below 0. */
	readonly losers: number;
	/** Where key, important and general end in the rank order, before any qualifier. */
	readonly lines: readonly Line[];
	readonly ties: readonly Tie[];
	readonly qualified: Qualified;
}

export interface Line extends Place {
	readonly cut: Cut;
}

/** Customers with one and the same measure on both sides of a line: their keys decide. */
export interface Tie {
	/** The last tier above the line. */
	readonly tier: Tier;
	/** Minor units. */
	readonly value: number;
	readonly above: number;
	readonly below: number;
}

/** What the qualifiers in force did. */
export interface Qualified {
	/** Whom they moved, a group for each reason and pair of tiers; none of them empty. */
	readonly moved: readonly Moved[];
	/** Switched on, but this data lacks what they take. */
	readonly unmeasurable: readonly Qualifier[];
	/** The score below which customers defect, where that qualifier is in force. */
	readonly defectionLine: number | null;
}

export interface Moved {
	readonly qualifier: Qualifier;
	readonly from: Tier;
	readonly to: Tier;
	readonly customers: number;
	/** Sum of the ranking measure, minor units. */
	readonly measure: number;
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
}

/** Of the members of a tier of whom it is known; null where it is of none. */
export interface TierMiddles {
	readonly meanSatisfaction: number | null;
	/** Days. */
	readonly medianRecency: number | null;
}
