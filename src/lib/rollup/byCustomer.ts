/**
 * Lines in the window, gathered by slot with a counting sort: every customer, and the unattributed
 * as if they were one.
 */
import { isValid } from '#lib/core/columns.ts';
import type { Amounts } from './amounts.ts';
import type { EachLines, Lines } from './orders.ts';
import { NO_DAY } from './profile.ts';

export interface ByCustomer {
	/** Lines of slot s stand at starts[s] … starts[s + 1] − 1. */
	readonly starts: Int32Array;
	readonly order: Int32Array;
	/** NO_DAY for a line without a date. */
	readonly day: Int32Array;
	readonly revenue: Float64Array;
}

/** Lines without a revenue are no orders and are left out. */
export function gather(lines: EachLines, slots: number): ByCustomer {
	const starts = startsOf(lines, slots);
	const count = starts[slots]!;
	const order = new Int32Array(count);
	const day = new Int32Array(count);
	const revenue = new Float64Array(count);
	const next = starts.slice(0, slots);
	for (const { places, revenue: amounts, date, order: orders } of lines) {
		for (let i = 0; i < places.length; i++) {
			const slot = places[i]!;
			if (slot < 0 || !isValid(amounts.valid, i)) continue;
			const to = next[slot]!++;
			order[to] = orders[i]!;
			day[to] = date && isValid(date.valid, i) ? date.values[i]! : NO_DAY;
			revenue[to] = amounts.values[i]!;
		}
	}
	return { starts, order, day, revenue };
}

/** Another amount of the same lines, in the order in which they were gathered; 0 where it is missing. */
export function gatherAlso(
	lines: EachLines,
	{ starts, revenue }: ByCustomer,
	amountsOf: (line: Lines) => Amounts | null
): Float64Array {
	const gathered = new Float64Array(revenue.length);
	const next = starts.slice(0, -1);
	for (const line of lines) {
		// Lines are slow to read from, as their figures are made when asked for.
		const {
			places,
			revenue: { valid }
		} = line;
		const amounts = amountsOf(line);
		for (let i = 0; i < places.length; i++) {
			const slot = places[i]!;
			if (slot < 0 || !isValid(valid, i)) continue;
			const to = next[slot]!++;
			if (amounts && isValid(amounts.valid, i)) gathered[to] = amounts.values[i]!;
		}
	}
	return gathered;
}

function startsOf(lines: EachLines, slots: number): Int32Array {
	const starts = new Int32Array(slots + 1);
	for (const { places, revenue } of lines) {
		for (let i = 0; i < places.length; i++) {
			const slot = places[i]!;
			if (slot >= 0 && isValid(revenue.valid, i)) starts[slot + 1]!++;
		}
	}
	for (let s = 0; s < slots; s++) starts[s + 1]! += starts[s]!;
	return starts;
}
