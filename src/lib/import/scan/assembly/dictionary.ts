/**
 * Dictionaries on their way out, a part at a time: the bytes of texts drawn together, and beside
 * them what is known of each.
 */
import { columnAt } from './columns';
import { isPlainText } from './plain';
import { block, BLOCK, ENTRIES, results } from './state';
import { lengthOf, textOf, Texts } from './texts';

const PART: u32 = 32768;
/** Where each text ends, counted from the first of all; codes of odd texts. */
export const ends: usize = results;
export const oddCodes: usize = results + PART * 4;
if (PART * 8 > <u32>ENTRIES * 8) unreachable();

/** What the last part holds: texts, of them odd, and bytes from `takenFrom` on. */
export let taken: u32 = 0;
export let takenOdd: u32 = 0;
export let takenFrom: usize = 0;
export let takenBytes: u32 = 0;

let texts: Texts | null = null;
let code: u32 = 0;
let bytes: u32 = 0;

/** Begins with the texts of a column. */
export function beginTexts(i: u32): void {
	texts = columnAt(i).texts;
	code = 0;
	bytes = 0;
}

/** The next part; false where there is none. It takes the place of the block of the file. */
export function takeTexts(): bool {
	const all = texts!;
	taken = 0;
	takenOdd = 0;
	takenFrom = block;
	takenBytes = 0;
	while (code < all.size && taken < PART) {
		const text = textOf(all, code);
		const length = lengthOf(all, code);
		if (takenBytes + length > <u32>BLOCK) {
			// One that is larger than the block goes from where it stands.
			if (taken) break;
			takenFrom = text;
			note(text, length);
			break;
		}
		copy(takenFrom + takenBytes, text, length);
		note(text, length);
	}
	return taken > 0;
}

function note(text: usize, length: u32): void {
	if (!isPlainText(text, length)) {
		store<u32>(oddCodes + ((<usize>takenOdd) << 2), code);
		takenOdd++;
	}
	bytes += length;
	takenBytes += length;
	store<u32>(ends + ((<usize>taken) << 2), bytes);
	taken++;
	code++;
}

/** By words: what runs over falls on the place of the next text, or behind the block. */
function copy(to: usize, from: usize, length: u32): void {
	for (let i: usize = 0; i < <usize>length; i += 8) store<u64>(to + i, load<u64>(from + i));
}
