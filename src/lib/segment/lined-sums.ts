/**
 * Sums of tiers, added up from the sums of buckets. These are made in one pass over the customers
 * when they are first asked for, and serve wherever the lines are moved.
 *
 * Invariant: values are whole, so that their sums are exact in any order.
 */
import { TIERS } from '#lib/core/parameters.ts';
import type { Lined } from './lined.ts';
import { membersOf } from './members.ts';
import { LIMITS, limited, type Limits } from './qualifiers.ts';
import type { Ranking } from './ranking.ts';

/** For who is in none of the parts. */
export const NO_PART = 255;

/** A part of the customers each is in, 0 … count − 1, or NO_PART. */
export interface Parts {
	readonly of: Uint8Array;
	readonly count: number;
}

/** A table of sums: bucket by bucket, in it limit by limit, in it part by part. */
interface Table {
	readonly values: Float64Array | null;
	readonly limits: Limits | null;
	readonly parts: Uint8Array | null;
	readonly sums: Float64Array;
}

/** Sums of `values`, or counts of customers, by the tier that the measure gives and the limit. */
export interface LinedSums {
	readonly sums: Float64Array;
	readonly limits: number;
	readonly parts: number;
}

export function linedSums(
	lined: Lined,
	values: Float64Array | null,
	parts: Parts | null = null
): LinedSums {
	const { sums: table } = tableOf(lined, values, parts);
	const limits = lined.limits === null ? 1 : LIMITS;
	const width = limits * (parts?.count ?? 1);
	const sums = new Float64Array(TIERS.length * width);
	lined.tierOf.forEach((tier, bucket) => {
		if (tier >= TIERS.length) return;
		for (let i = 0; i < width; i++) sums[tier * width + i]! += table[bucket * width + i]!;
	});
	addMixed(lined, values, parts, sums);
	return { sums, limits, parts: parts?.count ?? 1 };
}

/** By the tier that each customer has in the end, in it part by part. */
export function sumsByTier(
	lined: Lined,
	values: Float64Array | null,
	parts: Parts | null = null
): Float64Array {
	const { sums, limits, parts: width } = linedSums(lined, values, parts);
	const found = new Float64Array(TIERS.length * width);
	for (let cell = 0; cell < TIERS.length * limits; cell++) {
		const tier = limited(Math.floor(cell / limits), cell % limits);
		for (let part = 0; part < width; part++)
			found[tier * width + part]! += sums[cell * width + part]!;
	}
	return found;
}

function addMixed(
	{ mixed, limits }: Lined,
	values: Float64Array | null,
	parts: Parts | null,
	sums: Float64Array
): void {
	const [deep, wide] = [limits === null ? 1 : LIMITS, parts?.count ?? 1];
	mixed.rows.forEach((row, i) => {
		const part = parts === null ? 0 : parts.of[row]!;
		if (part >= wide) return;
		const cell = (mixed.tier[i]! * deep + (limits?.by[row] ?? 0)) * wide + part;
		sums[cell]! += values === null ? 1 : values[row]!;
	});
}

const known = new WeakMap<Ranking, Table[]>();
/** Tables held for one ranking; under other qualifiers, or of other parts, they are others. */
const HELD = 32;

function tableOf(
	{ ranking, limits }: Lined,
	values: Float64Array | null,
	parts: Parts | null
): Table {
	const held = known.get(ranking) ?? [];
	known.set(ranking, held);
	const of = parts?.of ?? null;
	const found = held.find(
		(one) => one.values === values && one.limits === limits && one.parts === of
	);
	if (found) return found;
	const sums = sumBuckets(ranking, limits, values, parts);
	const fresh = { values, limits, parts: of, sums };
	held.unshift(fresh);
	held.length = Math.min(held.length, HELD);
	return fresh;
}

function sumBuckets(
	ranking: Ranking,
	limits: Limits | null,
	values: Float64Array | null,
	parts: Parts | null
): Float64Array {
	if (limits === null && parts === null) {
		if (values === null) return countsIn(ranking);
		if (values === ranking.values) return measureIn(ranking);
	}
	const { bucket } = membersOf(ranking);
	const [deep, wide] = [limits === null ? 1 : LIMITS, parts?.count ?? 1];
	const sums = new Float64Array((ranking.buckets.length + 2) * deep * wide);
	// What most figures ask for takes a loop without a question.
	if (limits === null && parts === null && values !== null) {
		for (let row = 0; row < bucket.length; row++) sums[bucket[row]!]! += values[row]!;
		return sums;
	}
	for (let row = 0; row < bucket.length; row++) {
		const part = parts === null ? 0 : parts.of[row]!;
		if (part >= wide) continue;
		const limit = limits === null ? 0 : limits.by[row]!;
		sums[(bucket[row]! * deep + limit) * wide + part]! += values === null ? 1 : values[row]!;
	}
	return sums;
}

/** The ranking knows both already: how many are in each bucket, and how much. */
function countsIn({ buckets, ranks, winners, customers }: Ranking): Float64Array {
	const counts = steps(buckets.length, ranks, winners);
	counts[buckets.length] = customers - winners;
	return counts;
}

function measureIn({ buckets, sums, positive, total }: Ranking): Float64Array {
	const amounts = steps(buckets.length, sums, positive);
	amounts[buckets.length] = total - positive;
	return amounts;
}

/** From one bucket to the next; nothing yet of those who are in none. */
function steps(buckets: number, above: Float64Array, last: number): Float64Array {
	const found = new Float64Array(buckets + 2);
	for (let at = 0; at < buckets; at++) found[at] = (above[at + 1] ?? last) - above[at]!;
	return found;
}
