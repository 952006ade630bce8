/** How a text is cut into rows and cells, judged by its beginning. */
import { likeliest } from './candidates.ts';
import { namesIn } from './header-cells.ts';
import { findHeader, type HeaderPlace } from './header.ts';
import { type Cutting, type HeadRow, headRows, isBlankRow, modeWidth } from './head.ts';
import { squeeze, startsOf } from './line.ts';
import { endOfLine } from './scan.ts';
import { otherTable, type TablePlace, tablesOf } from './tables.ts';
import type { Dialect, Encoding, OtherTable } from '../reading.ts';

const NOTES = ['#', '//'] as const;

export interface Sniffed {
	readonly dialect: Dialect;
	readonly otherTables: readonly OtherTable[];
}

/**
 * The dialect of a text that begins with `head`; `whole`: the head is all there is. What is `set`
 * stays, and the rest is judged by it.
 */
export function sniff(
	head: string,
	encoding: Encoding,
	whole: boolean,
	set: Partial<Dialect> = {}
): Sniffed {
	const cutOff = whole ? head : head.slice(0, head.lastIndexOf('\n') + 1) || head;
	const text = cutOff.replaceAll('\0', '');
	const cutting = cuttingOf(text, set);
	const rows = headRows(text, cutting);
	const tables = tablesIn(text, rows, cutting, set);
	const chosen = tables.reduce((a, b) => (sizeOf(rows, b) > sizeOf(rows, a) ? b : a));
	const dialect: Dialect = {
		encoding,
		...cutting,
		preamble: set.preamble ?? rows[chosen.row]?.line ?? 0,
		headerRows: set.headerRows ?? chosen.rows,
		until: set.until === undefined ? untilOf(rows, tables, chosen) : set.until
	};
	const others = tables.filter((table) => table !== chosen);
	return { dialect, otherTables: others.map((table) => otherTable(rows, table)) };
}

/** Rows that are whole: broken ones make no table the larger. */
function sizeOf(all: readonly HeadRow[], { row, rows, end, width }: TablePlace): number {
	return all.slice(row + rows, end).filter(({ cells }) => cells.length === width).length;
}

function untilOf(
	rows: readonly HeadRow[],
	tables: readonly TablePlace[],
	chosen: TablePlace
): number | null {
	const last = tables.at(-1) === chosen;
	const next = rows[chosen.end];
	return last || !next ? null : next.line;
}

function cuttingOf(text: string, set: Partial<Dialect>): Cutting {
	const comment = set.comment ?? noteOf(text);
	const plain = comment === '' ? text : withoutNotes(text, comment);
	const marks = likeliest(plain, set);
	const { delimiter, quote, escape } = marks;
	const asked = set.delimiter !== undefined || set.starts !== undefined;
	const starts = set.starts ?? (asked ? null : fixedWidths(plain, marks));
	const blanks = !asked && !starts && marks.score === 0 && blanksAgree(plain);
	return { delimiter: blanks ? ' ' : delimiter, quote, escape, comment, starts };
}

/** The sign that marks lines as notes: where lines with it stand among others that have none. */
function noteOf(text: string): string {
	const lines = text.split('\n', 400).filter((line) => line.trim() !== '');
	for (const sign of NOTES) {
		const marked = lines.filter((line) => line.startsWith(sign));
		if (marked.length === 0 || marked.length * 2 > lines.length) continue;
		// A header that begins with `#` has as many cells as the rows below it.
		const cells = (line: string) => line.split(/[,;\t|，；]/).length;
		const others = lines.filter((line) => !line.startsWith(sign)).map(cells);
		const common = others.sort((a, b) => a - b)[others.length >> 1] ?? 1;
		if (marked.every((line) => cells(line) !== common || common === 1)) return sign;
	}
	return '';
}

function withoutNotes(text: string, sign: string): string {
	return text
		.split('\n')
		.filter((line) => !line.startsWith(sign))
		.join('\n');
}

const AGREED = 0.9;

/** Columns at fixed places, where no delimiter cuts the text nearly as well. */
function fixedWidths(
	text: string,
	marks: { delimiter: string; score: number }
): readonly number[] | null {
	if (marks.score >= 0.3 && marks.delimiter !== ' ') return null;
	if (blanksAgree(text) || text.includes('"')) return null;
	return startsOf(text);
}

function blanksAgree(text: string): boolean {
	const rows = text
		.split('\n', 200)
		.filter((line) => line.trim() !== '')
		.map((line) => ({ cells: squeeze(line).split(' ') }));
	const width = modeWidth(rows);
	return (
		width >= 3 && rows.filter(({ cells }) => cells.length === width).length >= rows.length * AGREED
	);
}

function tablesIn(
	text: string,
	rows: readonly HeadRow[],
	cutting: Cutting,
	set: Partial<Dialect>
): TablePlace[] {
	const width = modeWidth(rows);
	const place = headerPlace(text, rows, width, cutting, set);
	const end =
		set.until === undefined || set.until === null ? rows.length : rowBehind(rows, set.until);
	return tablesOf(rows.slice(0, end), place, width);
}

function headerPlace(
	text: string,
	rows: readonly HeadRow[],
	width: number,
	cutting: Cutting,
	set: Partial<Dialect>
): HeaderPlace {
	const from = set.preamble === undefined ? 0 : rowBehind(rows, set.preamble);
	if (set.preamble !== undefined && set.headerRows !== undefined)
		return { row: from, rows: set.headerRows };
	const place = findHeader(rows, width, from);
	if (set.headerRows !== undefined) return { ...place, rows: set.headerRows };
	return place.rows === 0 ? namesAbove(text, rows, place, width, cutting) : place;
}

/** Names right above the first values that another delimiter cuts, or stray quotes hide. */
function namesAbove(
	text: string,
	rows: readonly HeadRow[],
	place: HeaderPlace,
	width: number,
	cutting: Cutting
): HeaderPlace {
	const above = rows[place.row - 1];
	if (!above || isBlankRow(above)) return place;
	const names = namesIn(text.slice(above.at, endOfLine(text, above.at)), width, cutting);
	return names ? { row: place.row - 1, rows: 1 } : place;
}

function rowBehind(rows: readonly HeadRow[], line: number): number {
	const row = rows.findIndex((each) => each.line >= line);
	return row < 0 ? rows.length : row;
}
