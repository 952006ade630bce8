/** How far the tiers are from the tier above, its bound in money held as it is, before qualifiers. */
import { leastReaching, roundHalfAway } from '#lib/core/money.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { placesOf, valuesAt, type Cut, type Place, type Ranking } from '#lib/segment/ranking.ts';
import { ordersNeeded } from './orders-needed.ts';

/** Within a tenth of the bound. */
export const NEAR = 0.9;

export interface Distance {
	/** Least measure that is enough for the tier above, minor units; null where nobody is there. */
	readonly bound: number | null;
	readonly near: number;
	/** What the customer in the middle of the tier lacks, minor units; null for an empty tier. */
	readonly median: number | null;
	/** The same in orders of the size each has had so far, whole; null where orders are unknown. */
	readonly orders: number | null;
}

export function distances(ranking: Ranking, lines: readonly Place[], profile: Profile): Distance[] {
	const bounds = lines.map(({ bound }) => bound);
	const near = placesOf(ranking, bounds.map(nearCut));
	const middles = medians(ranking, lines);
	const orders = ordersNeeded(ranking, bounds, profile.columns.orders);
	return lines.map(({ rank, bound }, i) => {
		const middle = middles[i] ?? null;
		const end = lines[i + 1]?.rank ?? ranking.winners;
		const known = bound !== null && middle !== null;
		return {
			bound,
			near: bound === null ? 0 : Math.max(0, Math.min(near[i]!.rank, end) - rank),
			median: known ? roundHalfAway(bound - middle) : null,
			orders: known ? (orders[i] ?? null) : null
		};
	});
}

function nearCut(bound: number | null): Cut {
	return { by: 'value', least: bound === null ? Infinity : leastReaching(bound, NEAR) };
}

/** The median measure of every tier under a line, by the ranks it goes over. */
function medians(ranking: Ranking, lines: readonly Place[]): (number | null)[] {
	const spans = lines.map(({ rank }, i) => [rank, lines[i + 1]?.rank ?? ranking.winners] as const);
	const asked = spans.flatMap(([from, to]) => [
		from + ((to - from - 1) >> 1),
		from + ((to - from) >> 1)
	]);
	const values = valuesAt(ranking, asked);
	return spans.map(([from, to], i) =>
		from === to ? null : (values[2 * i]! + values[2 * i + 1]!) / 2
	);
}
