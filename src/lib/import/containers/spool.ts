/**
 * Bytes that stream out of a container, gathered as a file that can be read as often as need be.
 * The platform keeps it, on disk if it is large: the heap holds one piece.
 * Invariant: what comes out is counted, never what the container says would come.
 */
import { Failure } from '#lib/core/failure.ts';
import { MAX_BYTES } from '../size.ts';
import type { OnHead } from './part.ts';

const PIECE_BYTES = 4_194_304;
/** Tables shrink to a tenth, rarely to a hundredth; what shrinks more was made to burst. */
const MAX_RATIO = 400;
const RATIO_FROM_BYTES = 8_388_608;

export type Chunks = AsyncIterable<Uint8Array>;

/**
 * The chunks as a file of that name; `onHead` is told as `Part` says. Fails with
 * `import.too_large`, and with whatever the chunks fail with.
 */
export async function spool(name: string, chunks: Chunks, onHead?: OnHead): Promise<File> {
	const pieces: Blob[] = [];
	let piece: Uint8Array<ArrayBuffer>[] = [];
	let pending = 0;
	const flush = () => {
		pieces.push(new Blob(piece));
		piece = [];
		pending = 0;
	};
	const watched = onHead ? withHead(chunks, onHead) : chunks;
	for await (const chunk of limited(watched)) {
		piece.push(chunk.slice());
		pending += chunk.length;
		if (pending >= PIECE_BYTES) flush();
	}
	flush();
	return new File(pieces, name);
}

const HEAD_BYTES = 16_384;

/** The chunks as they are; the first ones together are told when another follows. */
async function* withHead(
	chunks: Chunks,
	onHead: OnHead
): AsyncGenerator<Uint8Array, void, undefined> {
	let first: Uint8Array[] | null = [];
	let bytes = 0;
	for await (const chunk of chunks) {
		if (first && bytes >= HEAD_BYTES) {
			onHead(joined(first, bytes));
			first = null;
		}
		first?.push(chunk.slice());
		bytes += chunk.length;
		yield chunk;
	}
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
	const whole = new Uint8Array(bytes);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

async function* limited(chunks: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.length;
		if (bytes > MAX_BYTES) throw new Failure('import.too_large', { bytes, limit: MAX_BYTES });
		yield chunk;
	}
}

/** The chunks as they are; `import.expands` where they come to hundreds of times `packedBytes`. */
export async function* withinRatio(
	chunks: Chunks,
	packedBytes: number
): AsyncGenerator<Uint8Array, void, undefined> {
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.length;
		if (bytes > RATIO_FROM_BYTES && bytes > packedBytes * MAX_RATIO)
			throw new Failure('import.expands', { bytes });
		yield chunk;
	}
}
