/**
 * The two pyramids: section 4 of the definitions.
 *
 * Invariant: customers and money over the five tiers are those of all active customers.
 */
import type { Measure } from '#lib/core/parameters.ts';
import type { Kernel } from '../analysis.ts';
import { tierFigures, type TierFigures } from '../tier-figures.ts';

export interface PyramidsResult {
	readonly measure: Measure;
	readonly customers: number;
	/** Sums of the measure, minor units; `positive` over the customers above 0. */
	readonly total: number;
	readonly positive: number;
	/** Active customers below 0; the other invalid ones are at 0. Null where not told. */
	readonly losers: number | null;
	/** Key, important, general, maintain, invalid. */
	readonly tiers: readonly TierFigures[];
}

const kernel: Kernel<PyramidsResult> = {
	version: 3,
	run({ tiering }) {
		const { measure, customers, total, positive, losers } = tiering;
		if (customers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		const tiers = tiering.rows.map((row) => tierFigures(row, customers, positive));
		return { state: 'done', result: { measure, customers, total, positive, losers, tiers } };
	}
};
export default kernel;
