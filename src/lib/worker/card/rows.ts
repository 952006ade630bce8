/** The rows of a customer in the files, newest first. */
import { columnOf, isValid, type Batch, type Table } from '#lib/core/columns.ts';
import { monthIndex } from '#lib/core/dates.ts';
import type { Dataset, Kind, Role } from '#lib/core/kinds.ts';
import { exact, rescale } from '#lib/core/money.ts';
import type { Amounts } from '#lib/rollup/amounts.ts';
import { revenueOf } from '#lib/rollup/earnings.ts';
import { dateOf } from '#lib/rollup/places.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { rowOfKey } from '../row-of-key.ts';
import type { CardValue, MonthOfPurchases, Rows } from './contract.ts';

const SHOWN: Readonly<Record<'orders' | 'service' | 'survey' | 'receivables', readonly Role[]>> = {
	orders: ['date', 'orderId', 'product', 'category', 'quantity', 'revenue', 'refund', 'channel'],
	service: [
		'date',
		'activity',
		'channel',
		'feeCategory',
		'quantity',
		'hours',
		'cost',
		'complaint',
		'resolved',
		'staff'
	],
	survey: [
		'date',
		'satisfaction',
		'recommend',
		'effort',
		'repurchaseIntention',
		'channel',
		'staff'
	],
	receivables: ['invoiceDate', 'dueDate', 'amount', 'paidDate', 'paidAmount']
};

const CONTACT: readonly Role[] = ['contact', 'phone', 'email', 'address'];

/** More rows than this are counted and not shown. */
const MOST_ROWS = 60;

interface Place {
	readonly table: Table;
	readonly batch: Batch;
	readonly row: number;
	readonly day: number;
}

export function rowsOf(
	datasets: readonly Dataset[],
	kind: keyof typeof SHOWN & Kind,
	key: string,
	scale: number
): Rows {
	const places = datasets
		.filter((dataset) => dataset.kind === kind)
		.flatMap((one) => placesIn(one, key));
	places.sort((a, b) => b.day - a.day);
	const revenueAt = revenuesAt(scale);
	const rows = places
		.slice(0, MOST_ROWS)
		.map((place) => recordOf(place, SHOWN[kind], revenueAt, scale));
	return {
		roles: SHOWN[kind].filter((role) => rows.some((row) => row[role] !== undefined)),
		rows,
		all: places.length
	};
}

/** Whom to turn to, each once, in the order of the files. */
export function contactsOf(datasets: readonly Dataset[], key: string): Rows {
	const told = datasets
		.filter(({ kind }) => kind === 'customers')
		.flatMap((one) => placesIn(one, key))
		.map((place) => recordOf(place, CONTACT, () => null, 0))
		.filter((row) => Object.keys(row).length > 0);
	const rows = [...new Map(told.map((row) => [JSON.stringify(row), row])).values()];
	const roles = CONTACT.filter((role) => rows.some((row) => row[role] !== undefined));
	return { roles, rows: rows.slice(0, MOST_ROWS), all: rows.length };
}

/** Every row of a dataset that carries the key, in the order of the file. */
function placesIn(dataset: Dataset, key: string): Place[] {
	const { table } = dataset;
	const keys = table.dictionaries[table.fields.findIndex(({ name }) => name === 'customer')];
	const code = keys ? rowOfKey(keys, key) : -1;
	if (code < 0) return [];
	return table.batches.flatMap((batch) => {
		const column = columnOf(table, batch, 'customer', 'text');
		const date = dateOf(dataset, batch);
		const found: Place[] = [];
		for (let row = 0; column && row < batch.rows; row++) {
			if (column.values[row] !== code || !isValid(column.valid, row)) continue;
			const day = date && isValid(date.valid, row) ? date.values[row]! : NO_DAY;
			found.push({ table, batch, row, day });
		}
		return found;
	});
}

function recordOf(
	place: Place,
	roles: readonly Role[],
	revenueAt: (place: Place) => number | null,
	scale: number
): Partial<Record<Role, CardValue>> {
	const record: Partial<Record<Role, CardValue>> = {};
	for (const role of roles) {
		const value = role === 'revenue' ? moneyOf(revenueAt(place)) : valueAt(place, role, scale);
		if (value) record[role] = value;
	}
	return record;
}

function moneyOf(minor: number | null): CardValue | null {
	return minor === null ? null : { type: 'money', value: minor };
}

/** Reads revenues as the roll-up does, a batch at a time. */
function revenuesAt(scale: number): (place: Place) => number | null {
	const known = new Map<Batch, Amounts | null>();
	return ({ table, batch, row }) => {
		if (!known.has(batch)) known.set(batch, revenueOf(table, batch, scale));
		const revenue = known.get(batch);
		return revenue && isValid(revenue.valid, row) ? revenue.values[row]! : null;
	};
}

function valueAt({ table, batch, row }: Place, role: Role, scale: number): CardValue | null {
	const at = table.fields.findIndex(({ name }) => name === role);
	const [field, column] = [table.fields[at], batch.columns[at]];
	if (!field || !column || !isValid(column.valid, row)) return null;
	const value = column.values[row]!;
	if (column.type === 'text') {
		const text = table.dictionaries[at]?.at(value) ?? '';
		return text === '' ? null : { type: 'text', value: text };
	}
	if (column.type === 'money') return { type: 'money', value: rescale(value, field.scale, scale) };
	return { type: column.type, value };
}

/** Revenue by month over all that the files hold; empty where no line has a day. */
export function monthsOf(
	datasets: readonly Dataset[],
	key: string,
	scale: number
): MonthOfPurchases[] {
	const sums = new Map<number, { revenue: number; lines: number }>();
	const revenueAt = revenuesAt(scale);
	const orders = datasets.filter(({ kind }) => kind === 'orders');
	for (const place of orders.flatMap((one) => placesIn(one, key))) {
		const revenue = revenueAt(place);
		if (revenue === null || place.day === NO_DAY) continue;
		const month = monthIndex(place.day);
		const sum = sums.get(month) ?? { revenue: 0, lines: 0 };
		sums.set(month, { revenue: exact(sum.revenue + revenue), lines: sum.lines + 1 });
	}
	if (sums.size === 0) return [];
	const [first, last] = [Math.min(...sums.keys()), Math.max(...sums.keys())];
	return Array.from({ length: last - first + 1 }, (_, i) => ({
		month: first + i,
		...(sums.get(first + i) ?? { revenue: 0, lines: 0 })
	}));
}
