/**
 * What the beginning of a text tells of all its rows: where they begin, how wide they are, what
 * the columns are called and look like. Both lanes and the preview work from one layout.
 * Invariant: it hangs on the dialect and the head of the file alone, never on how the rest came.
 */
import { Failure } from '#lib/core/failure.ts';
import type { Dialect, Problem, ProblemCode } from '../reading.ts';
import { fitted } from './header-cells.ts';
import { type HeadRow, headRows, isBlankRow, modeWidth } from './head.ts';
import { joinNames } from './names.ts';
import { endOfLine } from './scan.ts';
import { provesSections, sectionName, type Sections } from './sections.ts';
import { type ColumnShape, shapeOf } from './shape.ts';
import { provesCounts } from './group-counts.ts';
import { provesSums } from './group-sums.ts';
import { countedIn, hintsAt, isBlank, isNamedSum, needsWatching } from './total.ts';

export const MAX_COLUMNS = 2000;
const SAMPLE_ROWS = 300;
/** Judgements of cells, in all columns together. */
const REMEMBERED = 131_072;

export interface Note {
	readonly problem: ProblemCode;
	readonly column: Problem['column'];
	readonly count: number;
	readonly line: number;
	readonly text: string;
}

export interface Layout {
	readonly dialect: Dialect;
	/** Of the columns that are kept. */
	readonly names: readonly string[];
	/** Cells of a regular row: names, and blank ones behind them where every row ends in delimiters. */
	readonly width: number;
	/** Lines before the first data row. */
	readonly dataLine: number;
	/** The cells of the last header row: the same again further down is no data. */
	readonly header: readonly string[];
	readonly shapes: readonly ColumnShape[];
	/** Every row has to be looked at whole: some that are no data begin as data does. */
	readonly watched: boolean;
	/** Some of them are proven to be sums of groups by names that customers could have. */
	readonly named: boolean;
	/** Some of them are proven to name groups above their rows, and to say how many these are. */
	readonly counted: boolean;
	/** The first row may count a group that goes on behind the head, which so proves nothing. */
	readonly opened: boolean;
	/** What proves that rows which hold a name alone are sections; null where they are data. */
	readonly sectioned: Sections | null;
	/** What was wrong with the header. */
	readonly notes: readonly Note[];
}

/**
 * The layout of a text that begins with `head`; `whole`: the head is all there is. Fails with
 * `import.too_many_columns`.
 */
export function layoutOf(head: string, dialect: Dialect, whole: boolean): Layout {
	const text = (whole ? head : head.slice(0, head.lastIndexOf('\n') + 1) || head).replaceAll(
		'\0',
		''
	);
	const top = offsetOfLine(text, dialect.preamble);
	const headers = headerRows(text, top, dialect);
	const last = headers.at(-1);
	const dataAt = last ? last.end : top;
	const dataLine = last ? last.nextLine : Math.min(dialect.preamble, lineCount(text));
	const rows = headRows(text, dialect, SAMPLE_ROWS, dataAt, dataLine).filter(
		(row) => !isBlankRow(row) && (dialect.until === null || row.line < dialect.until)
	);
	const width = widthOf(rows, headers);
	if (width > MAX_COLUMNS)
		throw new Failure('import.too_many_columns', { columns: width, limit: MAX_COLUMNS });
	const cells = headers.map((row) => fitted(text, row, width, dialect));
	// Only broken rows ask for them, and most files have none.
	let shapes: readonly ColumnShape[] | null = null;
	const all = headers.length > 0 ? joinNames(cells, width) : numbers(rows.length > 0 ? width : 0);
	const names = headers.length > 0 ? withoutTail(all, rows, whole) : all;
	return {
		dialect,
		names,
		width,
		dataLine,
		header: (cells.at(-1) ?? []).map((cell) => cell.trim()),
		get shapes() {
			return (shapes ??= shapesOf(rows, width));
		},
		...watchOf(text.slice(dataAt), width, dialect, whole),
		notes: last ? notesOf(names, all.length - names.length, last, width, headers) : []
	};
}

function numbers(width: number): string[] {
	return Array.from({ length: width }, (_, i) => String(i + 1));
}

interface HeaderRow extends HeadRow {
	readonly end: number;
	readonly nextLine: number;
}

/** The rows that name the columns, blank ones between them left out. */
function headerRows(text: string, top: number, dialect: Dialect): HeaderRow[] {
	if (dialect.headerRows === 0) return [];
	const rows = headRows(text, dialect, dialect.headerRows + 31, top, dialect.preamble);
	const found: HeaderRow[] = [];
	for (const [i, row] of rows.entries()) {
		const next = rows[i + 1];
		if (isBlankRow(row)) continue;
		found.push({ ...row, end: next?.at ?? text.length, nextLine: next?.line ?? row.line + 1 });
		if (found.length === dialect.headerRows) break;
	}
	return found;
}

