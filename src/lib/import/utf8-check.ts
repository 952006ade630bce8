/**
 * Whether bytes that stream by are UTF-8, without turning them into text.
 * Invariant: the verdict is that of a strict decoder, whatever the sizes of the blocks.
 */

const HIGH_BITS = 0x80808080 | 0;

export class Utf8Check {
	/** Where the first byte beyond ASCII stands in the file; -1 while there is none. */
	firstHigh = -1;
	#seen = 0;
	/** Bytes of the character under way that are still to come. */
	#due = 0;
	/** What the next one of them has to lie between: overlong forms and surrogates are none. */
	#low = 0x80;
	#high = 0xbf;
	#sound = true;

	/** False as soon as a byte does not fit; it stays so. */
	push(block: Uint8Array): boolean {
		if (this.#sound) this.#sound = this.#walk(block);
		this.#seen += block.length;
		return this.#sound;
	}

	/** False too where the file ends within a character. */
	end(): boolean {
		return this.#sound && this.#due === 0;
	}

	#walk(block: Uint8Array): boolean {
		const words = wordsOf(block);
		let at = this.#finish(block, 0);
		while (at >= 0 && at < block.length) {
			at = skipAscii(block, words, at);
			if (at === block.length) return true;
			if (this.firstHigh < 0) this.firstHigh = this.#seen + at;
			at = skipIdeographs(block, at);
			if (at < block.length && block[at]! >= 0x80)
				at = this.#lead(block[at]!) ? this.#finish(block, at + 1) : -1;
		}
		return at >= 0;
	}

	/** Takes what is still to come of a character; the place behind it, or -1 where it does not fit. */
	#finish(block: Uint8Array, from: number): number {
		let at = from;
		while (this.#due > 0 && at < block.length) if (!this.#trail(block[at++]!)) return -1;
		return at;
	}

	#lead(byte: number): boolean {
		if (byte < 0xc2 || byte > 0xf4) return false;
		this.#due = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
		this.#low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
		this.#high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
		return true;
	}

	#trail(byte: number): boolean {
		if (byte < this.#low || byte > this.#high) return false;
		this.#due--;
		this.#low = 0x80;
		this.#high = 0xbf;
		return true;
	}
}

interface Words {
	readonly words: Int32Array;
	/** Where in the block the first whole word begins. */
	readonly from: number;
}

function wordsOf(block: Uint8Array): Words {
	const from = Math.min((4 - (block.byteOffset & 3)) & 3, block.length);
	const count = (block.length - from) >> 2;
	const words = count > 0 ? new Int32Array(block.buffer, block.byteOffset + from, count) : NONE;
	return { words, from };
}

const NONE = new Int32Array(0);

/** The place of the next byte beyond ASCII, or the block's end; sixteen bytes a step. */
function skipAscii(block: Uint8Array, { words, from }: Words, start: number): number {
	let at = start;
	while (at < block.length && (at < from || ((at - from) & 3) !== 0)) {
		if (block[at]! >= 0x80) return at;
		at++;
	}
	let word = (at - from) >> 2;
	const end = words.length - 3;
	while (
		word < end &&
		((words[word]! | words[word + 1]! | words[word + 2]! | words[word + 3]!) & HIGH_BITS) === 0
	)
		word += 4;
	if (at >= from) at = Math.max(at, from + word * 4);
	while (at < block.length && block[at]! < 0x80) at++;
	return at;
}

/** The place behind a run of characters of three bytes whose trails have no limits of their own, with the ASCII between. */
function skipIdeographs(block: Uint8Array, start: number): number {
	const last = block.length - 2;
	let at = start;
	while (at < last) {
		const lead = block[at]!;
		if (lead < 0x80) at++;
		else if (lead < 0xe1 || lead > 0xef || lead === 0xed) return at;
		else if ((block[at + 1]! & 0xc0) === 0x80 && (block[at + 2]! & 0xc0) === 0x80) at += 3;
		else return at;
	}
	return at;
}
