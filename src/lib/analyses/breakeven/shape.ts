import * as v from 'valibot';
import { TIERS } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import { count, isWithin, money, sumOf } from '../shape-parts.ts';
import type { BreakEvenResult } from './kernel.ts';

const MOST_POINTS = 210;

const tier = v.strictObject({
	tier: v.picklist(TIERS),
	customers: count,
	even: count,
	medianDays: v.null(),
	orders: v.null(),
	needed: v.null()
});

const shape: Shape<BreakEvenResult> = {
	schema: v.strictObject({
		customers: count,
		even: count,
		atOnce: count,
		behind: count,
		lacking: money,
		undated: count,
		medianDays: v.null(),
		points: v.pipe(
			v.array(v.strictObject({ days: count, customers: count })),
			v.minLength(1),
			v.maxLength(MOST_POINTS)
		),
		tiers: v.pipe(v.array(tier), v.length(TIERS.length))
	}),
	holds: ({ customers, even, atOnce, behind, undated, points, tiers }, context) =>
		customers === context.customers &&
		even + behind + undated === customers &&
		atOnce <= even &&
		tiers.every((one, i) => one.tier === TIERS[i] && one.even <= one.customers) &&
		sumOf(tiers, (one) => one.even) === even &&
		sumOf(tiers, (one) => one.customers) === customers &&
		points.at(-1)?.customers === even &&
		points.every((point, i) => i === 0 || rises(points[i - 1] ?? point, point)),
	hides: (hidden) => isWithin(hidden, TIERS.length, TIERS.length + MOST_POINTS)
};
export default shape;

type Point = BreakEvenResult['points'][number];

function rises(before: Point, point: Point): boolean {
	return before.days < point.days && before.customers <= point.customers;
}
