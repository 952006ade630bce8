/**
 * Percentile-bootstrap intervals for the two figures of the 80/20 rule: section 0 of the
 * definitions. Up to 100,000 customers every draw is a sample of n customers with replacement;
 * above, Poisson weights over a fine histogram of the ranked values.
 */
import { poisson, randomInt, type Random } from '#lib/core/random.ts';
import { expanded, sumOfFirst, type Distribution } from './distribution.ts';
import { DRAWS, EXACT_UP_TO, percentileInterval, type Interval } from './intervals.ts';

export interface Intervals {
	/** Of the share that the first 20 % make, and of the share of customers that make 80 %. */
	readonly top20: Interval | null;
	readonly for80: Interval | null;
}

export const NONE: Intervals = { top20: null, for80: null };

/** Values in descending order, `count[i]` customers at `value[i]` each. */
export interface Histogram {
	readonly value: Float64Array;
	readonly count: Float64Array;
}

/**
 * Intervals for each of `spreads`: values of the same customers under one measure or another,
 * equally many. A draw is of ranks and serves all of them, since no interval compares
 * two measures. Null for a single customer, which tells nothing.
 */
export function intervals(spreads: readonly Distribution[], random: Random): Intervals[] {
	const n = spreads[0]?.customers ?? 0;
	if (n < 2) return spreads.map(() => NONE);
	const exact = n <= EXACT_UP_TO;
	const bins = exact ? [] : spreads.map(histogram);
	const values = exact ? spreads.map(expanded) : bins.map(({ value }) => value);
	const count = bins[0]?.count ?? new Float64Array(n);
	const weights = new Int32Array(count.length);
	const figures = spreads.map(() => ({ top20: [] as number[], for80: [] as number[] }));
	for (let draw = 0; draw < DRAWS; draw++) {
		if (exact) resample(weights, random);
		else weigh(count, weights, random);
		values.forEach((value, i) => {
			const found = eightyTwenty(value, weights);
			if (found) figures[i]?.top20.push(found.top20);
			if (found) figures[i]?.for80.push(found.for80);
		});
	}
	return figures.map(({ top20, for80 }) => ({
		top20: percentiles(top20),
		for80: percentiles(for80)
	}));
}

/** Both figures of one draw; null where what was drawn makes no profit together. */
export function eightyTwenty(
	value: Float64Array,
	weight: Int32Array
): { top20: number; for80: number } | null {
	let customers = 0;
	let total = 0;
	for (let i = 0; i < value.length; i++) {
		customers += weight[i]!;
		total += weight[i]! * value[i]!;
	}
	if (total <= 0) return null;
	return {
		top20: broughtBy(value, weight, Math.ceil(customers / 5)) / total,
		for80: customersFor(value, weight, 0.8 * total) / customers
	};
}

function broughtBy(value: Float64Array, weight: Int32Array, customers: number): number {
	let left = customers;
	let sum = 0;
	for (let i = 0; left > 0 && i < value.length; i++) {
		const taken = Math.min(left, weight[i]!);
		sum += taken * value[i]!;
		left -= taken;
	}
	return sum;
}

/** 80 % of a total is seldom a binary fraction: without this a whole number could gain one. */
const ROUNDING = 1e-9;

function customersFor(value: Float64Array, weight: Int32Array, target: number): number {
	let customers = 0;
	let sum = 0;
	for (let i = 0; i < value.length; i++) {
		const more = weight[i]! * value[i]!;
		if (sum + more >= target) return customers + Math.ceil((target - sum) / value[i]! - ROUNDING);
		customers += weight[i]!;
		sum += more;
	}
	return customers;
}

/** How often each of n customers is drawn in n draws. */
function resample(weights: Int32Array, random: Random): void {
	weights.fill(0);
	for (let i = 0; i < weights.length; i++) weights[randomInt(random, weights.length)]!++;
}

/** A run holds so small a part of the customers on its nearer side, so that its ends are near its mean. */
const PART = 50;

/** The first and the last customers one by one, towards the middle in longer runs at their mean. */
export function histogram(spread: Distribution): Histogram {
	const n = spread.customers;
	const value: number[] = [];
	const count: number[] = [];
	for (let from = 0; from < n;) {
		const to = Math.min(n, from + Math.max(1, Math.floor(Math.min(from, n - from) / PART)));
		value.push((sumOfFirst(spread, to) - sumOfFirst(spread, from)) / (to - from));
		count.push(to - from);
		from = to;
	}
	return { value: Float64Array.from(value), count: Float64Array.from(count) };
}

function weigh(count: Float64Array, weights: Int32Array, random: Random): void {
	for (let i = 0; i < count.length; i++) weights[i] = poisson(count[i]!, random);
}

/** Null where too many draws had no figure. */
function percentiles(figures: readonly number[]): Interval | null {
	return figures.length < 0.95 * DRAWS ? null : percentileInterval(figures);
}
