/**
 * The figures behind a chart as CSV files: money with every digit, dates as ISO. For people shares
 * are in percent and figures are rounded as on the screen, and below them stands where they come
 * from; for machines nothing is rounded, and nothing stands there but rows.
 *
 * Invariant: a figure that could not be told to others is never just an empty cell. For people it
 * says so in the cell, for machines the column `withheld` names it.
 */
import type {
	Context,
	FigureColumn,
	FigureTable,
	NamedText,
	TablePart
} from '#lib/analyses/analysis.ts';
import { MERGED_WORDS } from '#lib/analyses/merged.ts';
import { isWithheld, kindsOf } from '#lib/analyses/table-parts.ts';
import { csvOf, plainCsvOf, type CsvCell } from '#lib/core/csv.ts';
import { toIso } from '#lib/core/dates.ts';
import { plainText } from '#lib/core/decimal.ts';
import type { Locale } from '#lib/core/locale.ts';
import { toDecimal } from '#lib/core/money.ts';
import type { NamedFile } from './zip.ts';

type Of = Pick<Context, 'scale' | 'shared'>;
type Cell = string | number | null;

/** For spreadsheets: one table, as it stands under the chart, and below it its `origin` line by line. */
export function toCsv(
	table: FigureTable,
	context: Of,
	locale: Locale,
	origin: readonly NamedText[] = []
): string {
	const { columns, rows } = table;
	const kinds = kindsOf(table);
	const body = rows.map((row, r) =>
		columns.map((column, c) => {
			const value = row[c] ?? null;
			return isWithheld(column, value, kinds[r], context)
				? MERGED_WORDS[locale].blank
				: rounded(value, column.type, context.scale);
		})
	);
	const below: CsvCell[][] = origin.map(({ name, value }) => [name, value]);
	return csvOf(
		columns.map(({ title }) => title),
		below.length === 0 ? body : [...body, [], ...below]
	);
}

/** For programs: a file a kind of row; headers are the same in every language, and no text is changed. */
export function toPlainCsv({ columns, rows, parts }: FigureTable, context: Of): NamedFile[] {
	const tables = parts?.filter((part) => part.rows.length > 0) ?? [{ key: 'data', columns, rows }];
	return tables.map((table) => ({ name: `${table.key}.csv`, content: plainTable(table, context) }));
}

function plainTable(part: TablePart, context: Of): string {
	const { columns, rows } = part;
	const kinds = kindsOf({ parts: [part] });
	const cells = (row: readonly Cell[]): CsvCell[] =>
		columns.map(({ type }, i) => written(row[i] ?? null, type, context.scale));
	const keys = columns.map(({ key }) => key);
	if (context.shared === undefined) return plainCsvOf(keys, rows.map(cells));
	return plainCsvOf(
		[...keys, 'withheld'],
		rows.map((row, r) => [...cells(row), withheldIn(columns, row, kinds[r], context)])
	);
}

/** Keys of the columns that could not be told in this row, with blanks between. */
function withheldIn(
	columns: readonly FigureColumn[],
	row: readonly Cell[],
	kind: TablePart | undefined,
	context: Of
): string | null {
	const found = columns.filter((column, i) => isWithheld(column, row[i] ?? null, kind, context));
	return found.length === 0 ? null : found.map(({ key }) => key).join(' ');
}

/** As a table on the screen has it, but that a spreadsheet can go on reckoning with it. */
function rounded(value: Cell, type: FigureColumn['type'], scale: number): CsvCell {
	if (typeof value !== 'number' || !Number.isFinite(value)) return written(value, type, scale);
	if (type === 'share') return { digits: `${plainText(Math.round(value * 1000) / 10)}%` };
	return type === 'number' ? Math.round(value * 100) / 100 : written(value, type, scale);
}

function written(value: Cell, type: FigureColumn['type'], scale: number): CsvCell {
	if (typeof value !== 'number') return value;
	if (type === 'money') return { digits: toDecimal(Math.round(value), scale) };
	return type === 'date' ? toIso(value) : value;
}
