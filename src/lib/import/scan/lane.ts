/**
 * The scanner with the lenient lane behind it, as one reader of a file's bytes.
 * Invariant: what comes out is what the lenient lane alone would make of the same file.
 */
import { Collector, type NumberColumns } from '../cut/collect.ts';
import type { Layout } from '../cut/layout.ts';
import { RowSplitter } from '../cut/lenient.ts';
import type { Dialect } from '../reading.ts';
import { canScan } from './module.ts';
import { type DoubtfulRows, Scanner, type ScanPlan } from './scanner.ts';

/** Whether the scanner understands the dialect, on a platform that has what it needs. */
export function scannable({ delimiter, escape, quote, starts, until }: Dialect): boolean {
	const sign = /^[\t\x21-\x7e]$/.test(delimiter) && !/[\w.\-'"]/.test(delimiter);
	const doubled = quote === '' || escape === 'doubled';
	return sign && doubled && starts === null && until === null && canScan();
}

/** A collector of rows that is fed the bytes of the file. */
export class ScanLane extends Collector {
	override readonly columns: Scanner['columns'];
	readonly #scanner: Scanner;

	/** `strict`: a byte that does not fit the encoding is `NotThisEncoding`. */
	constructor(layout: Layout, numbers: NumberColumns, strict: boolean) {
		super(layout);
		const rows = new DoubtfulLines(new RowSplitter(layout, this));
		this.#scanner = new Scanner(planFor(layout, numbers, strict), rows, this.lines);
		this.columns = this.#scanner.columns;
	}

	/** In blocks of any size. */
	push(bytes: Uint8Array): void {
		this.#scanner.push(bytes);
		this.rows = this.#scanner.rows;
	}

	end(): void {
		this.#scanner.end();
		this.rows = this.#scanner.rows;
	}

	/** What the lenient lane keeps. */
	override row(cells: readonly string[], line: number): void {
		this.#scanner.add(cells, line);
	}
}

function planFor(layout: Layout, numbers: NumberColumns, strict: boolean): ScanPlan {
	const { dialect, names, width, header, dataLine } = layout;
	return {
		...dialect,
		strict,
		width,
		header,
		columns: names.map((name, i) => ({ name, numbers: numbers.get(i) ?? null })),
		preface: dataLine > 0
	};
}

/** The lenient lane, told of the line wherever it is asked anew. */
class DoubtfulLines implements DoubtfulRows {
	readonly #splitter: RowSplitter;

	constructor(splitter: RowSplitter) {
		this.#splitter = splitter;
	}

	get pending(): boolean {
		return this.#splitter.pending;
	}

	push(text: string, line: number): void {
		if (!this.pending) this.#splitter.goTo(line);
		this.#splitter.push(text);
	}

	end(): void {
		this.#splitter.end();
	}
}
