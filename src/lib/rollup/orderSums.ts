/** What each order of a customer came to: an order has a line of revenue ≥ 0, a return is none. */
import { NO_CODE } from './distinct.ts';
import type { ByCustomer } from './byCustomer.ts';

export interface OrderSums {
	/** Orders of customer c stand at starts[c] … starts[c + 1] − 1. */
	readonly starts: Int32Array;
	/** Minor units. */
	readonly amount: Float64Array;
}

/** `amounts` stand parallel to the lines; all lines of an order are summed, its returns too. */
export function orderSums(
	{ starts, order, revenue }: ByCustomer,
	amounts: Float64Array,
	customers: number,
	numbers: number
): OrderSums {
	const place = new Int32Array(numbers).fill(NO_CODE);
	const sums = { starts: new Int32Array(customers + 1), amount: new Float64Array(amounts.length) };
	let end = 0;
	for (let c = 0; c < customers; c++) {
		const [from, to] = [starts[c]!, starts[c + 1]!];
		for (let i = from; i < to; i++) {
			const number = order[i]!;
			if (number !== NO_CODE && revenue[i]! >= 0 && place[number] === NO_CODE)
				place[number] = end++;
		}
		for (let i = from; i < to; i++) {
			const at = order[i] === NO_CODE ? NO_CODE : place[order[i]!]!;
			if (at !== NO_CODE) sums.amount[at]! += amounts[i]!;
		}
		for (let i = from; i < to; i++) if (order[i] !== NO_CODE) place[order[i]!] = NO_CODE;
		sums.starts[c + 1] = end;
	}
	return { starts: sums.starts, amount: sums.amount.slice(0, end) };
}

/** The orders of some customers alone, in the order of `rows`. */
export function orderSumsOfRows({ starts, amount }: OrderSums, rows: Int32Array): OrderSums {
	const kept = new Int32Array(rows.length + 1);
	rows.forEach((row, i) => (kept[i + 1] = kept[i]! + starts[row + 1]! - starts[row]!));
	const sums = new Float64Array(kept[rows.length]!);
	rows.forEach((row, i) => sums.set(amount.subarray(starts[row]!, starts[row + 1]!), kept[i]!));
	return { starts: kept, amount: sums };
}
