/** A row of the tier table with the figures that follow from it. Section 4 of the definitions. */
import { roundHalfAway } from '#lib/core/money.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { TierRow } from '#lib/segment/tiering.ts';

export interface TierFigures extends TierRow {
	/** Of all active customers. */
	readonly customerShare: number;
	/** Of the profit that profitable customers make: negative for losses, null where none do. */
	readonly measureShare: number | null;
	/** Minor units a customer; null for an empty tier. */
	readonly mean: number | null;
	/** Profit / revenue; null where revenue ≤ 0 or profit is unknown. */
	readonly profitRate: number | null;
	/** Share of profit / share of customers; null for an empty tier. */
	readonly leverage: number | null;
}

/** `customers`: of the whole base; `positive`: what those above 0 bring, minor units. */
export function tierFigures(row: TierRow, customers: number, positive: number): TierFigures {
	const customerShare = row.customers / customers;
	const measureShare = positive > 0 ? row.measure / positive : null;
	const empty = row.customers === 0;
	return {
		...row,
		customerShare,
		measureShare,
		mean: empty ? null : roundHalfAway(row.measure / row.customers),
		profitRate: row.profit !== null && row.revenue > 0 ? row.profit / row.revenue : null,
		leverage: empty || measureShare === null ? null : measureShare / customerShare
	};
}

interface Tiers {
	readonly measure: Measure;
	readonly tiers: readonly TierFigures[];
}

/** The values of the longest bars, counts and money, of these and of those beside in the same measure. */
export function longestOf(
	{ measure, tiers }: Tiers,
	beside: Tiers | undefined
): { readonly customers: number; readonly measure: number } {
	const all = beside?.measure === measure ? [...tiers, ...beside.tiers] : tiers;
	return {
		customers: Math.max(1, ...all.map((tier) => tier.customers)),
		measure: Math.max(1, ...all.map((tier) => Math.abs(tier.measure)))
	};
}
