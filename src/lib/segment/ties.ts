/** Runs of customers with one value that a line goes through. */
import type { Dictionary } from '#lib/core/dictionary.ts';
import { bucketOfValue } from './bits.ts';
import { rowsIn } from './members.ts';
import { settleTies } from './rank.ts';
import { placesOf, type Place, type Ranking } from './ranking.ts';

export interface Run {
	readonly value: number;
	/** Rank of the first, counted from 0. */
	readonly rank: number;
	/** In rank order. */
	readonly rows: Int32Array;
}

/** The runs at tied places, each once. */
export function tiesAt(ranking: Ranking, places: readonly Place[], keys: Dictionary): Run[] {
	const values = new Set(places.flatMap(({ bound, tied }) => (tied && bound ? [bound] : [])));
	return [...values].map((value) => {
		const rows = settleTies(rowsWith(ranking, value), ranking.values, keys);
		const [reached] = placesOf(ranking, [{ by: 'value', least: value }]);
		return { value, rank: (reached?.rank ?? 0) - rows.length, rows };
	});
}

function rowsWith(ranking: Ranking, value: number): Int32Array {
	const at = ranking.buckets.indexOf(bucketOfValue(value, ranking.shift));
	return rowsIn(ranking, at).filter((row) => ranking.values[row] === value);
}
