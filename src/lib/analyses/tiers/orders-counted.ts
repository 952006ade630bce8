/** The orders that customers lack of the tier above, counted customer by customer. */
import { isValid, type NumberColumn } from '#lib/core/columns.ts';
import { middlesOf } from '#lib/segment/counted.ts';
import type { Ranking } from '#lib/segment/ranking.ts';

/** More orders than this are told as this many. */
export const MOST = 9999;

/** What is missing / the measure an order has brought, rounded up. */
export function lacking(value: number, had: number, bound: number): number {
	return Math.ceil(((bound - value) * had) / value);
}

/** Lower medians over the tiers under each bound; null where nobody's orders are known. */
export function countedOrders(
	{ values, active }: Ranking,
	bounds: readonly (number | null)[],
	orders: NumberColumn
): (number | null)[] {
	const counts = bounds.map(() => new Int32Array(MOST + 1));
	for (let row = 0; row < values.length; row++) {
		if (values[row]! <= 0 || active[row] !== 1 || !isValid(orders.valid, row)) continue;
		const at = under(values[row]!, bounds);
		const bound = bounds[at] ?? null;
		if (bound === null || orders.values[row]! <= 0) continue;
		counts[at]![Math.min(MOST, lacking(values[row]!, orders.values[row]!, bound))]!++;
	}
	return counts.map((each) => middlesOf(each)?.[0] ?? null);
}

/** The place of the lowest bound that is above the value; −1 where none is. */
function under(value: number, bounds: readonly (number | null)[]): number {
	const reached = bounds.findIndex((bound) => bound !== null && value >= bound);
	return (reached < 0 ? bounds.length : reached) - 1;
}
