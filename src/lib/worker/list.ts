/** The customer list: a page of rows, or all of them as CSV, in the order and filter asked for. */
import {
	LIST_COLUMNS,
	type ListColumn,
	type ListCsvQuery,
	type ListPage,
	type ListQuery,
	type ListRow
} from './api.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { csvOf, type CsvCell } from '#lib/core/csv.ts';
import { toIso } from '#lib/core/dates.ts';
import { toDecimal } from '#lib/core/money.ts';
import type { ProfitClass, Tier } from '#lib/core/parameters.ts';
import { inputOf } from './input.ts';
import { latest } from './latest.ts';
import { cellOf, filledColumns, type ListCell } from './list-cells.ts';
import { matchingRows } from './list-filter.ts';
import { sortedRows } from './list-sort.ts';

type Asked = Omit<ListQuery, 'from' | 'count'>;

export async function list({ from, count, ...asked }: ListQuery): Promise<ListPage> {
	const input = await inputOf(asked.datasets, asked.parameters);
	const order = await orderOf(asked);
	return {
		rows: Array.from(order.page(from, from + count), (row) => rowOf(input, row)),
		matching: order.length,
		all: input.profile.activeCustomers,
		columns: filledColumns(input.profile),
		scale: input.profile.scale,
		currency: input.profile.currency
	};
}

export async function listCsv({
	headers,
	tierNames,
	classNames,
	anonymous,
	...asked
}: ListCsvQuery): Promise<string> {
	const input = await inputOf(asked.datasets, asked.parameters);
	const columns = toldColumns(input.profile, anonymous === null);
	const cell = (column: ListColumn, row: number, place: number) => {
		if (column === 'key' && anonymous !== null) return `${anonymous} ${place + 1}`;
		const read = cellOf(input, column, row);
		if (read !== null && column === 'tier') return tierNames[read.value as Tier];
		if (read !== null && column === 'class') return classNames[read.value as ProfitClass];
		return written(read, input.profile.scale);
	};
	const order = await orderOf(asked);
	const rows = Array.from(order.page(0, order.length), (row, place) =>
		columns.map((column) => cell(column, row, place))
	);
	return csvOf(
		columns.map((column) => headers[column]),
		rows
	);
}

/** Of a list without names what tells who somebody is stays too: a salesperson has few customers. */
function toldColumns(profile: KernelInput['profile'], named: boolean): ListColumn[] {
	return filledColumns(profile).filter((column) => named || !TELLING.has(column));
}

const TELLING: ReadonlySet<ListColumn> = new Set(['name', 'salesperson']);

const orderOf = latest(async ({ datasets, parameters, text, tiers, path, sort }: Asked) => {
	const input = await inputOf(datasets, parameters);
	const rows = matchingRows(input, text, tiers, path);
	return sortedRows(input, rows, sort.column, sort.descending);
});

function rowOf(input: KernelInput, row: number): ListRow {
	const cells = LIST_COLUMNS.map((column) => [column, cellOf(input, column, row)?.value ?? null]);
	return Object.fromEntries(cells) as Record<ListColumn, ListRow[ListColumn]>;
}

/** Dates as ISO, money with all its decimals, rates and means with six. */
function written(cell: ListCell | null, scale: number): CsvCell {
	if (cell === null) return null;
	if (cell.type === 'money') return { digits: toDecimal(Number(cell.value), scale) };
	if (cell.type === 'date') return toIso(Number(cell.value));
	return typeof cell.value === 'number' ? Number(cell.value.toFixed(6)) : cell.value;
}
