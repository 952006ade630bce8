/**
 * A curve as it may be shared: points at hundredths of the customers, none nearer to another than
 * k customers, ends included, running sums to three or four digits.
 *
 * Invariant: every figure of a shared curve follows from its points, so that it tells no more than
 * they do; between two points lie at least k customers that bring anything, none of them more than
 * the allowed share of the absolute amounts.
 */
import type { Concentration, CurvePoint } from '#lib/segment/concentration.ts';
import type { Interval } from '#lib/segment/intervals.ts';
import type { Limits } from '#lib/segment/disclosure.ts';
import type { Curve } from './curve.ts';

/** Numbers of customers from the top. */
export type Lines = readonly number[];

export interface CurveRules extends Limits {
	/** Where sums are told elsewhere, so that they stand here exactly. */
	readonly lines: Lines;
	/** Where other figures end: no point is nearer to them than k customers. */
	readonly near: Lines;
	/** Sums are told to so much at the least. */
	readonly leastStep: number;
	/** Places in the order from the top, ascending, of customers told by name beside it. */
	readonly named?: Lines;
	/** Null where it is not told. */
	readonly losers: number | null;
}

/** Null where even all customers together may not be told. `sorted` descends. */
export function sharedCurve<M extends string>(
	curve: Curve<M>,
	sorted: Float64Array,
	rules: CurveRules
): Curve<M> | null {
	const sums = new Sums(sorted, rules.named ?? []);
	const n = sorted.length;
	if (!sums.isSafe(0, n, rules)) return null;
	const fixed = safeLines(rules.lines, n, sums, rules);
	const places = placesBetween(fixed, sums, rules);
	const step = stepOf(
		places.map((k) => sums.cum(k)),
		rules.leastStep
	);
	const highest = rules.losers === 0 ? sums.cum(n) : Infinity;
	const top = sums.cum(places.reduce((best, k) => (sums.cum(k) > sums.cum(best) ? k : best), 0));
	const points = places.map((k) => ({
		k,
		cum: fixed.includes(k) ? sums.cum(k) : Math.min(highest, roundedBelow(top, sums.cum(k), step))
	}));
	return summed(curve, figuresOf(points, rules.losers));
}

/** To the next step, but not up to `top`, or a place beside the peak would stand as high as it. */
function roundedBelow(top: number, sum: number, step: number): number {
	const rounded = Math.round(sum / step) * step;
	return rounded >= top && sum < top ? Math.floor(sum / step) * step : rounded;
}

/** Nothing, the lines between which everything is safe, and all. */
function safeLines(lines: Lines, n: number, sums: Sums, limits: Limits): number[] {
	const kept = [0];
	for (const line of [...new Set(lines)].sort((a, b) => a - b))
		if (sums.isSafe(kept.at(-1) ?? 0, line, limits) && sums.isSafe(line, n, limits))
			kept.push(line);
	return [...kept, n];
}

const PARTS = 100;

/** The fixed places and as many hundredths between them as are safe, ascending. */
function placesBetween(fixed: Lines, sums: Sums, rules: CurveRules): number[] {
	const n = fixed.at(-1) ?? 0;
	const closed = [...fixed, ...rules.lines, ...rules.near];
	const hundredths = Array.from({ length: PARTS - 1 }, (_, i) => Math.ceil(((i + 1) * n) / PARTS));
	const open = [...new Set(hundredths)].filter((place) =>
		closed.every((line) => Math.abs(place - line) >= rules.k)
	);
	return fixed.flatMap((end, i) => {
		const start = fixed[i - 1];
		if (start === undefined) return [end];
		let last = start;
		const within = open.filter((place) => {
			if (place <= start || place >= end) return false;
			if (!sums.isSafe(last, place, rules) || !sums.isSafe(place, end, rules)) return false;
			last = place;
			return true;
		});
		return [...within, end];
	});
}

/** Running sums with and without signs, and who brings anything. */
class Sums {
	readonly #sorted: Float64Array;
	readonly #cum: Float64Array;
	readonly #absolute: Float64Array;
	/** The customers at 0 lie together. */
	readonly #zeros: readonly [number, number];

	/** Whoever knows them can take them off. */
	readonly #named: Lines;

	constructor(sorted: Float64Array, named: Lines) {
		this.#named = named;
		this.#sorted = sorted;
		this.#cum = new Float64Array(sorted.length + 1);
		this.#absolute = new Float64Array(sorted.length + 1);
		let [above, below] = [0, sorted.length];
		for (let i = 0; i < sorted.length; i++) {
			const value = sorted[i]!;
			this.#cum[i + 1] = this.#cum[i]! + value;
			this.#absolute[i + 1] = this.#absolute[i]! + Math.abs(value);
			if (value > 0) above = i + 1;
			if (value < 0 && below === sorted.length) below = i;
		}
		this.#zeros = [above, below];
	}

