/**
 * The quantile `p` (0–1) of values sorted ascending, by Hyndman and Fan's type 7: linear between
 * the order statistics, as R, NumPy and spreadsheets do. NaN of nothing is not a value: null.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
	if (sorted.length === 0) return null;
	const at = (sorted.length - 1) * p;
	const below = Math.floor(at);
	const low = sorted[below]!;
	const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
	return low + (high - low) * (at - below);
}

export function median(values: Iterable<number>): number | null {
	return quantile(Float64Array.from(values).sort(), 0.5);
}
