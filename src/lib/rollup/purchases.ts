/**
 * What a customer's orders say of their rhythm. An order is a distinct (customer, order) pair with
 * a line of revenue ≥ 0; a return is none. The day columns stand on the same lines. The sum of an
 * order takes in all of its lines, returns too.
 */
import type { ByCustomer } from './byCustomer.ts';
import { NO_CODE } from './distinct.ts';
import type { OrderNumbers } from './orders.ts';
import { NO_DAY } from './profile.ts';
import type { Span } from './window.ts';

export interface Purchases {
	readonly orders: Float64Array;
	readonly orderDays: Int32Array;
	/** NO_DAY without a dated order. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** Revenue of the largest order, and of all orders whose sum is above 0. */
	readonly largest: Float64Array;
	readonly positive: Float64Array;
}

export function purchasesOf(
	lines: ByCustomer,
	numbers: OrderNumbers,
	data: Span,
	customers: number
): Purchases {
	const purchases: Purchases = {
		orders: new Float64Array(customers),
		orderDays: new Int32Array(customers),
		first: new Int32Array(customers).fill(NO_DAY),
		last: new Int32Array(customers).fill(NO_DAY),
		largest: new Float64Array(customers),
		positive: new Float64Array(customers)
	};
	const days = data.last === NO_DAY ? 0 : data.last - data.first + 1;
	const seenDays = new Int32Array(days).fill(NO_CODE);
	const open = orderStamps(numbers.count);
	for (let customer = 0; customer < customers; customer++) {
		const from = lines.starts[customer]!;
		const to = lines.starts[customer + 1]!;
		addDays(purchases, customer, lines, from, to, seenDays, data.first);
		addOrders(purchases, customer, lines, from, to, open);
	}
	return purchases;
}

/** Who last met an order number: stamps in place of a set that would be cleared per customer. */
interface OrderStamps {
	readonly met: Int32Array;
	readonly counted: Int32Array;
	readonly sums: Float64Array;
}

function orderStamps(count: number): OrderStamps {
	return {
		met: new Int32Array(count).fill(NO_CODE),
		counted: new Int32Array(count).fill(NO_CODE),
		sums: new Float64Array(count)
	};
}

function addDays(
	{ orderDays, first, last }: Purchases,
	customer: number,
	{ day, revenue }: ByCustomer,
	from: number,
	to: number,
	seen: Int32Array,
	firstDay: number
): void {
	for (let i = from; i < to; i++) {
		const at = day[i]!;
		if (at === NO_DAY || revenue[i]! < 0) continue;
		if (first[customer] === NO_DAY || at < first[customer]!) first[customer] = at;
		if (at > last[customer]!) last[customer] = at;
		if (seen[at - firstDay] === customer) continue;
		seen[at - firstDay] = customer;
		orderDays[customer]!++;
	}
}

function addOrders(
	{ orders, largest, positive }: Purchases,
	customer: number,
	{ order, revenue }: ByCustomer,
	from: number,
	to: number,
	{ met, counted, sums }: OrderStamps
): void {
	for (let i = from; i < to; i++) {
		const number = order[i]!;
		if (number === NO_CODE) continue;
		if (met[number] !== customer) sums[number] = 0;
		met[number] = customer;
		sums[number]! += revenue[i]!;
		if (revenue[i]! < 0 || counted[number] === customer) continue;
		counted[number] = customer;
		orders[customer]!++;
	}
	for (let i = from; i < to; i++) {
		const number = order[i]!;
		if (number === NO_CODE || met[number] !== customer) continue;
		met[number] = NO_CODE;
		const sum = sums[number]!;
		if (sum <= 0) continue;
		positive[customer]! += sum;
		if (sum > largest[customer]!) largest[customer] = sum;
	}
}
