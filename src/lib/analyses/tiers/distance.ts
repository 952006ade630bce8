/** How far the tiers are from the tier above, its bound in money held as it is, before qualifiers. */
import { isValid } from '#lib/core/columns.ts';
import { leastReaching, roundHalfAway } from '#lib/core/money.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { middlesOf } from '#lib/segment/counted.ts';
import { bucketOfValue, leastOfBucket } from '#lib/segment/bits.ts';
import { MIXED } from '#lib/segment/lined.ts';
import { membersOf } from '#lib/segment/members.ts';
import { placesOf, valuesAt, type Cut, type Place, type Ranking } from '#lib/segment/ranking.ts';

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
	const orders = ordersNeeded(ranking, bounds, profile);
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

/** More orders than this are told as this many. */
const MOST = 9999;

/**
 * Lower median over each tier of the orders that its customers lack: what is missing / the measure an
 * order has brought, rounded up. Counted, as they are whole.
 */
function ordersNeeded(
	ranking: Ranking,
	bounds: readonly (number | null)[],
	{ columns: { orders } }: Profile
): (number | null)[] {
	const { values } = ranking;
	const { bucket } = membersOf(ranking);
	const tiers = bucketTiers(ranking, bounds);
	const counts = new Int32Array((bounds.length + 1) * WIDTH);
	for (let row = 0; row < bucket.length; row++) {
		const value = values[row]!;
		const given = tiers[bucket[row]!]!;
		const tier = given === MIXED ? tierAt(value, bounds) : given;
		if (tier === 0 || !isValid(orders.valid, row)) continue;
		const had = orders.values[row]!;
		if (had <= 0) continue;
		const lacks = Math.ceil(((bounds[tier - 1]! - value) * had) / value);
		counts[tier * WIDTH + (lacks < MOST ? lacks : MOST)]!++;
	}
	return bounds.map((bound, i) => {
		const each = counts.subarray((i + 1) * WIDTH, (i + 2) * WIDTH);
		return bound === null ? null : (middlesOf(each)?.[0] ?? null);
	});
}

const WIDTH = MOST + 1;

/** The tier that a measure above 0 gives; 0 where no bound is above it. */
function tierAt(value: number, bounds: readonly (number | null)[]): number {
	const above = bounds.findIndex((bound) => bound !== null && value >= bound);
	const tier = above < 0 ? bounds.length : above;
	return tier > 0 && bounds[tier - 1] === null ? 0 : tier;
}

/** The same of whole buckets, as in `Lined.tierOf`; 0 too for those not above 0. */
function bucketTiers({ buckets, shift }: Ranking, bounds: readonly (number | null)[]): Uint8Array {
	const crossed = new Set(bounds.map((bound) => bucketOfValue(bound ?? 0, shift)));
	const tiers = new Uint8Array(buckets.length + 2);
	buckets.forEach((bucket, at) => {
		tiers[at] = crossed.has(bucket) ? MIXED : tierAt(leastOfBucket(bucket, shift), bounds);
	});
	return tiers;
}
