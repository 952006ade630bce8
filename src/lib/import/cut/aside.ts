/**
 * Rows set aside, as compact text: there can be millions, and one as an array of strings takes
 * twenty times the room. Invariant: all are counted; all are kept up to a limit, and beyond it none.
 */
import type { AsideRow } from '../raw.ts';

const MAX_BYTES = 64_000_000;
const CHUNK_CHARS = 65_536;

export class AsideRows implements Iterable<AsideRow> {
	readonly #chunks: Uint8Array[] = [];
	readonly #limit: number;
	#open: string[] = [];
	#chars = 0;
	#bytes = 0;
	#length = 0;
	#kept = 0;

	constructor(limit = MAX_BYTES) {
		this.#limit = limit;
	}

	/** Rows set aside. */
	get length(): number {
		return this.#length;
	}

	/** Rows of them that can be shown, the first ones. */
	get kept(): number {
		return this.#kept;
	}

	add({ line, cells, why }: AsideRow): void {
		this.#length++;
		if (this.#bytes + this.#chars > this.#limit) return;
		this.#kept++;
		const text = JSON.stringify([line, why, ...cells]);
		this.#open.push(text);
		this.#chars += text.length;
		if (this.#chars >= CHUNK_CHARS) this.#close();
	}

	*[Symbol.iterator](): Generator<AsideRow, void, undefined> {
		for (const texts of this.#texts()) yield* rowsOf(texts);
	}

	/** Those that were set aside for this, without looking at the others. */
	because(why: AsideRow['why']): AsideRow[] {
		const reason = JSON.stringify(why);
		return [...this.#texts()].flatMap((texts) => {
			const found = texts.filter((text) => text.includes(reason));
			return [...rowsOf(found)].filter((row) => row.why === why);
		});
	}

	*#texts(): Generator<readonly string[], void, undefined> {
		for (const chunk of this.#chunks) yield decoder.decode(chunk).split('\n');
		yield this.#open;
	}

	#close(): void {
		const chunk = encoder.encode(this.#open.join('\n'));
		this.#chunks.push(chunk);
		this.#bytes += chunk.length;
		this.#open = [];
		this.#chars = 0;
	}
}

// JSON writes no line break within a row.
function* rowsOf(texts: readonly string[]): Generator<AsideRow, void, undefined> {
	for (const text of texts) {
		const [line, why, ...cells] = JSON.parse(text) as [number, AsideRow['why'], ...string[]];
		yield { line, cells, why };
	}
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
