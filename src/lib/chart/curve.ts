/**
 * A running sum drawn from few points.
 *
 * Invariant: nowhere is the drawn line further from the curve than the tolerance.
 */

/** Largest vertical error of a drawn curve as a share of the axis. */
const TOLERANCE = 0.0005;

/** Places on the running sum that draw it to within half a thousandth of its axis. */
export function drawnPoints(
	sums: Float64Array,
	keep: readonly number[]
): { readonly k: number; readonly cum: number }[] {
	let low = 0;
	let high = 0;
	for (let k = 0; k < sums.length; k++) {
		if (sums[k]! < low) low = sums[k]!;
		if (sums[k]! > high) high = sums[k]!;
	}
	return thinned(sums, keep, TOLERANCE * (high - low)).map((k) => ({ k, cum: sums[k]! }));
}

/**
 * Positions 0 … n, ascending, whose straight joins stay within `tolerance` of the running sum of
 * `steps` (which never ascend, so that the curve is concave); 0, n and all of `keep` are among
 * them. `sums` has n + 1 values from 0 on.
 */
export function thinned(sums: Float64Array, keep: readonly number[], tolerance: number): number[] {
	const last = sums.length - 1;
	const stops = [...new Set([0, ...keep, last])].sort((a, b) => a - b);
	const kept = [0];
	for (const stop of stops.slice(1)) {
		let from = kept.at(-1) ?? 0;
		while (from < stop) kept.push((from = reach(sums, from, stop, tolerance)));
	}
	return kept;
}

/** The furthest position up to `stop` that one straight line from `from` can go to. */
function reach(sums: Float64Array, from: number, stop: number, tolerance: number): number {
	const fits = (to: number): boolean => sag(sums, from, to) <= tolerance;
	if (fits(stop)) return stop;
	let good = from + 1;
	let bad = stop;
	while (bad - good > 1) {
		const middle = (good + bad) >>> 1;
		if (fits(middle)) good = middle;
		else bad = middle;
	}
	return good;
}

/** Largest height of a concave curve over its chord: where its slope falls below the chord's. */
function sag(sums: Float64Array, from: number, to: number): number {
	const slope = (sums[to]! - sums[from]!) / (to - from);
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sums[middle + 1]! - sums[middle]! > slope) low = middle + 1;
		else high = middle;
	}
	return sums[low]! - (sums[from]! + slope * (low - from));
}
