/**
 * Names and attributes: what a customers dataset says, else the value of the customer's latest
 * order up to the end of the window. Of rows with equal claims the last one counts.
 */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { Distinct, NO_CODE } from './distinct.ts';
import type { Keys } from './keys.ts';
import { customersOf } from './keys.ts';
import type { Attribute } from './profile.ts';
import { NO_DAY } from './profile.ts';

/** A value of the customers dataset beats the order of any day. */
const OWN_WORD = 0x7fffffff;

/** The attribute `role` of every customer; null where no dataset has it. */
export function attributeOf(
	datasets: readonly Dataset[],
	role: Role,
	keys: Keys,
	asOf: number
): Attribute | null {
	const tellers = datasets.filter(
		({ kind, table }) => (kind === 'orders' || kind === 'customers') && fieldIndex(table, role) >= 0
	);
	if (tellers.length === 0) return null;
	const distinct = new Distinct();
	const values = new Int32Array(keys.size).fill(NO_CODE);
	const days = new Int32Array(keys.size).fill(NO_DAY);
	for (const dataset of tellers) {
		const dictionary = dataset.table.dictionaries[fieldIndex(dataset.table, role)];
		if (!dictionary) continue;
		const codes = distinct.addAll(dictionary);
		for (const batch of dataset.table.batches) {
			const customers = customersOf(dataset, batch, keys.rowOfCode.get(dataset)!);
			hear(dataset, batch, role, codes, customers, asOf, values, days);
		}
	}
	return { column: toColumn(values), dictionary: distinct.toDictionary() };
}

function hear(
	{ kind, table }: Dataset,
	batch: Batch,
	role: Role,
	codes: Int32Array,
	customers: Int32Array,
	asOf: number,
	values: Int32Array,
	days: Int32Array
): void {
	const column = columnOf(table, batch, role, 'text');
	const date = kind === 'orders' ? columnOf(table, batch, 'date', 'date') : null;
	for (let i = 0; column && i < batch.rows; i++) {
		const customer = customers[i]!;
		if (customer === NO_CODE || !isValid(column.valid, i)) continue;
		let day = kind === 'orders' ? NO_DAY : OWN_WORD;
		if (date && isValid(date.valid, i)) day = date.values[i]!;
		if (day < days[customer]! || (date && day > asOf)) continue;
		const code = codes[column.values[i]!]!;
		if (code === NO_CODE) continue;
		values[customer] = code;
		days[customer] = day;
	}
}

function toColumn(values: Int32Array): Attribute['column'] {
	const valid = emptyValidity(values.length);
	for (let i = 0; i < values.length; i++) {
		if (values[i] === NO_CODE) values[i] = 0;
		else setValid(valid, i);
	}
	return { type: 'text', values, valid };
}