	cum(k: number): number {
		return this.#cum[k] ?? 0;
	}

	/** Whether the customers of these places may be told about as one. */
	isSafe(from: number, to: number, { k, dominance }: Limits): boolean {
		const named = this.#named.filter((place) => place >= from && place < to);
		const others = to - from - named.length;
		if (others < k) return false;
		const known = named.reduce((sum, place) => sum + Math.abs(this.#sorted[place]!), 0);
		const absolute = this.#absolute[to]! - this.#absolute[from]! - known;
		if (absolute === 0) return true;
		const [above, below] = this.#zeros;
		const zeros = Math.max(0, Math.min(to, below) - Math.max(from, above));
		const [first, last] = this.#ends(from, to, named);
		const most = Math.max(Math.abs(this.#sorted[first]!), Math.abs(this.#sorted[last]!));
		return others - zeros >= k && most <= dominance * absolute;
	}

	/** The first and the last of these places that are not named. */
	#ends(from: number, to: number, named: Lines): readonly [number, number] {
		let [first, last] = [from, to - 1];
		while (named.includes(first)) first++;
		while (named.includes(last)) last--;
		return [first, last];
	}
}

/** Sums are told to so much: between a thousandth and a ten-thousandth of the highest. */
function stepOf(sums: readonly number[], least: number): number {
	const highest = Math.max(...sums.map(Math.abs));
	if (highest === 0) return 1;
	return Math.max(least, 10 ** (Math.floor(Math.log10(highest)) - 3));
}

/** What follows from the points alone. */
export type CurveFigures = Omit<Concentration, 'losers' | 'gini' | 'hhi'> & {
	readonly points: readonly CurvePoint[];
	readonly losers: number | null;
};

/** All that the points say, read off the lines between them; `losers` null where not told. */
export function figuresOf(points: readonly CurvePoint[], losers: number | null): CurveFigures {
	const end = points.at(-1) ?? NOTHING;
	const { k: customers, cum: total } = end;
	const highest = points.reduce((best, point) => (point.cum > best.cum ? point : best), NOTHING);
	const peak = losers === null && total > 0 ? end : highest;
	const k20 = Math.ceil(customers / 5);
	const cum20 = Math.round(sumAt(points, k20));
	return {
		customers,
		total,
		points,
		top20: { k: k20, cum: cum20, share: total > 0 ? cum20 / total : null },
		for80: total > 0 ? placeOf(points, 0.8 * total) : null,
		peak,
		peak80: placeOf(points, 0.8 * peak.cum),
		destroyed: peak.cum - total,
		losers
	};
}

const NOTHING: CurvePoint = { k: 0, cum: 0 };

function sumAt(points: readonly CurvePoint[], k: number): number {
	const next = points.findIndex((point) => point.k >= k);
	const b = points[next];
	const a = points[next - 1];
	if (!b || !a) return b?.cum ?? 0;
	return a.cum + ((b.cum - a.cum) * (k - a.k)) / (b.k - a.k);
}

/** The first place where the lines between the points reach `target`. */
function placeOf(points: readonly CurvePoint[], target: number): CurvePoint {
	const next = points.findIndex(({ cum }) => cum >= target);
	const b = points[next];
	const a = points[next - 1];
	if (!b || !a) return b ?? points[0] ?? NOTHING;
	const k = Math.ceil(a.k + ((target - a.cum) * (b.k - a.k)) / (b.cum - a.cum));
	return { k, cum: Math.round(sumAt(points, k)) };
}

/** Fewer points than this tell next to nothing, and neither shall what sums the curve up. */
const FEWEST = 5;

/** With what is reckoned over all customers one by one, to few digits. */
function summed<M extends string>(curve: Curve<M>, figures: CurveFigures): Curve<M> {
	const told = figures.points.length >= FEWEST;
	const interval = (one: Interval | null | undefined) =>
		told && one ? { low: thousandths(one.low), high: thousandths(one.high) } : null;
	return {
		...curve,
		...figures,
		top20: { ...figures.top20, interval: interval(curve.top20.interval) },
		for80: figures.for80 && { ...figures.for80, interval: interval(curve.for80?.interval) },
		// Of equal customers rounding leaves a hair below 0.
		gini: told && curve.gini !== null ? Math.max(0, digits(curve.gini, 2)) : null,
		hhi: told && curve.hhi !== null ? digits(curve.hhi, 3) : null
	};
}

function digits(value: number, count: number): number {
	return Number(value.toPrecision(count));
}

/** To thousandths that are the same hundredths when they are rounded again. */
function thousandths(share: number): number {
	const nearest = Math.round(share * 1000) / 1000;
	const same = Math.round(nearest * 100) === Math.round(share * 100);
	return same ? nearest : Math.floor(share * 1000) / 1000;
}
