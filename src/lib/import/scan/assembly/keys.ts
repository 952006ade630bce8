/**
 * Keys that are numbered: texts of one length that begin alike and end in digits, as `C0001234`. The
 * number leads to the code by a page of codes, so that they are neither hashed nor kept: they can be
 * written again from what they begin with and their number.
 * Invariant: a number is in its page, or in the hash table because it has none and never will.
 */
import { reserve } from './memory';
import { decimalDigits, eightDigits, PAST_NINE, UPPER_HALVES, ZEROS } from './digits';

const FEWEST_DIGITS: u32 = 3;
const MOST_DIGITS: u32 = 8;
export const LONGEST_KEY: u32 = 16;
/** Codes in a page, each one too high: 0 is none. */
const PAGE_BITS: u32 = 10;
const PAGE: u32 = 1 << PAGE_BITS;
/** Pages that all columns together may have however few keys stand in them; more need so many each. */
let allowance: i32 = 16384;
const KEYS_EACH: u32 = 64;

/** No number. */
export const NONE: u32 = 0xffffffff;

const LIST: usize = 65536;
/** How many numbers a list holds behind the place of the next. */
export const IN_LIST: u32 = <u32>LIST / 4 - 1;

@unmanaged
export class Keys {
	length: u32;
	/** What stands before the digits: in the first eight bytes, and in the last. */
	head: u64;
	headMask: u64;
	tail: u64;
	tailMask: u64;
	zeros: u64;
	/** Bits by which a text shorter than a word is turned to end with it. */
	turn: u64;
	pages: usize;
	pageCount: u32;
	count: u32;
	full: bool;
	/** The numbers by code, from the `first` on, NONE for texts that are no keys: in lists, each with the next one's place before it. */
	first: u32;
	firstList: usize;
	list: usize;
	at: usize;
	limit: usize;
}

/** Keys like `text`, whose last `digits` bytes are digits. */
export function newKeys(text: usize, length: u32, digits: u32, first: u32): Keys {
	const keys = changetype<Keys>(reserve(offsetof<Keys>()));
	const before = length - digits;
	keys.length = length;
	keys.turn = length < 8 ? <u64>((8 - length) << 3) : 0;
	keys.zeros = ZEROS & upper(digits);
	if (length > 8) {
		keys.headMask = ~upper(8 - before);
		keys.head = load<u64>(text) & keys.headMask;
	}
	keys.tailMask = upper(min(length, 8)) & ~upper(digits);
	keys.tail = tailOf(keys, text) & keys.tailMask;
	keys.pages = reserve((((<usize>powerOfTen(digits)) >> PAGE_BITS) + 1) << 2);
	keys.first = first;
	keys.count = first;
	keys.firstList = newList(keys);
	return keys;
}

/** The uppermost bytes of a word. */
function upper(bytes: u32): u64 {
	return bytes === 0 ? 0 : ~(<u64>0) << ((8 - bytes) << 3);
}

function powerOfTen(exponent: u32): u32 {
	let power: u32 = 1;
	for (; exponent; exponent--) power *= 10;
	return power;
}

/** How many digits a key like this one ends with; 0 where it is none. */
export function digitsAtEnd(text: usize, length: u32): u32 {
	if (length > LONGEST_KEY) return 0;
	let digits: u32 = 0;
	while (digits < min(length, MOST_DIGITS) && <u32>load<u8>(text + length - 1 - digits) - 48 < 10)
		digits++;
	return digits < FEWEST_DIGITS || length - digits > 8 ? 0 : digits;
}

function tailOf(keys: Keys, text: usize): u64 {
	const length = keys.length;
	return length > 8 ? load<u64>(text + length - 8) : load<u64>(text) << keys.turn;
}

/** The number of a text; NONE where it is no such key. */
export function numberOf(keys: Keys, text: usize, length: u32): u32 {
	if (length !== keys.length) return NONE;
	const tail = tailOf(keys, text);
	const mask = keys.tailMask;
	const wrong = ((tail & mask) ^ keys.tail) | ((load<u64>(text) & keys.headMask) ^ keys.head);
	const word = (tail & ~mask) ^ keys.zeros;
	if (wrong | ((word | (word + PAST_NINE)) & UPPER_HALVES)) return NONE;
	return <u32>eightDigits(word);
}

/** Where the code of a number stands, one too high; 0 where it has no page. */
export function placeOf(keys: Keys, number: u32): usize {
	const at = keys.pages + ((<usize>(number >> PAGE_BITS)) << 2);
	const page = load<usize>(at) || newPage(keys, at);
	return page ? page + ((<usize>(number & (PAGE - 1))) << 2) : 0;
}

function newPage(keys: Keys, at: usize): usize {
	if (keys.full) return 0;
	if (allowance > 0) allowance--;
	else if (keys.pageCount * KEYS_EACH > keys.count) {
		keys.full = true;
		return 0;
	}
	keys.pageCount++;
	const page = reserve(PAGE << 2);
	store<usize>(at, page);
	return page;
}

/** The next code has this number, or NONE. */
export function noteNumber(keys: Keys, number: u32): void {
	if (keys.at === keys.limit) {
		const list = keys.list;
		store<usize>(list, newList(keys));
	}
	store<u32>(keys.at, number);
	keys.at += 4;
	if (number !== NONE) keys.count++;
}

function newList(keys: Keys): usize {
	const list = reserve(LIST);
	keys.list = list;
	keys.at = list + 4;
	keys.limit = list + LIST;
	return list;
}

/** Writes the key of a number; up to eight bytes behind it are overwritten. */
export function writeKey(keys: Keys, number: u32, to: usize): void {
	const tail = keys.tail | (decimalDigits(number) & ~keys.tailMask) | keys.zeros;
	if (keys.length > 8) {
		store<u64>(to, keys.head);
		store<u64>(to + keys.length - 8, tail);
	} else store<u64>(to, tail >> keys.turn);
}
