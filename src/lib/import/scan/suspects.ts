/** How rows begin that may be no data although they are regular: in doubt the lenient lane is asked. */
import { TOTAL_STARTS } from '../cut/total.ts';

/** What `trim` takes away beyond the ASCII blanks, which the scanner knows by itself. */
const BLANKS = ['\u00a0', '\u1680', '\u3000', '\ufeff'];
const GENERAL_PUNCTUATION = [
	[0xe2, 0x80],
	[0xe2, 0x81, 0x9f]
];
const LONGEST = 32;

/** Beginnings of first cells as UTF-8, their ASCII letters small. */
export function suspectStarts(header: readonly string[]): Uint8Array[] {
	const named = header.map((name) => name.trim()).find((name) => name !== '');
	const words = [...TOTAL_STARTS, ...BLANKS, ...(named === undefined ? [] : [named])];
	const starts = words.map((word) => encoder.encode(smallLetters(word)).slice(0, LONGEST));
	return [...starts, ...GENERAL_PUNCTUATION.map((bytes) => Uint8Array.from(bytes))];
}

function smallLetters(text: string): string {
	return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const encoder = new TextEncoder();
