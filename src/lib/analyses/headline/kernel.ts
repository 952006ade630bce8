/** The figures at the head of a notebook: sections 0, 2 and 3 of the definitions. */
import { isValid } from '#lib/core/columns.ts';
import { exact } from '#lib/core/money.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { fewestFor } from '#lib/segment/concentration.ts';
import {
	countAbove,
	distributionOf,
	sumOfFirst,
	type Distribution
} from '#lib/segment/distribution.ts';
import type { Kernel } from '../analysis.ts';
import { remembered } from '#lib/segment/remembered.ts';

export interface HeadlineResult {
	readonly measure: Measure;
	/** Active ones. */
	readonly customers: number;
	readonly orders: number;
	/** Over active customers, minor units. */
	readonly revenue: number;
	readonly total: number;
	/** Of those above 0, and of those below without its sign: `total = earned − lost`. */
	readonly earned: number;
	readonly lost: number;
	/** Null where a shared result may not tell it. */
	readonly losers: number | null;
	/** The fewest customers that make 80 % of the total; null where it is at most 0. */
	readonly for80: number | null;
}

const kernel: Kernel<HeadlineResult> = {
	version: 1,
	run({ profile, tiering }) {
		const result = headlineOf(profile, tiering.measure);
		if (result === null) return { state: 'unmeasurable', needs: ['customers'] };
		return { state: 'done', result };
	}
};
export default kernel;

/** None of it hangs on tiers. */
const headlineOf = remembered((profile: Profile, measure: Measure): HeadlineResult | null => {
	const column = profile.columns[measure];
	if (profile.activeCustomers === 0 || column === null) return null;
	const { customers, ...sums } = earnedAndLost(distributionOf(profile, column.values));
	return {
		measure,
		customers,
		orders: ordersOf(profile),
		revenue: revenueOf(profile),
		...sums
	};
});

function earnedAndLost(spread: Distribution) {
	const { customers } = spread;
	const total = sumOfFirst(spread, customers);
	const earned = sumOfFirst(spread, countAbove(spread, 0));
	return {
		customers,
		total,
		earned,
		lost: earned - total,
		losers: customers - countAbove(spread, -1),
		// At least 0.8 of the total: whole numbers, so all but what a fifth of it may lack.
		for80: total > 0 ? fewestFor(spread, total - Math.floor(total / 5)) : null
	};
}

function ordersOf({ active, columns }: Profile): number {
	const { values, valid } = columns.orders;
	let orders = 0;
	for (let i = 0; i < active.length; i++)
		if (active[i] === 1 && isValid(valid, i)) orders += values[i]!;
	return orders;
}

function revenueOf({ active, columns: { revenue } }: Profile): number {
	let total = 0;
	for (let i = 0; i < active.length; i++) if (active[i] === 1) total += revenue.values[i]!;
	return exact(total);
}
