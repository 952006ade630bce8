/** Distinct products that a customer bought, returns left out. */
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { distinctBySlot, gatherSales } from './bySlot.ts';
import { Distinct, NO_CODE } from './distinct.ts';
import type { EachLines, Lines } from './orders.ts';

/** By slot; null where none of the sources tells products. */
export function productsOf(
	sources: readonly Dataset[],
	lines: EachLines,
	slots: number
): Float64Array | null {
	const distinct = new Distinct();
	const codes = new Map<Dataset, Int32Array>();
	for (const dataset of sources) {
		const names = dataset.table.dictionaries[fieldIndex(dataset.table, 'product')];
		if (names && dataset.table.batches.length > 0) codes.set(dataset, distinct.addAll(names));
	}
	if (codes.size === 0) return null;
	const bought = gatherSales(lines, slots, NO_CODE, (line) => productsIn(line, codes));
	return distinctBySlot(bought, distinct.size);
}

/** The product of each row; NO_CODE where none is told, null where none is of any. */
function productsIn(
	{ dataset, batch }: Lines,
	codes: ReadonlyMap<Dataset, Int32Array>
): Int32Array | null {
	const column = columnOf(dataset.table, batch, 'product', 'text');
	const ofCode = codes.get(dataset);
	if (!column || !ofCode) return null;
	const { values, valid } = column;
	const products = new Int32Array(batch.rows);
	for (let i = 0; i < products.length; i++)
		products[i] = isValid(valid, i) ? ofCode[values[i]!]! : NO_CODE;
	return products;
}
