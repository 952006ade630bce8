/**
 * Text to rows, through PapaParse where a row is regular and through `cutRow` where it is not,
 * whatever the blocks in which the text arrives.
 * Invariants: every line of the text belongs to exactly one row; a quote that is never closed
 * costs its own line, not the rest of the file.
 */
import Papa from 'papaparse';
import type { Layout } from './layout.ts';
import { type CutRow, cutRow, needsLook } from './row.ts';
import { GroupCounts } from './group-counts.ts';
import { ProvenSums } from './proven-sums.ts';
import { endOfLine } from './scan.ts';
import { isSection, sectionName } from './sections.ts';
import { countedIn, isBlank } from './total.ts';

/** So much is parsed ahead: more where rows are regular, less where an irregular one made it worthless. */
const MOST_AHEAD = 65_536;
const LEAST_AHEAD = 1024;
/** Rows that are blank between the name of a section and its own. */
const MOST_BLANK = 20;

/** What is no record of a group that counts its own: all else that is set aside is one. */
export const NO_RECORDS: ReadonlySet<CutRow['aside']> = new Set<CutRow['aside']>([
	'row_total',
	'row_blank',
	'row_comment',
	'row_header',
	'row_outside'
]);

export interface RowSink {
	/** A regular row; `line` counts from 1: where the row begins. */
	row(cells: readonly string[], line: number): void;
	/** Any other row, as `cutRow` decided. */
	take(row: CutRow, line: number, written: string): void;
	/** A line with characters U+0000, which are left out. */
	nul(line: number): void;
}

interface Parsed {
	readonly data: string[][];
	readonly errors: readonly { readonly row?: number }[];
	readonly meta: { readonly cursor: number };
}

export class RowSplitter {
	readonly #layout: Layout;
	readonly #sink: RowSink;
	/** Null where no row is a sum by its name. */
	readonly #sums: ProvenSums | null;
	/** Null where no row counts those below it. */
	readonly #counts: GroupCounts | null;
	/** Where a row is none although it is named so. */
	readonly #asData: Layout;
	readonly #unsectioned: Layout;
	readonly #parser: { parse(text: string, base: number, ignoreLastRow: boolean): unknown } | null;
	#rest = '';
	/** What followed it without ending a line, not yet put together. */
	#waiting: string[] = [];
	#ahead = MOST_AHEAD;
	#line = 1;
	#skip: number;
	#pushed = 1;
	#nulLine = 0;

	constructor(layout: Layout, sink: RowSink) {
		const { dialect } = layout;
		this.#layout = layout;
		this.#sink = sink;
		this.#sums = layout.watched ? new ProvenSums(layout.named) : null;
		this.#counts = layout.counted ? new GroupCounts() : null;
		this.#asData = layout.watched ? { ...layout, watched: false, counted: false } : layout;
		this.#unsectioned = layout.sectioned ? { ...this.#asData, sectioned: null } : layout;
		this.#skip = layout.dataLine;
		const byLine = dialect.starts !== null || dialect.delimiter === ' ';
		this.#parser = byLine ? null : parserFor(layout);
	}

	/** Whether text waits for what follows it, or the first data row is still to come. */
	get pending(): boolean {
		return this.#rest !== '' || this.#waiting.length > 0 || this.#skip > 0;
	}

	/** Goes on at another line, where nothing is pending. */
	goTo(line: number): void {
		this.#line = this.#pushed = line;
	}

	push(text: string): void {
		this.#waiting.push(this.#withoutNul(text));
		// A line of any length is put together once.
		if (!text.includes('\n')) return;
		this.#gather();
		while (this.#skip > 0 && this.#rest.includes('\n')) this.#skipLine();
		if (this.#skip === 0) this.#split(false);
	}

	end(): void {
		this.#gather();
		if (this.#rest !== '' && !this.#rest.endsWith('\n')) this.#rest += '\n';
		while (this.#skip > 0 && this.#rest !== '') this.#skipLine();
		this.#split(false);
		this.#split(true);
	}

	#gather(): void {
		this.#rest += this.#waiting.join('');
		this.#waiting = [];
	}

	#withoutNul(text: string): string {
		if (text.includes('\0'))
			for (let at = 0, line = this.#pushed; at < text.length; at++) {
				if (text[at] === '\n') line++;
				else if (text[at] === '\0' && line !== this.#nulLine)
					this.#sink.nul((this.#nulLine = line));
			}
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#pushed++;
		return text.includes('\0') ? text.replaceAll('\0', '') : text;
	}

	#skipLine(): void {
		this.#rest = this.#rest.slice(endOfLine(this.#rest, 0) + 1);
		this.#line++;
		this.#skip--;
	}

	/** Hands out every row that is whole; at the end of the file the rest has to become rows too. */
	#split(final: boolean): void {
		let at = 0;
		while (at < this.#rest.length) {
			const parsed = this.#parser && !this.#behindTable() ? this.#parsed(at) : at;
			const next = parsed > at ? parsed : this.#one(at, final);
			if (next === at) break;
			at = next;
		}
		this.#rest = this.#rest.slice(at);
	}

	/** Takes rows as long as the parser and `cutRow` agree on where they end; behind the last. */
	#parsed(at: number): number {
		const reach = this.#rest.slice(at, at + this.#ahead);
		const block = reach.slice(0, reach.lastIndexOf('\n') + 1);
		if (block === '') return at;
		this.#ahead = Math.min(MOST_AHEAD, this.#ahead * 2);
		const { data, errors } = this.#parser!.parse(block, 0, true) as Parsed;
		const astray = new Set(errors.map(({ row = -1 }) => row));
		let from = 0;
		for (let i = 0; i < data.length && !this.#behindTable(); i++) {
			const cells = data[i]!;
			const end = behindLines(block, from, cells);
			if (!astray.has(i) && this.#isPlain(cells)) {
				this.#sums?.add(cells);
				this.#counts?.add();
				this.#sink.row(cells, this.#line++);
			} else {
				const next = this.#one(at + from, false);
				if (next !== at + end) {
					this.#ahead = LEAST_AHEAD;
					return next;
				}
			}
			from = end;
		}
		// An open quote makes the whole block one row, of which nothing can be said.
		if (from === 0) this.#ahead = LEAST_AHEAD;
		return at + from;
	}

