/**
 * Texts to codes, by the hash of their UTF-8 bytes: equal texts get equal codes, counted from 0 in
 * order of appearance. Bytes and an open table, where a map of strings would take ten times the room
 * and end at 2^24 keys.
 */
import { Dictionary } from '#lib/core/dictionary.ts';
import { longer } from './longer.ts';

export class Interner {
	#bytes = new Uint8Array(256);
	#offsets = new Int32Array(64);
	/** Code + 1 in the slot that the hash names, or in the next free one; 0: free. */
	#table = new Int32Array(128);
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** The code of `text`, a new one where it has not been seen. */
	code(text: string): number {
		const end = this.#end();
		this.#reserve(end + text.length * 3);
		return this.#add(end, end + writeText(text, this.#bytes, end));
	}

	/** The code of the text that stands in `source` from `from` to `to`, or −1. */
	find(source: Uint8Array, from: number, to: number): number {
		return (this.#table[this.#slot(source, from, to)] ?? 0) - 1;
	}

	/** All texts by code; takes no copy that is larger than they are. */
	dictionary(): Dictionary {
		const offsets = this.#offsets.slice(0, this.#size + 1);
		return new Dictionary(offsets, this.#bytes.slice(0, this.#end()));
	}

	#end(): number {
		return this.#offsets[this.#size]!;
	}

	/** Makes what was written behind the last text a text, where it is new. */
	#add(from: number, to: number): number {
		const slot = this.#slot(this.#bytes, from, to);
		const found = this.#table[slot]!;
		if (found > 0) return found - 1;
		const code = this.#size++;
		this.#table[slot] = code + 1;
		if (this.#size === this.#offsets.length) this.#offsets = longer(this.#offsets);
		this.#offsets[this.#size] = to;
		if (this.#size * 2 > this.#table.length) this.#spread();
		return code;
	}

	#slot(source: Uint8Array, from: number, to: number): number {
		const mask = this.#table.length - 1;
		let slot = hash(source, from, to) & mask;
		for (;;) {
			const code = this.#table[slot]! - 1;
			if (code < 0 || this.#holds(code, source, from, to)) return slot;
			slot = (slot + 1) & mask;
		}
	}

	#holds(code: number, source: Uint8Array, from: number, to: number): boolean {
		const start = this.#offsets[code]!;
		if (this.#offsets[code + 1]! - start !== to - from) return false;
		const shift = start - from;
		for (let i = from; i < to; i++) if (this.#bytes[i + shift] !== source[i]) return false;
		return true;
	}

	#spread(): void {
		const table = new Int32Array(this.#table.length * 2);
		const mask = table.length - 1;
		for (let code = 0; code < this.#size; code++) {
			let slot = hash(this.#bytes, this.#offsets[code]!, this.#offsets[code + 1]!) & mask;
			while (table[slot] !== 0) slot = (slot + 1) & mask;
			table[slot] = code + 1;
		}
		this.#table = table;
	}

	#reserve(length: number): void {
		if (length <= this.#bytes.length) return;
		if (length > MAX_TEXT_BYTES) throw new RangeError('the distinct texts pass 2 GB');
		const larger = new Uint8Array(
			Math.min(MAX_TEXT_BYTES, Math.max(length, this.#bytes.length * 2))
		);
		larger.set(this.#bytes.subarray(0, this.#end()));
		this.#bytes = larger;
	}
}

/** Offsets are signed and have 32 bits. */
const MAX_TEXT_BYTES = 0x7fffffff;
const encoder = new TextEncoder();

/** Writes `text` at `at` and gives its length in bytes; most texts are ASCII. */
function writeText(text: string, bytes: Uint8Array, at: number): number {
	const { length } = text;
	if (length > 64) return encoder.encodeInto(text, bytes.subarray(at)).written;
	for (let i = 0; i < length; i++) {
		const unit = text.charCodeAt(i);
		if (unit > 127) return encoder.encodeInto(text, bytes.subarray(at)).written;
		bytes[at + i] = unit;
	}
	return length;
}

/** FNV-1a with a last mix, so that the low bits, which name the slot, hang on every byte. */
function hash(bytes: Uint8Array, from: number, to: number): number {
	let h = 0x811c9dc5;
	for (let i = from; i < to; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
	h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
	return h ^ (h >>> 13);
}
