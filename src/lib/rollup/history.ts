/**
 * What a customer's orders and charges came to, day by day: the line whose end is its profit.
 *
 * Invariant: the events of a customer add up to its profit, to the last minor unit. What has no
 * day of its own, which is undated lines, the capital charge and what rates were rounded by,
 * stands before its first day.
 */
import { NO_DAY } from './profile.ts';

export interface History {
	/** Events of customer c stand at starts[c] … starts[c + 1] − 1, by day, no day twice. */
	readonly starts: Int32Array;
	/** NO_DAY of what has no day of its own; it comes first. */
	readonly day: Int32Array;
	/** Minor units. */
	readonly amount: Float64Array;
}

/** Tells every dated event in any order, the same each time it is called. */
export type EachEvent = (see: (customer: number, day: number, amount: number) => void) => void;

/** `profit` by customer. */
export function historyOf(profit: Float64Array, each: EachEvent): History {
	const { starts, day, amount } = byCustomer(profit.length, each);
	const made: History = {
		starts: new Int32Array(profit.length + 1),
		day: new Int32Array(day.length + profit.length),
		amount: new Float64Array(day.length + profit.length)
	};
	let end = 0;
	for (let c = 0; c < profit.length; c++) {
		const [from, to] = [starts[c]!, starts[c + 1]!];
		sortByDay(day, amount, from, to);
		end = append(made, end, day, amount, from, to, profit[c]!);
		made.starts[c + 1] = end;
	}
	return { starts: made.starts, day: made.day.slice(0, end), amount: made.amount.slice(0, end) };
}

/** The history of some customers alone, in the order of `rows`. */
export function historyOfRows({ starts, day, amount }: History, rows: Int32Array): History {
	const picked = new Int32Array(rows.length + 1);
	rows.forEach((row, i) => (picked[i + 1] = picked[i]! + starts[row + 1]! - starts[row]!));
	const kept = {
		starts: picked,
		day: new Int32Array(picked[rows.length]!),
		amount: new Float64Array(picked[rows.length]!)
	};
	rows.forEach((row, i) => {
		kept.day.set(day.subarray(starts[row]!, starts[row + 1]!), picked[i]!);
		kept.amount.set(amount.subarray(starts[row]!, starts[row + 1]!), picked[i]!);
	});
	return kept;
}

// A counting sort: the events are told twice, as there may be more of them than fit twice.
function byCustomer(customers: number, each: EachEvent): History {
	const starts = new Int32Array(customers + 1);
	each((customer) => starts[customer + 1]!++);
	for (let c = 0; c < customers; c++) starts[c + 1]! += starts[c]!;
	const day = new Int32Array(starts[customers]!);
	const amount = new Float64Array(starts[customers]!);
	const next = starts.slice();
	each((customer, on, much) => {
		const to = next[customer]!++;
		day[to] = on;
		amount[to] = much;
	});
	return { starts, day, amount };
}

/** Most customers have few events, which an insertion sorts in place. */
const FEW = 48;

function sortByDay(day: Int32Array, amount: Float64Array, from: number, to: number): void {
	if (to - from > FEW) {
		const order = Int32Array.from({ length: to - from }, (_, i) => from + i);
		order.sort((a, b) => day[a]! - day[b]!);
		const [days, amounts] = [
			order.map((i) => day[i]!),
			Float64Array.from(order, (i) => amount[i]!)
		];
		day.set(days, from);
		amount.set(amounts, from);
		return;
	}
	for (let i = from + 1; i < to; i++) {
		const [on, much] = [day[i]!, amount[i]!];
		let j = i - 1;
		for (; j >= from && day[j]! > on; j--) {
			day[j + 1] = day[j]!;
			amount[j + 1] = amount[j]!;
		}
		day[j + 1] = on;
		amount[j + 1] = much;
	}
}

function append(
	made: History,
	end: number,
	day: Int32Array,
	amount: Float64Array,
	from: number,
	to: number,
	profit: number
): number {
	let rest = profit;
	for (let i = from; i < to; i++) rest -= amount[i]!;
	if (rest !== 0) {
		made.day[end] = NO_DAY;
		made.amount[end++] = rest;
	}
	for (let i = from; i < to; i++) {
		const again = i > from && day[i] === day[i - 1];
		if (again) made.amount[end - 1]! += amount[i]!;
		else {
			made.day[end] = day[i]!;
			made.amount[end++] = amount[i]!;
		}
	}
	return end;
}
