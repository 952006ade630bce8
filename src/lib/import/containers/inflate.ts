/** Deflated bytes unpacked as they stream: by the platform where it can, else in script. */
import { Gunzip, Inflate } from 'fflate';
import { Failure } from '#lib/core/failure.ts';
import { bytesOf, bytesThrough } from '../bytes/blocks.ts';
import { type Chunks, withinRatio } from './spool.ts';

export type Packing = 'deflate-raw' | 'gzip';

/** Fails with `import.damaged` where the bytes are none of that packing, `import.expands` where they burst. */
export function inflated(packed: Blob, packing: Packing): Chunks {
	return withinRatio(byPlatform(packed, packing) ?? byScript(packed, packing), packed.size);
}

/** Null where the platform has no such decompression. */
export function byPlatform(packed: Blob, packing: Packing): Chunks | null {
	const stream = platformStream(packing);
	return stream && named(bytesThrough(packed, stream));
}

function platformStream(packing: Packing) {
	if (typeof DecompressionStream === 'undefined') return null;
	try {
		return new DecompressionStream(packing) as TransformStream<
			Uint8Array<ArrayBuffer>,
			Uint8Array<ArrayBuffer>
		>;
	} catch {
		// Older platforms know gzip only.
		return null;
	}
}

/** Told of what comes out in its order, before it is handed on. */
interface Watch {
	chunk(bytes: Uint8Array): void;
	/** Where in the file the next member of a gzip file begins. */
	member(at: number): void;
}

export async function* byScript(
	packed: Blob,
	packing: Packing,
	watch?: Watch
): AsyncGenerator<Uint8Array, void, undefined> {
	const chunks: Uint8Array[] = [];
	const unpack = packing === 'gzip' ? new Gunzip() : new Inflate();
	unpack.ondata = (chunk) => {
		watch?.chunk(chunk);
		chunks.push(chunk);
	};
	if (unpack instanceof Gunzip && watch) unpack.onmember = (at) => watch.member(at);
	const push = (block: Uint8Array, last: boolean) => {
		try {
			unpack.push(block, last);
		} catch (error) {
			throw new Failure('import.damaged', { message: String(error) }, error);
		}
	};
	for await (const block of bytesOf(packed)) {
		push(block, false);
		yield* chunks.splice(0);
	}
	push(new Uint8Array(0), true);
	yield* chunks.splice(0);
}

/** What the platform throws says nothing but that the bytes are no such stream. */
async function* named(chunks: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
	try {
		yield* chunks;
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure('import.damaged', { message: String(error) }, error);
	}
}
