/** One column of a scanned file: its cells in blocks, and at the end its texts and what is known of its numbers. */
import { Dictionary } from '#lib/core/dictionary.ts';
import { textsOf } from '../columns/texts.ts';
import type {
	CellBlock,
	DecimalSign,
	NumberFacts,
	RawColumn,
	Standing
} from '../columns/intern.ts';
import { adopt } from './adopt.ts';
import { CodeBlocks, NumberBlocks } from './blocks.ts';
import type { Engine } from './engine.ts';
import type { Memory } from './memory.ts';
import type { ScanModule } from './module.ts';
import { tally } from './tally.ts';

/** What an engine knows of a column beside its cells, as plain values. */
export interface Known {
	readonly offsets: Int32Array;
	readonly bytes: Uint8Array;
	/** How often each text was told; null where nobody has counted. */
	readonly counts: Int32Array | null;
	/** Codes of odd texts. */
	readonly odd: Int32Array;
	readonly numbers: NumberFacts | null;
}

const DECIMALS = [0, 1, 2, 3, 4, 5, 6];

export class ScannedColumn implements Standing {
	readonly header: string;
	readonly #place: number;
	readonly #module: ScanModule;
	readonly #memory: Memory;
	readonly #sign: DecimalSign | null;
	readonly #blocks: CodeBlocks | NumberBlocks;
	/** What another engine knows of the rows that were taken up from it, and the codes here by those there. */
	#others: (Pick<Known, 'counts' | 'numbers'> & { readonly codes: Int32Array }) | null = null;

	constructor(header: string, sign: DecimalSign | null, place: number, { module, memory }: Engine) {
		this.header = header;
		this.#place = place;
		this.#module = module;
		this.#memory = memory;
		this.#sign = sign;
		this.#blocks = sign ? new NumberBlocks() : new CodeBlocks();
	}

	/** Takes up the rows of a round that has been walked. */
	take(rows: number): void {
		const { words, doubles } = this.#memory;
		const results = this.#module.results.value + this.#place * rows * 8;
		if (this.#blocks instanceof CodeBlocks)
			return this.#blocks.take({ words, at: results >> 2, rows });
		const from = this.#module.oddRows(this.#place) >> 2;
		const odd = words.subarray(from, from + this.#module.oddCount(this.#place));
		this.#blocks.take(
			{ words: doubles, at: results >> 3, rows },
			odd,
			this.#module.scale(this.#place)
		);
	}

	get blocks(): readonly CellBlock[] {
		return this.#blocks.blocks;
	}

	get scale(): number {
		return this.#blocks.scale;
	}

	/** Takes up rows that another engine has scanned, which knows this of them. */
	append(parts: readonly Standing[], { offsets, bytes, counts, numbers }: Known): void {
		const blocks = parts.flatMap((part) => part.blocks);
		const dictionary = new Dictionary(offsets, bytes);
		const codes = adopt(this.#module, this.#memory, this.#place, dictionary, blocks);
		for (const part of parts)
			for (const block of part.blocks) {
				this.#blocks.append(block, part.scale, codes);
				letGo(block);
			}
		this.#others = { counts, numbers, codes };
	}

	/** The cells so far, in blocks. */
	cut(): Standing {
		this.#blocks.end();
		return { blocks: this.#blocks.blocks, scale: this.#blocks.scale };
	}

	/** What is known of all that the engine has scanned; it can't scan any more. */
	known(): Known {
		const module = this.#module;
		const size = module.textCount(this.#place);
		const offsets = new Int32Array(size + 1);
		const bytes = new Uint8Array(module.textBytes(this.#place));
		const counts = module.isKeyed(this.#place) ? null : new Int32Array(size);
		const odd: Int32Array[] = [];
		let code = 0;
		for (module.beginTexts(this.#place); module.takeTexts(); code += module.taken.value) {
			const { words } = this.#memory;
			const part = (at: number, length: number) => words.subarray(at >> 2, (at >> 2) + length);
			const from = module.takenFrom.value;
			const text = this.#memory.bytes.subarray(from, from + module.takenBytes.value);
			bytes.set(text, offsets[code]);
			offsets.set(part(module.ends.value, module.taken.value), code + 1);
			counts?.set(part(module.counts.value, module.taken.value), code);
			odd.push(part(module.oddCodes.value, module.takenOdd.value).slice());
		}
		const numbers = this.#sign && this.#facts(this.#sign);
		return { offsets, bytes, counts, odd: joined(odd), numbers };
	}

	/** The column; it can't take any more. */
	close(): RawColumn {
		const { blocks } = this.cut();
		const { offsets, bytes, counts, odd, numbers } = this.known();
		const dictionary = new Dictionary(offsets, bytes);
		const others = this.#others;
		return {
			header: this.header,
			rows: blocks.reduce((sum, { rows }) => sum + rows, 0),
			texts: textsOf(dictionary, odd),
			counts: this.#counted(counts) ?? tally(blocks, dictionary.size),
			numbers: numbers && others?.numbers ? together(numbers, others.numbers) : numbers,
			blocks
		};
	}

	/** With what another engine has counted; null where one of them has not. */
	#counted(counts: Int32Array | null): Int32Array | null {
		if (!this.#others || !counts) return counts;
		const { counts: further, codes } = this.#others;
		// Telling a text here has counted it once.
		further?.forEach((count, code) => (counts[codes[code]!]! += count - 1));
		return further && counts;
	}

	#facts(decimalSign: DecimalSign): NumberFacts {
		const module = this.#module;
		const byDecimals = DECIMALS.map((decimals) => module.countByDecimals(this.#place, decimals));
		return {
			decimalSign,
			scale: module.scale(this.#place),
			count: byDecimals.reduce((sum, count) => sum + count, 0),
			integers: module.integers(this.#place),
			byDecimals,
			ambiguous: byDecimals[3] ?? 0,
			min: module.least(this.#place),
			max: module.greatest(this.#place)
		};
	}
}

/** What is known of two parts of a column. */
function together(a: NumberFacts, b: NumberFacts): NumberFacts {
	const scale = Math.max(a.scale, b.scale);
	const [up, over] = [10 ** (scale - a.scale), 10 ** (scale - b.scale)];
	return {
		decimalSign: a.decimalSign,
		scale,
		count: a.count + b.count,
		integers: a.integers + b.integers,
		byDecimals: a.byDecimals.map((count, decimals) => count + b.byDecimals[decimals]!),
		ambiguous: a.ambiguous + b.ambiguous,
		min: Math.min(a.min * up, b.min * over),
		max: Math.max(a.max * up, b.max * over)
	};
}

/** Gives its memory back at once, where the platform can: all of a file's rows wait here together. */
function letGo({ codes, mantissas, odd }: CellBlock): void {
	for (const values of [codes, mantissas, odd]) {
		const buffer = values?.buffer as { transfer?: (length: number) => unknown } | undefined;
		buffer?.transfer?.(0);
	}
}

function joined(parts: readonly Int32Array[]): Int32Array {
	const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
