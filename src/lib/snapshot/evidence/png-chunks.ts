/** The chunks of a PNG file, and its texts: PNG specification (3rd edition), 5 and 11.3.3.4. */
import { Failure } from '#lib/core/failure.ts';

export interface Chunk {
	readonly type: string;
	readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length, type and checksum. */
const FRAME = 12;
/** A picture has few chunks; a file with more is none that was written here. */
const MOST_CHUNKS = 100_000;

export function isPng(bytes: Uint8Array): boolean {
	return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** In their order, up to and with IEND. Fails with `snapshot.cut_off`, and with `snapshot.damaged` where it is no PNG; checksums are not looked at. */
export function chunksOf(bytes: Uint8Array): Chunk[] {
	if (!isPng(bytes)) throw new Failure('snapshot.damaged');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE.length; at + FRAME <= bytes.length;) {
		const length = view.getUint32(at);
		const end = at + FRAME + length;
		if (end > bytes.length) break;
		if (chunks.length >= MOST_CHUNKS) throw new Failure('snapshot.damaged');
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
		if (type === 'IEND') return chunks;
		at = end;
	}
	throw new Failure('snapshot.cut_off');
}

export function joined(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
	const length = chunks.reduce((sum, { data }) => sum + FRAME + data.length, SIGNATURE.length);
	const bytes = new Uint8Array(length);
	const view = new DataView(bytes.buffer);
	bytes.set(SIGNATURE);
	let at = SIGNATURE.length;
	for (const { type, data } of chunks) {
		view.setUint32(at, data.length);
		bytes.set(ascii(type), at + 4);
		bytes.set(data, at + 8);
		const end = at + 8 + data.length;
		view.setUint32(end, crc32(bytes.subarray(at + 4, end)));
		at = end + 4;
	}
	return bytes;
}

/** Keyword, no compression, no language, text in UTF-8. */
export function textChunk(keyword: string, text: string): Chunk {
	const head = [...ascii(keyword), 0, 0, 0, 0, 0];
	const body = new TextEncoder().encode(text);
	const data = new Uint8Array(head.length + body.length);
	data.set(head);
	data.set(body, head.length);
	return { type: 'iTXt', data };
}

/** The bytes of a text of this keyword; null for any other chunk, and for a compressed text. */
export function textIn({ type, data }: Chunk, keyword: string): Uint8Array | null {
	if (type !== 'iTXt') return null;
	const name = [...ascii(keyword), 0];
	if (!name.every((byte, i) => data[i] === byte) || data[name.length] !== 0) return null;
	const language = data.indexOf(0, name.length + 2);
	const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
	return translated < 0 ? null : data.subarray(translated + 1);
}

function ascii(text: string): Uint8Array {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c;
});

/** ISO 3309, as in the specification's annex D. */
function crc32(bytes: Uint8Array): number {
	let c = 0xffffffff;
	for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
}
