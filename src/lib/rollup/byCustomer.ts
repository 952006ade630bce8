/** Lines of known customers in the window, gathered by customer with a counting sort. */
import { isValid } from '#lib/core/columns.ts';
import type { Lines } from './orders.ts';
import { NO_DAY } from './profile.ts';

export interface ByCustomer {
	/** Lines of customer c stand at starts[c] … starts[c + 1] − 1. */
	readonly starts: Int32Array;
	readonly order: Int32Array;
	/** NO_DAY for a line without a date. */
	readonly day: Int32Array;
	readonly revenue: Float64Array;
}

/** Lines without a revenue are no orders and are left out. */
export function gather(lines: readonly Lines[], customers: number): ByCustomer {
	const starts = startsOf(lines, customers);
	const count = starts[customers]!;
	const order = new Int32Array(count);
	const day = new Int32Array(count);
	const revenue = new Float64Array(count);
	const next = starts.slice(0, customers);
	for (const { places, revenue: amounts, date, order: orders } of lines) {
		for (let i = 0; i < places.length; i++) {
			const customer = places[i]!;
			if (customer < 0 || customer >= customers || !isValid(amounts.valid, i)) continue;
			const to = next[customer]!++;
			order[to] = orders[i]!;
			day[to] = date && isValid(date.valid, i) ? date.values[i]! : NO_DAY;
			revenue[to] = amounts.values[i]!;
		}
	}
	return { starts, order, day, revenue };
}

function startsOf(lines: readonly Lines[], customers: number): Int32Array {
	const starts = new Int32Array(customers + 1);
	for (const { places, revenue } of lines) {
		for (let i = 0; i < places.length; i++) {
			const customer = places[i]!;
			if (customer < 0 || customer >= customers || !isValid(revenue.valid, i)) continue;
			starts[customer + 1]!++;
		}
	}
	for (let c = 0; c < customers; c++) starts[c + 1]! += starts[c]!;
	return starts;
}
