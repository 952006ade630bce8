/**
 * Figures that a customers table brings along, computed elsewhere: what a warehouse hands over.
 * They count where no table tells them line by line: revenue, cost and orders without orders, cost
 * to serve without service, what is owed without receivables, marks without a survey.
 */
import type { Batch, ColumnOf, ColumnType, NumberColumn, Table } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import type { Dataset, Kind, Role } from '#lib/core/kinds.ts';
import { type Amounts, amountsOf, lessWhereBoth } from './amounts.ts';
import { NO_CODE } from './distinct.ts';
import { costOf } from './earnings.ts';
import { firstTold } from './firstTold.ts';
import type { Keys } from './keys.ts';
import { customersOf } from './keys.ts';
import { lazily } from './lazily.ts';
import { Ledger } from './ledger.ts';
import { placesOf } from './places.ts';
import type { Window } from './profile.ts';
import { NO_DAY } from './profile.ts';
import type { FirstAndLast, Orders, Purchases } from './purchases.ts';
import type { Span } from './window.ts';

/** Where revenue and gross profit come from: the orders; without any, customers that tell them. */
export function sourcesOf(datasets: readonly Dataset[]): Dataset[] {
	const orders = datasets.filter(({ kind }) => kind === 'orders');
	if (orders.length > 0) return orders;
	return datasets.filter(
		({ kind, table }) =>
			kind === 'customers' && SOURCES.some((role) => fieldIndex(table, role) >= 0)
	);
}

const SOURCES: readonly Role[] = ['revenue', 'grossProfit', 'profit'];

/** The customers tables that tell `role`; none where a table of `kind` would tell it by the line. */
export function statedIn(datasets: readonly Dataset[], role: Role, kind: Kind): Dataset[] {
	if (datasets.some((dataset) => dataset.kind === kind)) return [];
	return datasets.filter(
		(dataset) => dataset.kind === 'customers' && fieldIndex(dataset.table, role) >= 0
	);
}

/** What serving costs as customers are told with it: sums over all time, without a day. */
const TIMELESS = ['costToServe', 'fees'] as const satisfies readonly Role[];

/** Of these figures, those that customers tell and a shorter window can't charge. */
export function timelessIn(datasets: readonly Dataset[], window: Window): Role[] {
	if (window.whole) return [];
	return TIMELESS.filter((role) => statedIn(datasets, role, 'service').length > 0);
}

/** Gross profit, revenue less cost, or profit before the cost to serve, whichever is told. */
export function statedGrossProfit(
	table: Table,
	batch: Batch,
	revenue: Amounts,
	scale: number
): Amounts | null {
	const told = amountsOf(table, batch, 'grossProfit', scale);
	const cost = costOf(table, batch, scale);
	const left = cost && lessWhereBoth(revenue, cost, batch.rows);
	if (told || left) return told && left ? firstTold(told, left) : (told ?? left);
	const profit = amountsOf(table, batch, 'profit', scale);
	const served = amountsOf(table, batch, 'costToServe', scale);
	return profit && served ? withMissing(profit, served, batch.rows) : profit;
}

/** The cost to serve as told, else what lies between gross profit and profit. */
export function statedCostToServe(table: Table, batch: Batch, scale: number): Amounts | null {
	const told = amountsOf(table, batch, 'costToServe', scale);
	const gross = amountsOf(table, batch, 'grossProfit', scale);
	const profit = amountsOf(table, batch, 'profit', scale);
	const between = gross && profit && lessWhereBoth(gross, profit, batch.rows);
	return told && between ? firstTold(told, between) : (told ?? between);
}

/** What is missing of `b` counts as nothing. */
function withMissing(a: Amounts, b: Amounts, rows: number): Amounts {
	const values = a.values.slice();
	for (let i = 0; i < rows; i++)
		if (isValid(a.valid, i) && isValid(b.valid, i)) values[i]! += b.values[i]!;
	return { values, valid: a.valid };
}

/** Sums of the money column by slot; null where no customers table tells it. */
export function statedMoney(
	stated: readonly Dataset[],
	read: (table: Table, batch: Batch) => Amounts | null,
	keys: Keys,
	window: Window,
	touched: Uint8Array | null = null
): Ledger | null {
	let ledger: Ledger | null = null;
	for (const dataset of stated)
		for (const batch of dataset.table.batches) {
			const amounts = read(dataset.table, batch);
			if (!amounts) continue;
			ledger ??= new Ledger(keys.size);
			ledger.add(amounts, placesOf(dataset, batch, keys, window), touched);
		}
	ledger?.verify('stated money');
	return ledger;
}

