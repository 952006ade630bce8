/**
 * The distinct values of several dictionaries under one numbering. Values are compared by their
 * UTF-8 bytes, once for every distinct value of a dictionary and never for a row.
 */
import { Dictionary } from '#lib/core/dictionary.ts';

/** In a mapping from codes: blank, or not asked for. */
export const NO_CODE = -1;

export class Distinct {
	size = 0;
	#bytes: Uint8Array = new Uint8Array(1024);
	#offsets: Int32Array = new Int32Array(256);
	#hashes = new Int32Array(0);
	/** Open addressing: value number + 1, or 0; a power of two, at most half full. */
	#slots = new Int32Array(0);
	/** Values that stand in the slots: those of a first dictionary wait until there is a second. */
	#seated = 0;
	/** The first dictionary, where all of it was taken as it stands. */
	#first: Dictionary | null = null;

	/**
	 * The new code for every code of `dictionary`. Blank values, and those whose byte in `used` is
	 * 0, get NO_CODE.
	 */
	addAll(dictionary: Dictionary, used: Uint8Array | null = null): Int32Array {
		if (this.takeAll(dictionary, used)) return numbered(dictionary.size);
		const isFirst = this.size === 0;
		const codes = new Int32Array(dictionary.size).fill(NO_CODE);
		for (let code = 0; code < codes.length; code++) {
			if (used && used[code] === 0) continue;
			if (isBlank(dictionary, code)) continue;
			codes[code] = isFirst ? this.#append(dictionary, code) : this.#add(dictionary, code);
		}
		return codes;
	}

	/**
	 * Takes a first dictionary as it stands, under its own codes, where every value of it is used
	 * and says something; false where it is not taken.
	 */
	takeAll(dictionary: Dictionary, used: Uint8Array | null = null): boolean {
		if (this.size > 0 || !isWhole(dictionary, used)) return false;
		const { size, offsets, bytes } = dictionary;
		this.#first = dictionary;
		// No byte and no offset is left over, so that whatever is added makes copies first.
		this.#offsets = offsets.subarray(0, size + 1);
		this.#bytes = bytes.subarray(0, offsets[size]!);
		this.size = size;
		return true;
	}

	toDictionary(): Dictionary {
		if (this.#first?.size === this.size) return this.#first;
		const offsets = this.#offsets.slice(0, this.size + 1);
		return new Dictionary(offsets, this.#bytes.slice(0, offsets[this.size]!));
	}

	#add(dictionary: Dictionary, code: number): number {
		this.#seatAll();
		const { bytes, offsets } = dictionary;
		const from = offsets[code]!;
		const to = offsets[code + 1]!;
		const hash = hashOf(bytes, from, to);
		let slot = hash & (this.#slots.length - 1);
		for (let value = this.#slots[slot]!; value !== 0; value = this.#slots[slot]!) {
			if (this.#hashes[value - 1] === hash && this.#equals(value - 1, bytes, from, to))
				return value - 1;
			slot = (slot + 1) & (this.#slots.length - 1);
		}
		return this.#append(dictionary, code);
	}

	#equals(value: number, bytes: Uint8Array, from: number, to: number): boolean {
		const start = this.#offsets[value]!;
		if (this.#offsets[value + 1]! - start !== to - from) return false;
		for (let i = from; i < to; i++) if (this.#bytes[start + i - from] !== bytes[i]) return false;
		return true;
	}

	#append({ bytes, offsets }: Dictionary, code: number): number {
		const from = offsets[code]!;
		const length = offsets[code + 1]! - from;
		const end = this.#offsets[this.size]!;
		while (this.#bytes.length < end + length) this.#bytes = widened(this.#bytes);
		if (this.size + 1 === this.#offsets.length) this.#offsets = doubled(this.#offsets);
		for (let i = 0; i < length; i++) this.#bytes[end + i] = bytes[from + i]!;
		this.#offsets[this.size + 1] = end + length;
		return this.size++;
	}

	#seatAll(): void {
		if (this.#slots.length < this.size * 2 + 2) this.#spread();
		for (; this.#seated < this.size; this.#seated++) {
			const [from, to] = [this.#offsets[this.#seated]!, this.#offsets[this.#seated + 1]!];
			this.#hashes[this.#seated] = hashOf(this.#bytes, from, to);
			this.#seat(this.#seated);
		}
	}

	/** Room for as many values again. */
	#spread(): void {
		let room = 512;
		while (room < this.size * 4) room *= 2;
		const hashes = new Int32Array(room / 2);
		hashes.set(this.#hashes.subarray(0, this.#seated));
		this.#hashes = hashes;
		this.#slots = new Int32Array(room);
		for (let value = 0; value < this.#seated; value++) this.#seat(value);
	}

	#seat(value: number): void {
		const mask = this.#slots.length - 1;
		let slot = this.#hashes[value]! & mask;
		while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
		this.#slots[slot] = value + 1;
	}
}

/** 0, 1, 2 … */
export function numbered(count: number): Int32Array {
	const numbers = new Int32Array(count);
	for (let i = 0; i < count; i++) numbers[i] = i;
	return numbers;
}

/** Whether every value of it is used and says something. */
function isWhole(dictionary: Dictionary, used: Uint8Array | null): boolean {
	for (let code = 0; code < dictionary.size; code++)
		if ((used && used[code] === 0) || isBlank(dictionary, code)) return false;
	return dictionary.size > 0;
}

/** Whether the value is empty or white space alone. */
export function isBlank(dictionary: Dictionary, code: number): boolean {
	const from = dictionary.offsets[code]!;
	if (from === dictionary.offsets[code + 1]!) return true;
	const first = dictionary.bytes[from]!;
	if (first > 0x20 && first < 0x80) return false;
	return dictionary.at(code).trim() === '';
}

// FNV-1a, with a last mix because the table looks at the low bits only.
function hashOf(bytes: Uint8Array, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
	return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 13);
}

function doubled(array: Int32Array): Int32Array {
	const larger = new Int32Array(array.length * 2);
	larger.set(array);
	return larger;
}

function widened(array: Uint8Array): Uint8Array {
	const larger = new Uint8Array(array.length * 2);
	larger.set(array);
	return larger;
}
