/**
 * Where a ranked base is cut, without ranking it all. Positive doubles order as their bits do, so
 * a histogram over the leading bits finds the few buckets in which a cut falls; only their members
 * are sorted. The answer is that of a full sort, to the last tie.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import { sortByRank } from './rank.ts';

/** Leading bits of a positive double that name its bucket: exponent and eight of the fraction. */
const SHIFT = 12;
const BUCKETS = 1 << 19;

/**
 * Decides for a customer by what stands before it in rank order: `before` is the sum of the values
 * ahead, `rank` their count. Must be false from some place on for good.
 */
export type Belongs = (before: number, rank: number) => boolean;

/**
 * How many of `cuts` each row of `rows` misses: 0 for one that belongs to the first. `values` of
 * all rows must be above 0 and their sums exact. Returned parallel to `rows`.
 */
export function cutRanks(
	rows: Int32Array,
	values: Float64Array,
	keys: Dictionary,
	cuts: readonly Belongs[]
): Uint8Array {
	const buckets = bucketsOf(rows, values);
	const { sums, counts } = histogram(rows, values, buckets);
	const missed = new Uint8Array(BUCKETS);
	const crossing = new Map<number, Standing>();
	let before = 0;
	let rank = 0;
	for (let bucket = BUCKETS - 1; bucket >= 0; bucket--) {
		const count = counts[bucket]!;
		if (count === 0) continue;
		missed[bucket] = missedAt(cuts, before, rank);
		// The last of the bucket may miss more: before it stands at most all the rest of the bucket.
		if (missedAt(cuts, before + sums[bucket]!, rank + count - 1) !== missed[bucket])
			crossing.set(bucket, { before, rank });
		before += sums[bucket]!;
		rank += count;
	}
	const result = Uint8Array.from(buckets, (bucket) => missed[bucket]!);
	for (const [bucket, standing] of crossing)
		cutInside(bucket, standing, { rows, values, keys, cuts, buckets, result });
	return result;
}

interface Standing {
	readonly before: number;
	readonly rank: number;
}

interface Inside {
	readonly rows: Int32Array;
	readonly values: Float64Array;
	readonly keys: Dictionary;
	readonly cuts: readonly Belongs[];
	readonly buckets: Int32Array;
	readonly result: Uint8Array;
}

function bucketsOf(rows: Int32Array, values: Float64Array): Int32Array {
	const one = new Float64Array(1);
	const words = new Uint32Array(one.buffer);
	const high = LITTLE_ENDIAN ? 1 : 0;
	return Int32Array.from(rows, (row) => {
		one[0] = values[row]!;
		return words[high]! >>> SHIFT;
	});
}

const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function histogram(rows: Int32Array, values: Float64Array, buckets: Int32Array) {
	const sums = new Float64Array(BUCKETS);
	const counts = new Int32Array(BUCKETS);
	for (let i = 0; i < rows.length; i++) {
		sums[buckets[i]!]! += values[rows[i]!]!;
		counts[buckets[i]!]!++;
	}
	return { sums, counts };
}

function missedAt(cuts: readonly Belongs[], before: number, rank: number): number {
	let missed = 0;
	while (missed < cuts.length && !cuts[missed]!(before, rank)) missed++;
	return missed;
}

/** Members of one bucket in their true order, each by what really stands before it. */
function cutInside(bucket: number, standing: Standing, inside: Inside): void {
	const { rows, values, keys, cuts, buckets, result } = inside;
	const places = new Map<number, number>();
	for (let i = 0; i < rows.length; i++) if (buckets[i] === bucket) places.set(rows[i]!, i);
	let { before, rank } = standing;
	for (const row of sortByRank(Int32Array.from(places.keys()), values, keys)) {
		result[places.get(row)!] = missedAt(cuts, before, rank);
		before += values[row]!;
		rank++;
	}
}
