/**
 * The rank order of the customers above 0 without sorting them. Positive doubles order as their
 * bits do, so a histogram over the leading bits finds the bucket that a cut falls in, and only the
 * members of that bucket are put in order.
 *
 * Invariant: every answer is that of a full sort, to the last tie.
 */
import { countWhile } from '#lib/core/count-while.ts';
import { exact } from '#lib/core/money.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { bucketOfValue, HIGH, wordsOf } from './bits.ts';
import { measureColumn } from './measure.ts';
import { rowsIn } from './members.ts';

/**
 * How many low bits of a double's upper word don't tell its bucket: of many customers the exponent
 * and eight bits of the fraction do, of few the exponent alone.
 */
export const FINE = 12;
export const COARSE = 20;
const MANY = 100_000;

export interface Ranking {
	/** The measure, one a customer of the profile, and who of them is active. */
	readonly values: Float64Array;
	readonly active: Uint8Array;
	readonly customers: number;
	/** Active customers above 0 and below 0. */
	readonly winners: number;
	readonly losers: number;
	/** The least value not above 0 of an active customer; 0 where there is none below 0. */
	readonly least: number;
	/** Sums over the active, minor units; `positive`: of the winners. */
	readonly total: number;
	readonly positive: number;
	readonly shift: number;
	/** Buckets that hold winners, highest first; how many winners and how much stand above each. */
	readonly buckets: Int32Array;
	readonly ranks: Float64Array;
	readonly sums: Float64Array;
	/** Values of the buckets looked into so far, ascending. */
	readonly opened: Map<number, Float64Array>;
}

/** A line across the rank order: who stands above it is told by sum, by rank or by value. */
export type Cut =
	| { readonly by: 'sum'; readonly below: number }
	| { readonly by: 'rank'; readonly below: number }
	| { readonly by: 'value'; readonly least: number };

/** Where a cut falls: so many customers stand above it, with so much together. */
export interface Place {
	readonly rank: number;
	readonly sum: number;
	/** The least value that is enough to stand above it; null where nobody does. */
	readonly bound: number | null;
	/** Customers of that very value stand below it as well. */
	readonly tied: boolean;
}

const known = new WeakMap<Float64Array, Ranking>();

/** The ranking by `measure`; made once a profile, so that a moved cut-off finds it at hand. */
export function rankingOf(profile: Profile, measure: Measure): Ranking {
	const values = measureColumn(profile, measure);
	let ranking = known.get(values);
	if (!ranking) known.set(values, (ranking = makeRanking(values, profile.active)));
	return ranking;
}

/** One place a cut, each found among the members of one bucket. */
export function placesOf(ranking: Ranking, cuts: readonly Cut[]): Place[] {
	const places = cuts.map((cut) => bucketOf(ranking, cut));
	open(ranking, places);
	return cuts.map((cut, i) => placeIn(ranking, cut, places[i]!));
}

/** The value that stands at `rank`, counted from 0; null where nobody stands there. */
export function valuesAt(ranking: Ranking, ranks: readonly number[]): (number | null)[] {
	const cuts = ranks.map((rank): Cut => ({ by: 'rank', below: rank + 1 }));
	return placesOf(ranking, cuts).map(({ rank, bound }, i) =>
		rank === ranks[i]! + 1 ? bound : null
	);
}

/** The ranking of `values`, minor units, among the rows that `active` marks with 1. */
export function makeRanking(
	values: Float64Array,
	active: Uint8Array,
	shift = values.length < MANY ? COARSE : FINE
): Ranking {
	const counts = new Int32Array(2 ** (31 - shift));
	const bucketSums = new Float64Array(counts.length);
	const words = wordsOf(values);
	let [customers, negative, losers, least] = [0, 0, 0, 0];
	for (let row = 0; row < values.length; row++) {
		const value = values[row]!;
		if (active[row] !== 1) continue;
		customers++;
		if (value <= 0) {
			negative += value;
			if (value < 0) losers++;
			if (value < least) least = value;
			continue;
		}
		const bucket = words[2 * row + HIGH]! >>> shift;
		counts[bucket]!++;
		bucketSums[bucket]! += value;
	}
	const above = cumulate(counts, bucketSums);
	return {
		values,
		active,
		customers,
		losers,
		least,
		shift,
		...above,
		total: exact(above.positive + negative),
		opened: new Map()
	};
}

function cumulate(counts: Int32Array, bucketSums: Float64Array) {
	const filled = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
	const buckets = new Int32Array(filled);
	const ranks = new Float64Array(filled);
	const sums = new Float64Array(filled);
	let [at, winners, positive] = [0, 0, 0];
	for (let bucket = counts.length - 1; bucket >= 0; bucket--) {
		if (counts[bucket] === 0) continue;
		buckets[at] = bucket;
		ranks[at] = winners;
		sums[at++] = positive;
		winners += counts[bucket]!;
		positive += bucketSums[bucket]!;
	}
	return { buckets, ranks, sums, winners, positive: exact(positive) };
}

/** The last bucket whose first member can stand above the cut; −1 where there is none. */
function bucketOf({ buckets, ranks, sums, shift }: Ranking, cut: Cut): number {
	const reaches = (at: number): boolean => {
		if (cut.by === 'sum') return sums[at]! < cut.below;
		if (cut.by === 'rank') return ranks[at]! < cut.below;
		return buckets[at]! >= bucketOfValue(cut.least, shift);
	};
	return countWhile(buckets.length, reaches) - 1;
}

/** Values of the buckets at these places are put in order, once. */
function open(ranking: Ranking, places: readonly number[]): void {
	for (const at of places)
		if (at >= 0 && !ranking.opened.has(at))
			ranking.opened.set(at, valuesOf(ranking, rowsIn(ranking, at)).sort());
}

function valuesOf({ values }: Ranking, rows: Int32Array): Float64Array {
	const found = new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++) found[i] = values[rows[i]!]!;
	return found;
}

function placeIn(ranking: Ranking, cut: Cut, at: number): Place {
	if (at < 0) return { rank: 0, sum: 0, bound: null, tied: false };
	const members = ranking.opened.get(at)!;
	let [rank, sum, i] = [ranking.ranks[at]!, ranking.sums[at]!, members.length];
	while (i > 0 && standsAbove(cut, sum, rank, members[i - 1]!)) {
		sum += members[--i]!;
		rank++;
	}
	if (cut.by === 'value') return { rank, sum, bound: rank > 0 ? cut.least : null, tied: false };
	return { rank, sum, bound: members[i]!, tied: i > 0 && members[i - 1] === members[i] };
}

function standsAbove(cut: Cut, before: number, rank: number, value: number): boolean {
	if (cut.by === 'sum') return before < cut.below;
	return cut.by === 'rank' ? rank < cut.below : value >= cut.least;
}
