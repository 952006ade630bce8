/**
 * What a customer's orders say. An order is a distinct (customer, order) pair with a line of
 * revenue ≥ 0; a return is none. The sum of an order takes in all of its lines, returns too.
 */
import type { Validity } from '#lib/core/columns.ts';
import { type ByCustomer, gather } from './byCustomer.ts';
import { type BySlot, distinctBySlot, gatherSales } from './bySlot.ts';
import { NO_CODE } from './distinct.ts';
import { lazily, once } from './lazily.ts';
import type { EachLines, OrderNumbers } from './orders.ts';
import { NO_DAY } from './profile.ts';
import { orderDaysOf, type Rhythm, rhythmOf } from './rhythm.ts';
import type { Span } from './window.ts';

/** By slot, the unattributed last, as if they were one customer. Each is made when it is asked for. */
export interface Purchases {
	readonly orders: Orders;
	readonly days: FirstAndLast;
	/** Null where orders are told by their number alone. */
	readonly rhythm: Rhythm | null;
	readonly sizes: OrderSizes | null;
}

export interface Orders {
	readonly counts: Float64Array;
	/** Whose orders are told; null: everybody's. */
	readonly known: Validity;
}

/** NO_DAY without a dated order. */
export interface FirstAndLast {
	readonly first: Int32Array;
	readonly last: Int32Array;
}

export interface OrderSizes {
	/** Revenue of the largest order, and of all orders whose sum is above 0. */
	readonly largest: Float64Array;
	readonly positive: Float64Array;
}

export function purchasesOf(
	lines: EachLines,
	slots: number,
	numbers: OrderNumbers,
	data: Span
): Purchases {
	// Where no file tells ids, an order is a day, and one look tells both.
	const byDay = once(() => dayOrders(lines, slots, numbers));
	const daily = numbers.ids === 0;
	return lazily(
		{},
		{
			orders: () => ({
				counts: daily ? byDay().counts : distinctBySlot(ordersOf(lines, slots), numbers.count),
				known: null
			}),
			days: () => (daily ? byDay() : firstAndLast(orderDaysOf(lines, slots), 0)),
			rhythm: (): Rhythm | null => rhythmOf(orderDaysOf(lines, slots), data),
			sizes: (): OrderSizes | null => sizesOf(gather(lines, slots), numbers.count)
		}
	);
}

function ordersOf(lines: EachLines, slots: number): BySlot {
	return gatherSales(lines, slots, NO_CODE, ({ order }) => order);
}

function dayOrders(lines: EachLines, slots: number, { count, firstDay }: OrderNumbers) {
	const orders = ordersOf(lines, slots);
	return { counts: distinctBySlot(orders, count), ...firstAndLast(orders, firstDay) };
}

/** Of days counted from `day0`. */
function firstAndLast({ starts, values }: BySlot, day0: number): FirstAndLast {
	const slots = starts.length - 1;
	const first = new Int32Array(slots).fill(NO_DAY);
	const last = new Int32Array(slots).fill(NO_DAY);
	for (let slot = 0; slot < slots; slot++) {
		const [from, to] = [starts[slot]!, starts[slot + 1]!];
		if (from === to) continue;
		let least = values[from]!;
		let most = least;
		for (let i = from + 1; i < to; i++) {
			const day = values[i]!;
			if (day < least) least = day;
			if (day > most) most = day;
		}
		first[slot] = day0 + least;
		last[slot] = day0 + most;
	}
	return { first, last };
}

function sizesOf(lines: ByCustomer, numbers: number): OrderSizes {
	const slots = lines.starts.length - 1;
	const sizes = { largest: new Float64Array(slots), positive: new Float64Array(slots) };
	const open = { met: new Int32Array(numbers).fill(NO_CODE), sums: new Float64Array(numbers) };
	for (let slot = 0; slot < slots; slot++)
		addOrders(sizes, slot, lines, lines.starts[slot]!, lines.starts[slot + 1]!, open);
	return sizes;
}

/** Who last met an order number: stamps in place of a set that would be cleared per customer. */
interface OrderStamps {
	readonly met: Int32Array;
	readonly sums: Float64Array;
}

function addOrders(
	{ largest, positive }: OrderSizes,
	customer: number,
	{ order, revenue }: ByCustomer,
	from: number,
	to: number,
	{ met, sums }: OrderStamps
): void {
	for (let i = from; i < to; i++) {
		const number = order[i]!;
		if (number === NO_CODE) continue;
		if (met[number] !== customer) sums[number] = 0;
		met[number] = customer;
		sums[number]! += revenue[i]!;
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
