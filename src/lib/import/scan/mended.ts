/**
 * Rows that were cut elsewhere, written beside the block and into its index as if they had stood
 * in the file: a cell that begins with a quote is quoted, so that it is read as it is.
 */
import type { Memory } from './memory.ts';
import { inMemory, type ScanModule } from './module.ts';

const LF = 10;
/** UTF-8 takes at most so many bytes for a unit of UTF-16. */
const BYTES = 3;

export class MendedRows {
	readonly #module: ScanModule;
	readonly #memory: Memory;
	readonly #quote: string;
	readonly #width: number;
	#start: number;
	#room: number;
	#at = 0;

	constructor(module: ScanModule, memory: Memory, quote: string, width: number) {
		this.#module = module;
		this.#memory = memory;
		this.#quote = quote;
		this.#width = width;
		this.#start = module.side.value;
		this.#room = module.SIDE.value;
	}

	/** False where there is no room before the index is cleared; a RangeError where there is none at all. */
	write(cells: readonly string[]): boolean {
		const texts = Array.from({ length: this.#width }, (_, i) => this.#written(cells[i] ?? ''));
		const bytes = texts.reduce((sum, { length }) => sum + length * BYTES + 1, 1);
		const full = (this.#module.rows.value + 1) * (this.#width + 1) > this.#module.ENTRIES.value;
		if (full || this.#at + bytes > this.#room) {
			if (this.#module.rows.value > 0) return false;
			this.#enlarge(bytes);
		}
		this.#index(texts);
		return true;
	}

	/** The index was cleared: all room is free again. */
	clear(): void {
		this.#at = 0;
	}

	#written(cell: string): string {
		const quote = this.#quote;
		if (quote === '' || !cell.startsWith(quote)) return cell;
		return quote + cell.replaceAll(quote, quote + quote) + quote;
	}

	#enlarge(bytes: number): void {
		this.#at = 0;
		if (bytes <= this.#room) return;
		this.#start = inMemory(() => this.#module.reserve(bytes * 2));
		this.#room = bytes * 2;
	}

	#index(texts: readonly string[]): void {
		const { bytes, words } = this.#memory;
		let entry = (this.#module.index.value >> 2) + this.#module.rows.value * (this.#width + 1);
		let at = this.#start + this.#at + 1;
		words[entry++] = at - 1;
		for (const text of texts) {
			at += encoder.encodeInto(text, bytes.subarray(at)).written;
			const doubled = this.#quote !== '' && text.startsWith(this.#quote);
			words[entry++] = doubled ? at | this.#module.DOUBLED.value : at;
			bytes[at++] = LF;
		}
		this.#at = at - this.#start;
		this.#module.countRow();
	}
}

const encoder = new TextEncoder();
