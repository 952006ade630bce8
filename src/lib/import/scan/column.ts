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
import { CodeBlocks, NumberBlocks } from './blocks.ts';
import type { Engine } from './engine.ts';
import type { Memory } from './memory.ts';
import type { ScanModule } from './module.ts';
import { tally } from './tally.ts';

const DECIMALS = [0, 1, 2, 3, 4, 5, 6];

export class ScannedColumn implements Standing {
	readonly header: string;
	readonly #place: number;
	readonly #module: ScanModule;
	readonly #memory: Memory;
	readonly #sign: DecimalSign | null;
	readonly #blocks: CodeBlocks | NumberBlocks;

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

	/** The column; it can't take any more. */
	close(): RawColumn {
		this.#blocks.end();
		const { blocks } = this.#blocks;
		const { dictionary, counts, odd } = this.#texts();
		return {
			header: this.header,
			rows: blocks.reduce((sum, { rows }) => sum + rows, 0),
			texts: textsOf(dictionary, odd),
			counts: counts ?? tally(blocks, dictionary.size),
			numbers: this.#sign && this.#facts(this.#sign),
			blocks
		};
	}

	/** `counts` is null where nobody has counted how often each text was told; `odd` are codes. */
	#texts(): { dictionary: Dictionary; counts: Int32Array | null; odd: Int32Array } {
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
		return { dictionary: new Dictionary(offsets, bytes), counts, odd: joined(odd) };
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

function joined(parts: readonly Int32Array[]): Int32Array {
	const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
