/**
 * Bytes to text: a file is decoded as it streams, block by block.
 * Invariant: the text is the same whatever the sizes of the blocks; every line ends in `\n`.
 */
import type { Encoding } from '../reading.ts';
import { bytesOf } from './blocks.ts';

export interface TextBlock {
	readonly text: string;
	/** Bytes of the file read so far. */
	readonly bytes: number;
}

/** Thrown by a strict decoding where a byte does not fit; the caller takes another encoding. */
export class NotThisEncoding extends Error {}

/** The text of a file; `strict` stops at the first byte that the encoding does not know. */
export async function* textOf(
	file: Blob,
	encoding: Encoding,
	strict: boolean
): AsyncGenerator<TextBlock, void, undefined> {
	const stream = new TextStream(encoding, strict);
	let bytes = 0;
	for await (const block of bytesOf(file)) {
		bytes += block.length;
		yield { text: stream.push(block), bytes };
	}
	yield { text: stream.end(), bytes };
}

/** Blocks of bytes to text; strict, a byte that the encoding does not know is `NotThisEncoding`. */
export class TextStream {
	readonly #decoder: TextDecoder;
	readonly #lines = new LineEnds();

	constructor(encoding: Encoding, strict: boolean) {
		this.#decoder = new TextDecoder(encoding, { fatal: strict });
	}

	push(block: Uint8Array): string {
		return this.#lines.unify(decode(this.#decoder, block));
	}

	end(): string {
		return this.#lines.unify(decode(this.#decoder, null)) + this.#lines.end();
	}
}

/** The text of the beginning of a file; a character cut at its end is left out. */
export function headText(head: Uint8Array, encoding: Encoding): string {
	const text = new TextDecoder(encoding).decode(head, { stream: true });
	return new LineEnds().unify(text);
}

/** Turns `\r\n` and lone `\r` into `\n`; a `\r` at the end of a block waits for the next one. */
class LineEnds {
	#held = false;
	#first = true;

	unify(text: string): string {
		let whole = this.#held ? '\r' + text : text;
		if (this.#first && whole !== '') {
			// Decoders drop the mark of UTF-8 and UTF-16, not that of GB 18030.
			this.#first = false;
			if (whole.startsWith('\uFEFF')) whole = whole.slice(1);
		}
		this.#held = whole.endsWith('\r');
		if (this.#held) whole = whole.slice(0, -1);
		return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
	}

	end(): string {
		return this.#held ? '\n' : '';
	}
}

function decode(decoder: TextDecoder, block: Uint8Array | null): string {
	try {
		return block ? decoder.decode(block, { stream: true }) : decoder.decode();
	} catch (error) {
		throw new NotThisEncoding('a byte does not fit', { cause: error });
	}
}
