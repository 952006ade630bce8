/**
 * Tables that begin behind the head of a file, where nobody looked when its cut was judged.
 * Invariant: they are told by rows that were mended or set aside and by the columns, both of which
 * are the same in either lane, whatever the pieces in which the file came.
 */
import { cellAt } from '../columns/intern.ts';
import type { RawReading } from '../raw.ts';
import type { OtherTable } from '../reading.ts';
import type { Layout } from './layout.ts';
import type { CutRow } from './row.ts';
import { scanRow } from './scan.ts';
import { isValue } from './shape.ts';

/** Lines that belong to no table: blank ones, and the title below them. */
interface Gap {
	readonly from: number;
	/** The line behind it. */
	end: number;
	title: string;
}

/** Odd rows that follow each other. */
interface Run {
	/** Its first line, and that of the gap above it, if there is one. */
	readonly from: number;
	readonly gap: Gap | null;
	/** The line behind its last row. */
	end: number;
	rows: number;
	/** Its first rows, as written. */
	readonly written: string[];
}

/** A table further down, its lines counted from 1, with the line where the one above it has ended. */
export interface TableBeyond extends OtherTable {
	readonly edge: number;
}

type Kept = Pick<RawReading, 'rows' | 'columns' | 'lines'>;

const MAX_GAPS = 1000;
const MAX_TABLES = 50;
const SAMPLE_ROWS = 8;
const VALUED_ROWS = 200;
/** With nothing blank above it a table needs more rows to be one. */
const FEWEST_ROWS = { apart: 3, joined: 6 } as const;
/** Of ten rows of a run one may be regular by chance. */
const REGULAR_SHARE = 0.1;

export class Beyond {
	readonly #layout: Layout;
	readonly #gaps: Gap[] = [];
	readonly #tables: TableBeyond[] = [];
	#run: Run | null = null;
	#last = 0;

	constructor(layout: Layout) {
		this.#layout = layout;
	}

	/** The last line of a row that is not regular and not blank; 0 where there is none. */
	get last(): number {
		return this.#last;
	}

	/** Told of every row but the regular ones, in the order of the file. */
	odd({ aside, mended, lines }: CutRow, line: number, written: string): void {
		if (aside === 'row_blank') return this.#blank(line, line + lines);
		if (aside === null && mended.length === 0) return;
		this.#last = line + lines - 1;
		if (aside === 'row_comment' || aside === 'row_header' || aside === 'row_outside') return;
		const gap = this.#gaps.at(-1);
		const apart = gap?.end === line;
		if (apart && isTitle(written, this.#layout)) {
			gap.end = line + lines;
			gap.title = cellsOf(written, this.#layout).find((cell) => cell.trim() !== '') ?? '';
			return;
		}
		this.#goOn(line, lines, written, apart ? gap : null);
	}

	/** The tables that begin behind `line`, in order; `kept` is what was kept of all rows. */
	tables(kept: Kept, line: number): TableBeyond[] {
		this.#close();
		const found = [...this.#tables, ...this.#alike(kept)].filter(({ from }) => from > line);
		found.sort((a, b) => a.from - b.from);
		const last = Math.max(this.#last, kept.rows > 0 ? kept.lines.lineOf(kept.rows - 1) : 0);
		return found.map((table, i) => ({ ...table, to: (found[i + 1]?.edge ?? last + 1) - 1 }));
	}

	#blank(line: number, end: number): void {
		const gap = this.#gaps.at(-1);
		if (gap?.end === line && gap.title === '') gap.end = end;
		else if (this.#gaps.length < MAX_GAPS) this.#gaps.push({ from: line, end, title: '' });
	}

	#goOn(line: number, lines: number, written: string, gap: Gap | null): void {
		const run = this.#run;
		if (!run || gap || line - run.end > run.rows * REGULAR_SHARE) {
			this.#close();
			this.#run = { from: line, gap, end: line + lines, rows: 1, written: [written] };
			return;
		}
		run.rows++;
		run.end = line + lines;
		if (run.written.length < SAMPLE_ROWS) run.written.push(written);
	}

	#close(): void {
		const run = this.#run;
		this.#run = null;
		const fewest = run?.gap ? FEWEST_ROWS.apart : FEWEST_ROWS.joined;
		if (!run || run.rows < fewest || this.#tables.length === MAX_TABLES) return;
		const rows = run.written.map((written) => cellsOf(written, this.#layout));
		if (isTable(rows, this.#layout.width, run.gap !== null))
			this.#tables.push(tableAt(run.from, run.gap, rows[0]!));
	}

	/** Tables as wide as the one above them: behind a gap, names that stand over values. */
	#alike(kept: Kept): TableBeyond[] {
		const gaps = this.#gaps.filter(({ end }) => end > this.#layout.dataLine + 1);
		if (gaps.length === 0 || !holdsValues(kept)) return [];
		return gaps.flatMap((gap) => {
			const row = rowOf(gap.end, kept);
			if (row === null || row === 0 || row + 2 >= kept.rows) return [];
			const names = cellsAt(kept, row);
			return namesValues(names, cellsAt(kept, row + 1)) ? [tableAt(gap.end, gap, names)] : [];
		});
	}
}

function tableAt(from: number, gap: Gap | null, names: readonly string[]): TableBeyond {
	const title = gap?.title || (names.find((cell) => cell.trim() !== '') ?? '');
	return { edge: gap?.from ?? from, from, to: from, columns: names.length, title: title.trim() };
}

function cellsOf(written: string, { dialect }: Layout): readonly string[] {
	return scanRow(`${written}\n`, 0, dialect, true).cells;
}

function isTitle(written: string, layout: Layout): boolean {
	return filled(cellsOf(written, layout)).length < 2;
}

function filled(cells: readonly string[]): string[] {
	return cells.filter((cell) => cell.trim() !== '');
}

/** Names over rows as wide as they are, and not as wide as the table above. */
function isTable(rows: readonly (readonly string[])[], width: number, apart: boolean): boolean {
	const [names = [], ...data] = rows;
	if (names.length === width || !areNames(names)) return false;
	const alike = data.filter(({ length }) => length === names.length).length;
	if (alike < data.length * 0.8) return false;
	return apart || data.filter((cells) => filled(cells).some(isValue)).length >= data.length * 0.8;
}

/** Nearly a name to each column, no two alike, and no number or date among them. */
function areNames(cells: readonly string[]): boolean {
	const names = filled(cells).map((cell) => cell.trim());
	const enough = names.length >= Math.max(2, cells.length * 0.6);
	return enough && new Set(names).size === names.length && !names.some(isValue);
}

function namesValues(names: readonly string[], below: readonly string[]): boolean {
	return areNames(names) && names.some((cell, i) => cell.trim() !== '' && isValue(below[i] ?? ''));
}

/** Nearly every row at the start holds a number or a date, so that a row of names stands out. */
function holdsValues(kept: Kept): boolean {
	const rows = Math.min(kept.rows, VALUED_ROWS);
	let holding = 0;
	for (let row = 0; row < rows; row++) if (cellsAt(kept, row).some(isValue)) holding++;
	return rows > 0 && holding >= rows * 0.8;
}

function cellsAt({ columns }: Kept, row: number): string[] {
	return columns.map((column) => cellAt(column, row));
}

/** The row that begins on `line`; lines grow with rows. */
function rowOf(line: number, { rows, lines }: Kept): number | null {
	let low = 0;
	let high = rows;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (lines.lineOf(middle) < line) low = middle + 1;
		else high = middle;
	}
	return low < rows && lines.lineOf(low) === line ? low : null;
}
