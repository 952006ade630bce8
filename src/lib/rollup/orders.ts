/** Order lines as columns under one numbering: place, day, order, revenue, gross profit. */
import type { Batch, DateColumn, NumberColumn } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { takeRows } from '#lib/core/take-rows.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf, lessWhereBoth } from './amounts.ts';
import { Distinct, NO_CODE, isBlank } from './distinct.ts';
import { costOf, revenueOf } from './earnings.ts';
import type { Keys } from './keys.ts';
import { lazily } from './lazily.ts';
import { placesOf } from './places.ts';
import { pricesOf } from './priced.ts';
import type { ProfitBasis, Window } from './profile.ts';
import { NO_DAY } from './profile.ts';
import { statedGrossProfit } from './stated.ts';
import type { Span } from './window.ts';

/** Of one batch. Each figure is made when it is first read, and goes with the lines. */
export interface Lines {
	readonly dataset: Dataset;
	readonly batch: Batch;
	/** Slot of each row (see places.ts). */
	readonly places: Int32Array;
	readonly revenue: Amounts;
	/** Null where the dataset measures none; missing where the line's profit can't be known. */
	readonly grossProfit: Amounts | null;
	readonly quantity: NumberColumn | null;
	readonly date: DateColumn | null;
	/** The order of each row as a number below `OrderNumbers.count`, or NO_CODE. */
	readonly order: Int32Array;
	/** The same of these rows alone. */
	readonly only: (rows: Int32Array) => Lines;
}

/** Orders are numbered by id; a row without an id is of the order of its day. */
export interface OrderNumbers {
	readonly ofCode: ReadonlyMap<Dataset, Int32Array>;
	readonly ids: number;
	readonly count: number;
	readonly firstDay: number;
}

export function numberOrders(orders: readonly Dataset[], data: Span): OrderNumbers {
	const told = orders.flatMap((dataset) => {
		const ids = dataset.table.dictionaries[fieldIndex(dataset.table, 'orderId')];
		return ids ? [{ dataset, ids }] : [];
	});
	// The ids of a single file are distinct as they stand; only those of several must be matched.
	const distinct = told.length > 1 ? new Distinct() : null;
	const ofCode = new Map(
		told.map(({ dataset, ids }) => [dataset, distinct?.addAll(ids) ?? numbersOf(ids)])
	);
	const count = distinct?.size ?? told[0]?.ids.size ?? 0;
	const days = data.last === NO_DAY ? 0 : data.last - data.first + 1;
	return { ofCode, ids: count, count: count + days, firstDay: data.first };
}

function numbersOf(ids: Dictionary): Int32Array {
	const numbers = new Int32Array(ids.size);
	for (let code = 0; code < ids.size; code++) numbers[code] = isBlank(ids, code) ? NO_CODE : code;
	return numbers;
}

/** How a dataset knows its profit, before the notebook's assumed margin is asked. */
export function measuresProfit(dataset: Dataset): boolean {
	const named = (role: Role) => fieldIndex(dataset.table, role) >= 0;
	if (named('grossProfit') || named('cost') || named('profit')) return true;
	return pricesOf(dataset).includes('unitCost');
}

/** One basis for all order datasets together: one that can't know its profit leaves it unknown. */
export function basisOf(orders: readonly Dataset[], assumedMargin: number | null): ProfitBasis {
	if (orders.filter(({ table }) => table.rows > 0).every(measuresProfit)) return 'measured';
	return assumedMargin === null ? 'none' : 'assumed';
}

/** Lines that can be gone through again and again, one batch at a time and each time made anew. */
export type EachLines = Iterable<Lines>;

/** All batches of these datasets; `import.role_missing` where no revenue can be had. */
export function linesOf(
	datasets: readonly Dataset[],
	keys: Keys,
	window: Window,
	numbers: OrderNumbers,
	scale: number
): EachLines {
	return {
		*[Symbol.iterator]() {
			for (const dataset of datasets)
				for (const batch of dataset.table.batches)
					yield batchLines(dataset, batch, keys, window, numbers, scale);
		}
	};
}

function batchLines(
	dataset: Dataset,
	batch: Batch,
	keys: Keys,
	window: Window,
	numbers: OrderNumbers,
	scale: number
): Lines {
	const { table } = dataset;
	const lines: Lines = lazily(
		{
			dataset,
			batch,
			only: (rows: Int32Array) =>
				batchLines(dataset, takeBatch(batch, rows), keys, window, numbers, scale)
		},
		{
			places: () => placesOf(dataset, batch, keys, window),
			revenue: () => revenueOf(table, batch, scale) ?? withoutRevenue(dataset, batch),
			grossProfit: () => grossProfitOf(dataset, batch, lines.revenue, scale),
			quantity: () => columnOf(table, batch, 'quantity', 'number'),
			date: () => columnOf(table, batch, 'date', 'date'),
			order: () => ordersOf(dataset, batch, numbers)
		}
	);
	return lines;
}

function takeBatch({ columns }: Batch, rows: Int32Array): Batch {
	return { rows: rows.length, columns: columns.map((column) => takeRows(column, rows)) };
}

/** The lines of the customers that `wanted` marks with 1, without a look at what the others hold. */
export function linesOfSome(lines: EachLines, wanted: Uint8Array): Lines[] {
	const found: Lines[] = [];
	for (const line of lines) found.push(line.only(placesMarked(line.places, wanted)));
	return found;
}

function placesMarked(places: Int32Array, wanted: Uint8Array): Int32Array {
	const rows = new Int32Array(places.length);
	let count = 0;
	for (let i = 0; i < places.length; i++) {
		const place = places[i]!;
		if (place >= 0 && place < wanted.length && wanted[place] === 1) rows[count++] = i;
	}
	return rows.subarray(0, count);
}

/** Customers may be told with their profit alone; orders never. */
function withoutRevenue({ kind }: Dataset, { rows }: Batch): Amounts {
	if (kind === 'orders') throw new Failure('import.role_missing', { roles: ['revenue'] });
	return { values: new Float64Array(rows), valid: emptyValidity(rows) };
}

// A line that lacks its revenue or its cost has an unknown profit, adds nothing and is counted.
function grossProfitOf(
	{ kind, table }: Dataset,
	batch: Batch,
	revenue: Amounts,
	scale: number
): Amounts | null {
	if (kind === 'customers') return statedGrossProfit(table, batch, revenue, scale);
	const mapped = amountsOf(table, batch, 'grossProfit', scale);
	const cost = mapped ? null : costOf(table, batch, scale);
	if (!cost) return mapped;
	return lessWhereBoth(revenue, cost, batch.rows);
}

function ordersOf(dataset: Dataset, batch: Batch, numbers: OrderNumbers): Int32Array {
	const order = new Int32Array(batch.rows).fill(NO_CODE);
	const date = columnOf(dataset.table, batch, 'date', 'date');
	const base = numbers.ids - numbers.firstDay;
	if (date) {
		const { values, valid } = date;
		for (let i = 0; i < order.length; i++) if (isValid(valid, i)) order[i] = base + values[i]!;
	}
	const ofCode = numbers.ofCode.get(dataset);
	const ids = ofCode && columnOf(dataset.table, batch, 'orderId', 'text');
	if (!ids) return order;
	const { values, valid } = ids;
	for (let i = 0; i < order.length; i++) {
		const number = isValid(valid, i) ? ofCode[values[i]!]! : NO_CODE;
		if (number !== NO_CODE) order[i] = number;
	}
	return order;
}
