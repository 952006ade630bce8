/**
 * One raw column: every cell as a code into the distinct strings, so that a type or role is
 * judged once for each distinct value, over the whole column, and can change without reading again.
 */
import { Failure } from '#lib/core/failure.ts';

export const BLOCK_ROWS = 131_072;

export class RawColumn {
	readonly header: string;
	/** Codes, `BLOCK_ROWS` to a block; the last block is filled as far as there are rows. */
	readonly blocks: Int32Array[] = [];
	/** The distinct cells as written, in order of appearance. */
	readonly values: string[] = [];
	/** How many rows hold each of them. */
	readonly counts: number[] = [];
	#codes = new Map<string, number>();
	#block = new Int32Array(0);
	#at = 0;
	#last = '';
	#lastCode = -1;

	constructor(header: string) {
		this.header = header;
	}

	add(cell: string): void {
		if (this.#lastCode < 0 || cell !== this.#last) {
			this.#lastCode = this.#codes.get(cell) ?? this.#intern(cell);
			this.#last = cell;
		}
		this.counts[this.#lastCode]!++;
		if (this.#at === this.#block.length) this.#grow();
		this.#block[this.#at++] = this.#lastCode;
	}

	/** Gives back the memory that only adding needs. */
	close(): void {
		this.#codes = new Map();
		if (this.#at < this.#block.length) {
			this.#block = this.#block.slice(0, this.#at);
			this.blocks[this.blocks.length - 1] = this.#block;
		}
	}

	codeAt(row: number): number {
		return this.blocks[Math.floor(row / BLOCK_ROWS)]![row % BLOCK_ROWS]!;
	}

	/** The cell of `row` as written. */
	at(row: number): string {
		return this.values[this.codeAt(row)]!;
	}

	#intern(cell: string): number {
		const code = this.values.length;
		const kept = apart(cell);
		try {
			this.#codes.set(kept, code);
		} catch (error) {
			// A map of the platform ends at 2^24 keys.
			const facts = { column: this.header, distinct: code };
			throw new Failure('import.too_many_distinct', facts, error);
		}
		this.values.push(kept);
		this.counts.push(0);
		return code;
	}

	#grow(): void {
		this.#block = new Int32Array(BLOCK_ROWS);
		this.blocks.push(this.#block);
		this.#at = 0;
	}
}

/** A part of a string keeps the whole alive in memory; written anew it does not. */
function apart(cell: string): string {
	return cell.length < 13 ? cell : (' ' + cell).slice(1);
}
