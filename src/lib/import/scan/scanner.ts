/**
 * The fast lane: bytes to columns, in blocks of any size. Rows that are perfectly regular are cut
 * and interned in WebAssembly; every other row goes as text to the lenient lane, and what that
 * keeps of it comes back through `add` and takes the row's place.
 * Invariant: rows stand in the order of the file, whichever way they came.
 */
import type { DecimalSign } from '../columns/intern.ts';
import type { LineMap } from '../cut/lines.ts';
import type { Encoding } from '../reading.ts';
import { ScannedColumn } from './column.ts';
import { engineFor } from './engine.ts';
import { MendedRows } from './mended.ts';
import type { Memory } from './memory.ts';
import { inMemory, type ScanModule } from './module.ts';
import { Source } from './source.ts';

/** What the lenient lane gets after a first line that was not enough; then twice as much. */
const PIECE = 512;

export interface ScanPlan {
	readonly encoding: Encoding;
	/** A byte that does not fit the encoding is `NotThisEncoding`; else it becomes U+FFFD. */
	readonly strict: boolean;
	/** One sign of ASCII. */
	readonly delimiter: string;
	readonly quote: '"' | "'" | '';
	/** How a note begins; empty: there are none. */
	readonly comment: string;
	/** Cells of a regular row; those beyond the columns are dropped. */
	readonly width: number;
	/** The cells of the header: the same again is no data. Empty: there is none. */
	readonly header: readonly string[];
	readonly columns: readonly { readonly name: string; readonly numbers: DecimalSign | null }[];
	/** Whether the file begins with lines that only the lenient lane understands. */
	readonly preface: boolean;
}

/** The lenient lane as the scanner calls it. */
export interface DoubtfulRows {
	/**
	 * Text that begins with a row, or goes on where the last one ended; `line` is where it begins.
	 * The rows that are kept of it are told to `Scanner.add` before this returns.
	 */
	push(text: string, line: number): void;
	/** Whether what was pushed is not cut yet and waits for more. */
	readonly pending: boolean;
	end(): void;
}

export class Scanner {
	readonly columns: readonly ScannedColumn[];
	readonly #doubtful: DoubtfulRows;
	readonly #lines: LineMap;
	readonly #module: ScanModule;
	readonly #memory: Memory;
	readonly #source: Source;
	readonly #mended: MendedRows;
	/** Rows told to the columns; those of the index follow. */
	#told = 0;
	/** The line at which the next row begins. */
	#line = 1;
	#astray: boolean;
	#piece = 0;

	constructor(plan: ScanPlan, doubtful: DoubtfulRows, lines: LineMap) {
		const engine = engineFor(plan);
		const { module, memory } = engine;
		this.#doubtful = doubtful;
		this.#lines = lines;
		this.#module = module;
		this.#memory = memory;
		this.#astray = plan.preface;
		this.#source = new Source(module, memory, plan.encoding, plan.strict);
		this.#mended = new MendedRows(module, memory, plan.quote, plan.width);
		this.columns = plan.columns.map(
			({ name, numbers }, i) => new ScannedColumn(name, numbers, i, engine)
		);
	}

	/** Rows kept so far. */
	get rows(): number {
		return this.#told + this.#module.rows.value;
	}

	/** Bytes of the file in its encoding. Fails with `NotThisEncoding` where it is strict. */
	push(bytes: Uint8Array): void {
		this.#source.push(bytes, this.#scan);
	}

	/** After it the columns can be closed. */
	end(): void {
		const source = this.#source;
		source.end(this.#scan);
		// A quote that is still open.
		if (source.at < source.to) this.#doubtful.push(source.take(source.to), this.#line);
		this.#doubtful.end();
		this.#tell();
	}

	/** Takes up a row that was cut elsewhere; cells that it lacks are blank. */
	add(cells: readonly string[], line: number): void {
		this.#lines.add(this.rows, line);
		if (this.#mended.write(cells)) return;
		this.#tell();
		this.#mended.write(cells);
	}

	/** Takes all whole rows of the source. */
	#scan = (): void => {
		while (this.#astray ? this.#handOver() : this.#index());
		this.#tell();
	};

	/** Indexes regular rows; false where it takes more bytes to go on. */
	#index(): boolean {
		const { rows, lines, broken, reason, MORE, DOUBTFUL, FULL, LONE_CR } = this.#module;
		const before = { rows: rows.value, lines: lines.value, broken: broken.value };
		this.#source.at = this.#module.indexRows(this.#source.at, this.#source.to);
		if (rows.value > before.rows) this.#noteLines(before.rows, before.broken);
		this.#line += lines.value - before.lines;
		if (reason.value === FULL.value) this.#tell();
		if (reason.value === LONE_CR.value) this.#source.feedReturns();
		// A row that fills the whole block goes on as text too.
		this.#astray =
			reason.value === DOUBTFUL.value || (reason.value === MORE.value && this.#source.isFull);
		return reason.value !== MORE.value || this.#astray;
	}

	#noteLines(first: number, broken: number): void {
		const { words } = this.#memory;
		const [breaks, rows] = [this.#module.breaks.value >> 2, this.#module.rows.value];
		let ahead = this.#line - first;
		this.#lines.add(this.#told + first, first + ahead);
		for (let i = broken; i < this.#module.broken.value; i++) {
			const next = words[breaks + i * 2]! + 1;
			ahead += words[breaks + i * 2 + 1]!;
			if (next < rows) this.#lines.add(this.#told + next, next + ahead);
		}
	}

	/** Gives the lenient lane a line, and more until it has cut all it got; false where there is none. */
	#handOver(): boolean {
		const source = this.#source;
		const end = source.lineEnd(this.#piece);
		if (end === source.at && !source.isFull) return false;
		const text = end === source.at ? source.takeAll() : source.take(end);
		this.#doubtful.push(text, this.#line);
		this.#line += breaksIn(text);
		this.#astray = this.#doubtful.pending;
		this.#piece = this.#astray ? Math.max(PIECE, this.#piece * 2) : 0;
		return true;
	}

	/** Hands the rows of the index to the columns; a RangeError where there is no room for all distinct texts. */
	#tell(): void {
		const rows = this.#module.rows.value;
		if (rows === 0) return;
		inMemory(() => this.#module.walk());
		for (const column of this.columns) column.take(rows);
		this.#told += rows;
		this.#module.clearIndex();
		this.#mended.clear();
	}
}

function breaksIn(text: string): number {
	let breaks = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
	return breaks;
}
