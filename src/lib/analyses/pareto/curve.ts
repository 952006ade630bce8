/**
 * One concentration curve: section 3 of the definitions.
 *
 * Invariant: the curve ends at the sum of all values, to the last minor unit.
 */
import type { Measure } from '#lib/core/parameters.ts';
import { exact } from '#lib/core/money.ts';
import type { Interval } from '#lib/segment/intervals.ts';
import { thinned } from '#lib/chart/curve.ts';
import type { Intervals } from './bootstrap.ts';

export interface Curve {
	readonly measure: Measure;
	readonly customers: number;
	/** Sum over all customers, minor units; at most 0 where the axis must be money. */
	readonly total: number;
	/** Positions (customers from the top, 0 first) and running sums there. */
	readonly points: readonly CurvePoint[];
	/** The first ⌈20 %⌉ customers; no share where the total is at most 0. */
	readonly top20: CurvePoint & {
		readonly share: number | null;
		readonly interval: Interval | null;
	};
	/** The fewest customers that make 80 %; null where the total is at most 0. */
	readonly for80: (CurvePoint & { readonly interval: Interval | null }) | null;
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

export interface CurvePoint {
	readonly k: number;
	readonly cum: number;
}

/** Largest vertical error of the drawn curve as a share of the axis. */
const TOLERANCE = 0.0005;

/** The curve of `sorted` values in minor units, descending, at least one. */
export function curveOf(measure: Measure, sorted: Float64Array, drawn: Intervals): Curve {
	const n = sorted.length;
	const sums = runningSums(sorted);
	const total = sums[n]!;
	const at = (k: number): CurvePoint => ({ k, cum: sums[k]! });
	const k20 = Math.ceil(n / 5);
	const positives = countAbove(sorted, 0);
	const peak = at(positives);
	const peak80 = at(least(sums, fourFifths(peak.cum), positives));
	const k80 = total > 0 ? least(sums, fourFifths(total), positives) : null;
	return {
		measure,
		customers: n,
		total,
		points: drawnPoints(sums, [k20, k80 ?? 0, peak.k, peak80.k]),
		top20: {
			...at(k20),
			share: total > 0 ? sums[k20]! / total : null,
			interval: total > 0 ? drawn.top20 : null
		},
		for80: k80 === null ? null : { ...at(k80), interval: drawn.for80 },
		peak,
		peak80,
		destroyed: peak.cum - total,
		losers: n - countAtLeast(sorted, 0),
		...concentration(sorted, total)
	};
}

function runningSums(sorted: Float64Array): Float64Array {
	const sums = new Float64Array(sorted.length + 1);
	for (let i = 0; i < sorted.length; i++) sums[i + 1] = exact(sums[i]! + sorted[i]!);
	return sums;
}

function drawnPoints(sums: Float64Array, keep: readonly number[]): CurvePoint[] {
	let low = 0;
	let high = 0;
	for (const sum of sums) {
		if (sum < low) low = sum;
		if (sum > high) high = sum;
	}
	return thinned(sums, keep, TOLERANCE * (high - low)).map((k) => ({ k, cum: sums[k]! }));
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
function concentration(
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
