/**
 * Pass one: from bytes to an index of rows and cells. An entry is the place before a row's first
 * cell, then the place behind each cell.
 * Invariant: a row that stands in the index is cut as any reader of the format would cut it; the
 * first row in doubt ends the pass.
 */
import { breaks, CR, delimiter, DOUBLED, ENTRIES, index, LF, quote, stride, width } from './state';
import { isSuspect } from './suspects';

/** Why the pass ended where it did. */
export const MORE: i32 = 0;
export const DOUBTFUL: i32 = 1;
export const FULL: i32 = 2;
export const LONE_CR: i32 = 3;

/** Quoted cells beyond these are left to the reader that knows what to do with them. */
const MAX_QUOTED_BYTES: usize = 65536;
const MAX_BREAKS: u32 = 64;

export let reason: i32 = 0;
export let rows: u32 = 0;
/** Line breaks in all rows indexed since the last clearing. */
export let lines: u32 = 0;
export let broken: u32 = 0;

let row: usize = 0;
let cell: usize = 0;
let out: usize = 0;
let cells: u32 = 0;
let doubled: u32 = 0;
/** Line breaks inside the cells of the row, and delimiters on its last line so far. */
let within: u32 = 0;
let onLine: u32 = 0;
let inQuotes: bool = false;

export function clearIndex(): void {
	rows = 0;
	lines = 0;
	broken = 0;
}

/** A row written into the index from outside. */
export function countRow(): void {
	rows++;
}

/** Indexes whole rows of [from, to), `from` being the start of one; returns the first not taken. */
export function indexRows(from: usize, to: usize): usize {
	begin(from);
	skip = 0;
	reason = hasRoom() ? MORE : FULL;
	if (reason === FULL) return from;
	for (let at = from; at < to; at += 64) {
		if (!group(at, to)) break;
	}
	return row;
}

function begin(at: usize): void {
	row = at;
	cell = at;
	cells = 0;
	doubled = 0;
	within = 0;
	onLine = 0;
	inQuotes = false;
	out = index + <usize>rows * stride;
	store<u32>(out, <u32>at - 1);
}

/** 64 bytes; false where the pass ends. */
function group(at: usize, to: usize): bool {
	const a = v128.load(at, 0);
	const b = v128.load(at, 16);
	const c = v128.load(at, 32);
	const d = v128.load(at, 48);
	const known: u64 = to - at >= 64 ? ~0 : ((<u64>1) << (to - at)) - 1;
	const feeds = equal(a, b, c, d, LF) & known;
	const ends = (equal(a, b, c, d, delimiter) & known) | feeds;
	// Most groups have no other sign that matters, which is seen in one look at all of them.
	const some = v128.or(v128.or(strange(a), strange(b)), v128.or(strange(c), strange(d)));
	if (v128.any_true(some) || inQuotes || within) {
		const returns = equal(a, b, c, d, CR) & known;
		let odd = equal(a, b, c, d, 0) & known;
		if (quote < 256) odd |= equal(a, b, c, d, quote) & known;
		// Behind a line break in a cell the delimiters count, see `holdsRow`, and `plain` counts none.
		const odds = odd | (returns & ~(feeds >> 1));
		if (odds || inQuotes || within) return careful(at, to, ends | returns | odd);
	}
	return plain(at, ends, feeds);
}

/** Marks carriage returns, NULs and quotes. */
function strange(bytes: v128): v128 {
	const returns = i8x16.eq(bytes, i8x16.splat(<i8>CR));
	const nulls = i8x16.eq(bytes, i8x16.splat(0));
	const quotes = i8x16.eq(bytes, i8x16.splat(<i8>(quote < 256 ? quote : 0)));
	return v128.or(v128.or(returns, nulls), quotes);
}

function equal(a: v128, b: v128, c: v128, d: v128, byte: u32): u64 {
	const wanted = i8x16.splat(<i8>byte);
	return (
		(<u64>(<u32>i8x16.bitmask(i8x16.eq(a, wanted)))) |
		((<u64>(<u32>i8x16.bitmask(i8x16.eq(b, wanted)))) << 16) |
		((<u64>(<u32>i8x16.bitmask(i8x16.eq(c, wanted)))) << 32) |
		((<u64>(<u32>i8x16.bitmask(i8x16.eq(d, wanted)))) << 48)
	);
}

