/**
 * Who is a customer: the union of the keys of all datasets. A key stands here because a row
 * carries it; a value that a dictionary merely holds makes nobody.
 */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { Distinct, NO_CODE } from './distinct.ts';

export interface Keys {
	readonly dictionary: Dictionary;
	readonly size: number;
	/** For each dataset, the customer's row for each code of its key column; NO_CODE for a blank. */
	readonly rowOfCode: ReadonlyMap<Dataset, Int32Array>;
}

export function unifyKeys(datasets: readonly Dataset[]): Keys {
	const distinct = new Distinct();
	const rowOfCode = new Map<Dataset, Int32Array>();
	for (const dataset of datasets) {
		const dictionary = keyDictionary(dataset);
		const used = dictionary ? usedCodes(dataset, dictionary.size) : null;
		rowOfCode.set(dataset, dictionary ? distinct.addAll(dictionary, used) : new Int32Array(0));
	}
	return { dictionary: distinct.toDictionary(), size: distinct.size, rowOfCode };
}

/** The customer's row for every row of the batch; NO_CODE where the key is missing or blank. */
export function customersOf(dataset: Dataset, batch: Batch, rowOfCode: Int32Array): Int32Array {
	const customers = new Int32Array(batch.rows).fill(NO_CODE);
	const column = columnOf(dataset.table, batch, 'customer', 'text');
	if (!column) return customers;
	const { values, valid } = column;
	for (let i = 0; i < batch.rows; i++) {
		if (isValid(valid, i)) customers[i] = rowOfCode[values[i]!]!;
	}
	return customers;
}

function keyDictionary({ table }: Dataset): Dictionary | null {
	return table.dictionaries[fieldIndex(table, 'customer')] ?? null;
}

function usedCodes({ table }: Dataset, size: number): Uint8Array {
	const used = new Uint8Array(size);
	for (const batch of table.batches) {
		const column = columnOf(table, batch, 'customer', 'text');
		if (!column) continue;
		const { values, valid } = column;
		for (let i = 0; i < batch.rows; i++) if (isValid(valid, i)) used[values[i]!] = 1;
	}
	return used;
}
