/**
 * Dictionaries on their way out, a part at a time: the bytes of texts drawn together where they
 * stood, and beside them what is known of each.
 */
import { columnAt } from './columns';
import { isPlainText } from './plain';
import { ends, oddCodes, PART } from './state';
import { closeChunk, lengthOf, textOf } from './texts';

/** What the last part holds: texts, of them odd, and bytes from `takenFrom` on. */
export let taken: u32 = 0;
export let takenOdd: u32 = 0;
export let takenFrom: usize = 0;
export let takenBytes: u32 = 0;

/** Where the next entry stands. */
let chunk: usize = 0;
let at: usize = 0;
let code: u32 = 0;
let bytes: u32 = 0;

/** Begins with the texts of a column, which can't take any more from here on. */
export function beginTexts(i: u32): void {
	const texts = columnAt(i).texts;
	closeChunk(texts);
	chunk = texts.firstChunk;
	at = chunk + 8;
	code = 0;
	bytes = 0;
}

/** The next part; false where there is none. */
export function takeTexts(): bool {
	while (chunk && at === load<usize>(chunk, 4)) {
		chunk = load<usize>(chunk);
		at = chunk + 8;
	}
	if (!chunk) return false;
	const end = load<usize>(chunk, 4);
	let to = at;
	taken = 0;
	takenOdd = 0;
	takenFrom = at;
	while (at < end && taken < PART) to = takeText(to);
	takenBytes = <u32>(to - takenFrom);
	return true;
}

function takeText(to: usize): usize {
	const from = textOf(at);
	const length = lengthOf(at);
	if (!isPlainText(from, length)) noteOdd();
	bytes += length;
	store<u32>(ends + ((<usize>taken) << 2), bytes);
	copyDown(to, from, length);
	at = from + length;
	taken++;
	code++;
	return to + length;
}

function noteOdd(): void {
	store<u32>(oddCodes + ((<usize>takenOdd) << 2), code);
	takenOdd++;
}

/** By words: what runs over falls on the beginning of the next entry, which is not needed any more. */
function copyDown(to: usize, from: usize, length: u32): void {
	for (let i: usize = 0; i < <usize>length; i += 8) store<u64>(to + i, load<u64>(from + i));
}