function offsetOfLine(text: string, line: number): number {
	let at = 0;
	for (let i = 0; i < line && at < text.length; i++) at = endOfLine(text, at) + 1;
	return Math.min(at, text.length);
}

function lineCount(text: string): number {
	return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** As many columns as the header has names, unless nearly all rows have another number of cells. */
function widthOf(rows: readonly HeadRow[], headers: readonly HeadRow[]): number {
	const named = Math.max(0, ...headers.map(({ cells }) => cells.length));
	const common = rows.length === 0 ? 1 : modeWidth(rows);
	if (headers.length === 0) return common;
	const alike = rows.filter(({ cells }) => cells.length === common).length;
	if (common === named || alike < Math.max(3, rows.length * 0.8)) return named;
	if (common > named) return common;
	const blanks = Math.min(
		...headers.map(({ cells }) => cells.filter((cell) => cell.trim() === '').length)
	);
	const single = headers.every(({ cells }) => cells.length === 1);
	return single || blanks < named - common ? named : common;
}

type Watch = Pick<Layout, 'watched' | 'named' | 'counted' | 'opened' | 'sectioned'>;

function watchOf(rows: string, width: number, dialect: Dialect, whole: boolean): Watch {
	const hints = dialect.starts ? [] : hintsIn(rows, dialect);
	const sums = hints.some(isNamedSum);
	const counts = hints.some((cells) => countedIn(cells) > 0);
	const sections = hints.some((cells) => sectionName(cells) !== '');
	const all = sums || counts || sections ? headRows(rows, dialect).map(({ cells }) => cells) : [];
	const named = sums && provesSums(all);
	const counted = counts && provesCounts(all);
	const opened = counts && !counted && !whole && countedIn(all[0] ?? []) > 0;
	const sectioned = sections ? provesSections(all, whole) : null;
	const watched = named || counted || sectioned !== null || needsWatching(hints, width);
	return { watched, named, counted, opened, sectioned };
}

/** The lines, cut into cells, for which a table may need watching. */
function hintsIn(body: string, dialect: Dialect): (readonly string[])[] {
	if (!hintsAt(body)) return [];
	const lines = body.split('\n').filter(hintsAt);
	return lines.map((line) => headRows(line, dialect, 1)[0]?.cells ?? []);
}

/**
 * The layout of a text that ends with `tail`: footers stand at the end, far behind the head, and so
 * does the last sum of groups of which the head shows none to its end; rows above will prove it.
 */
export function withTail(layout: Layout, tail: string): Layout {
	const { dialect, width, watched } = layout;
	if (watched || dialect.starts) return layout;
	const hints = hintsIn(tail.slice(tail.indexOf('\n') + 1), dialect);
	return hints.some(isNamedSum) || needsWatching(hints, width)
		? { ...layout, watched: true }
		: layout;
}

function shapesOf(rows: readonly HeadRow[], width: number): ColumnShape[] {
	const exact = rows.filter(({ cells, plain }) => plain && cells.length === width);
	// A blank cell too many at the end mostly means nothing, but the others may have shifted.
	const longer = ({ cells, plain }: HeadRow) =>
		plain && cells.length > width && isBlank(cells, width);
	const regular = exact.length >= 3 ? exact : [...exact, ...rows.filter(longer)];
	return Array.from({ length: width }, (_, i) =>
		shapeOf(
			regular.map(({ cells }) => cells[i] ?? ''),
			REMEMBERED / width
		)
	);
}

/** Columns at the end that have neither a name nor a cell are no columns. */
function withoutTail(
	names: readonly string[],
	rows: readonly HeadRow[],
	whole: boolean
): readonly string[] {
	let width = names.length;
	const blank = (i: number) => rows.every(({ cells }) => (cells[i] ?? '').trim() === '');
	const enough = whole || rows.length >= 3;
	while (enough && width > 1 && names[width - 1] === '' && blank(width - 1)) width--;
	return names.slice(0, width);
}

function notesOf(
	names: readonly string[],
	dropped: number,
	last: HeaderRow,
	width: number,
	headers: readonly HeadRow[]
): Note[] {
	const line = last.line + 1;
	const notes: Note[] = [];
	const add = (problem: ProblemCode, column: string | null, count: number, text: string) =>
		notes.push({ problem, column, count, line, text });
	if (dropped > 0) add('column_blank', null, dropped, '');
	if (headers.some(({ cells }) => cells.length !== width))
		add('header_ragged', null, 1, last.cells.join(', '));
	const seen = new Set<string>();
	for (const name of names) {
		if (name === '') add('header_empty', null, 1, '');
		else if (seen.has(name)) add('header_duplicate', name, 1, name);
		seen.add(name);
	}
	return notes;
}
