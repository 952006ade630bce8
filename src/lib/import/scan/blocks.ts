/**
 * The cells of one column on their way from the scanner's memory into blocks.
 * Invariant: all mantissas told so far are at one scale, that of the last round.
 */
import { raise } from '../columns/raise.ts';
import { BLOCK_ROWS, type CellBlock, isOdd } from '../columns/intern.ts';

const FIRST_ROWS = 1024;

interface Round {
	/** All memory of the scanner, as words of the kind that the column holds. */
	readonly words: Int32Array | Float64Array;
	/** The column's first word of this round. */
	readonly at: number;
	readonly rows: number;
}

/** Codes, one block after the other. */
export class CodeBlocks {
	readonly blocks: CellBlock[] = [];
	readonly scale = 0;
	#codes = new Int32Array(FIRST_ROWS);
	#rows = 0;

	take({ words, at, rows }: Round): void {
		for (let from = 0; from < rows;) {
			const count = Math.min(rows - from, BLOCK_ROWS - this.#rows);
			this.#codes = withRoom(this.#codes, this.#rows + count, this.blocks.length);
			this.#codes.set(words.subarray(at + from, at + from + count), this.#rows);
			this.#rows += count;
			from += count;
			if (this.#rows === BLOCK_ROWS) this.end();
		}
	}

	end(): void {
		if (this.#rows === 0) return;
		const codes = exactly(this.#codes, this.#rows);
		this.blocks.push({ rows: this.#rows, codes, mantissas: null, odd: null });
		this.#codes = new Int32Array(0);
		this.#rows = 0;
	}
}

/** Mantissas with a mark at every odd cell. */
export class NumberBlocks {
	readonly blocks: (CellBlock & { readonly mantissas: Float64Array })[] = [];
	#mantissas = new Float64Array(FIRST_ROWS);
	#odd: Uint8Array | null = null;
	#rows = 0;
	#scale = 0;

	get scale(): number {
		return this.#scale;
	}

	/** `oddRows` counts from the first row of this round, ascending. */
	take({ words, at, rows }: Round, oddRows: Int32Array, scale: number): void {
		if (scale > this.#scale) this.#raise(scale);
		let odd = 0;
		for (let from = 0; from < rows;) {
			const count = Math.min(rows - from, BLOCK_ROWS - this.#rows);
			this.#mantissas = withRoom(this.#mantissas, this.#rows + count, this.blocks.length);
			this.#mantissas.set(words.subarray(at + from, at + from + count), this.#rows);
			for (; odd < oddRows.length && oddRows[odd]! < from + count; odd++)
				this.#mark(this.#rows + oddRows[odd]! - from);
			this.#rows += count;
			from += count;
			if (this.#rows === BLOCK_ROWS) this.end();
		}
	}

	end(): void {
		if (this.#rows === 0) return;
		const mantissas = exactly(this.#mantissas, this.#rows);
		const odd = this.#odd && this.#odd.slice(0, (this.#rows + 7) >> 3);
		this.blocks.push({ rows: this.#rows, codes: null, mantissas, odd });
		this.#mantissas = new Float64Array(0);
		this.#odd = null;
		this.#rows = 0;
	}

	#mark(row: number): void {
		this.#odd ??= new Uint8Array(BLOCK_ROWS >> 3);
		this.#odd[row >> 3]! |= 1 << (row & 7);
	}

	#raise(scale: number): void {
		const factor = 10 ** (scale - this.#scale);
		for (const { rows, mantissas, odd } of this.blocks) raise(mantissas, rows, odd, factor);
		raise(this.#mantissas, this.#rows, this.#odd, factor);
		this.#scale = scale;
	}
}

/** Where `odd` has a bit. */
export function oddRows(odd: Uint8Array | null, rows: number): Int32Array {
	const found: number[] = [];
	if (odd) for (let row = 0; row < rows; row++) if (isOdd(odd, row)) found.push(row);
	return Int32Array.from(found);
}

/** A first block grows, as a table of many columns mostly has few rows; others have all room at once. */
function withRoom<T extends Int32Array | Float64Array>(values: T, rows: number, full: number): T {
	if (rows <= values.length) return values;
	const length = full > 0 ? BLOCK_ROWS : Math.min(BLOCK_ROWS, Math.max(rows, values.length * 2));
	return resized(values, length);
}

function exactly<T extends Int32Array | Float64Array>(values: T, rows: number): T {
	return rows === values.length ? values : resized(values, rows);
}

/** The same values in other room, the old given back at once where the platform can: it is used up. */
function resized<T extends Int32Array | Float64Array>(values: T, length: number): T {
	const Values = values.constructor as new (from: number | ArrayBuffer) => T;
	const buffer = values.buffer as ArrayBuffer & { transfer?: (bytes: number) => ArrayBuffer };
	if (buffer.transfer) return new Values(buffer.transfer(length * values.BYTES_PER_ELEMENT));
	const other = new Values(length);
	other.set(values.subarray(0, length));
	return other;
}
