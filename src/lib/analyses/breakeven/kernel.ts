/**
 * Break-even by customer: section 2 of the definitions.
 *
 * Invariant: every active customer has broken even, has not, or has no day on which it did.
 */
import { isValid } from '#lib/core/columns.ts';
import { exact } from '#lib/core/money.ts';
import { TIERS, type Tier } from '#lib/core/parameters.ts';
import { NO_DAY, type Profile } from '#lib/rollup/profile.ts';
import { breakEvensOf, type BreakEvens } from '#lib/segment/breakEven.ts';
import { middlesOf } from '#lib/segment/counted.ts';
import { tierSums } from '#lib/segment/tiers.ts';
import type { Kernel, KernelInput } from '../analysis.ts';

export interface BreakEvenResult {
	readonly customers: number;
	/** Whose line stays above 0; of them those whose line was never below it. */
	readonly even: number;
	readonly atOnce: number;
	/** Whose line ends at 0 or below, and what it lacks of 0, minor units. */
	readonly behind: number;
	readonly lacking: number;
	/** Whose line ends above 0 without any day on it. */
	readonly undated: number;
	/** Of those who broke even, days from the first day to that day; null of nobody. */
	readonly medianDays: number | null;
	/** How many had broken even so many days after their first day, days ascending. */
	readonly points: readonly EvenPoint[];
	/** In order of TIERS, always five. */
	readonly tiers: readonly EvenTier[];
}

export interface EvenPoint {
	readonly days: number;
	readonly customers: number;
}

export interface EvenTier {
	readonly tier: Tier;
	readonly customers: number;
	readonly even: number;
	readonly medianDays: number | null;
	/** Orders in the window; null where they are not told. */
	readonly orders: number | null;
	/** The least of them whose gross profit covers the cost to serve; null where none does. */
	readonly needed: number | null;
}

const kernel: Kernel<BreakEvenResult> = {
	version: 1,
	run(input) {
		const { profile } = input;
		if (profile.activeCustomers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		if (profile.columns.profit === null) return { state: 'unmeasurable', needs: ['profit'] };
		const found = profile.data.last === NO_DAY ? null : breakEvensOf(profile);
		if (found === null) return { state: 'unmeasurable', needs: ['dates'] };
		return { state: 'done', result: resultOf(input, found) };
	}
};
export default kernel;

function resultOf({ profile, tiering }: KernelInput, found: BreakEvens): BreakEvenResult {
	const { day, began, deepest, end } = found;
	const counts = dayCounts(profile, found);
	const result = { customers: 0, even: 0, atOnce: 0, behind: 0, lacking: 0, undated: 0 };
	for (let row = 0; row < profile.customers; row++) {
		if (profile.active[row] !== 1) continue;
		result.customers++;
		if (day[row] !== NO_DAY) {
			counts[tiering.tier[row]!]![day[row]! - began[row]!]!++;
			result.even++;
			if (deepest[row] === 0) result.atOnce++;
		} else if (end[row]! > 0) result.undated++;
		else {
			result.behind++;
			result.lacking = exact(result.lacking - end[row]!);
		}
	}
	const all = counts[0]!.map((_, days) => counts.reduce((sum, of) => sum + of[days]!, 0));
	return {
		...result,
		medianDays: middleDay(all),
		points: pointsOf(all),
		tiers: tiersOf({ profile, tiering }, counts)
	};
}

/** For each tier a count of every number of days up to the most. */
function dayCounts({ active }: Profile, { day, began }: BreakEvens): Int32Array[] {
	let most = 0;
	for (let row = 0; row < day.length; row++)
		if (active[row] === 1 && day[row] !== NO_DAY) most = Math.max(most, day[row]! - began[row]!);
	return TIERS.map(() => new Int32Array(most + 1));
}

function middleDay(counts: Int32Array): number | null {
	const middles = middlesOf(counts);
	return middles && (middles[0] + middles[1]) / 2;
}

const MOST_POINTS = 200;

/** Evenly spaced days where there are more than can be told apart; the first and the last among them. */
function pointsOf(counts: Int32Array): EvenPoint[] {
	const step = Math.max(1, Math.ceil(counts.length / MOST_POINTS));
	const points: EvenPoint[] = [];
	let customers = 0;
	for (let days = 0; days < counts.length; days++) {
		customers += counts[days]!;
		if (days % step === 0 || days === counts.length - 1) points.push({ days, customers });
	}
	return points;
}

function tiersOf(
	{ profile, tiering }: Pick<KernelInput, 'profile' | 'tiering'>,
	counts: readonly Int32Array[]
): EvenTier[] {
	const { orders, grossProfit, costToServe } = profile.columns;
	const sums = TIERS.map(() => ({ orders: 0, gross: 0, cost: 0, told: false }));
	for (let row = 0; row < profile.customers; row++) {
		const sum = sums[tiering.tier[row]!];
		if (!sum) continue;
		sum.gross += grossProfit?.values[row] ?? 0;
		sum.cost += costToServe.values[row]!;
		if (!isValid(orders.valid, row)) continue;
		sum.orders += orders.values[row]!;
		sum.told = true;
	}
	const customers = tierSums(tiering, null);
	return TIERS.map((tier, i) => {
		const { orders: had, gross, cost, told } = sums[i]!;
		const covers = told && had > 0 && gross > 0 && cost > 0;
		return {
			tier,
			customers: customers[i]!,
			even: counts[i]!.reduce((sum, count) => sum + count, 0),
			medianDays: middleDay(counts[i]!),
			orders: told ? had : null,
			needed: covers ? Math.ceil((cost * had) / gross) : null
		};
	});
}
