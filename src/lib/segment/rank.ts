/**
 * Rank order: the measure descending, then key ascending by UTF-16 code unit, so that ranks never
 * depend on the order of the rows.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { Profile } from '#lib/rollup/profile.ts';

/** Rows of the active customers in rank order of `values`. */
export function rankOrder(profile: Profile, values: Float64Array): Int32Array {
	return sortByRank(activeRows(profile), values, profile.keys);
}

export function activeRows({ active, customers, activeCustomers }: Profile): Int32Array {
	const rows = new Int32Array(activeCustomers);
	let count = 0;
	for (let row = 0; row < customers; row++) if (active[row] === 1) rows[count++] = row;
	return rows;
}

/** Sorts `rows` in place. Values sort as numbers; only runs of equal ones look at their keys. */
export function sortByRank(rows: Int32Array, values: Float64Array, keys: Dictionary): Int32Array {
	rows.sort((a, b) => values[b]! - values[a]! || a - b);
	return settleTies(rows, values, keys);
}

/**
 * Puts every run of equal values in `rows`, which stand by value already, in the order of keys.
 * A key is decoded once a run and not once a comparison.
 */
export function settleTies(rows: Int32Array, values: Float64Array, keys: Dictionary): Int32Array {
	for (let from = 0; from < rows.length;) {
		let to = from + 1;
		while (to < rows.length && values[rows[to]!] === values[rows[from]!]) to++;
		if (to - from > 1) sortRun(rows.subarray(from, to), keys);
		from = to;
	}
	return rows;
}

function sortRun(run: Int32Array, keys: Dictionary): void {
	const texts = Array.from(run, (row) => ({ row, key: keys.at(row) }));
	texts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	texts.forEach(({ row }, i) => (run[i] = row));
}
