/**
 * The two pyramids and the tier table: section 4 of the definitions.
 *
 * Invariant: customers and money over the five tiers are those of all active customers.
 */
import { roundHalfAway } from '#lib/core/money.ts';
import type { Measure } from '#lib/core/parameters.ts';
import { measureColumn } from '#lib/segment/measure.ts';
import type { TierRow } from '#lib/segment/tiering.ts';
import type { Kernel } from '../analysis.ts';
import { activeValues } from '../ranked.ts';

export interface PyramidsResult {
	readonly measure: Measure;
	readonly customers: number;
	/** Sums of the measure, minor units; `positive` over the customers above 0. */
	readonly total: number;
	readonly positive: number;
	/** Active customers below 0; the other invalid ones are at 0. */
	readonly losers: number;
	/** Key, important, general, maintain, invalid. */
	readonly tiers: readonly PyramidTier[];
}

export interface PyramidTier extends TierRow {
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

const kernel: Kernel<PyramidsResult> = {
	version: 2,
	run({ profile, tiering }) {
		const { measure, customers, total, positive } = tiering;
		if (customers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		const tiers = tiering.rows.map((row) => pyramidTier(row, customers, positive));
		const values = activeValues(profile, measureColumn(profile, measure));
		const losers = values.filter((value) => value < 0).length;
		return { state: 'done', result: { measure, customers, total, positive, losers, tiers } };
	}
};
export default kernel;

/** A row of the tier table with the figures that follow from it. */
export function pyramidTier(row: TierRow, customers: number, positive: number): PyramidTier {
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
