/**
 * Rows that may be no data: blank ones, notes, and those that add up the others. It is enough to
 * know how such a row can begin; in doubt a row is a suspect.
 */
import { reserve } from './memory';
import { CR, delimiter, LF, PLACE, quote, width } from './state';

/** One bit for every two bytes with which a suspect may begin. */
const pairs: usize = reserve(8192);
/** Each with its length before it, in lower case. */
export const starts: usize = reserve(4096);
let count: u32 = 0;
let comment: usize = 0;
let commentLength: usize = 0;

/** `starts` holds `words` beginnings of first cells, then that of a note, of `noteBytes`. */
export function setSuspects(words: u32, noteBytes: u32): void {
	count = words;
	let at = starts;
	for (let i: u32 = 0; i < words; i++) {
		mark(at + 1, load<u8>(at));
		at += 1 + <usize>load<u8>(at);
	}
	comment = at + 1;
	commentLength = noteBytes;
	if (noteBytes) mark(comment, noteBytes);
	markFirst(delimiter);
	markFirst(LF);
	markFirst(CR);
	if (quote < 256) markFirst(quote);
	for (let byte: u32 = 0; byte <= 32; byte++) markFirst(byte);
}

function mark(word: usize, length: u32): void {
	const first = <u32>load<u8>(word);
	if (length < 2) return (markFirst(first), markFirst(upper(first)));
	const second = <u32>load<u8>(word + 1);
	markPair(first, second);
	markPair(upper(first), second);
	markPair(first, upper(second));
	markPair(upper(first), upper(second));
}

function markFirst(byte: u32): void {
	for (let next: u32 = 0; next < 256; next++) markPair(byte, next);
}

function markPair(first: u32, second: u32): void {
	const pair = first | (second << 8);
	const at = pairs + (pair >> 3);
	store<u8>(at, load<u8>(at) | (<u8>((<u32>1) << (pair & 7))));
}

function upper(byte: u32): u32 {
	return byte - 97 < 26 ? byte - 32 : byte;
}

function lower(byte: u32): u32 {
	return byte - 65 < 26 ? byte + 32 : byte;
}

/** `entry` is the row's first entry in the index. */
export function isSuspect(row: usize, entry: usize): bool {
	const pair = <u32>load<u16>(row);
	if (!((load<u8>(pairs + (pair >> 3)) >> (pair & 7)) & 1)) return false;
	if (commentLength && begins(row, comment, commentLength)) return true;
	return firstTextIsSuspect(entry);
}

function firstTextIsSuspect(entry: usize): bool {
	for (let i: u32 = 0; i < width; i++, entry += 4) {
		let from = <usize>(load<u32>(entry) & PLACE) + 1;
		let to = <usize>(load<u32>(entry, 4) & PLACE);
		if (from < to && load<u8>(from) === quote) {
			from++;
			to--;
		}
		if (from < to) return isSuspectText(from);
	}
	return true;
}

function isSuspectText(text: usize): bool {
	if (load<u8>(text) <= 32) return true;
	let word = starts;
	for (let i: u32 = 0; i < count; i++) {
		const length = <usize>load<u8>(word);
		if (begins(text, word + 1, length)) return true;
		word += 1 + length;
	}
	return false;
}

/** A word that runs on behind the cell only makes one row more a suspect. */
function begins(text: usize, word: usize, length: usize): bool {
	for (let i: usize = 0; i < length; i++) {
		if (lower(load<u8>(text + i)) !== load<u8>(word + i)) return false;
	}
	return true;
}
