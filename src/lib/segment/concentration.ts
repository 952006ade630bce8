/**
 * How unequally a measure is spread over customers: section 3 of the definitions. One pass over
 * ranked values; every figure that counts customers is exact.
 */
import { exact } from '#lib/core/money.ts';

/** A place on a curve: customers from the top, and what they bring together. */
export interface CurvePoint {
	readonly k: number;
	readonly cum: number;
}

export interface Concentration {
	readonly customers: number;
	/** Sum over all customers. */
	readonly total: number;
	/** The first ⌈20 %⌉ customers; no share where the total is at most 0. */
	readonly top20: CurvePoint & { readonly share: number | null };
	/** The fewest customers that make 80 %; null where the total is at most 0. */
	readonly for80: CurvePoint | null;
	/** Where the curve is highest; position 0 where everybody loses. */
	readonly peak: CurvePoint;
	/** The fewest customers that make 80 % of the peak. */
	readonly peak80: CurvePoint;
	/** Peak − total. */
	readonly destroyed: number;
	/** Customers below 0. */
	readonly losers: number;
	/** Null where a value is negative or all are 0. */
	readonly gini: number | null;
	/** Σ share², on the same condition. */
	readonly hhi: number | null;
}

/**
 * The figures of `sorted` whole values, descending, at least one; `sums` are their running sums
 * from 0 on.
 */
export function concentrationOf(sorted: Float64Array, sums: Float64Array): Concentration {
	const n = sorted.length;
	const total = sums[n]!;
	const at = (k: number): CurvePoint => ({ k, cum: sums[k]! });
	const k20 = Math.ceil(n / 5);
	const positives = countAbove(sorted, 0);
	const peak = at(positives);
	return {
		customers: n,
		total,
		top20: { ...at(k20), share: total > 0 ? sums[k20]! / total : null },
		for80: total > 0 ? at(least(sums, fourFifths(total), positives)) : null,
		peak,
		peak80: at(least(sums, fourFifths(peak.cum), positives)),
		destroyed: peak.cum - total,
		losers: n - countAtLeast(sorted, 0),
		...inequality(sorted, total)
	};
}

/** Sums of the first 0 … n; fails with `money.overflow` where one is too large to be exact. */
export function runningSums(sorted: Float64Array): Float64Array {
	const sums = new Float64Array(sorted.length + 1);
	for (let i = 0; i < sorted.length; i++) sums[i + 1] = exact(sums[i]! + sorted[i]!);
	return sums;
}

/** ⌈4/5 of a whole number⌉ without leaving whole numbers. */
function fourFifths(sum: number): number {
	const fifth = Math.floor(sum / 5);
	return 4 * fifth + Math.ceil((4 * (sum - 5 * fifth)) / 5);
}

/** The first position up to `rising` whose sum reaches `target`; the sums ascend until there. */
function least(sums: Float64Array, target: number, rising: number): number {
	let low = 0;
	let high = rising;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sums[middle]! >= target) high = middle;
		else low = middle + 1;
	}
	return low;
}

function countAbove(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]! > value) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Money is whole, so at least v is above v − 1. */
function countAtLeast(sorted: Float64Array, value: number): number {
	return countAbove(sorted, value - 1);
}

/** Gini of non-negative values, and HHI; x ascends in the formula, `sorted` descends. */
function inequality(
	sorted: Float64Array,
	total: number
): { gini: number | null; hhi: number | null } {
	const n = sorted.length;
	if (total <= 0 || sorted[n - 1]! < 0) return { gini: null, hhi: null };
	let weighted = 0;
	let squares = 0;
	for (let i = 0; i < n; i++) {
		const share = sorted[i]! / total;
		weighted += (n - i) * share;
		squares += share * share;
	}
	return { gini: (2 * weighted) / n - (n + 1) / n, hhi: squares };
}
