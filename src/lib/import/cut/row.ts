/**
 * The one place that decides what a row is: its cells, how many lines it takes, and whether it
 * is kept. Both lanes ask here for every row that is not perfectly regular, so they agree.
 * Invariant: the answer hangs on the row, the layout and at most `AHEAD` lines or one capped cell
 * behind it, never on how the text came in pieces.
 */
import type { Layout } from './layout.ts';
import { sliced, squeeze } from './line.ts';
import type { ProblemCode } from '../reading.ts';
import { quotedWhole, type Resolution, resolveRow, TOO_FAR } from './resolve.ts';
import { endOfLine, type Marks, type Scan, scanRow, unescape } from './scan.ts';
import { sectionName } from './sections.ts';
import { Look } from './shape.ts';
import {
	countedIn,
	countNamed,
	isAggregate,
	isAggregateName,
	isBlank,
	isFooter,
	isGroupName,
	isGroupSum,
	isRule,
	isTotal,
	mayBeTotal
} from './total.ts';

/** How many lines a cell with a stray quote in it may be drawn over. */
const AHEAD = 20;
/** Blanks and a delimiter stand within so many signs behind a quote that ends a cell. */
const EDGE = 8;
const RIVALS = [',', ';', '\t', '|', ' '] as const;

export interface CutRow {
	/** As kept; of a row set aside, as written. */
	readonly cells: readonly string[];
	/** Behind the line end of the row. */
	readonly end: number;
	readonly lines: number;
	/** Why the row is not kept; `row_blank` is no row at all. */
	readonly aside: ProblemCode | null;
	/** What was mended in a row that is kept. */
	readonly mended: readonly ProblemCode[];
}

/** Cuts the row that begins at `at`; null where that hangs on text still to come. */
export function cutRow(text: string, at: number, layout: Layout, final: boolean): CutRow | null {
	const lineEnd = endOfLine(text, at);
	if (lineEnd === text.length && !final) return null;
	const line = text.slice(at, lineEnd);
	const one = { end: lineEnd + 1, lines: 1 };
	const { dialect, width } = layout;
	if (dialect.starts) return ruled(sliced(line, dialect.starts), one, layout);
	if (dialect.comment !== '' && line.startsWith(dialect.comment))
		return { cells: [line], ...one, aside: 'row_comment', mended: [] };
	const scan = scanRow(text, at, dialect, final);
	if (scan.flaw === 'more') return null;
	const sound = scan.flaw === 'none';
	if (sound && isBlank(scan.cells))
		return { cells: scan.cells, ...extent(scan), aside: 'row_blank', mended: [] };
	if (sound && (isTotal(scan.cells) || isNamedTotal(scan.cells, layout)))
		return { cells: scan.cells, ...extent(scan), aside: 'row_total', mended: [] };
	if (sound && scan.cells.length <= width && isNote(scan.cells, layout))
		return { cells: scan.cells, ...extent(scan), aside: 'row_comment', mended: [] };
	if (sound && scan.breaks === 0 && scan.cells.length === width)
		return ruled(scan.cells, one, layout);
	if (dialect.delimiter === ' ' && sound && scan.breaks === 0) {
		const squeezed = squeeze(line).split(' ');
		if (squeezed.length === width && !line.includes(dialect.quote || '\n'))
			return ruled(squeezed, one, layout);
	}
	if (scan.breaks > 0 && sound && scan.cells.length === width && !swallows(text, at, scan, layout))
		return ruled(scan.cells, extent(scan), layout);
	return irregular(text, at, scan, layout, final);
}

/**
 * Whether a row whose cells are all in order still has to be shown to `cutRow`, by its first cell:
 * it may be blank, a total, a note, or the header again.
 */
