/**
 * Keys and names of all customers as one run of bytes to search: any case, any width.
 *
 * Invariant: between two texts stands a byte that UTF-8 never has, so that nothing is found across
 * them; the folded bytes are those of `folded` for every text.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';

/** As it is compared: compatibility forms as one, letters small. */
export function folded(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}

/** Ends every text. */
export const END = 0xff;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes that grow as texts are put behind one another. */
export class FoldedBytes {
	#bytes: Uint8Array<ArrayBuffer>;
	#end = 0;

	constructor(expected: number) {
		this.#bytes = new Uint8Array(Math.max(64, expected));
	}

	get end(): number {
		return this.#end;
	}

	/** Everything put so far, without a copy. */
	get bytes(): Uint8Array {
		return this.#bytes.subarray(0, this.#end);
	}

	/** The value of `code`, folded, and its end. */
	put({ offsets, bytes }: Dictionary, code: number): void {
		const [from, to] = [offsets[code]!, offsets[code + 1]!];
		this.#ensure(to - from + 1);
		if (!this.#putPlain(bytes, from, to)) this.#putText(decoder.decode(bytes.subarray(from, to)));
		this.#bytes[this.#end++] = END;
	}

	/** ASCII and Han characters fold for themselves; with anything else the text folds as a whole. */
	#putPlain(bytes: Uint8Array, from: number, to: number): boolean {
		const out = this.#bytes;
		let at = this.#end;
		for (let i = from; i < to; i++) {
			const byte = bytes[i]!;
			if (byte < 0x80) {
				out[at++] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
				continue;
			}
			if (!isHan(bytes, i)) return false;
			out[at] = byte;
			out[at + 1] = bytes[i + 1]!;
			out[at + 2] = bytes[i + 2]!;
			at += 3;
			i += 2;
		}
		this.#end = at;
		return true;
	}

	#putText(text: string): void {
		const encoded = encoder.encode(folded(text));
		this.#ensure(encoded.length + 1);
		this.#bytes.set(encoded, this.#end);
		this.#end += encoded.length;
	}

	#ensure(room: number): void {
		if (this.#end + room <= this.#bytes.length) return;
		const larger = new Uint8Array(Math.max(this.#end + room, this.#bytes.length * 1.5) | 0);
		larger.set(this.#bytes);
		this.#bytes = larger;
	}
}

/** U+4E00–U+9FFF: three bytes from E4 B8 80 on, which no form of normalization touches. */
function isHan(bytes: Uint8Array, i: number): boolean {
	const byte = bytes[i]!;
	return (byte > 0xe4 && byte < 0xea) || (byte === 0xe4 && bytes[i + 1]! >= 0xb8);
}
