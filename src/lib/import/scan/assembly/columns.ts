/**
 * Pass two: column by column over the index, in runs short enough for the nearest cache.
 * Invariant: when a run has been walked, every cell of it stands in `results`: as a code, or in a
 * column of numbers as a mantissa, with the rows of its odd cells in a list beside it.
 */
import { NONE, numberOf, placeOf } from './keys';
import { reserve } from './memory';
import { newNumbers, Numbers, decimals, parse, parseWords, rescale, take } from './numbers';
import { rows } from './rows';
import { DOUBLED, index, PLACE, quote, results, stride, width } from './state';
import { codeOf, findKeys, hashOf, newKey, newTexts, otherCode, slotOf, Texts } from './texts';

const RUN: u32 = 256;
/** Tables this small stay in the cache by themselves. */
const NEAR: u32 = 2048;
/** With more texts than these it pays to look whether they are numbered. */
const MANY: u32 = 4096;

@unmanaged
class Column {
	texts: Texts;
	/** Null for a column of codes. */
	numbers: Numbers | null;
	/** Rows with odd cells in this round. */
	odd: u32;
	oddRows: usize;
	room: u32;
}

let columns: usize = 0;
const cellFrom: usize = reserve(RUN * 4);
const cellLength: usize = reserve(RUN * 4);
const cellHash: usize = reserve(RUN * 4);
const entriesAhead: usize = reserve(RUN * 4);
const oneCode: usize = reserve(4);
/** Kept only so that fetching ahead is not optimised away. */
export let fetched: u32 = 0;

export function reserveColumns(count: u32): void {
	columns = reserve(<usize>count * 4);
}

/** `sign` is the decimal sign of a column of numbers, 0 for a column of codes. */
export function addColumn(i: u32, sign: u32): void {
	const column = changetype<Column>(reserve(offsetof<Column>()));
	column.texts = newTexts();
	if (sign) column.numbers = newNumbers(sign);
	store<usize>(columns + ((<usize>i) << 2), changetype<usize>(column));
}

export function columnAt(i: u32): Column {
	return changetype<Column>(load<usize>(columns + ((<usize>i) << 2)));
}

/** Walks all rows of the index. */
export function walk(): void {
	for (let i: u32 = 0; i < width; i++) columnAt(i).odd = 0;
	for (let row: u32 = 0; row < rows; row += RUN) {
		const count = min(RUN, rows - row);
		for (let i: u32 = 0; i < width; i++) walkRun(columnAt(i), i, row, count);
	}
}

function walkRun(column: Column, i: u32, row: u32, count: u32): void {
	const entries = index + <usize>row * stride + ((<usize>i) << 2);
	const to = results + <usize>i * rows * 8;
	const numbers = column.numbers;
	if (numbers) numberRun(column, numbers, entries, to, row, count);
	else codeRun(column.texts, entries, to + ((<usize>row) << 2), count);
}

function codeRun(texts: Texts, entries: usize, to: usize, count: u32): void {
	for (let i: u32 = 0; i < count; i++, entries += stride) locate(entries, i);
	codesOf(texts, to, count);
}

/** Codes of the cells that were located. */
function codesOf(texts: Texts, to: usize, count: u32): void {
	if (texts.keys) return keyedCodes(texts, to, count);
	for (let i: usize = 0; i < <usize>count; i++) {
		const at = i << 2;
		store<u32>(cellHash + at, hashOf(load<u32>(cellFrom + at), load<u32>(cellLength + at)));
	}
	if (texts.size > NEAR) fetchAhead(texts, count);
	for (let i: usize = 0; i < <usize>count; i++) {
		const at = i << 2;
		const from = load<u32>(cellFrom + at);
		const code = codeOf(texts, from, load<u32>(cellLength + at), load<u32>(cellHash + at));
		store<u32>(to + at, code);
	}
	if (texts.size > MANY && !texts.searched) findKeys(texts);
}

function keyedCodes(texts: Texts, to: usize, count: u32): void {
	const keys = texts.keys!;
	for (let i: usize = 0; i < <usize>count; i++) {
		const at = i << 2;
		const from = load<u32>(cellFrom + at);
		const length = load<u32>(cellLength + at);
		const number = numberOf(keys, from, length);
		const place = number === NONE ? 0 : placeOf(keys, number);
		const code = place ? load<u32>(place) : 0;
		if (code) store<u32>(to + at, code - 1);
		else store<u32>(to + at, place ? newKey(texts, number, place) : otherCode(texts, from, length));
	}
}

