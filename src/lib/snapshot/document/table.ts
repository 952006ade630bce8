/** A table of figures in a document, as the reader of its language writes them. */
import type { Context, FigureColumn, FigureTable, TablePart } from '#lib/analyses/analysis.ts';
import { MERGED_WORDS } from '#lib/analyses/merged.ts';
import { isWithheld, kindsOf } from '#lib/analyses/table-parts.ts';
import { textWidth } from '#lib/chart/text.ts';
import type { Locale } from '#lib/core/locale.ts';
import { figureText } from '#lib/notebook/words.ts';
import { markup, type Markup } from './markup.ts';
import { MESSAGES } from './messages.ts';

/** Texts in a grid: every row begins with what it is. */
export interface Grid {
	readonly head: readonly GridCell[];
	readonly rows: readonly (readonly GridCell[])[];
}
export interface GridCell {
	readonly text: string;
	/** Texts stand at the start, figures at the end of their cell. */
	readonly figure: boolean;
}

/** More columns than this don't fit on a page: what has few rows is turned round. */
const WIDEST = 8;

/** Columns that hold nothing, as all that stood in them was left out, are not there. */
export function gridOf(whole: FigureTable, context: Context, locale: Locale): Grid {
	const table = filled(whole);
	const head = table.columns.map(({ title, type }) => ({
		text: title,
		figure: type !== 'text'
	}));
	const kinds = kindsOf(whole);
	const rows = table.rows.map((row, r) =>
		table.columns.map((column, i) => cellOf(column, row[i] ?? null, kinds[r], context, locale))
	);
	const grid = { head, rows };
	return head.length > WIDEST && rows.length < head.length ? turned(grid) : grid;
}

/** Columns of which nothing could be told to others, in one line; null where there is none. */
export function withheldOf(
	{ columns, rows }: FigureTable,
	context: Context,
	locale: Locale
): Markup | null {
	const titles = columns
		.filter((column, i) =>
			rows.every((row) => isWithheld(column, row[i] ?? null, undefined, context))
		)
		.map(({ title }) => title);
	if (rows.length === 0 || titles.length === 0) return null;
	return markup`<p class="note withheld">${MESSAGES[locale].withheld(titles.join(' · '))}</p>`;
}

function filled({ columns, rows }: FigureTable): Pick<FigureTable, 'columns' | 'rows'> {
	if (rows.length === 0) return { columns, rows };
	const kept = (_: unknown, i: number): boolean => rows.some((row) => (row[i] ?? null) !== null);
	return {
		columns: columns.filter(kept),
		rows: rows.map((row) =>
			columns.flatMap((column, i) => (kept(column, i) ? [row[i] ?? null] : []))
		)
	};
}

function cellOf(
	column: FigureColumn,
	value: string | number | null,
	kind: TablePart | undefined,
	context: Context,
	locale: Locale
): GridCell {
	if (isWithheld(column, value, kind, context))
		return { text: MERGED_WORDS[locale].blank, figure: true };
	const text = figureText(column.type, value, context, locale);
	return { text, figure: typeof value === 'number' };
}

/** Columns as rows, as a statement of accounts has them. */
function turned({ head, rows }: Grid): Grid {
	const [first, ...others] = head.map((title, c) => [
		{ text: title.text, figure: false },
		...rows.map((row) => row[c] ?? { text: '', figure: false })
	]);
	const figure = (cell: GridCell, i: number): GridCell => ({
		...cell,
		figure: i > 0
	});
	return { head: (first ?? []).map(figure), rows: others };
}

/** All rows, on a screen and on paper; what is wider than a phone scrolls sideways, and shows that it does. */
export function tableOf({ head, rows }: Grid, label: string): Markup {
	return markup`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
		<table>
		<thead><tr>${head.map((cell) => markup`<th scope="col"${figured(cell)}>${cell.text}</th>`)}</tr></thead>
		<tbody>
		${rows.map(rowOf)}</tbody>
		</table>
		</div>`;
}

function rowOf(row: readonly GridCell[]): Markup {
	return markup`<tr>${row.map(body)}</tr>
	`;
}

function body(cell: GridCell, i: number): Markup {
	return i === 0
		? markup`<th scope="row"${figured(cell)}>${cell.text}</th>`
		: markup`<td${figured(cell)}>${cell.text}</td>`;
}

function figured({ figure }: GridCell): Markup | null {
	return figure ? markup` class="figure"` : null;
}

/** Estimated width in pixels of type of one `size`, where no cell breaks but those of the head. */
export function gridWidth({ rows }: Grid, size: number): number {
	const widths: number[] = [];
	for (const row of rows)
		for (const [i, { text }] of row.entries())
			widths[i] = Math.max(widths[i] ?? 0, textWidth(text, size));
	return widths.reduce((sum, width) => sum + width + GAP, 0);
}

const GAP = 8;
