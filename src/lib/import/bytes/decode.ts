/**
 * Bytes to text: a file is decoded as it streams, block by block.
 * Invariant: the text is the same whatever the sizes of the blocks; every line ends in `\n`.
 */
import { Failure } from '#lib/core/failure.ts';
import type { Encoding } from '../reading.ts';

export interface TextBlock {
	readonly text: string;
	/** Bytes of the file read so far. */
	readonly bytes: number;
}

/** Some platforms hand out a whole file at once; rows of smaller blocks die young in memory. */
const BLOCK_BYTES = 131_072;
/** Asked for at once: much of the time of reading goes by between two askings. */
const READ_BYTES = 2_097_152;

/** The blocks of a file; a file that can't be read any more is `import.unreadable`. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
	const { read, cancel } = reading(file.stream());
	try {
		for (let bytes = await read(); bytes; bytes = await read())
			for (let at = 0; at < bytes.length; at += BLOCK_BYTES)
				yield bytes.slice(at, at + BLOCK_BYTES);
	} catch (error) {
		throw new Failure('import.unreadable', { message: String(error) }, error);
	} finally {
		await cancel().catch(() => undefined);
	}
}

interface Reading {
	/** Null at the end; what it gives is overwritten by the next. */
	readonly read: () => Promise<Uint8Array | null>;
	readonly cancel: () => Promise<void>;
}

function reading(stream: ReadableStream<Uint8Array>): Reading {
	const reader = ownRoom(stream);
	if (!reader) return handedOut(stream);
	let room = new ArrayBuffer(READ_BYTES);
	const read = async () => {
		const { value } = await reader.read(new Uint8Array(room));
		if (!value || value.length === 0) return null;
		room = value.buffer;
		return value;
	};
	return { read, cancel: () => reader.cancel() };
}

/** A reader into memory of ours; null where the platform's streams of files know none. */
function ownRoom(stream: ReadableStream<Uint8Array>): ReadableStreamBYOBReader | null {
	try {
		return stream.getReader({ mode: 'byob' });
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function handedOut(stream: ReadableStream<Uint8Array>): Reading {
	const reader = stream.getReader();
	const read = async () => (await reader.read()).value ?? null;
	return { read, cancel: () => reader.cancel() };
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
