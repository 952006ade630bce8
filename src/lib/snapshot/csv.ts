/** The figures behind a chart as a CSV file: money with every digit, dates as ISO. */
import { csvOf, plainCsvOf, type CsvCell } from '#lib/core/csv.ts';
import { toIso } from '#lib/core/dates.ts';
import { toDecimal } from '#lib/core/money.ts';
import type { FigureColumn, FigureTable } from '#lib/analyses/analysis.ts';

/** For spreadsheets. `scale`: decimals of the money cells, as in the context of the figures. */
export function toCsv(table: FigureTable, scale: number): string {
	return csvOf(
		table.columns.map(({ title }) => title),
		rowsOf(table, scale)
	);
}

/** For programs: headers are the same in every language, and no text is changed. */
export function toPlainCsv(table: FigureTable, scale: number): string {
	return plainCsvOf(
		table.columns.map(({ key }) => key),
		rowsOf(table, scale)
	);
}

function rowsOf({ columns, rows }: FigureTable, scale: number): CsvCell[][] {
	return rows.map((row) => columns.map(({ type }, i) => written(row[i] ?? null, type, scale)));
}

function written(
	value: string | number | null,
	type: FigureColumn['type'],
	scale: number
): CsvCell {
	if (typeof value !== 'number') return value;
	if (type === 'money') return { digits: toDecimal(Math.round(value), scale) };
	return type === 'date' ? toIso(value) : value;
}
