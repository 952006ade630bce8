/** Text from the middle of a file on, found by its line, as bytes don't tell where a line begins. */
import type { Encoding } from '../reading.ts';
import { textOf } from './decode.ts';

export interface TextBehind {
	/** At least so many characters as were asked for, or all there are. */
	readonly text: string;
	/** The file ends with it. */
	readonly whole: boolean;
}

/** The text behind the first `lines` lines; fails with `import.unreadable`. */
export async function textBehind(
	file: Blob,
	encoding: Encoding,
	lines: number,
	chars: number
): Promise<TextBehind> {
	let left = lines;
	let text = '';
	for await (const block of textOf(file, encoding, false)) {
		const at = behindLines(block.text, left);
		left -= at.lines;
		if (left === 0) text += block.text.slice(at.end);
		if (text.length >= chars) return { text, whole: false };
	}
	return { text, whole: true };
}

/** Behind the line end number `lines` of a text, or behind the last it has, and how many those are. */
function behindLines(text: string, lines: number): { end: number; lines: number } {
	let end = 0;
	let count = 0;
	while (count < lines) {
		const next = text.indexOf('\n', end);
		if (next < 0) break;
		end = next + 1;
		count++;
	}
	return { end, lines: count };
}
