/** Where the names of the columns stand: above values, in one row or several, or nowhere. */
import { isKnownHeader } from '../roles/synonyms.ts';
import { type HeadRow, isBlankRow } from './head.ts';
import { isValue } from './shape.ts';

/** A header stands in the first 30 lines; rows with line breaks are fewer. */
const HEADER_LINES = 30;
const HEADER_ROWS = 4;
/** No column is called by a known name in more signs. */
const LONGEST_NAME = 100;

export interface HeaderPlace {
	/** The first header row, or the first data row where there is no header. */
	readonly row: number;
	readonly rows: number;
}

/** Finds the header of a table `width` wide in `rows`, from row `from` on. */
export function findHeader(rows: readonly HeadRow[], width: number, from = 0): HeaderPlace {
	const candidates: number[] = [];
	for (let r = from; r < rows.length && rows[r]!.line - rows[from]!.line < HEADER_LINES; r++)
		if (wideEnough(rows[r]!, width)) candidates.push(r);
	const [first] = candidates;
	if (first === undefined) return { row: firstFilled(rows, from), rows: 1 };
	const below = columnsBelow(rows, first, width);
	const best = candidates.reduce((a, b) => (weigh(rows[b]!) > weigh(rows[a]!) + 0.5 ? b : a));
	const names = namesRow(rows[best]!, below);
	if (!names) return { row: first, rows: 0 };
	return severalRows(rows, best, below);
}

function wideEnough(row: HeadRow, width: number): boolean {
	const filled = filledOf(row).length;
	return filled >= Math.max(Math.min(2, width), width / 2) && row.cells.length <= width + 1;
}

/** The cells of a row that are not blank, as written, in order. */
export function filledOf({ cells }: Pick<HeadRow, 'cells'>): string[] {
	return cells.filter((cell) => cell.trim() !== '');
}

function weigh(row: HeadRow): number {
	const cells = filledOf(row);
	const known = cells.filter(isName).length;
	const values = cells.filter(isValue).length;
	return (known * 2 - values * 2) / cells.length;
}

function isName(cell: string): boolean {
	return cell.length <= LONGEST_NAME && isKnownHeader(cell);
}

/** Of each column, the share of its cells that are numbers or dates. */
type Below = readonly number[];

function columnsBelow(rows: readonly HeadRow[], row: number, width: number): Below {
	const sample = rows.slice(row + 1, row + 60).filter((each) => each.cells.length >= width);
	return Array.from({ length: width }, (_, i) => {
		const cells = sample.map(({ cells }) => cells[i] ?? '').filter((cell) => cell.trim() !== '');
		return cells.length < 2 ? 0 : cells.filter(isValue).length / cells.length;
	});
}

function namesRow(row: HeadRow, below: Below): boolean {
	const cells = filledOf(row);
	if (cells.every((cell) => !isValue(cell)) || cells.filter(isName).length >= 2) return true;
	const { words, values } = above(row, below);
	return words > values;
}

/** How many columns of values have a word, and how many a value, in this row. */
function above({ cells }: HeadRow, below: Below): { words: number; values: number } {
	let words = 0;
	let values = 0;
	const years = namesYears(cells);
	below.forEach((share, i) => {
		const cell = cells[i] ?? '';
		if (share < 0.8 || cell.trim() === '') return;
		if (isValue(cell) && !years) values++;
		else words++;
	});
	return { words, values };
}

/** Years or months that follow each other name columns, though they are numbers. */
function namesYears(cells: readonly string[]): boolean {
	const values = cells.map((cell) => cell.trim()).filter(isValue);
	const periods = values.filter((cell) => /^(19|20)\d\d(\D?(0?[1-9]|1[0-2])月?)?年?$/.test(cell));
	if (periods.length < 2 || periods.length < values.length) return false;
	return periods.every((cell, i) => i === 0 || cell > periods[i - 1]!);
}

function severalRows(rows: readonly HeadRow[], best: number, below: Below): HeaderPlace {
	let first = best;
	let last = best;
	while (last - first + 1 < HEADER_ROWS && namesMore(rows[last + 1], rows[best]!, below)) last++;
	while (last - first + 1 < HEADER_ROWS && first > 0 && isSame(rows[first - 1]!, rows[best]!))
		first--;
	if (first > 0 && groups(rows[first - 1]!, rows[first]!)) first--;
	return { row: first, rows: last - first + 1 };
}

/** A row under the first header row that names the columns too: no value, words above values. */
function namesMore(row: HeadRow | undefined, header: HeadRow, below: Below): boolean {
	if (!row || isBlankRow(row)) return false;
	if (isSame(row, header)) return true;
	const filled = filledOf(row);
	if (filled.some(isValue) || row.cells.length !== header.cells.length) return false;
	if (filled.every((cell) => /^\s*[([（【].*[)\]）】]\s*$/.test(cell))) return true;
	const columns = below.filter((share) => share >= 0.8).length;
	return above(row, below).words >= Math.max(2, columns / 2);
}

function isSame(a: HeadRow, b: HeadRow): boolean {
	return (
		a.cells.length > 1 &&
		a.cells.length === b.cells.length &&
		a.cells.every((cell, i) => cell.trim() === b.cells[i]!.trim())
	);
}

/** `账套：` or `账套：小满贸易`; a time of day has a digit behind its colon. */
const LABEL = /[:：]$|[^\d\s]\s*[:：]/;

/** Two days with a sign or a word between them, as reports say what they are of. */
function isPeriod(cell: string): boolean {
	const parts = /^(.*?\d日?)\s*(?:--?|[~～–—至到]|to)\s*(\d{4}.*)$/.exec(cell.trim());
	return parts !== null && [parts[1]!, parts[2]!].every((part) => part.length > 5 && isValue(part));
}

/** A row of labels, each over several columns: its blank cells are those the labels reach over. */
function groups(row: HeadRow, header: HeadRow): boolean {
	const filled = filledOf(row);
	if (
		row.cells.length !== header.cells.length ||
		filled.length < 2 ||
		filled.some((cell) => isValue(cell) || LABEL.test(cell.trim()) || isPeriod(cell))
	)
		return false;
	if (filled.length === row.cells.length) return false;
	const first = row.cells.findIndex((cell) => cell.trim() !== '');
	return (
		row.cells.every((_, i) => i >= first || i === 0 || (header.cells[i] ?? '').trim() !== '') &&
		row.cells.some(
			(cell, i) => cell.trim() !== '' && i + 1 < row.cells.length && row.cells[i + 1]!.trim() === ''
		)
	);
}

function firstFilled(rows: readonly HeadRow[], from: number): number {
	for (let r = from; r < rows.length; r++) if (!isBlankRow(rows[r]!)) return r;
	return from;
}