export function needsLook(first: string, { header, dialect, watched, counted }: Layout): boolean {
	const { comment } = dialect;
	return (
		(watched && (isGroupName(first) || isAggregateName(first) || /^\(?\d/.test(first))) ||
		(counted && countNamed(first) > 0) ||
		mayBeTotal(first) ||
		(header.length > 1 && first.trim() === header[0]) ||
		(comment !== '' && first.startsWith(comment))
	);
}

/** A sum or a count by its name alone, in a layout where there are such; those above it may deny it. */
function isNamedTotal(cells: readonly string[], { watched, counted }: Layout): boolean {
	return (
		(watched && (isGroupSum(cells) || isAggregate(cells))) || (counted && countedIn(cells) > 0)
	);
}

/** No data, whatever stands above it; of fewer cells than the others only a footer is told. */
function isNote(cells: readonly string[], { width, sectioned }: Layout): boolean {
	if (sectioned && sectionName(cells) !== '') return true;
	return (cells.length === width && isRule(cells)) || isFooter(cells, width);
}

function extent({ end, breaks }: Scan): { end: number; lines: number } {
	return { end, lines: breaks + 1 };
}

/** A row of the right width that only has to be no repetition of the header. */
function ruled(
	cells: readonly string[],
	where: { end: number; lines: number },
	{ header }: Layout
): CutRow {
	const repeated = header.length > 1 && header.every((name, i) => name === (cells[i] ?? '').trim());
	return {
		cells,
		...where,
		aside: isBlank(cells)
			? 'row_blank'
			: isTotal(cells)
				? 'row_total'
				: repeated
					? 'row_header'
					: null,
		mended: []
	};
}

/** Whether a cell with line breaks is rather a stray quote that ran into the next row. */
function swallows(text: string, at: number, scan: Scan, layout: Layout): boolean {
	const [first = '', ...rest] = text.slice(at, scan.end - 1).split('\n');
	const { delimiter } = layout.dialect;
	if (layout.width < 3 || !rest.some((line) => line.split(delimiter).length >= layout.width))
		return false;
	const alone = resolveRow(first, layout.shapes, layout.dialect);
	if (!alone?.sure || alone.cost > TOO_FAR) return false;
	const together = scan.cells.reduce(
		(sum, cell, i) => sum + layout.shapes[i]!.misfit(new Look(cell)),
		0
	);
	return together >= alone.cost + 1.5;
}

function irregular(
	text: string,
	at: number,
	scan: Scan,
	layout: Layout,
	final: boolean
): CutRow | null {
	const whole = text.slice(at, scan.end - 1);
	const sound = scan.flaw === 'none' || scan.flaw === 'inner';
	if (sound && scan.breaks === 0) return mend(whole, scan, layout) ?? givenUp(whole, scan, layout);
	const lineEnd = endOfLine(text, at);
	const line = text.slice(at, lineEnd);
	const first = { ...scan, end: lineEnd + 1, breaks: 0 };
	const mended = (sound && mend(whole, scan, layout)) || mend(line, first, layout);
	if (mended) return mended;
	if (sound) return givenUp(whole, scan, layout);
	const drawn = scan.flaw === 'stray' ? drawnOut(text, at, lineEnd, layout, final) : 'none';
	if (drawn !== 'none') return drawn;
	const cells = line.split(layout.dialect.delimiter);
	return givenUp(line, { cells, end: lineEnd + 1, breaks: 0, flaw: 'open' }, layout);
}

/** A row over several lines with a stray quote in it; null where the text ends too early to tell. */
function drawnOut(
	text: string,
	at: number,
	lineEnd: number,
	layout: Layout,
	final: boolean
): CutRow | null | 'none' {
	const { dialect, width, shapes } = layout;
	let end = lineEnd;
	for (let lines = 2; lines <= AHEAD; lines++) {
		if (end + 1 >= text.length) return final ? 'none' : null;
		const from = end + 1;
		const next = scanRow(text, from, dialect, true);
		end = endOfLine(text, from);
		if (end === text.length && !final) return null;
		// What is a row by itself belongs to no other.
		if (next.flaw === 'none' && next.breaks === 0 && next.cells.length === width) return 'none';
		if (!closes(text.slice(from, end), dialect)) continue;
		const drawn = resolveRow(text.slice(at, end), shapes, dialect);
		if (drawn?.sure && drawn.cost <= 2)
			return { cells: drawn.cells, end: end + 1, lines, aside: null, mended: ['quote_stray'] };
	}
	return 'none';
}

/** Whether a quote in this line may end a cell. */
function closes(line: string, { quote, delimiter }: Marks): boolean {
	if (quote === '') return false;
	for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) {
		const behind = line.slice(at + quote.length, at + quote.length + EDGE).trimStart();
		if (behind === '' || behind.startsWith(delimiter.trimStart())) return true;
	}
	return false;
}

