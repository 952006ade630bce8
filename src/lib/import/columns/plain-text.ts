/**
 * Texts that are what they seem: cleaned they are themselves, they are not missing, and no key
 * that a spreadsheet broke. Printable ASCII from one visible sign to another, the first a letter
 * or digit; not `0000…`, not a short word in n (`null`, `n/a`), no `E+`, and not digits with
 * zeros behind a point, which may be a key that was taken for a number.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import { longer } from './longer.ts';

/** Codes, ascending, of the texts that are not plain. */
export function oddTexts({ offsets, bytes, size }: Dictionary): Int32Array {
	let odd = new Int32Array(64);
	let count = 0;
	for (let code = 0; code < size; code++) {
		if (isPlainText(bytes, offsets[code]!, offsets[code + 1]!)) continue;
		if (count === odd.length) odd = longer(odd);
		odd[count++] = code;
	}
	return odd.slice(0, count);
}

export function isPlainText(bytes: Uint8Array, from: number, to: number): boolean {
	const first = bytes[from] ?? 0;
	if (from === to || bytes[to - 1] === SPACE || !isLetterOrDigit(first)) return false;
	let [digits, points, zeros] = [0, 0, 0];
	for (let i = from; i < to; i++) {
		const byte = bytes[i]!;
		if (byte < SPACE || byte > TILDE) return false;
		if (byte === PLUS && (bytes[i - 1]! | LOWER) === E) return false;
		if (points === 1 && byte === ZERO) zeros++;
		else if (byte === POINT) points++;
		else if (points === 0 && byte >= ZERO && byte <= NINE) digits++;
	}
	const length = to - from;
	const float = points === 1 && zeros > 0 && digits > 0 && digits + 1 + zeros === length;
	return !float && !startsOdd(bytes, from, length, first);
}

function startsOdd(bytes: Uint8Array, from: number, length: number, first: number): boolean {
	if (length <= 10 && (first | LOWER) === N) return true;
	return length >= 4 && [0, 1, 2, 3].every((i) => bytes[from + i] === ZERO);
}

function isLetterOrDigit(byte: number): boolean {
	const letter = byte | LOWER;
	return (byte >= ZERO && byte <= NINE) || (letter >= A && letter <= Z);
}

const SPACE = 0x20;
const TILDE = 0x7e;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER = 0x20;
const A = 0x61;
const E = 0x65;
const N = 0x6e;
const Z = 0x7a;
