/** Net promoter score: the share that would recommend with 9–10 less the share of 0–6. */
import type { Interval } from '#lib/segment/intervals.ts';
import { Z95 } from './intervals.ts';

export interface Promoters extends Interval {
	readonly n: number;
	readonly promoters: number;
	readonly detractors: number;
	/** −1 to 1. */
	readonly score: number;
}

/** n ≥ 1. The interval is the normal one for a difference of two shares of one sample. */
export function netPromoters(n: number, promoters: number, detractors: number): Promoters {
	const score = (promoters - detractors) / n;
	const variance = (promoters + detractors) / n - score * score;
	const half = Z95 * Math.sqrt(Math.max(0, variance) / n);
	return {
		n,
		promoters,
		detractors,
		score,
		low: Math.max(-1, score - half),
		high: Math.min(1, score + half)
	};
}
