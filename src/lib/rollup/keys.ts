/**
 * Who is a customer: the union of the keys of all datasets. A key stands here because a row
 * carries it; a value that a dictionary merely holds makes nobody.
 */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { Distinct, NO_CODE, numbered } from './distinct.ts';

export interface Keys {
	readonly dictionary: Dictionary;
	readonly size: number;
	/**
	 * For each dataset, the customer's row for each code of its key column; NO_CODE for a blank.
	 * Null where every code is the row itself.
	 */
	readonly rowOfCode: ReadonlyMap<Dataset, Int32Array | null>;
}

export function unifyKeys(datasets: readonly Dataset[]): Keys {
	const distinct = new Distinct();
	const rowOfCode = new Map<Dataset, Int32Array | null>();
	for (const dataset of datasets) {
		const dictionary = keyDictionary(dataset);
		const used = dictionary && usedCodes(dataset, dictionary.size);
		if (dictionary && distinct.takeAll(dictionary, used)) rowOfCode.set(dataset, null);
		else rowOfCode.set(dataset, dictionary ? distinct.addAll(dictionary, used) : new Int32Array(0));
	}
	return { dictionary: distinct.toDictionary(), size: distinct.size, rowOfCode };
}

/** The customer's row for each code of the dataset's keys; NO_CODE for a blank. */
export function rowsOfCodes(keys: Keys, dataset: Dataset): Int32Array {
	return rowOfCodeIn(keys, dataset) ?? numbered(keyDictionary(dataset)?.size ?? 0);
}

/**
 * The customer's row for every row of the batch; NO_CODE where the key is missing or blank. Not to
 * be written to: it may be the column itself.
 */
export function customersOf(dataset: Dataset, batch: Batch, keys: Keys): Int32Array {
	const column = columnOf(dataset.table, batch, 'customer', 'text');
	if (!column) return new Int32Array(batch.rows).fill(NO_CODE);
	const rowOfCode = rowOfCodeIn(keys, dataset);
	const { values, valid } = column;
	if (tellsRows(dataset, batch, keys)) return values;
	const customers = new Int32Array(batch.rows);
	for (let i = 0; i < customers.length; i++) {
		const code = values[i]!;
		if (!isValid(valid, i)) customers[i] = NO_CODE;
		else customers[i] = rowOfCode === null ? code : rowOfCode[code]!;
	}
	return customers;
}

/** Whether no key stands in two rows of the dataset, as can be told without looking at them. */
export function namesEachOnce(dataset: Dataset, keys: Keys): boolean {
	// Every code is used, and there are no more rows than codes.
	return rowOfCodeIn(keys, dataset) === null && keyDictionary(dataset)?.size === dataset.table.rows;
}

/** Whether every row of the batch has a customer, and its code is the customer's row. */
export function tellsRows(dataset: Dataset, batch: Batch, keys: Keys): boolean {
	if (rowOfCodeIn(keys, dataset) !== null) return false;
	return columnOf(dataset.table, batch, 'customer', 'text')?.valid === null;
}

// A dataset whose keys were never united with these must not pass for one whose codes are rows.
function rowOfCodeIn({ rowOfCode }: Keys, dataset: Dataset): Int32Array | null {
	const rows = rowOfCode.get(dataset);
	if (rows === undefined) throw new Error(`keys of ${dataset.id} are not among these`);
	return rows;
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
