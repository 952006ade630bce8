/**
 * The tier table, and how firm its lines are: section 4 of the definitions.
 *
 * Invariant: customers and money over the five tiers are those of all active customers.
 */
import type { Measure } from '#lib/core/parameters.ts';
import { tierConfidences, type TierConfidence } from '#lib/segment/confidence.ts';
import { rankingOf } from '#lib/segment/ranking.ts';
import type { Qualified, Tie, TierMiddles, Tiering } from '#lib/segment/tiering.ts';
import type { Kernel } from '../analysis.ts';
import { tierFigures, type TierFigures } from '../tier-figures.ts';
import { distances, type Distance } from './distance.ts';
import { sensitivity, type Sensitivity } from './sensitivity.ts';

export interface DescribedTier extends TierFigures, TierMiddles {}

export interface TiersResult {
	readonly measure: Measure;
	readonly customers: number;
	/** Sums of the measure, minor units; `positive` over the customers above 0. */
	readonly total: number;
	readonly positive: number;
	/** Key, important, general, maintain, invalid. */
	readonly tiers: readonly DescribedTier[];
	/** Of the lines under key, important and general. */
	readonly sensitivity: readonly Sensitivity[];
	/** Of important, general and maintain from the tier above. */
	readonly distances: readonly Distance[];
	readonly ties: readonly Tie[];
	readonly qualified: Qualified;
	/** Parallel to `tiers`; empty where orders are not told apart. */
	readonly confidence: readonly TierConfidence[];
}

const kernel: Kernel<TiersResult> = {
	version: 3,
	run({ profile, tiering, parameters }) {
		const { measure, customers, total, positive, ties, qualified } = tiering;
		if (customers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		const ranking = rankingOf(profile, measure);
		return {
			state: 'done',
			result: {
				measure,
				customers,
				total,
				positive,
				tiers: describedTiers(tiering),
				sensitivity: sensitivity(ranking, tiering.lines, parameters),
				distances: distances(ranking, tiering.lines, profile),
				ties,
				qualified,
				confidence: tierConfidences(profile, tiering, parameters.seed) ?? []
			}
		};
	}
};
export default kernel;

function describedTiers({ rows, middles, customers, positive }: Tiering): DescribedTier[] {
	return middles.map((middle, i) => ({ ...tierFigures(rows[i]!, customers, positive), ...middle }));
}
