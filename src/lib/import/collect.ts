/**
 * Rows to raw columns.
 * Invariant: rows + setAside = non-blank rows after the header; what is set aside is in the report.
 */
import { Failure } from '#lib/core/failure.ts';
import { type ColumnBuilder, columnBuilder } from './columns/builder.ts';
import type { DecimalSign } from './intern.ts';
import { LineMap } from './lines.ts';
import type { RowSink } from './lenient.ts';
import { Report } from './report.ts';

export const MAX_COLUMNS = 2000;

/** The places of the columns that are kept as numbers, with their decimal signs. */
export type NumberColumns = ReadonlyMap<number, DecimalSign>;

export class Collector implements RowSink {
	readonly lines = new LineMap();
	readonly report = new Report();
	columns: ColumnBuilder[] = [];
	rows = 0;
	setAside = 0;
	#header: boolean;
	#numbers: NumberColumns;

	constructor(header: boolean, numbers: NumberColumns = new Map()) {
		this.#header = header;
		this.#numbers = numbers;
	}

	row(cells: string[], line: number): void {
		if (this.columns.length === 0) return this.#begin(cells, line);
		if (isBlank(cells)) return this.report.add('row_blank', null, line, '');
		if (isTotal(cells)) return this.#leave('row_total', cells, line);
		const width = this.columns.length;
		if (cells.length > width && !isBlank(cells, width)) return this.#leave('row_long', cells, line);
		// A trailing note has few cells; a row whose last cells a spreadsheet left away has most.
		if (cells.length < width) {
			if (cells.length * 2 < width) return this.#leave('row_short', cells, line);
			this.report.add('row_short', null, line, cells.join(', '));
		}
		this.#keep(cells, line);
	}

	strayQuote(line: number, text: string): void {
		this.report.add('quote_stray', null, line, text);
	}

	#begin(cells: string[], line: number): void {
		if (isBlank(cells)) return;
		if (cells.length > MAX_COLUMNS)
			throw new Failure('import.too_many_columns', { columns: cells.length, limit: MAX_COLUMNS });
		const names = this.#header ? cells.map(headerText) : cells.map((_, i) => String(i + 1));
		this.columns = names.map((name, i) => columnBuilder(name, this.#numbers.get(i) ?? null));
		if (this.#header) this.#reportHeaders(names, line);
		else this.#keep(cells, line);
	}

	#keep(cells: string[], line: number): void {
		const columns = this.columns;
		for (let i = 0; i < columns.length; i++) columns[i]!.add(cells[i] ?? '');
		this.lines.add(this.rows, line);
		this.rows++;
	}

	#leave(problem: 'row_total' | 'row_long' | 'row_short', cells: string[], line: number): void {
		this.setAside++;
		this.report.add(problem, null, line, cells.join(', '));
	}

	#reportHeaders(names: readonly string[], line: number): void {
		const seen = new Set<string>();
		for (const name of names) {
			if (name === '') this.report.add('header_empty', null, line, '');
			else if (seen.has(name)) this.report.add('header_duplicate', name, line, name);
			seen.add(name);
		}
	}
}

function headerText(cell: string): string {
	return cell.replace(/[\uFEFF\u200B-\u200D]/g, '').trim();
}

function isBlank(cells: readonly string[], from = 0): boolean {
	for (let i = from; i < cells.length; i++) {
		const cell = cells[i]!;
		if (cell !== '' && cell.trim() !== '') return false;
	}
	return true;
}

const INITIALS = new Set('合小总總累本共當当tTsSgG');
const CHINESE_TOTAL =
	/^(合计|小计|总计|总额|累计|本页合计|本页小计|合計|小計|總計|累計|本頁合計|共\s*\d+\s*[笔筆条條行])[:：]?$/;
const ENGLISH_TOTAL = /^(grand |sub-?)?totals?:?$/i;

/** A line that adds up the others; the English word alone could be a name, so it needs a gap. */
function isTotal(cells: readonly string[]): boolean {
	const text = firstText(cells);
	if (!INITIALS.has(text[0] ?? '')) return false;
	if (CHINESE_TOTAL.test(text)) return true;
	return ENGLISH_TOTAL.test(text) && (cells.length < 4 || cells.some((c) => c.trim() === ''));
}

/** The first cell that is not blank; blanks of any width, U+3000 too, are none. */
function firstText(cells: readonly string[]): string {
	for (const cell of cells) {
		const text = cell.trim();
		if (text !== '') return text;
	}
	return '';
}
