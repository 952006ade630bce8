/** The figures at the head of a notebook: sections 0, 2 and 3 of the definitions. */
import { isValid } from '#lib/core/columns.ts';
import { exact } from '#lib/core/money.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import type { Kernel } from '../analysis.ts';
import { activeValues, rankedValues } from '../ranked.ts';
import { remembered } from '../remembered.ts';

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
	const values = rankedValues(profile, column.values);
	const sums = earnedAndLost(values);
	return {
		measure,
		customers: profile.activeCustomers,
		orders: ordersOf(profile),
		revenue: sum(activeValues(profile, profile.columns.revenue.values)),
		...sums,
		for80: sums.total > 0 ? fewestFor80(values, sums.total) : null
	};
});

function earnedAndLost(values: Float64Array) {
	let earned = 0;
	let lost = 0;
	let losers = 0;
	for (const value of values) {
		if (value >= 0) earned += value;
		else {
			lost -= value;
			losers++;
		}
	}
	return { total: exact(earned) - exact(lost), earned, lost, losers };
}

/** The least k with cum(k) ≥ 0.8 total, asked as total − cum(k) ≤ total / 5: whole numbers. */
function fewestFor80(descending: Float64Array, total: number): number {
	const mayLack = Math.floor(total / 5);
	let lacking = total;
	let k = 0;
	while (lacking > mayLack) lacking -= descending[k++]!;
	return k;
}

function ordersOf({ active, columns }: Profile): number {
	const { values, valid } = columns.orders;
	let orders = 0;
	for (let i = 0; i < active.length; i++)
		if (active[i] === 1 && isValid(valid, i)) orders += values[i]!;
	return orders;
}

function sum(values: Float64Array): number {
	let total = 0;
	for (const value of values) total += value;
	return exact(total);
}
