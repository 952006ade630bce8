/**
 * The orders that customers lack of the tier above, in the middle of each tier: lower medians.
 *
 * Of customers with as many orders so far, those who bring more lack fewer. So it takes a count for
 * each number of orders in each bucket of the ranking, made once, and a look at the members of one
 * bucket for each number of orders.
 *
 * Invariant: the same as counted customer by customer.
 */
import { isValid, type NumberColumn } from '#lib/core/columns.ts';
import { countWhile } from '#lib/core/count-while.ts';
import { bucketOfValue, leastOfBucket } from '#lib/segment/bits.ts';
import { membersOf, rowsIn } from '#lib/segment/members.ts';
import type { Ranking } from '#lib/segment/ranking.ts';
import { countedOrders, lacking, MOST } from './orders-counted.ts';

/** Customers by orders so far and bucket. */
interface Counts {
	/** The numbers of orders that occur, ascending. */
	readonly had: readonly number[];
	/** For each of them, how many are in the buckets above each; the last: in all. */
	readonly above: readonly Int32Array[];
	/** The least value of each bucket, and the one past all of its own. */
	readonly least: Float64Array;
	readonly past: Float64Array;
}

/** Of more orders than this, or of parts of one, it is quicker to look at every customer. */
const MOST_HAD = 500;
/** Below this it is quicker too. */
const FEW = 20_000;

/** Over the tiers under each bound; null where nobody's orders are known. */
export function ordersNeeded(
	ranking: Ranking,
	bounds: readonly (number | null)[],
	orders: NumberColumn,
	few = FEW
): (number | null)[] {
	const counts = ranking.winners < few ? null : countsOf(ranking, orders);
	if (counts === null) return countedOrders(ranking, bounds, orders);
	return bounds.map((bound, at) => {
		const least = at + 1 < bounds.length ? (bounds[at + 1] ?? Infinity) : 0;
		return bound === null ? null : middle(stretchOf(ranking, orders, least, bound), counts);
	});
}

/** The customers of one tier. */
interface Stretch {
	readonly ranking: Ranking;
	readonly orders: NumberColumn;
	readonly bound: number;
	/** Buckets that are wholly in it, from and up to. */
	readonly from: number;
	readonly to: number;
	/** Members in the buckets that its ends go through, and the orders each has had. */
	readonly values: readonly number[];
	readonly had: readonly number[];
}

function stretchOf(ranking: Ranking, orders: NumberColumn, least: number, bound: number): Stretch {
	const { buckets, shift } = ranking;
	const [high, low] = [bucketOfValue(bound, shift), bucketOfValue(least, shift)];
	const from = countWhile(buckets.length, (at) => buckets[at]! >= high);
	const to = countWhile(buckets.length, (at) => buckets[at]! > low);
	const ends = [from - 1, to].filter(
		(at, i, all) => inEnd(buckets, at, [high, low]) && all.indexOf(at) === i
	);
	const rows = ends
		.flatMap((at) => Array.from(rowsIn(ranking, at)))
		.filter((row) => {
			const value = ranking.values[row]!;
			return (
				value < bound && value >= least && isValid(orders.valid, row) && orders.values[row]! > 0
			);
		});
	return {
		ranking,
		orders,
		bound,
		from,
		to: Math.max(from, to),
		values: rows.map((row) => ranking.values[row]!),
		had: rows.map((row) => orders.values[row]!)
	};
}

function inEnd(buckets: Int32Array, at: number, ends: readonly number[]): boolean {
	return at >= 0 && at < buckets.length && ends.includes(buckets[at]!);
}

function middle(stretch: Stretch, counts: Counts): number | null {
	const all = atMost(stretch, counts, Infinity, 'surely');
	if (all === 0) return null;
	const half = ((all - 1) >> 1) + 1;
	const first = (from: number, to: number, sure: Sure): number =>
		from +
		countWhile(to - from, (step) => atMost(stretch, counts, capped(from + step), sure) < half);
	const low = first(0, MOST, 'perhaps');
	return first(low, first(low, MOST, 'surely'), 'exactly');
}

/** Whoever lacks more than is told lacks the most that is told. */
function capped(most: number): number {
	return most >= MOST ? Infinity : most;
}

/** Of buckets that are neither wholly in nor out: none, all, or as many as there are. */
type Sure = 'surely' | 'perhaps' | 'exactly';

/** How many of the stretch lack so many orders at most. */
function atMost(stretch: Stretch, counts: Counts, most: number, sure: Sure): number {
	const { bound, values, from, to } = stretch;
	const { had, above, least, past } = counts;
	const reach = (of: Float64Array, orders: number): number =>
		from + countWhile(to - from, (step) => lacking(of[from + step]!, orders, bound) <= most);
	let count = 0;
	for (let i = 0; i < values.length; i++)
		if (lacking(values[i]!, stretch.had[i]!, bound) <= most) count++;
	had.forEach((orders, i) => {
		const end = reach(sure === 'perhaps' ? past : least, orders);
		count += above[i]![end]! - above[i]![from]!;
		if (sure !== 'exactly') return;
		const part = reach(past, orders);
		for (let at = end; at < part; at++) count += membersLacking(stretch, at, orders, most);
	});
	return count;
}

function membersLacking(
	{ ranking, orders, bound }: Stretch,
	at: number,
	had: number,
	most: number
): number {
	let count = 0;
	for (const row of rowsIn(ranking, at))
		if (
			orders.values[row] === had &&
			isValid(orders.valid, row) &&
			lacking(ranking.values[row]!, had, bound) <= most
		)
			count++;
	return count;
}

const known = new WeakMap<Ranking, Counts | null>();

/** Null where someone has had too many. */
function countsOf(ranking: Ranking, orders: NumberColumn): Counts | null {
	let counts = known.get(ranking);
	if (counts === undefined) known.set(ranking, (counts = countAll(ranking, orders)));
	return counts;
}

function countAll(ranking: Ranking, { values, valid }: NumberColumn): Counts | null {
	const { bucket } = membersOf(ranking);
	const [buckets, width] = [ranking.buckets, ranking.buckets.length + 1];
	const counts = new Int32Array((MOST_HAD + 1) * width);
	const met = new Uint8Array(MOST_HAD + 1);
	for (let row = 0; row < bucket.length; row++) {
		if (bucket[row]! >= buckets.length || !isValid(valid, row)) continue;
		const had = values[row]!;
		if (had > MOST_HAD || !Number.isInteger(had)) return null;
		if (had <= 0) continue;
		counts[had * width + bucket[row]! + 1]!++;
		met[had] = 1;
	}
	const found = Array.from(met.keys()).filter((had) => met[had] === 1);
	return {
		had: found,
		above: found.map((had) => cumulated(counts.subarray(had * width, (had + 1) * width))),
		least: Float64Array.from(buckets, (bucket) => leastOfBucket(bucket, ranking.shift)),
		past: Float64Array.from(buckets, (bucket) => leastOfBucket(bucket + 1, ranking.shift))
	};
}

function cumulated(counts: Int32Array): Int32Array {
	const sums = counts.slice();
	for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!;
	return sums;
}