	/** Whether nothing has to be decided about a row: see `cutRow` for all others. */
	#isPlain(cells: readonly string[]): boolean {
		const { width, dialect, sectioned } = this.#layout;
		if (cells.length !== width || needsLook(cells[0]!, this.#layout)) return false;
		if (sectioned && sectionName(cells) !== '') return false;
		const { quote } = dialect;
		for (const cell of cells)
			if (cell.includes('\n') || (quote !== '' && cell.includes(quote))) return false;
		return true;
	}

	/** One row by `cutRow`; `at` where that needs more text. */
	#one(at: number, final: boolean): number {
		if (this.#behindTable()) return this.#outside(at);
		const row = this.#cut(at, final);
		if (!row) return at;
		if (row.aside === null) this.#sums?.add(row.cells);
		else if (row.aside === 'row_total') this.#sums?.end();
		else if (!NO_RECORDS.has(row.aside)) this.#sums?.lose();
		if (!NO_RECORDS.has(row.aside)) this.#counts?.add();
		this.#sink.take(row, this.#line, this.#rest.slice(at, row.end - 1));
		this.#line += row.lines;
		return row.end;
	}

	/**
	 * A row by `cutRow`, which goes by names alone: what a customer may be called is held against the
	 * rows above and the one below; null where that is still to come.
	 */
	#cut(at: number, final: boolean): CutRow | null {
		const named = cutRow(this.#rest, at, this.#layout, final);
		const unproven = named?.aside === 'row_total' && !this.#isProven(named.cells);
		const row = unproven ? cutRow(this.#rest, at, this.#asData, final) : named;
		const { sectioned } = this.#layout;
		const name = sectioned && row?.aside === 'row_comment' ? sectionName(row.cells) : '';
		if (name === '') return row;
		const below = this.#below(row!.end, final);
		if (below === null) return null;
		if (isSection(name, below.cells, sectioned!)) return row;
		return cutRow(this.#rest, at, this.#unsectioned, final);
	}

	/** The next row that is not blank, none where the file ends or no more is blank; null where it is still to come. */
	#below(at: number, final: boolean): { readonly cells?: readonly string[] } | null {
		for (let blank = 0; blank <= MOST_BLANK; blank++) {
			if (at >= this.#rest.length) return final ? {} : null;
			const row = cutRow(this.#rest, at, this.#layout, final);
			if (row === null || row.aside !== 'row_blank') return row;
			at = row.end;
		}
		return {};
	}

	#isProven(cells: readonly string[]): boolean {
		if (this.#counts && countedIn(cells) > 0) return this.#counts.begin(cells);
		return this.#sums?.prove(cells) ?? true;
	}

	#behindTable(): boolean {
		const { until } = this.#layout.dialect;
		return until !== null && this.#line > until;
	}

	/** A line behind the last one of the table. */
	#outside(at: number): number {
		const end = this.#rest.indexOf('\n', at);
		if (end < 0) return at;
		const written = this.#rest.slice(at, end);
		const cells = written.split(this.#layout.dialect.delimiter);
		const aside = isBlank(cells) ? 'row_blank' : 'row_outside';
		this.#sink.take({ cells, end: end + 1, lines: 1, aside, mended: [] }, this.#line++, written);
		return end + 1;
	}
}

/** Behind the line end of a row that begins at `from` and holds the line breaks of `cells`. */
function behindLines(block: string, from: number, cells: readonly string[]): number {
	let end = block.indexOf('\n', from) + 1;
	for (const cell of cells)
		for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1))
			end = block.indexOf('\n', end) + 1;
	return end;
}

function parserFor({ dialect }: Layout): {
	parse(text: string, base: number, ignoreLastRow: boolean): unknown;
} {
	const { delimiter, quote, escape } = dialect;
	return new Papa.Parser({
		delimiter,
		newline: '\n',
		quoteChar: quote,
		...(escape === 'backslash' ? { escapeChar: '\\' } : {}),
		...(quote === '' ? { fastMode: true } : {})
	} as ConstructorParameters<typeof Papa.Parser>[0]);
}
