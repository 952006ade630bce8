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
	const last = bytes[to - 1] ?? 0;
	if (from === to || last === SPACE || !isLetterOrDigit(first)) return false;
	for (let i = from; i < to; i++) {
		const byte = bytes[i]!;
		if (byte < SPACE || byte > TILDE) return false;
		if (byte === PLUS && (bytes[i - 1]! | LOWER) === E) return false;
	}
	return !startsOdd(bytes, from, to - from, first) && !(last === ZERO && isFloat(bytes, from, to));
}

/** Digits, a point and zeros. */
function isFloat(bytes: Uint8Array, from: number, to: number): boolean {
	let at = to - 1;
	while (at > from && bytes[at] === ZERO) at--;
	if (at === to - 1 || at === from || bytes[at] !== POINT) return false;
	while (at > from && isDigit(bytes[at - 1]!)) at--;
	return at === from;
}

function startsOdd(bytes: Uint8Array, from: number, length: number, first: number): boolean {
	if (length <= 10 && (first | LOWER) === N) return true;
	if (first !== ZERO || length < 4) return false;
	return bytes[from + 1] === ZERO && bytes[from + 2] === ZERO && bytes[from + 3] === ZERO;
}

function isLetterOrDigit(byte: number): boolean {
	const letter = byte | LOWER;
	return isDigit(byte) || (letter >= A && letter <= Z);
}

function isDigit(byte: number): boolean {
	return byte >= ZERO && byte <= NINE;
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
