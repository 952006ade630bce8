/** CRC-32 as zip and gzip use it (polynomial 0xEDB88320). */

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/** The sum of what came before, `before`, and these bytes; begins with 0. Unsigned. */
export function crc32(bytes: Uint8Array, before = 0): number {
	let sum = ~before;
	for (let i = 0; i < bytes.length; i++) sum = TABLE[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
	return ~sum >>> 0;
}
