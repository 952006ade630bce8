/** The figures behind a chart as a CSV file: money with every digit, dates as ISO. */
import { csvOf, type CsvCell } from '#lib/core/csv.ts';
import { toIso } from '#lib/core/dates.ts';
import { toDecimal } from '#lib/core/money.ts';
import type { FigureColumn, FigureTable } from '#lib/analyses/analysis.ts';

/** `scale`: decimals of the money cells, as in the context of the figures. */
export function toCsv({ columns, rows }: FigureTable, scale: number): string {
	return csvOf(
		columns.map(({ title }) => title),
		rows.map((row) => columns.map(({ type }, i) => written(row[i] ?? null, type, scale)))
	);
}

function written(value: CsvCell, type: FigureColumn['type'], scale: number): CsvCell {
	if (typeof value !== 'number') return value;
	if (type === 'money') return toDecimal(Math.round(value), scale);
	return type === 'date' ? toIso(value) : value;
}
