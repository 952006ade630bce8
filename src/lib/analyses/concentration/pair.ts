/** Which two measures the finding sets against each other: profit and revenue where both are known. */
import type { View } from '../analysis.ts';
import { followsRevenue } from '../standing.ts';
import type { ConcentrationResult, Spread, SpreadCurve } from './kernel.ts';

export interface Pair {
	readonly main: SpreadCurve;
	readonly other: SpreadCurve | null;
}

export function pairOf({ result, context }: View<ConcentrationResult>): Pair {
	const of = (measure: Spread): SpreadCurve | null =>
		result.curves.find((curve) => curve.measure === measure) ?? null;
	const first = of(context.measure === 'grossProfit' ? 'grossProfit' : 'profit');
	const revenue = of('revenue');
	// An assumed margin makes profit a multiple of revenue: nothing to compare.
	const main = followsRevenue(context) ? revenue : (first ?? revenue);
	if (main === null) throw new RangeError('there is always revenue');
	return { main, other: main === revenue ? of('orders') : revenue };
}

/** By how much more of its sum the first fifth makes in `main` than in `other`; null without shares. */
export function gapOf({ main, other }: Pair): number | null {
	const [a, b] = [main.top20.share, other?.top20.share ?? null];
	return a === null || b === null ? null : a - b;
}
