/** Distinct products that a customer bought, returns left out. */
import { fieldIndex, isValid, columnOf } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import type { ByCustomer } from './byCustomer.ts';
import { Distinct, NO_CODE } from './distinct.ts';
import type { Lines } from './orders.ts';

/** By slot; null where no file tells products. */
export function productsOf(lines: readonly Lines[], gathered: ByCustomer): Float64Array | null {
	const distinct = new Distinct();
	const codes = new Map<Dataset, Int32Array>();
	for (const { dataset } of lines) {
		const names = dataset.table.dictionaries[fieldIndex(dataset.table, 'product')];
		if (names && !codes.has(dataset)) codes.set(dataset, distinct.addAll(names));
	}
	if (codes.size === 0) return null;
	return countDistinct(bought(lines, gathered, codes), gathered.starts, distinct.size);
}

/** Product codes in the order in which the lines were gathered; NO_CODE for a return or none. */
function bought(
	lines: readonly Lines[],
	{ starts, revenue }: ByCustomer,
	codes: ReadonlyMap<Dataset, Int32Array>
): Int32Array {
	const products = new Int32Array(revenue.length).fill(NO_CODE);
	const next = starts.slice(0, -1);
	for (const { dataset, batch, places, revenue: amounts } of lines) {
		const column = columnOf(dataset.table, batch, 'product', 'text');
		const ofCode = codes.get(dataset);
		for (let i = 0; i < places.length; i++) {
			const place = places[i]!;
			if (place < 0 || !isValid(amounts.valid, i)) continue;
			const to = next[place]!++;
			if (!column || !ofCode || !isValid(column.valid, i) || amounts.values[i]! < 0) continue;
			products[to] = ofCode[column.values[i]!]!;
		}
	}
	return products;
}

// Stamps in place of a set that would be cleared for each customer.
function countDistinct(products: Int32Array, starts: Int32Array, distinct: number): Float64Array {
	const counts = new Float64Array(starts.length - 1);
	const met = new Int32Array(distinct).fill(NO_CODE);
	for (let slot = 0; slot < counts.length; slot++)
		for (let i = starts[slot]!; i < starts[slot + 1]!; i++) {
			const product = products[i]!;
			if (product === NO_CODE || met[product] === slot) continue;
			met[product] = slot;
			counts[slot]!++;
		}
	return counts;
}
