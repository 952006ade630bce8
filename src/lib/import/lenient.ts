/**
 * Text to rows, through PapaParse, whatever the blocks in which the text arrives.
 * Invariants: every line of the text belongs to exactly one row; a quote that is never closed
 * costs its own line, not the rest of the file.
 */
import Papa from 'papaparse';
import type { Dialect } from './reading.ts';

const MAX_CELL_LINES = 200;
const MAX_PENDING_CHARS = 1_000_000;

export interface RowSink {
	/** `line` counts from 1: where the row begins. */
	row(cells: string[], line: number): void;
	strayQuote(line: number, text: string): void;
}

interface Parsed {
	readonly data: string[][];
	readonly errors: readonly { readonly row?: number }[];
	readonly meta: { readonly cursor: number };
}

export class RowSplitter {
	readonly #dialect: Dialect;
	readonly #sink: RowSink;
	readonly #parser: { parse(text: string, base: number, ignoreLastRow: boolean): unknown };
	#rest = '';
	#line = 1;
	#skip: number;

	constructor(dialect: Dialect, sink: RowSink) {
		this.#dialect = dialect;
		this.#sink = sink;
		this.#skip = dialect.preamble;
		this.#parser = new Papa.Parser({
			delimiter: dialect.delimiter,
			newline: '\n',
			quoteChar: dialect.quote,
			...(dialect.quote === '' ? { fastMode: true } : {})
		} as ConstructorParameters<typeof Papa.Parser>[0]);
	}

	push(text: string): void {
		this.#rest += text;
		if (this.#dialect.delimiter === ' ') this.#rest = squeeze(this.#rest);
		while (this.#skip > 0 && this.#rest.includes('\n')) this.#skipLine();
		if (this.#skip === 0) this.#split(false);
	}

	end(): void {
		if (this.#rest !== '' && !this.#rest.endsWith('\n')) this.#rest += '\n';
		this.push('');
		this.#split(true);
	}

	#skipLine(): void {
		this.#takeLine();
		this.#skip--;
	}

	/** Hands out every row that is whole; at the end of the file the rest has to become rows too. */
	#split(final: boolean): void {
		for (;;) {
			const end = this.#rest.lastIndexOf('\n') + 1;
			if (end === 0) return;
			if (this.#parse(this.#rest.slice(0, end))) continue;
			const stuck = this.#rest.length > 0 && (final || this.#rest.length > MAX_PENDING_CHARS);
			if (!stuck || !this.#rest.includes('\n')) return;
			this.#unquotedLine();
		}
	}

	/** True where a swallowed stretch was cut open and the text has to be parsed again from there. */
	#parse(block: string): boolean {
		const { data, errors, meta } = this.#parser.parse(block, 0, true) as Parsed;
		const starts = this.#line;
		const plain = !holdsBreaks(block, meta.cursor, data.length);
		const lines: number[] = [];
		for (const cells of data) {
			const breaks = plain ? 0 : lineBreaks(cells);
			if (breaks > MAX_CELL_LINES) return this.#cutOpen(block, this.#line - starts);
			lines.push(this.#line);
			this.#sink.row(cells, this.#line);
			this.#line += 1 + breaks;
		}
		this.#rest = this.#rest.slice(meta.cursor);
		this.#reportQuotes(errors, data, lines);
		return false;
	}

	#reportQuotes(errors: Parsed['errors'], data: string[][], lines: readonly number[]): void {
		let last = -1;
		for (const { row = -1 } of errors) {
			const line = lines[row];
			if (line === undefined || row === last) continue;
			last = row;
			this.#sink.strayQuote(line, (data[row] ?? []).join(this.#dialect.delimiter));
		}
	}

	#cutOpen(block: string, lines: number): true {
		let from = 0;
		for (let i = 0; i < lines; i++) from = block.indexOf('\n', from) + 1;
		this.#rest = this.#rest.slice(from);
		this.#unquotedLine();
		return true;
	}

	#unquotedLine(): void {
		const line = this.#line;
		const text = this.#takeLine();
		this.#sink.strayQuote(line, text);
		this.#sink.row(text.split(this.#dialect.delimiter), line);
	}

	#takeLine(): string {
		const end = this.#rest.indexOf('\n');
		const text = this.#rest.slice(0, end);
		this.#rest = this.#rest.slice(end + 1);
		this.#line++;
		return text;
	}
}

/** Columns set apart by runs of blanks come to stand one blank apart; again changes nothing. */
export function squeeze(text: string): string {
	return text
		.replace(/ {2,}/g, ' ')
		.replace(/(^|\n) /g, '$1')
		.replace(/ \n/g, '\n');
}

/** Whether the rows cut from the first `length` characters took more lines than there are rows. */
function holdsBreaks(block: string, length: number, rows: number): boolean {
	let lines = 0;
	for (let at = block.indexOf('\n'); at >= 0 && at < length; at = block.indexOf('\n', at + 1))
		lines++;
	return lines !== rows;
}

function lineBreaks(cells: readonly string[]): number {
	let breaks = 0;
	for (const cell of cells)
		for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
	return breaks;
}
