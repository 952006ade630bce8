/**
 * What a customer's orders say of their rhythm. An order is a distinct (customer, order) pair with
 * a line of revenue ≥ 0; a return is none. The sum of an order takes in all of its lines, returns
 * too.
 */
import type { Validity } from '#lib/core/columns.ts';
import type { ByCustomer } from './byCustomer.ts';
import { NO_CODE } from './distinct.ts';
import type { OrderNumbers } from './orders.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';
import type { Span } from './window.ts';

/** By slot, the unattributed last, as if they were one customer. */
export interface Purchases extends Rhythm {
	readonly orders: Float64Array;
	/** Whose orders are told; null: everybody's. */
	readonly known: Validity;
	/** Counted line by line, so that the days between are known as well. */
	readonly byLine: boolean;
	/** Revenue of the largest order, and of all orders whose sum is above 0. */
	readonly largest: Float64Array;
	readonly positive: Float64Array;
}

export function purchasesOf(lines: ByCustomer, numbers: OrderNumbers, data: Span): Purchases {
	const slots = lines.starts.length - 1;
	const purchases: Purchases = {
		...rhythmOf(lines, data),
		orders: new Float64Array(slots),
		known: null,
		byLine: true,
		largest: new Float64Array(slots),
		positive: new Float64Array(slots)
	};
	const open = orderStamps(numbers.count);
	for (let slot = 0; slot < slots; slot++)
		addOrders(purchases, slot, lines, lines.starts[slot]!, lines.starts[slot + 1]!, open);
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
