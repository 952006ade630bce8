/**
 * The rank order of the customers above 0 without sorting them. Positive doubles order as their
 * bits do, so a histogram over the leading bits finds the bucket that a cut falls in, and only the
 * members of that bucket are put in order.
 *
 * Invariant: every answer is that of a full sort, to the last tie.
 */
import { exact } from '#lib/core/money.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { measureColumn } from './measure.ts';

/**
 * How many low bits of a double's upper word don't tell its bucket: of many customers the exponent
 * and eight bits of the fraction do, of few the exponent alone.
 */
export const FINE = 12;
export const COARSE = 20;
const MANY = 100_000;
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

export interface Ranking {
	/** The measure, one a customer of the profile, and who of them is active. */
	readonly values: Float64Array;
	readonly active: Uint8Array;
	/** Active customers above 0 and below 0. */
	readonly winners: number;
	readonly losers: number;
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

/** One place a cut. Members of all the buckets they need are gathered in one pass. */
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

/** Marks a bucket whose members have not one code; no code is so high. */
const MIXED = 254;

/**
 * `codeOf` every customer, where the code changes at `bounds` alone and nobody without a measure
 * of 0 is inactive. Whole buckets are coded at once: a look-up has no branch to mispredict.
 */
export function codesOf(
	{ values, active, shift }: Ranking,
	bounds: readonly number[],
	codeOf: (value: number, active: boolean) => number
): Uint8Array {
	const words = wordsOf(values);
	const table = codeTable(shift, codeOf);
	for (const bound of bounds) table[bucketOfValue(bound, shift)] = MIXED;
	const codes = new Uint8Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const code = table[words[2 * row + HIGH]! >>> shift]!;
		codes[row] = code === MIXED ? codeOf(values[row]!, active[row] === 1) : code;
	}
	return codes;
}

/** What the least value of every bucket is coded as; the upper half is of negative values. */
function codeTable(shift: number, codeOf: (value: number, active: boolean) => number): Uint8Array {
	const table = new Uint8Array(2 ** (32 - shift));
	const one = new Float64Array(1);
	const words = wordsOf(one);
	for (let bucket = 0; bucket < table.length / 2; bucket++) {
		words[HIGH] = bucket << shift;
		table[bucket] = codeOf(one[0]!, true);
	}
	return table.fill(codeOf(-1, true), table.length / 2);
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
	let [negative, losers] = [0, 0];
	for (let row = 0; row < values.length; row++) {
		const value = values[row]!;
		if (active[row] !== 1 || value === 0) continue;
		if (value < 0) {
			negative += value;
			losers++;
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
		losers,
		shift,
		...above,
		total: exact(above.positive + negative),
		opened: new Map()
	};
}

/** The two words of every value, without a copy. */
function wordsOf(values: Float64Array): Uint32Array {
	return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
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
	let [low, high] = [0, buckets.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (reaches(middle)) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

function bucketOfValue(value: number, shift: number): number {
	return value <= 0 ? 0 : wordsOf(Float64Array.of(value))[HIGH]! >>> shift;
}

function open(ranking: Ranking, places: readonly number[]): void {
	const { buckets, opened } = ranking;
	const fresh = new Set(places.filter((at) => at >= 0 && !opened.has(at)));
	if (fresh.size === 0) return;
	// The bits of negative values name the upper half.
	const wanted = new Uint8Array(2 ** (32 - ranking.shift));
	const slots = [...fresh].map((at, i) => {
		wanted[buckets[at]!] = i + 1;
		return new Float64Array(sizeOf(ranking, at));
	});
	gather(ranking, wanted, slots);
	[...fresh].forEach((at, i) => opened.set(at, slots[i]!.sort()));
}

function sizeOf({ ranks, winners }: Ranking, at: number): number {
	return (ranks[at + 1] ?? winners) - ranks[at]!;
}

/** Copies the members of the buckets that `wanted` gives a slot, counted from 1, into it. */
function gather(
	{ values, active, shift }: Ranking,
	wanted: Uint8Array,
	slots: readonly Float64Array[]
): void {
	const words = wordsOf(values);
	const filled = new Int32Array(slots.length);
	for (let row = 0; row < values.length; row++) {
		const slot = wanted[words[2 * row + HIGH]! >>> shift]!;
		if (slot === 0 || active[row] !== 1) continue;
		slots[slot - 1]![filled[slot - 1]!++] = values[row]!;
	}
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
