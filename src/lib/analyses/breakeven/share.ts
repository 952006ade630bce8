import { TIERS } from '#lib/core/parameters.ts';
import { cellsOf, isSafe } from '#lib/segment/disclosure.ts';
import type { KernelInput } from '../analysis.ts';
import type { Share, SharingRules } from '../evidence.ts';
import { fewestBeside, groupingOf, unnamed, type Grouping } from '../grouping.ts';
import { toldCounts } from '../told-counts.ts';
import type { BreakEvenResult, EvenPoint } from './kernel.ts';

/**
 * Who has broken even cuts through tiers, so it leaves only where every tier may be told apart,
 * nowhere a few are on one side and nobody's loss is most of what is lacking; days of the curve are told once as many more stand behind them.
 */
const share: Share<BreakEvenResult> = (input, result, rules) => {
	const grouping = groupingOf(input, rules);
	if (grouping === null) return null;
	if (!toldCounts(input, grouping, rules.k).even || !lackingSafe(input, grouping, rules))
		return null;
	const points = result.points
		.filter(inSteps(result, fewestBeside(rules, grouping)))
		.map(lastInWeeks);
	return {
		result: {
			...result,
			// Nearly the loss of the invalid, and the difference would be of few.
			lacking: Number(result.lacking.toPrecision(2)),
			medianDays: null,
			points,
			tiers: result.tiers.map((tier) => ({ ...tier, medianDays: null, orders: null, needed: null }))
		},
		hidden: result.points.length - points.length + TIERS.length
	};
};
export default share;

/** Beside tiers and classes: unless customers are ranked by profit, those behind are no tier. */
function lackingSafe(
	{ profile, tiering }: KernelInput,
	grouping: Grouping,
	rules: SharingRules
): boolean {
	const { tiers, classes, classCodes } = grouping;
	const { profit } = profile.columns;
	if (profit === null || classes === null || classCodes === null) return false;
	const behind = Uint8Array.from(profit.values, (value) => (value > 0 ? 0 : 1));
	const cells = cellsOf([unnamed(tiering.tier, grouping), behind, classCodes], [profit.values]);
	return isSafe(cells, [tiers, [0, 1], classes], rules);
}

/** The last day is that of one customer, the slowest: its week is told. */
function lastInWeeks(point: EvenPoint, i: number, { length }: readonly EvenPoint[]): EvenPoint {
	return i < length - 1 ? point : { ...point, days: 7 * Math.ceil(point.days / 7) };
}

/** Keeps points that stand so many apart, and the last, which tells those who broke even. */
function inSteps({ points, even }: BreakEvenResult, k: number) {
	let told = 0;
	return ({ customers }: { readonly customers: number }, i: number): boolean => {
		const last = i === points.length - 1;
		const stands = customers - told >= k && (even - customers >= k || customers === even);
		if (!stands && !last) return false;
		told = customers;
		return true;
	};
}
