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
	const head = table.columns.map(({ title, type }) => ({ text: title, figure: type !== 'text' }));
	const kinds = kindsOf(whole);
	const rows = table.rows.map((row, r) =>
		table.columns.map((column, i) => cellOf(column, row[i] ?? null, kinds[r], context, locale))
	);
	const grid = { head, rows };
	return head.length > WIDEST && rows.length < head.length ? turned(grid) : grid;
}

/** Columns of which nothing could be told to others, in one line; null where there is none. */
export function withheldOf(table: FigureTable, context: Context, locale: Locale): Markup | null {
	const { columns, rows } = table;
	const kinds = kindsOf(table);
	const isTold = (value: string | number | null): boolean => value !== null;
	const titles = columns
		.filter(
			(column, i) =>
				!rows.some((row) => isTold(row[i] ?? null)) &&
				rows.some((_, r) => isWithheld(column, null, kinds[r], context))
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
	const figure = (cell: GridCell, i: number): GridCell => ({ ...cell, figure: i > 0 });
	return { head: (first ?? []).map(figure), rows: others };
}

/** How many rows of each kind: points of a curve are of one, all others each of their own. */
export function countsOf(table: FigureTable, grid: Grid): number[] {
	// One that was turned round has what were columns.
	if (table.rows.length !== grid.rows.length) return grid.rows.map(() => 1);
	const parts: readonly Pick<TablePart, 'rows' | 'curve'>[] = table.parts ?? [table];
	return parts.flatMap(({ rows, curve }) => (curve ? [rows.length] : rows.map(() => 1)));
}

/** Of fewer points a curve is told whole. */
const CURVE = 20;

/**
 * The rows that paper takes where it takes `most` of a table of so many rows by kind: all of the
 * kinds that have few, and of a curve its first point, its last and some between.
 */
export function printedRows(kinds: readonly number[], most: number): ReadonlySet<number> {
	const few = neededRows(kinds);
	const printed = new Set<number>();
	let from = 0;
	for (const count of kinds) {
		const left = count < CURVE ? most - printed.size : most - few;
		for (const place of count < CURVE ? firstOf(count, left) : spread(count, left))
			printed.add(from + place);
		from += count;
	}
	return printed;
}

/** Of a table of so many rows by kind those that are no points of a curve. */
export function neededRows(kinds: readonly number[]): number {
	return kinds.reduce((sum, count) => sum + (count < CURVE ? count : 0), 0);
}

function firstOf(count: number, most: number): number[] {
	return Array.from({ length: Math.max(0, Math.min(count, most)) }, (_, i) => i);
}

function spread(count: number, most: number): number[] {
	const kept = Math.max(2, Math.min(count, most));
	return Array.from({ length: kept }, (_, i) => Math.round((i * (count - 1)) / (kept - 1)));
}

/**
 * All rows on a screen, on paper those that are `printed`; what is wider than a phone scrolls
 * sideways, and shows that it does.
 */
export function tableOf(
	{ head, rows }: Grid,
	label: string,
	printed: ReadonlySet<number> | null = null
): Markup {
	return markup`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
		<table>
		<thead><tr>${head.map((cell) => markup`<th scope="col"${figured(cell)}>${cell.text}</th>`)}</tr></thead>
		<tbody>
		${rows.map((row, i) => rowOf(row, printed === null || printed.has(i)))}</tbody>
		</table>
		</div>`;
}

function rowOf(row: readonly GridCell[], printed: boolean): Markup {
	return markup`<tr${printed ? null : markup` class="screen"`}>${row.map(body)}</tr>
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

/** That a phone shows a part of its columns first. */
export function swipeOf(grid: Grid, locale: Locale): Markup | null {
	const width = gridWidth(grid, PHONE.size) + PHONE.gap * grid.head.length;
	return width > PHONE.width ? markup`<p class="swipe">${MESSAGES[locale].swipe}</p>` : null;
}

/** In pixels: its width without margins, the size of its tables, and what columns stand further apart there. */
const PHONE = { width: 350, size: 13.5, gap: 6 };

/** The columns of a grid in as many grids as paper of a `width` needs, each led by what the rows are. */
export function bandsOf(grid: Grid, width: number, size: number): Grid[] {
	const [first = 0, ...others] = columnWidths(grid, size);
	const bands: number[][] = [];
	let room = 0;
	for (const [i, own] of others.entries()) {
		if (own > room || bands.length === 0) {
			bands.push([0]);
			room = width - first;
		}
		bands.at(-1)?.push(i + 1);
		room -= own;
	}
	return bands.length < 2 ? [grid] : bands.map((kept) => columnsOf(grid, kept));
}

function columnsOf({ head, rows }: Grid, kept: readonly number[]): Grid {
	const pick = (row: readonly GridCell[]): GridCell[] => kept.flatMap((i) => row[i] ?? []);
	return { head: pick(head), rows: rows.map(pick) };
}

/** Estimated width in pixels of type of one `size`, where no cell breaks but those of the head. */
export function gridWidth(grid: Grid, size: number): number {
	return columnWidths(grid, size).reduce((sum, width) => sum + width, 0);
}

/** With the gap beside each; a head without rows counts by its place alone. */
function columnWidths({ head, rows }: Grid, size: number): number[] {
	return head.map((_, i) =>
		rows.reduce((widest, row) => Math.max(widest, textWidth(row[i]?.text ?? '', size) + GAP), GAP)
	);
}

const GAP = 8;
