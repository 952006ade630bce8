/** Percentile-bootstrap intervals, 95 %: section 0 of the definitions. */
import { quantile } from './quantile.ts';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** How often a figure is drawn anew. */
export const DRAWS = 500;

/** Up to so many customers a draw is a sample with replacement; above, Poisson weights. */
export const EXACT_UP_TO = 100_000;

/** The middle 95 % of what was drawn, in any order; null of nothing. */
export function percentileInterval(drawn: readonly number[]): Interval | null {
	const ascending = Float64Array.from(drawn).sort();
	const [low, high] = [quantile(ascending, 0.025), quantile(ascending, 0.975)];
	return low === null || high === null ? null : { low, high };
}
