/**
 * Names and attributes: what a customers dataset says, else the value of the customer's latest
 * order up to the end of the window. Of rows with equal claims the last one counts.
 */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { product } from '#lib/core/product.ts';
import { dateColumn, moneyColumn } from './columns.ts';
import { Distinct, NO_CODE } from './distinct.ts';
import type { Keys } from './keys.ts';
import { customersOf } from './keys.ts';
import type { Makers } from './lazily.ts';
import { scaleOf } from './priced.ts';
import type { Attribute, ProfileColumns } from './profile.ts';
import { NO_DAY } from './profile.ts';
import { eachStated, latestStated } from './stated.ts';

/** A value of the customers dataset beats the order of any day. */
const OWN_WORD = 0x7fffffff;

const ATTRIBUTES = [
	'name',
	'region',
	'channel',
	'salesperson',
	'level',
	'industry',
	'status'
] as const;
type AttributeRole = (typeof ATTRIBUTES)[number];

export function attributesOf(
	datasets: readonly Dataset[],
	keys: Keys,
	asOf: number
): Makers<Record<AttributeRole, Attribute | null>> {
	const makers = ATTRIBUTES.map((role) => [role, () => attributeOf(datasets, role, keys, asOf)]);
	return Object.fromEntries(makers) as Makers<Record<AttributeRole, Attribute | null>>;
}

/** What else the customers tables say of a customer; of several rows the last one counts. */
export function detailsOf(
	datasets: readonly Dataset[],
	keys: Keys,
	scale: number
): Makers<Pick<ProfileColumns, 'since' | 'shareOfWallet' | 'potential'>> {
	const told = (role: Role) =>
		datasets.filter(({ kind, table }) => kind === 'customers' && fieldIndex(table, role) >= 0);
	return {
		since: () => sinceOf(told('since'), keys),
		shareOfWallet: () => latestStated(told('shareOfWallet'), 'shareOfWallet', keys),
		potential: () => potentialOf(told('potential'), keys, scale)
	};
}

function sinceOf(stated: readonly Dataset[], keys: Keys): ProfileColumns['since'] {
	if (stated.length === 0) return null;
	const days = new Int32Array(keys.size).fill(NO_DAY);
	for (const { customers, told } of eachStated(stated, 'since', 'date', keys))
		for (let i = 0; i < customers.length; i++)
			if (customers[i] !== NO_CODE && isValid(told.valid, i)) days[customers[i]!] = told.values[i]!;
	return dateColumn(days);
}

function potentialOf(
	stated: readonly Dataset[],
	keys: Keys,
	scale: number
): ProfileColumns['potential'] {
	if (stated.length === 0) return null;
	const values = new Float64Array(keys.size);
	const known = emptyValidity(keys.size);
	for (const { dataset, customers, told } of eachStated(stated, 'potential', 'money', keys)) {
		const shift = scale - scaleOf(dataset.table, 'potential');
		for (let i = 0; i < customers.length; i++) {
			if (customers[i] === NO_CODE || !isValid(told.valid, i)) continue;
			values[customers[i]!] = product(1, told.values[i]!, shift);
			setValid(known, customers[i]!);
		}
	}
	return moneyColumn(values, known);
}

/** The attribute `role` of every customer; null where no dataset has it. */
function attributeOf(
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
			const customers = customersOf(dataset, batch, keys);
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
