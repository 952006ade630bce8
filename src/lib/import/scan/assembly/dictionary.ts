/**
 * Dictionaries on their way out, a part at a time: the bytes of texts drawn together where they
 * stood, and beside them what is known of each.
 */
import { columnAt } from './columns';
import { IN_LIST, Keys, LONGEST_KEY, NONE, writeKey } from './keys';
import { isPlainText } from './plain';
import { block, BLOCK, counts, ends, oddCodes, PART } from './state';
import { closeChunk, countIn, lengthOf, textOf, Texts } from './texts';

/** What the last part holds: texts, of them odd, and bytes from `takenFrom` on. */
export let taken: u32 = 0;
export let takenOdd: u32 = 0;
export let takenFrom: usize = 0;
export let takenBytes: u32 = 0;

let texts: Texts = changetype<Texts>(0);
/** Where the next entry stands. */
let chunk: usize = 0;
let at: usize = 0;
/** Where the next number stands, and how many there are yet in its list. */
let numberAt: usize = 0;
let numbersLeft: u32 = 0;
let code: u32 = 0;
let bytes: u32 = 0;

/** Begins with the texts of a column, which can't take any more from here on. */
export function beginTexts(i: u32): void {
	texts = columnAt(i).texts;
	closeChunk(texts);
	chunk = texts.firstChunk;
	at = chunk + 8;
	const keys = texts.keys;
	if (keys) beginNumbers(keys.firstList);
	code = 0;
	bytes = 0;
}

function beginNumbers(list: usize): void {
	numberAt = list + 4;
	numbersLeft = IN_LIST;
}

/** The next part; false where there is none. */
export function takeTexts(): bool {
	if (code === texts.size) return false;
	taken = 0;
	takenOdd = 0;
	const keys = texts.keys;
	if (keys && code >= keys.first) takeKeyed(keys);
	else takeEntries(keys ? keys.first : texts.size);
	return true;
}

function takeEntries(until: u32): void {
	findEntry();
	const end = load<usize>(chunk, 4);
	let to = at;
	takenFrom = at;
	while (at < end && taken < PART && code < until) to = takeText(to);
	takenBytes = <u32>(to - takenFrom);
}

function findEntry(): void {
	while (at === load<usize>(chunk, 4)) {
		chunk = load<usize>(chunk);
		at = chunk + 8;
	}
}

function takeText(to: usize): usize {
	const from = textOf(at);
	const length = lengthOf(at);
	store<u32>(counts + ((<usize>taken) << 2), countIn(at));
	note(from, length);
	copyDown(to, from, length);
	at = from + length;
	return to + length;
}

/** Keys and what stands among them, written anew; a text too long for that by itself. */
function takeKeyed(keys: Keys): void {
	const limit = block + BLOCK - LONGEST_KEY * 2;
	let to = block;
	while (code < texts.size && taken < PART && to < limit) {
		const number = load<u32>(numberAt);
		let length = keys.length;
		if (number === NONE) {
			findEntry();
			length = lengthOf(at);
			if (to + length > limit) {
				if (!taken) takeLong(length);
				break;
			}
			memory.copy(to, textOf(at), length);
			at = textOf(at) + length;
		} else writeKey(keys, number, to);
		note(to, length);
		nextNumber();
		to += length;
	}
	if (to === block) return;
	takenFrom = block;
	takenBytes = <u32>(to - block);
}

function takeLong(length: u32): void {
	takenFrom = textOf(at);
	takenBytes = length;
	at = takenFrom + length;
	note(takenFrom, length);
	nextNumber();
}

function nextNumber(): void {
	numberAt += 4;
	if (--numbersLeft === 0 && code < texts.size)
		beginNumbers(load<usize>(numberAt - ((<usize>IN_LIST + 1) << 2)));
}

function note(text: usize, length: u32): void {
	if (!isPlainText(text, length)) noteOdd();
	bytes += length;
	store<u32>(ends + ((<usize>taken) << 2), bytes);
	taken++;
	code++;
}

function noteOdd(): void {
	store<u32>(oddCodes + ((<usize>takenOdd) << 2), code);
	takenOdd++;
}

/** By words: what runs over falls on the beginning of the next entry, which is not needed any more. */
function copyDown(to: usize, from: usize, length: u32): void {
	for (let i: usize = 0; i < <usize>length; i += 8) store<u64>(to + i, load<u64>(from + i));
}
