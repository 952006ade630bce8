/**
 * How a text is cut into rows and cells, judged by how well the rows agree with each other:
 * the sign that occurs most often may be the decimal comma or stand in the product names.
 */
import Papa from 'papaparse';
import { cleanText, isNull, parseAmount } from './cells.ts';
import { looksLikeDate } from './days.ts';
import type { Dialect, Encoding } from './reading.ts';
import { squeeze } from './lenient.ts';
import { isKnownHeader } from './synonyms.ts';

const DELIMITERS = [',', ';', '\t', '|', '，', '；'] as const;
const ROWS = 200;
const HEADER_ROWS = 40;

interface Cut {
	readonly delimiter: string;
	readonly rows: readonly (readonly string[])[];
	/** The number of cells that most rows have. */
	readonly width: number;
	readonly score: number;
}

/** The dialect of a text that begins with `head`; `whole`: the head is all there is. */
export function sniff(head: string, encoding: Encoding, whole: boolean): Dialect {
	const text = whole ? head : head.slice(0, head.lastIndexOf('\n') + 1) || head;
	const quote = quoteOf(text);
	const cuts = DELIMITERS.map((delimiter) => cutBy(text, delimiter, quote));
	const marked = cuts.reduce((a, b) => (better(b, a) ? b : a));
	const best = marked.score > 0 ? marked : cutByBlanks(text, marked);
	const header = headerRow(best);
	return {
		encoding,
		delimiter: best.delimiter,
		quote,
		escape: 'doubled',
		comment: '',
		starts: null,
		preamble: lineOf(best.rows, header.row),
		headerRows: header.found ? 1 : 0,
		until: null
	};
}

function better(a: Cut, b: Cut): boolean {
	return a.score > b.score || (a.score === b.score && a.score > 0 && a.width > b.width);
}

/** The apostrophe quotes only where cells are wrapped in it and no `"` stands in the text. */
function quoteOf(text: string): Dialect['quote'] {
	if (text.includes('"')) return '"';
	const wrapped = text.match(/(?:^|[,;\t|，；])'[^'\n]*'(?=[,;\t|，；\n]|$)/gm)?.length ?? 0;
	const opened = text.match(/(?:^|[,;\t|，；])'/gm)?.length ?? 0;
	return wrapped > 0 && wrapped === opened ? "'" : '"';
}

function cutBy(text: string, delimiter: string, quoteChar: string): Cut {
	const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar, preview: ROWS });
	const rows = parsed.data.map((cells) => (cells.every(isEmpty) ? [] : cells));
	const widths = new Map<number, number>();
	for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
	let width = 1;
	for (const [cells, count] of widths)
		if (count > (widths.get(width) ?? 0) || (count === widths.get(width) && cells > width))
			width = cells;
	return { delimiter, rows, width, score: agreement(rows, width) };
}

/** Columns set apart by blanks: only where no delimiter is seen and nearly all rows agree. */
function cutByBlanks(text: string, otherwise: Cut): Cut {
	const cut = cutBy(squeeze(text), ' ', '');
	const filled = cut.rows.filter((row) => row.length > 0);
	const alike = filled.filter((row) => row.length === cut.width).length;
	return cut.width >= 3 && alike >= filled.length * 0.9 ? cut : otherwise;
}

/** The share of rows as wide as most, from the first such row on; two rows prove less than ten. */
function agreement(rows: Cut['rows'], width: number): number {
	if (width < 2) return 0;
	const from = Math.min(
		rows.findIndex((row) => row.length === width),
		HEADER_ROWS
	);
	const counted = rows.slice(from).filter((row) => row.length > 0);
	const alike = counted.filter((row) => row.length === width).length;
	return (alike / counted.length) * (1 - 1 / (alike + 1));
}

function isEmpty(cell: string): boolean {
	return cell.trim() === '';
}

/** Names stand above values: known names, no numbers, and as many cells as the rows below. */
function headerRow({ rows, width }: Cut): { row: number; found: boolean } {
	const candidates = rows
		.slice(0, HEADER_ROWS)
		.map((cells, row) => ({
			row,
			cells: cells.filter((cell) => !isEmpty(cell)),
			all: cells.length
		}))
		.filter(
			({ cells, all }) =>
				cells.length >= Math.max(Math.min(2, width), width / 2) && all <= width + 1
		)
		.map(({ row, cells }) => ({ row, ...weigh(cells) }));
	const [first] = candidates;
	if (!first) return { row: firstFilled(rows), found: true };
	const best = candidates.reduce((a, b) => (b.score > a.score + 0.5 ? b : a));
	const named = best.values === 0 || best.known >= 2;
	return named ? { row: best.row, found: true } : { row: first.row, found: false };
}

function weigh(cells: readonly string[]): { known: number; values: number; score: number } {
	const known = cells.filter(isKnownHeader).length;
	const values = cells.filter(isValue).length;
	return { known, values, score: (known * 2 - values * 2) / cells.length };
}

function isValue(cell: string): boolean {
	const text = cleanText(cell);
	return !isNull(text) && (parseAmount(text, '.') !== null || looksLikeDate(text));
}

function firstFilled(rows: Cut['rows']): number {
	return Math.max(
		0,
		rows.findIndex((row) => row.length > 0)
	);
}

/** The lines before `row`: a cell with line breaks inside takes several. */
function lineOf(rows: Cut['rows'], row: number): number {
	const before = rows.slice(0, row).flat().join('');
	return row + before.split('\n').length - 1;
}