function locate(entry: usize, i: u32): void {
	let from = <usize>(load<u32>(entry) & PLACE) + 1;
	const end = load<u32>(entry, 4);
	let length = (end & PLACE) - <u32>from;
	if (<u32>load<u8>(from) === quote && length) {
		from++;
		length -= 2;
		if (end & DOUBLED) length = undouble(from, length);
	}
	const at = (<usize>i) << 2;
	store<u32>(cellFrom + at, <u32>from);
	store<u32>(cellLength + at, length);
}

/** Doubled quotes become single ones where they stand; returns the length that is left. */
function undouble(from: usize, length: u32): u32 {
	const end = from + length;
	let to = from;
	for (let at = from; at < end; at++, to++) {
		const byte = load<u8>(at);
		store<u8>(to, byte);
		if (byte === quote) at++;
	}
	return <u32>(to - from);
}

/** Touches what the look-ups of a run will need, so that the waits for memory overlap. */
function fetchAhead(texts: Texts, count: u32): void {
	let sum: u32 = 0;
	for (let i: usize = 0; i < <usize>count; i++) {
		const hash = load<u32>(cellHash + (i << 2));
		const slot = slotOf(texts, hash);
		const entry = load<u32>(slot) === hash ? load<u32>(slot, 4) : 0;
		store<u32>(entriesAhead + (i << 2), entry);
	}
	for (let i: usize = 0; i < <usize>count; i++) sum += load<u8>(load<u32>(entriesAhead + (i << 2)));
	fetched = sum;
}

function numberRun(
	column: Column,
	numbers: Numbers,
	entries: usize,
	to: usize,
	row: u32,
	count: u32
): void {
	for (let i: u32 = 0; i < count; i++) {
		i = parseWords(numbers, entries, to + ((<usize>row) << 3), i, count);
		if (i < count) single(column, numbers, entries + <usize>i * stride, to, row + i);
	}
}

/** Any cell. */
function single(column: Column, numbers: Numbers, entry: usize, to: usize, row: u32): void {
	const from = <usize>(load<u32>(entry) & PLACE) + 1;
	if (!parse(from, load<u32>(entry, 4), numbers.sign))
		return other(column, numbers, entry, to, row);
	if (decimals > numbers.scale) raise(column, numbers, to, row);
	store<f64>(to + ((<usize>row) << 3), take(numbers));
}

/** A cell in quotes may be a plain number all the same; what is none becomes a code. */
function other(column: Column, numbers: Numbers, entry: usize, to: usize, row: u32): void {
	locate(entry, 0);
	const from = load<u32>(cellFrom);
	const length = load<u32>(cellLength);
	if (<u32>load<u8>(from - 1) === quote && !(load<u32>(entry, 4) & DOUBLED)) {
		if (parse(from, from + length, numbers.sign)) {
			if (decimals > numbers.scale) raise(column, numbers, to, row);
			return store<f64>(to + (row << 3), take(numbers));
		}
	}
	codesOf(column.texts, oneCode, 1);
	store<f64>(to + (row << 3), <f64>load<u32>(oneCode));
	noteOdd(column, row);
}

function noteOdd(column: Column, row: u32): void {
	if (column.odd === column.room) {
		const room = max(64, column.room * 2);
		const larger = reserve(room * 4);
		memory.copy(larger, column.oddRows, column.odd * 4);
		column.oddRows = larger;
		column.room = room;
	}
	store<u32>(column.oddRows + (column.odd << 2), row);
	column.odd++;
}

/** Brings the numbers of this round to the scale of the one just parsed. */
function raise(column: Column, numbers: Numbers, to: usize, before: u32): void {
	const factor = rescale(numbers, decimals);
	let odd: u32 = 0;
	for (let row: u32 = 0; row < before; row++) {
		if (odd < column.odd && load<u32>(column.oddRows + (odd << 2)) === row) odd++;
		else store<f64>(to + (row << 3), load<f64>(to + (row << 3)) * factor);
	}
}