/** No quotes, and every carriage return before a line feed. */
function plain(at: usize, ends: u64, feeds: u64): bool {
	for (; feeds; feeds &= feeds - 1) {
		const upTo = feeds ^ (feeds - 1);
		const line = ends & (upTo >> 1);
		if (line) endCells(at, line);
		ends &= ~upTo;
		if (!endRow(at + <usize>ctz(feeds))) return false;
	}
	if (ends) endCells(at, ends);
	return cells < width || stop(DOUBTFUL);
}

/** Cells of one row; of too many there are as many entries too much, which the next row takes back. */
function endCells(at: usize, ends: u64): void {
	const count = <u32>popcnt(ends);
	let to = out + 4;
	out += count << 2;
	cells += count;
	store<u32>(to, (<u32>(at + <usize>ctz(ends))) | doubled);
	doubled = 0;
	for (ends &= ends - 1; ends; ends &= ends - 1) {
		to += 4;
		store<u32>(to, <u32>(at + <usize>ctz(ends)));
	}
	cell = <usize>load<u32>(to) + 1;
}

let skip: usize = 0;

/** Sign by sign, with all that quotes can do. */
function careful(at: usize, to: usize, marks: u64): bool {
	while (marks) {
		const place = at + <usize>ctz(marks);
		marks &= marks - 1;
		if (place < skip) continue;
		const byte = <u32>load<u8>(place);
		if (byte === delimiter) onLine++;
		if (inQuotes) {
			if (!insideQuotes(place, byte, to)) return false;
		} else if (byte === delimiter) {
			if (!endCell(place)) return false;
		} else if (byte === LF) {
			if (!endRow(place)) return false;
		} else if (byte === quote) {
			if (place !== cell) return stop(DOUBTFUL);
			inQuotes = true;
		} else if (byte === CR) {
			if (place + 1 >= to) return stop(MORE);
			if (load<u8>(place + 1) !== LF) return stop(LONE_CR);
		} else return stop(DOUBTFUL);
	}
	return true;
}

function insideQuotes(place: usize, byte: u32, to: usize): bool {
	if (byte === quote) return quoteInside(place, to);
	if (byte === LF) {
		if (holdsRow()) return stop(DOUBTFUL);
		within++;
		onLine = 0;
	}
	if (byte === CR && place + 1 < to && load<u8>(place + 1) !== LF) return stop(LONE_CR);
	if (byte === CR || byte === 0) return stop(DOUBTFUL);
	if (within > MAX_BREAKS || place - row > MAX_QUOTED_BYTES) return stop(DOUBTFUL);
	return true;
}

/** Whether a line inside quotes could be a row by itself: a quote that was never closed looks so. */
function holdsRow(): bool {
	return within > 0 && width > 2 && onLine + 1 >= width;
}

/** Doubled, or the end of the cell, or not as it should be. */
function quoteInside(place: usize, to: usize): bool {
	if (place + 1 >= to) return stop(MORE);
	const next = <u32>load<u8>(place + 1);
	if (next === quote) {
		doubled = DOUBLED;
		skip = place + 2;
		return true;
	}
	if (next === CR) {
		if (place + 2 >= to) return stop(MORE);
		if (load<u8>(place + 2) !== LF) return stop(LONE_CR);
	} else if (next !== delimiter && next !== LF) return stop(DOUBTFUL);
	inQuotes = false;
	return true;
}

function endCell(place: usize): bool {
	cells++;
	if (cells >= width) return stop(DOUBTFUL);
	out += 4;
	store<u32>(out, (<u32>place) | doubled);
	doubled = 0;
	cell = place + 1;
	return true;
}

function endRow(place: usize): bool {
	const end = place - usize(load<u8>(place - 1) === CR && place > cell);
	if (cells + 1 !== width) return stop(DOUBTFUL);
	store<u32>(out + 4, (<u32>end) | doubled);
	if (isSuspect(row, out - (width - 1) * 4)) return stop(DOUBTFUL);
	if (within) {
		if (holdsRow()) return stop(DOUBTFUL);
		noteBreaks();
	}
	rows++;
	lines++;
	begin(place + 1);
	return hasRoom() || stop(FULL);
}

function hasRoom(): bool {
	return <usize>(rows + 1) * stride <= ENTRIES * 4;
}

function noteBreaks(): void {
	store<u32>(breaks + broken * 8, rows);
	store<u32>(breaks + broken * 8, within, 4);
	broken++;
	lines += within;
}

function stop(why: i32): bool {
	reason = why;
	return false;
}
