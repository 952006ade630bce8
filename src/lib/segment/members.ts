/**
 * Who is in which bucket of a ranking: found once, so that a cut looks at nobody but the members of
 * the bucket it falls in.
 */
import { HIGH, wordsOf } from './bits.ts';
import type { Ranking } from './ranking.ts';

export interface Members {
	/**
	 * Of every row the place of its bucket in `Ranking.buckets`; the number of buckets for who is
	 * active and not above 0, one more for the inactive. Money has fewer than 14,000 buckets.
	 */
	readonly bucket: Uint16Array;
	/** The rows above 0, bucket by bucket, those of one bucket ascending. */
	readonly rows: Int32Array;
}

const known = new WeakMap<Ranking, Members>();

export function membersOf(ranking: Ranking): Members {
	let members = known.get(ranking);
	if (!members) known.set(ranking, (members = membersIn(ranking)));
	return members;
}

/** Rows of the bucket at this place, ascending. */
export function rowsIn(ranking: Ranking, at: number): Int32Array {
	const { ranks, winners } = ranking;
	return membersOf(ranking).rows.subarray(ranks[at], ranks[at + 1] ?? winners);
}

function membersIn(ranking: Ranking): Members {
	const bucket = bucketsOfRows(ranking);
	const rows = new Int32Array(ranking.winners);
	const next = Int32Array.from(ranking.ranks);
	for (let row = 0; row < bucket.length; row++) {
		const at = bucket[row]!;
		if (at < next.length) rows[next[at]!++] = row;
	}
	return { bucket, rows };
}

function bucketsOfRows({ values, active, buckets, shift }: Ranking): Uint16Array {
	const words = wordsOf(values);
	// What is not above 0 is found here too: zero's bucket is the lowest, negatives name the upper half.
	const places = new Uint16Array(2 ** (32 - shift)).fill(buckets.length);
	buckets.forEach((bucket, at) => (places[bucket] = at));
	const found = new Uint16Array(values.length);
	for (let row = 0; row < found.length; row++)
		found[row] = active[row] === 1 ? places[words[2 * row + HIGH]! >>> shift]! : buckets.length + 1;
	return found;
}
