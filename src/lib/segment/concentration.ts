/**
 * How unequally a measure is spread over customers: section 3 of the definitions. Every
 * figure that counts customers or money is exact.
 */
import { countWhile } from '#lib/core/count-while.ts';
import { countAbove, sumOfFirst, type Distribution } from './distribution.ts';

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

/** The figures of at least one customer. */
export function concentrationOf(spread: Distribution): Concentration {
	const n = spread.customers;
	const total = sumOfFirst(spread, n);
	const at = (k: number): CurvePoint => ({ k, cum: sumOfFirst(spread, k) });
	const top20 = at(Math.ceil(n / 5));
	const peak = at(countAbove(spread, 0));
	return {
		customers: n,
		total,
		top20: { ...top20, share: total > 0 ? top20.cum / total : null },
		for80: total > 0 ? at(fewestFor(spread, fourFifths(total))) : null,
		peak,
		peak80: at(fewestFor(spread, fourFifths(peak.cum))),
		destroyed: peak.cum - total,
		// Money is whole, so at least 0 is above −1.
		losers: n - countAbove(spread, -1),
		...inequality(spread, total)
	};
}

/** ⌈4/5 of a whole number⌉ without leaving whole numbers. */
function fourFifths(sum: number): number {
	const fifth = Math.floor(sum / 5);
	return 4 * fifth + Math.ceil((4 * (sum - 5 * fifth)) / 5);
}

/** The fewest customers from the top that bring `target`, which the peak reaches. */
export function fewestFor({ values, ranks, sums }: Distribution, target: number): number {
	if (target <= 0) return 0;
	// Up to the peak sums ascend; beyond it every one of them counts as reached.
	const at = countWhile(values.length - 1, (i) => sums[i + 1]! < target && values[i]! > 0);
	return ranks[at]! + Math.ceil((target - sums[at]!) / values[at]!);
}

/** Gini of non-negative values, and HHI; x ascends in the formula, the runs descend. */
function inequality(
	{ customers: n, values, ranks }: Distribution,
	total: number
): { gini: number | null; hhi: number | null } {
	if (total <= 0 || values.at(-1)! < 0) return { gini: null, hhi: null };
	let weighted = 0;
	let squares = 0;
	for (let at = 0; at < values.length; at++) {
		const [from, to] = [ranks[at]!, ranks[at + 1]!];
		const share = values[at]! / total;
		weighted += placesFrom(n - to + 1, n - from) * share;
		squares += (to - from) * share * share;
	}
	return { gini: (2 * weighted) / n - (n + 1) / n, hhi: squares };
}

/** The sum of the whole numbers from one to another. */
function placesFrom(first: number, last: number): number {
	return ((last - first + 1) * (first + last)) / 2;
}
