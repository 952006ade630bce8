/**
 * The entries of a zip archive, by its central directory at the end of the file (APPNOTE 6.3.10).
 * Invariant: only what is opened is unpacked, and an entry is what its checksum says or damaged.
 */
import { Failure } from '#lib/core/failure.ts';
import { guessFromHead } from '../bytes/encoding.ts';
import { crc32 } from './crc32.ts';
import { inflated } from './inflate.ts';
import { type Chunks, withinRatio } from './spool.ts';
import { bytesOf } from '../bytes/blocks.ts';

export interface Entry {
	/** With its folders, as written. */
	readonly name: string;
	/** Unpacked, as the directory says. */
	readonly bytes: number;
	readonly packedBytes: number;
	readonly method: number;
	readonly encrypted: boolean;
	readonly sum: number;
	readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
const MAX_DIRECTORY_BYTES = 64_000_000;

/** Fails with `import.damaged` where the directory is not whole. */
export async function entriesOf(file: Blob): Promise<Entry[]> {
	const { at, bytes } = await directoryOf(file);
	if (bytes > MAX_DIRECTORY_BYTES || at + bytes > file.size) throw damaged('directory');
	const view = await viewOf(file, at, at + bytes);
	const entries: Entry[] = [];
	for (let from = 0; from < bytes;) {
		if (from + 46 > bytes || view.getUint32(from, true) !== ENTRY) throw damaged('directory');
		entries.push(entryAt(view, from));
		from += 46 + sizes(view, from + 28).reduce((a, b) => a + b);
	}
	return entries;
}

/** The bytes of an entry; fails with `import.locked`, `.compression`, `.damaged`, `.expands`. */
export async function* bytesOfEntry(file: Blob, entry: Entry): AsyncGenerator<Uint8Array> {
	if (entry.encrypted) throw new Failure('import.locked');
	const packed = await packedBytes(file, entry);
	let sum = 0;
	let bytes = 0;
	for await (const chunk of unpacked(packed, entry.method)) {
		sum = crc32(chunk, sum);
		bytes += chunk.length;
		if (bytes > entry.bytes) throw damaged('size');
		yield chunk;
	}
	if (sum !== entry.sum || bytes !== entry.bytes) throw damaged('checksum');
}

function unpacked(packed: Blob, method: number): Chunks {
	if (method === 0) return withinRatio(bytesOf(packed), packed.size);
	if (method === 8) return inflated(packed, 'deflate-raw');
	throw new Failure('import.compression', { method: METHODS[method] ?? `zip ${method}` });
}

const METHODS: Readonly<Record<number, string>> = {
	9: 'Deflate64',
	12: 'bzip2',
	14: 'LZMA',
	93: 'Zstandard',
	95: 'xz',
	99: 'AES'
};

async function packedBytes(file: Blob, { at, packedBytes }: Entry): Promise<Blob> {
	const view = await viewOf(file, at, at + 30);
	if (view.byteLength < 30 || view.getUint32(0, true) !== LOCAL) throw damaged('entry');
	const from = at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
	if (from + packedBytes > file.size) throw damaged('entry');
	return file.slice(from, from + packedBytes);
}

async function directoryOf(file: Blob): Promise<{ at: number; bytes: number }> {
	const tailAt = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
	const view = await viewOf(file, tailAt, file.size);
	for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
		if (view.getUint32(at, true) !== END) continue;
		const directory = { bytes: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true) };
		const large = directory.at === 0xffffffff || directory.bytes === 0xffffffff;
		return large ? largeDirectory(file, view, at) : directory;
	}
	throw damaged('directory');
}

/** Zip64: the record before the end says where the directory stands in 64 bits. */
async function largeDirectory(file: Blob, tail: DataView, end: number) {
	if (end < 20) throw damaged('directory');
	const at = Number(tail.getBigUint64(end - 12, true));
	const view = await viewOf(file, at, at + 56);
	if (view.byteLength < 56 || view.getUint32(0, true) !== END_64) throw damaged('directory');
	return { bytes: Number(view.getBigUint64(40, true)), at: Number(view.getBigUint64(48, true)) };
}

function entryAt(view: DataView, at: number): Entry {
	const flags = view.getUint16(at + 8, true);
	const [name = 0, extra = 0] = sizes(view, at + 28);
	if (at + 46 + name + extra > view.byteLength) throw damaged('directory');
	const wide = wideSizes(view, at + 46 + name, extra, [at + 24, at + 20, at + 42]);
	return {
		name: nameOf(bytesAt(view, at + 46, name), (flags & 0x800) !== 0),
		method: view.getUint16(at + 10, true),
		encrypted: (flags & 1) !== 0,
		sum: view.getUint32(at + 16, true),
		bytes: wide[0]!,
		packedBytes: wide[1]!,
		at: wide[2]!
	};
}

/** The lengths of name, extra field and comment. */
function sizes(view: DataView, at: number): number[] {
	return [0, 2, 4].map((offset) => view.getUint16(at + offset, true));
}

/** Numbers of 32 bits; those that are full stand in the extra field in 64 bits, in the same order. */
function wideSizes(view: DataView, extraAt: number, extra: number, fields: number[]): number[] {
	let from = extraAt;
	const end = extraAt + extra;
	while (from + 4 <= end && view.getUint16(from, true) !== 1)
		from += 4 + view.getUint16(from + 2, true);
	let next = from + 4;
	return fields.map((field) => {
		const value = view.getUint32(field, true);
		if (value !== 0xffffffff || next + 8 > end) return value;
		next += 8;
		return Number(view.getBigUint64(next - 8, true));
	});
}

/** Programs that don't say UTF-8 write names as their system does: GBK on a Chinese one. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
	if (utf8 || bytes.every((byte) => byte < 0x80)) return UTF8.decode(bytes);
	const decoder = new TextDecoder(guessFromHead(bytes, 'zh-CN').encoding);
	return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

const UTF8 = new TextDecoder();

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
	return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
	return new DataView(await file.slice(from, to).arrayBuffer());
}

function damaged(message: string): Failure {
	return new Failure('import.damaged', { message });
}