type Plain = Exclude<ColumnType, 'text' | 'boolean'>;

/** What each batch tells, beside its customers. */
export function* eachStated<T extends Plain>(
	stated: readonly Dataset[],
	role: Role,
	type: T,
	keys: Keys
): Iterable<{ dataset: Dataset; customers: Int32Array; told: ColumnOf<T> }> {
	for (const dataset of stated)
		for (const batch of dataset.table.batches) {
			const told = columnOf(dataset.table, batch, role, type);
			if (told) yield { dataset, customers: customersOf(dataset, batch, keys), told };
		}
}

/** First and last order day that any customer is told with; NO_DAY where none is. */
export function statedSpan(stated: readonly Dataset[], keys: Keys): Span {
	let first = 0x7fffffff;
	let last = NO_DAY;
	for (const role of ['firstOrder', 'lastOrder'] as const)
		for (const { customers, told } of eachStated(stated, role, 'date', keys)) {
			const { values, valid } = told;
			for (let i = 0; i < customers.length; i++) {
				if (customers[i] === NO_CODE || !isValid(valid, i)) continue;
				if (values[i]! < first) first = values[i]!;
				if (values[i]! > last) last = values[i]!;
			}
		}
	return { first: last === NO_DAY ? NO_DAY : first, last };
}

/** Orders, first and last day as told, in place of those that lines would give. */
export function statedPurchases(stated: readonly Dataset[], keys: Keys, window: Window): Purchases {
	return lazily(
		{ rhythm: null, sizes: null },
		{
			orders: () => statedOrders(stated, keys, window),
			days: () => statedDays(stated, keys)
		}
	);
}

function statedDays(stated: readonly Dataset[], keys: Keys): FirstAndLast {
	const first = new Int32Array(keys.size + 1).fill(NO_DAY);
	const last = new Int32Array(keys.size + 1).fill(NO_DAY);
	for (const { customers, told } of eachStated(stated, 'firstOrder', 'date', keys))
		for (let i = 0; i < customers.length; i++) {
			const customer = customers[i]!;
			if (customer === NO_CODE || !isValid(told.valid, i)) continue;
			const day = told.values[i]!;
			if (first[customer] === NO_DAY || day < first[customer]!) first[customer] = day;
		}
	for (const { customers, told } of eachStated(stated, 'lastOrder', 'date', keys))
		for (let i = 0; i < customers.length; i++) {
			const customer = customers[i]!;
			if (customer === NO_CODE || !isValid(told.valid, i)) continue;
			if (told.values[i]! > last[customer]!) last[customer] = told.values[i]!;
		}
	return { first, last };
}

/** Orders by slot, missing where no row tells any. */
function statedOrders(stated: readonly Dataset[], keys: Keys, window: Window): Orders {
	const counts = new Float64Array(keys.size + 1);
	const known = emptyValidity(keys.size + 1);
	for (const dataset of stated)
		for (const batch of dataset.table.batches) {
			const column = columnOf(dataset.table, batch, 'orders', 'number');
			if (!column) continue;
			const { values, valid } = column;
			const places = placesOf(dataset, batch, keys, window);
			for (let i = 0; i < places.length; i++) {
				if (!isValid(valid, i)) continue;
				counts[places[i]!]! += Math.round(values[i]!);
				setValid(known, places[i]!);
			}
		}
	return { counts, known };
}

/** A mark that customers are told with, where no survey was taken. */
export function statedMark(
	datasets: readonly Dataset[],
	role: Role,
	keys: Keys
): NumberColumn | null {
	return latestStated(statedIn(datasets, role, 'survey'), role, keys);
}

/** The last row's number for every customer; null where no table has the column. */
export function latestStated(
	stated: readonly Dataset[],
	role: Role,
	keys: Keys
): NumberColumn | null {
	if (stated.length === 0) return null;
	const values = new Float64Array(keys.size);
	const known = emptyValidity(keys.size);
	for (const { customers, told } of eachStated(stated, role, 'number', keys))
		for (let i = 0; i < customers.length; i++) {
			if (customers[i] === NO_CODE || !isValid(told.valid, i)) continue;
			values[customers[i]!] = told.values[i]!;
			setValid(known, customers[i]!);
		}
	return { type: 'number', values, valid: known };
}
