/** Order statistics of whole numbers of which it is known how often each occurs. */

/** The two in the middle, one and the same of an odd number; null of nothing. */
export function middlesOf(counts: Int32Array): readonly [low: number, high: number] | null {
	const n = counts.reduce((sum, count) => sum + count, 0);
	return n === 0 ? null : [placeOf(counts, (n - 1) >> 1), placeOf(counts, n >> 1)];
}

/** The median of numbers counted from `least` on; null of nothing. */
export function medianOfDays(counts: Int32Array, least: number): number | null {
	const middles = middlesOf(counts);
	return middles && least + (middles[0] + middles[1]) / 2;
}

/** Where the number of a rank, counted from 0, stands. */
function placeOf(counts: Int32Array, rank: number): number {
	let [at, before] = [0, 0];
	while (before + counts[at]! <= rank) before += counts[at++]!;
	return at;
}
