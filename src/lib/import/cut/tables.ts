/** Several tables in one text: each begins with a row of names that differ from what stood above. */
import type { OtherTable } from '../reading.ts';
import { filledOf, type HeaderPlace } from './header.ts';
import { type HeadRow, isBlankRow } from './head.ts';
import { isValue } from './shape.ts';

export interface TablePlace extends HeaderPlace {
	/** Behind its last row. */
	readonly end: number;
	readonly width: number;
}

/** Rows at the start of a table that have to be the same for it to be a copy of the one above. */
const COPIED = 3;
/** Rows without a value below names, fewer of which may be a remark. */
const FEWEST_ROWS = 2;
/** More rows of a table are not asked whether they hold values. */
const SAMPLE_ROWS = 200;

/** The tables from `first` on, in order; there is always that one. */
export function tablesOf(
	rows: readonly HeadRow[],
	first: HeaderPlace,
	width: number
): TablePlace[] {
	const begins: (HeaderPlace & { width: number })[] = [{ ...first, width }];
	for (let r = first.row + first.rows + 1; r < rows.length - 1; r++) {
		const table = begins.at(-1)!;
		if (beginsTable(rows, r, table, begins[0]!))
			begins.push({ row: r, rows: 1, width: rows[r]!.cells.length });
	}
	return begins.map((table, i) => ({
		...table,
		end: endOf(rows, begins[i + 1]?.row ?? rows.length, begins[i + 1] !== undefined)
	}));
}

function beginsTable(
	rows: readonly HeadRow[],
	r: number,
	table: HeaderPlace & { width: number },
	first: HeaderPlace
): boolean {
	const row = rows[r]!;
	const filled = filledOf(row);
	const next = rows[r + 1]!;
	if (filled.length < 2 || filled.length < row.cells.length * 0.6 || filled.some(isValue))
		return false;
	if (next.cells.length !== row.cells.length) return false;
	if (!filledOf(next).some(isValue) && !standsApart(rows, r, table.width)) return false;
	return differs(rows, r, table, first) && holdsValues(rows, table, r);
}

/** A row behind a blank one, of another width than the table above, as are all rows below it. */
function standsApart(rows: readonly HeadRow[], r: number, width: number): boolean {
	const { cells } = rows[r]!;
	if (!isBlankRow(rows[r - 1]!) || cells.length === width) return false;
	const below = rows.slice(r + 1, r + 1 + SAMPLE_ROWS);
	const blank = below.findIndex(isBlankRow);
	const own = blank < 0 ? below : below.slice(0, blank);
	const names = new Set(cells.map((cell) => cell.trim()));
	return (
		own.length >= FEWEST_ROWS &&
		names.size === cells.length &&
		own.every((row) => row.cells.length === cells.length) &&
		!own.some((row) => row.cells.some((cell) => names.has(cell.trim())))
	);
}

function differs(
	rows: readonly HeadRow[],
	r: number,
	table: HeaderPlace & { width: number },
	first: HeaderPlace
): boolean {
	const row = rows[r]!;
	const header = first.rows > 0 ? rows[first.row + first.rows - 1]! : null;
	if (
		header &&
		row.cells.every((cell, i) => cell.trim() === (header.cells[i] ?? '').trim()) &&
		row.cells.length === header.cells.length
	)
		return copies(rows, r, first);
	if (row.cells.length !== table.width) return true;
	return isBlankRow(rows[r - 1]!) && wordsAboveValues(row, rows[r + 1]!);
}

/** Nearly every row of the table so far holds a number or a date, so that names stand out. */
function holdsValues(rows: readonly HeadRow[], table: HeaderPlace, end: number): boolean {
	const data = rows
		.slice(table.row + table.rows, Math.min(end, table.row + table.rows + SAMPLE_ROWS))
		.filter((row) => !isBlankRow(row));
	return (
		data.length > 0 && data.filter((row) => filledOf(row).some(isValue)).length >= data.length * 0.8
	);
}

function wordsAboveValues(row: HeadRow, next: HeadRow): boolean {
	return row.cells.some((cell, i) => cell.trim() !== '' && isValue(next.cells[i] ?? ''));
}

/**
 * The same rows once more would count everything twice; other rows are the same table going on.
 * One cell may differ: a copy may have lost a line break.
 */
function copies(rows: readonly HeadRow[], r: number, first: HeaderPlace): boolean {
	const from = first.row + first.rows;
	const width = rows[r]!.cells.length;
	const whole = (start: number, end: number) =>
		rows
			.slice(start, Math.min(end, start + COPIED * 2))
			.filter(({ cells }) => cells.length === width);
	const above = whole(from, r).slice(0, COPIED);
	const below = whole(r + 1, rows.length);
	const differing = above.map(
		({ cells }, i) => cells.filter((cell, at) => cell !== below[i]?.cells[at]).length
	);
	return differing.reduce((a, b) => a + b, 0) <= (above.length < COPIED ? 0 : 1);
}

/** Blank rows, and the title of the table that follows, belong to neither. */
function endOf(rows: readonly HeadRow[], next: number, followed: boolean): number {
	let end = next;
	if (followed) while (end > 0 && filledOf(rows[end - 1]!).length < 2) end--;
	return end;
}

/** What is told of a table that is not the one taken. */
export function otherTable(rows: readonly HeadRow[], table: TablePlace): OtherTable {
	const above = filledOf(rows[table.row - 1] ?? { cells: [] });
	const [name = ''] = filledOf(rows[table.row]!);
	return {
		from: rows[table.row]!.line + 1,
		to: rows[table.end - 1]!.line + 1,
		columns: table.width,
		title: (above.length === 1 ? above[0]! : name).trim()
	};
}
