/**
 * Files and streams as blocks of bytes.
 * Invariant: what is being read is held here until its last block. Chromium's collector takes a
 * stream of a file that only its pending read refers to, and then that read never ends.
 */
import { Failure } from '#lib/core/failure.ts';

/** Some platforms hand out a whole file at once; rows of smaller blocks die young in memory. */
const BLOCK_BYTES = 131_072;
/** Asked for at once: much of the time of reading goes by between two askings. */
const READ_BYTES = 2_097_152;

const open = new Set<object>();

type Bytes = Uint8Array<ArrayBuffer>;
type Blocks = AsyncGenerator<Uint8Array, void, undefined>;

/** The blocks of a file; a file that can't be read any more is `import.unreadable`. */
export async function* bytesOf(file: Blob): Blocks {
	for await (const bytes of lentBytesOf(file)) yield bytes.slice();
}

/** The same where each block is done with before the next is asked for, as that may overwrite it. */
export async function* lentBytesOf(file: Blob): Blocks {
	try {
		for await (const bytes of blocksOf(file.stream()))
			for (let at = 0; at < bytes.length; at += BLOCK_BYTES)
				yield bytes.subarray(at, at + BLOCK_BYTES);
	} catch (error) {
		throw new Failure('import.unreadable', { message: String(error) }, error);
	}
}

/** What comes out of `transform` when all of the file goes in. */
export function bytesThrough(file: Blob, transform: TransformStream<Bytes, Bytes>): Blocks {
	const source = file.stream();
	return blocksOf(source.pipeThrough(transform), source);
}

/** Each block may be overwritten by the next. */
async function* blocksOf(stream: ReadableStream<Bytes>, source = stream): Blocks {
	const reader = ownRoom(stream) ?? handedOut(stream);
	const held = [reader, stream, source];
	for (const one of held) open.add(one);
	try {
		for (let bytes = await reader.read(); bytes; bytes = await reader.read()) yield bytes;
	} finally {
		for (const one of held) open.delete(one);
		await reader.cancel().catch(() => undefined);
	}
}

interface Reader {
	/** Null at the end. */
	readonly read: () => Promise<Bytes | null>;
	readonly cancel: () => Promise<void>;
}

/** Reads into memory of its own; null where the platform's streams of files know no such thing. */
function ownRoom(stream: ReadableStream<Bytes>): Reader | null {
	const reader = byobReader(stream);
	if (!reader) return null;
	let room = new ArrayBuffer(READ_BYTES);
	const read = async () => {
		const { done, value } = await reader.read(new Uint8Array(room));
		if (done || !value) return null;
		room = value.buffer;
		return value;
	};
	return { read, cancel: () => reader.cancel() };
}

function byobReader(stream: ReadableStream<Bytes>): ReadableStreamBYOBReader | null {
	try {
		return stream.getReader({ mode: 'byob' });
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function handedOut(stream: ReadableStream<Bytes>): Reader {
	const reader = stream.getReader();
	const read = async () => (await reader.read()).value ?? null;
	return { read, cancel: () => reader.cancel() };
}
