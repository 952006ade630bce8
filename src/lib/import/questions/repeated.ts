/**
 * Amounts of a whole order that stand on each of its lines, and so would be counted many times.
 * Found where order numbers come again and the amount is the same on all lines of each of them.
 */
import { isValid, type Validity } from '#lib/core/columns.ts';
import { type Amount, moneyOf } from './amount.ts';
import type { OrderCodes } from './order-codes.ts';
import type { View } from './view.ts';

export interface Repeated {
	/** Columns that hold the order's amount on each line, the revenue first. */
	readonly places: readonly number[];
	/** Lines beyond the first of their order. */
	readonly rows: number;
	/** Orders with such lines. */
	readonly orders: number;
}

/** Fewer orders of several lines can be the same by chance. */
const LEAST_ORDERS = 2;
const OTHERS = ['cost', 'grossProfit', 'discount', 'refund'] as const;

export function findRepeated(view: View, revenue: Amount, orders: OrderCodes): Repeated | null {
	const place = view.place('revenue');
	const seen = place < 0 ? null : sameWithinOrders(view, revenue.read, orders);
	if (!seen || seen.orders < LEAST_ORDERS || isOfLines(view, revenue)) return null;
	const others = OTHERS.flatMap((role) => {
		const other = view.place(role);
		if (other < 0) return [];
		const read = (block: number) => moneyOf(view.column(other, block));
		return sameWithinOrders(view, read, orders) ? [other] : [];
	});
	return { ...seen, places: [place, ...others] };
}

/** Ends at the first order with two different amounts, which is soon where lines have their own. */
export function sameWithinOrders(
	view: View,
	read: Amount['read'],
	orders: OrderCodes
): Pick<Repeated, 'rows' | 'orders'> | null {
	const amounts = new Float64Array(orders.count);
	const lines = new Uint8Array(orders.count);
	let [rows, several, nonzero] = [0, 0, 0];
	for (let block = 0; block < view.blocks; block++) {
		const { values, valid } = read(block);
		const codes = orders.read(block);
		for (let i = 0; i < codes.length; i++) {
			const order = codes[i]!;
			if (order < 0 || !isValid(valid, i)) continue;
			if (lines[order] === 0) amounts[order] = values[i]!;
			else if (amounts[order] !== values[i]) return null;
			else {
				rows++;
				if (lines[order] === 1) several++;
				if (values[i] !== 0) nonzero++;
			}
			if (lines[order]! < 2) lines[order]!++;
		}
	}
	return nonzero > 0 ? { rows, orders: several } : null;
}

/** Whether the amounts are quantity × unit price, and so those of the lines. */
function isOfLines(view: View, revenue: Amount): boolean {
	const quantity = view.place('quantity');
	const price = view.place('unitPrice');
	if (quantity < 0 || price < 0 || view.raw.rows === 0) return false;
	const pieces = moneyOf(view.column(quantity, 0));
	const each = moneyOf(view.column(price, 0));
	const { values, valid } = revenue.read(0);
	const unit = 10 ** (view.plan.columns[price]!.format.scale - revenue.scale);
	let [told, equal] = [0, 0];
	for (let i = 0; i < values.length; i++) {
		if (!isValid(valid, i) || !isValid(pieces.valid, i) || !isValid(each.valid, i)) continue;
		told++;
		if (Math.abs(pieces.values[i]! * each.values[i]! - values[i]! * unit) <= unit) equal++;
	}
	return told > 0 && equal > told * 0.9;
}

/** Marks the lines whose order's amount has been counted, through blocks in their order. */
export class Once {
	readonly #counted: Uint8Array;

	constructor(orders: number) {
		this.#counted = new Uint8Array(orders);
	}

	/** 1 where the amount stood on a line before; `out` are rows that count for nothing. */
	mark(codes: Int32Array, valid: Validity, out: Uint8Array | null): Uint8Array {
		const again = new Uint8Array(codes.length);
		const counted = this.#counted;
		for (let i = 0; i < codes.length; i++) {
			const order = codes[i]!;
			if (order < 0 || (out !== null && out[i] === 1) || !isValid(valid, i)) continue;
			again[i] = counted[order]!;
			counted[order] = 1;
		}
		return again;
	}
}
