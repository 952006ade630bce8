/**
 * A running sum drawn from few points.
 *
 * Invariant: nowhere is the drawn line further from the curve than the tolerance.
 */

/** Largest vertical error of a drawn curve as a share of the axis. */
const TOLERANCE = 0.0005;

/** What the first 0 … n bring together: n + 1 sums from 0 on, as an array has them or otherwise. */
export interface RunningSum {
	readonly length: number;
	at(k: number): number | undefined;
}

/** Places on the running sum that draw it to within half a thousandth of its axis, `height` long. */
export function drawnPoints(
	sums: RunningSum,
	keep: readonly number[],
	height: number
): { readonly k: number; readonly cum: number }[] {
	return thinned(sums, keep, TOLERANCE * height).map((k) => ({ k, cum: sums.at(k) ?? 0 }));
}

/**
 * Positions 0 … n, ascending, whose straight joins stay within `tolerance` of the running sum of
 * `steps` (which never ascend, so that the curve is concave); 0, n and all of `keep` are among
 * them. `sums` has n + 1 values from 0 on.
 */
export function thinned(sums: RunningSum, keep: readonly number[], tolerance: number): number[] {
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
function reach(sums: RunningSum, from: number, stop: number, tolerance: number): number {
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
function sag(sums: RunningSum, from: number, to: number): number {
	const sum = (k: number): number => sums.at(k) ?? 0;
	const slope = (sum(to) - sum(from)) / (to - from);
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sum(middle + 1) - sum(middle) > slope) low = middle + 1;
		else high = middle;
	}
	return sum(low) - (sum(from) + slope * (low - from));
}
