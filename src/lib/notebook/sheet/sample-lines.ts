/** Lines of a file that an encoding changes, so that a wrong guess is seen. */
import type { Encoding } from '#lib/import/reading.ts';

/** Pieces of the file as bytes, each a line or the beginning of one. */
export type SampleLines = readonly Uint8Array[];

const LINES = 2;
const LINE_BYTES = 600;
const LINE_CHARACTERS = 160;
const BLOCK_BYTES = 1_048_576;
const SEARCHED_BYTES = 64 * BLOCK_BYTES;
const LINE_END = 0x0a;

/** The first lines with a byte beyond ASCII; none where every encoding reads the file alike. */
export async function findSampleLines(file: Blob): Promise<SampleLines> {
	for (let from = 0; from < Math.min(file.size, SEARCHED_BYTES); from += BLOCK_BYTES) {
		const block = new Uint8Array(await file.slice(from, from + BLOCK_BYTES).arrayBuffer());
		if (from === 0 && isWide(block)) return [block.subarray(0, 2 * LINE_BYTES)];
		const lines = linesBeyondAscii(block);
		if (lines.length > 0) return lines;
	}
	return [];
}

/** The sample as `encoding` reads it. */
export function decodeLines(sample: SampleLines, encoding: Encoding): string[] {
	const decoder = new TextDecoder(encoding);
	const lines = sample.flatMap((piece) => decoder.decode(piece).split(/[\r\n]+/));
	const telling = lines.filter((line) => /[^\x20-\x7e\t]/.test(line));
	return (telling.length > 0 ? telling : lines)
		.filter((line) => line.trim() !== '')
		.slice(0, LINES)
		.map((line) => line.replace(/\uFFFD+$/, '').slice(0, LINE_CHARACTERS));
}

/** Characters that `encoding` can't make out in the sample. */
export function replacedIn(sample: SampleLines, encoding: Encoding): number {
	return decodeLines(sample, encoding).join('').split('\uFFFD').length - 1;
}

/** UTF-16 has zero bytes, text in other encodings has none. */
function isWide(block: Uint8Array): boolean {
	return block.subarray(0, LINE_BYTES).includes(0);
}

function linesBeyondAscii(block: Uint8Array): Uint8Array[] {
	const lines: Uint8Array[] = [];
	let at = firstBeyondAscii(block, 0);
	while (at >= 0 && lines.length < LINES) {
		const start = block.lastIndexOf(LINE_END, at) + 1;
		const found = block.indexOf(LINE_END, at);
		const end = found < 0 ? block.length : found;
		lines.push(around(block.subarray(start, end), at - start));
		at = firstBeyondAscii(block, end);
	}
	return lines;
}

/** A long line from shortly before its first telling byte on. */
function around(line: Uint8Array, at: number): Uint8Array {
	const start = at > LINE_BYTES / 2 ? at - LINE_BYTES / 4 : 0;
	return line.subarray(start, start + LINE_BYTES);
}

function firstBeyondAscii(block: Uint8Array, from: number): number {
	for (let i = from; i < block.length; i++) if (block[i]! >= 0x80) return i;
	return -1;
}
