/** What a file says of each of its orders, by the key of the order's number. */
import { isValid } from '#lib/core/columns.ts';
import type { Interner } from '../columns/interner.ts';
import { columnAmount, pricedAmount } from '../questions/amount.ts';
import type { View } from '../questions/view.ts';

export interface OrderFacts {
	/** The customer's place among those of all files; −1 where no line names one. */
	readonly customers: Int32Array;
	readonly lines: Int32Array;
	/** Revenue in currency units, for comparison only. */
	readonly money: Float64Array;
}

export function orderFacts(view: View, orders: number, index: Interner): OrderFacts {
	const customers = new Int32Array(orders).fill(-1);
	const lines = new Int32Array(orders);
	const money = new Float64Array(orders);
	const named = customersOf(view, index);
	const revenue = revenueOf(view);
	for (let block = 0; block < view.blocks; block++) {
		const { values, valid } = view.column(view.place('orderId'), block);
		const customer = named?.(block);
		const amount = revenue?.read(block);
		const unit = 10 ** (revenue?.scale ?? 0);
		for (let i = 0; i < values.length; i++) {
			if (!isValid(valid, i)) continue;
			const order = values[i]!;
			lines[order]!++;
			if (customer && customers[order] === -1) customers[order] = customer[i]!;
			if (amount && isValid(amount.valid, i)) money[order]! += amount.values[i]! / unit;
		}
	}
	return { customers, lines, money };
}

function revenueOf(view: View) {
	const place = view.place('revenue');
	return place < 0 ? pricedAmount(view) : columnAmount(view, place);
}

/** Reads for each row of a block who the customer is among those of all files. */
function customersOf(view: View, index: Interner): ((block: number) => Int32Array) | null {
	const place = view.place('customer');
	const keys = place < 0 ? null : view.lookups[place]!.keys?.dictionary();
	if (!keys) return null;
	const known = Int32Array.from({ length: keys.size }, (_, key) => index.code(keys.at(key)));
	return (block) => {
		const { values, valid } = view.column(place, block);
		return Int32Array.from(values, (key, i) => (isValid(valid, i) ? known[key]! : -1));
	};
}
