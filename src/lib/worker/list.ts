/** The customer list: a page of rows, or all of them as CSV, in the order and filter asked for. */
import type { KernelInput } from '#lib/analyses/analysis.ts';
import {
	LIST_COLUMNS,
	type ListColumn,
	type ListCsv,
	type ListCsvQuery,
	type ListPage,
	type ListQuery,
	type ListRow
} from './api.ts';
import { inputOf } from './input.ts';
import { latest } from './latest.ts';
import { cellOf, filledColumns } from './list-cells.ts';
import { csvOfList } from './list-csv.ts';
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
		columns: filledColumns(input),
		scale: input.profile.scale,
		currency: input.profile.currency
	};
}

export async function listCsv({
	headers,
	tierNames,
	classNames,
	qualifierNames,
	anonymous,
	...asked
}: ListCsvQuery): Promise<ListCsv> {
	const input = await inputOf(asked.datasets, asked.parameters);
	const order = await orderOf(asked);
	const rows = order.page(0, order.length);
	const csv = csvOfList(input, rows, {
		headers,
		tierNames,
		classNames,
		qualifierNames,
		anonymous
	});
	return { csv, count: rows.length };
}

const orderOf = latest(async ({ datasets, parameters, text, tiers, path, sort }: Asked) => {
	const input = await inputOf(datasets, parameters);
	const rows = matchingRows(input, text, tiers, path);
	return sortedRows(input, rows, sort.column, sort.descending);
});

function rowOf(input: KernelInput, row: number): ListRow {
	const cells = LIST_COLUMNS.map((column) => [column, cellOf(input, column, row)?.value ?? null]);
	return Object.fromEntries(cells) as Record<ListColumn, ListRow[ListColumn]>;
}
