/** 95 % intervals that have a formula. Section 0 of the definitions. */
import type { Interval } from '#lib/segment/intervals.ts';

/** The 97.5 % point of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/** A share with its count and Wilson interval; n ≥ 1. */
export interface Proportion extends Interval {
	readonly n: number;
	readonly share: number;
}

/** Wilson's score interval for `hits` of `n`, n ≥ 1. Wilson (1927). */
export function wilson(hits: number, n: number): Proportion {
	const share = hits / n;
	const z2 = Z95 * Z95;
	const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
	const half = (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
	// Rounding alone could put an end of 0 or 1 on the wrong side of the share.
	const low = Math.max(0, Math.min(share, centre - half));
	return { n, share, low, high: Math.min(1, Math.max(share, centre + half)) };
}
