/**
 * Bootstrap over customers: the answers of one customer are drawn together. Up to 100,000
 * customers a draw is a sample with replacement; above, every customer weighs by Poisson(1), and
 * customers who answered alike are weighed at once, as a sum of Poisson numbers is one again.
 */
import { poisson, randomInt, type Random } from '#lib/core/random.ts';
import { EXACT_UP_TO } from '#lib/segment/intervals.ts';
import type { Level } from '#lib/segment/loyalty/levels.ts';
import type { Point } from '#lib/segment/loyalty/zones.ts';

/** What one or more customers answered: cells are 2 × level, plus 1 where loyal. */
export interface Pattern {
	readonly cells: readonly number[];
	readonly customers: number;
}

/** Patterns of answers in order of first appearance, and the pattern of every respondent. */
export function patternsOf(
	customer: Int32Array,
	level: Uint8Array,
	loyal: Uint8Array
): { patterns: Pattern[]; of: Int32Array } {
	const cells = new Map<number, number[]>();
	for (let i = 0; i < customer.length; i++) {
		const cell = 2 * level[i]! + loyal[i]!;
		const own = cells.get(customer[i]!);
		if (own) own.push(cell);
		else cells.set(customer[i]!, [cell]);
	}
	const found = new Map<string, { at: number; cells: number[]; customers: number }>();
	const of = Int32Array.from(cells.values(), (own) => {
		const key = own.sort((a, b) => a - b).join();
		const pattern = found.get(key) ?? { at: found.size, cells: own, customers: 0 };
		pattern.customers++;
		found.set(key, pattern);
		return pattern.at;
	});
	return { patterns: [...found.values()], of };
}

/** One draw: the levels with the weights drawn, those left empty dropped. */
export function draw(
	levels: readonly Level[],
	patterns: readonly Pattern[],
	of: Int32Array,
	random: Random
): Point[] {
	const weights =
		of.length <= EXACT_UP_TO ? sampled(patterns, of, random) : weighed(patterns, random);
	const cells = new Float64Array(2 * levels.length);
	patterns.forEach((pattern, i) => {
		for (const cell of pattern.cells) cells[cell]! += weights[i]!;
	});
	return levels.flatMap(({ x }, i): Point[] => {
		const loyal = cells[2 * i + 1]!;
		const n = cells[2 * i]! + loyal;
		return n > 0 ? [{ x, n, sum: loyal, squares: loyal }] : [];
	});
}

function sampled(patterns: readonly Pattern[], of: Int32Array, random: Random): Float64Array {
	const weights = new Float64Array(patterns.length);
	for (let i = 0; i < of.length; i++) weights[of[randomInt(random, of.length)]!]!++;
	return weights;
}

function weighed(patterns: readonly Pattern[], random: Random): Float64Array {
	return Float64Array.from(patterns, ({ customers }) => poisson(customers, random));
}