/** The row as the shapes of the columns have it; null where they don't tell. */
function mend(written: string, scan: Scan, layout: Layout): CutRow | null {
	const { dialect, shapes, width } = layout;
	if (shapes.length !== width) return null;
	const drawn = resolveRow(written, shapes, dialect);
	const sound = scan.flaw === 'none' || scan.flaw === 'inner';
	const padded = sound && scan.cells.length < width;
	// A note has few cells; that they could be drawn over the columns proves nothing.
	const few = sound && filledOf(scan.cells) * 2 < width;
	const good = drawn?.sure === true && drawn.cost <= TOO_FAR && !few;
	if (good && drawn.cost <= 3) return kept(drawn, scan, layout);
	const other = otherwise(written, layout);
	if (other && (!good || other.cost + 1 < drawn.cost))
		return { ...kept(other, scan, layout), mended: ['row_mended'] };
	return good && !padded ? kept(drawn, scan, layout) : null;
}

function filledOf(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length;
}

function kept(drawn: Resolution, scan: Scan, { width }: Layout): CutRow {
	const sound = scan.flaw === 'none' || scan.flaw === 'inner';
	const short = sound && scan.cells.length < width && same(drawn.cells, scan.cells);
	const long = sound && scan.cells.length >= width && same(drawn.cells, scan.cells.slice(0, width));
	const mended: ProblemCode[] = [];
	if (drawn.stray) mended.push('quote_stray');
	if (short) mended.push('row_short');
	else if (!long && (drawn.split || !drawn.stray || scan.flaw === 'none'))
		mended.push('row_mended');
	return { cells: drawn.cells, ...extent(scan), aside: null, mended };
}

function same(cells: readonly string[], start: readonly string[]): boolean {
	return cells.every((cell, i) => cell === (start[i] ?? ''));
}

/** The row read with another delimiter, where what it holds fits every column. */
function otherwise(written: string, { dialect, shapes, width }: Layout): Resolution | null {
	let best: Resolution | null = null;
	for (const delimiter of RIVALS) {
		if (delimiter === dialect.delimiter || written.split(delimiter).length < Math.max(3, width - 1))
			continue;
		const marks: Marks = { ...dialect, delimiter };
		const drawn = resolveRow(written, shapes, marks);
		if (!drawn?.sure || drawn.cost > TOO_FAR || !fits(drawn.cells, shapes)) continue;
		if (!best || drawn.cost < best.cost) best = drawn;
	}
	return best;
}

function fits(cells: readonly string[], shapes: Layout['shapes']): boolean {
	const strict = shapes.filter((shape, i) => shape.strict && (cells[i] ?? '') !== '');
	const proof = shapes.filter(
		(shape, i) =>
			shape.strict && (cells[i] ?? '') !== '' && shape.misfit(new Look(cells[i]!)) <= 0.5
	);
	return proof.length >= 2 && proof.length >= strict.length - 1;
}

/** What can't be told from the columns: the row as cut, filled up or set aside. */
function givenUp(written: string, scan: Scan, { width, dialect }: Layout): CutRow {
	const quoted = scan.flaw === 'stray' || scan.flaw === 'open';
	const cells = quoted
		? written.split(dialect.delimiter).map((cell) => withoutQuotes(cell, dialect))
		: scan.cells;
	const mended: ProblemCode[] = quoted ? ['quote_stray'] : [];
	const where = extent(scan);
	if (cells.length > width && !isBlank(cells, width))
		return { cells, ...where, aside: 'row_long', mended };
	// A trailing note has few cells; a row whose last cells a spreadsheet left away has most.
	if (cells.length * 2 < width) return { cells, ...where, aside: 'row_scant', mended };
	if (cells.length < width) mended.push('row_short');
	return { cells, ...where, aside: null, mended };
}

/** A cell that is quoted whole is what stands between its quotes, also where others are not. */
function withoutQuotes(cell: string, marks: Marks): string {
	return marks.quote !== '' && quotedWhole(cell, marks) ? unescape(cell.slice(1, -1), marks) : cell;
}
