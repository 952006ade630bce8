/**
 * One concentration curve: section 3 of the definitions.
 *
 * Invariant: the curve ends at the sum of all values, to the last minor unit.
 */
import type { Measure } from '#lib/core/parameters.ts';
import {
	concentrationOf,
	type Concentration,
	type CurvePoint
} from '#lib/segment/concentration.ts';
import type { Intervals } from '#lib/segment/concentration-intervals.ts';
import { sumOfFirst, type Distribution } from '#lib/segment/distribution.ts';
import type { Interval } from '#lib/segment/intervals.ts';
import { drawnPoints } from '#lib/chart/curve.ts';

/** Money in minor units; where the total is at most 0 there is no share of it. */
export interface Curve<M extends string = Measure> extends Omit<Concentration, 'losers'> {
	readonly measure: M;
	/** Customers below 0; null where too few to be told when shared. */
	readonly losers: number | null;
	/** Positions (customers from the top, 0 first) and running sums there. */
	readonly points: readonly CurvePoint[];
	readonly top20: Concentration['top20'] & { readonly interval: Interval | null };
	readonly for80: (CurvePoint & { readonly interval: Interval | null }) | null;
}

/** The curve of at least one customer. */
export function curveOf<M extends string>(
	measure: M,
	spread: Distribution,
	drawn: Intervals
): Curve<M> {
	const found = concentrationOf(spread);
	const { customers, total, top20, for80, peak, peak80 } = found;
	const sums = { length: customers + 1, at: (k: number) => sumOfFirst(spread, k) };
	const keep = [top20.k, for80?.k ?? 0, peak.k, peak80.k];
	return {
		...found,
		measure,
		points: drawnPoints(sums, keep, peak.cum - Math.min(0, total)),
		top20: { ...top20, interval: total > 0 ? drawn.top20 : null },
		for80: for80 && { ...for80, interval: drawn.for80 }
	};
}

/** All bring the same: the curve is one straight line. */
export function isEven({ points }: Pick<Curve, 'points'>): boolean {
	const last = points.at(-1);
	if (!last) return true;
	return points.every(
		({ k, cum }) => Math.abs(cum * last.k - last.cum * k) < 1e-9 * last.k * Math.abs(last.cum)
	);
}
