/** Customers by any part of key or name; made once a profile, then a pass over its bytes. */
import { isValid } from '#lib/core/columns.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { folded, FoldedBytes } from './folded.ts';

export interface SearchIndex {
	/** Key and name of every customer, each with its end. */
	readonly bytes: Uint8Array;
	/** Where the texts of customer i begin, and where the last one's end. */
	readonly starts: Uint32Array;
	/** How often each byte occurs. */
	readonly counts: Float64Array;
}

const made = new WeakMap<Profile, SearchIndex>();

export function searchIndex(profile: Profile): SearchIndex {
	let index = made.get(profile);
	if (!index) made.set(profile, (index = makeIndex(profile)));
	return index;
}

/** 1 for every customer whose key or name contains `text`, as both are folded; of '' for all. */
export function found(index: SearchIndex, text: string): Uint8Array {
	const { starts } = index;
	const customers = starts.length - 1;
	const sought = new TextEncoder().encode(folded(text));
	const marks = new Uint8Array(customers);
	if (sought.length === 0) return marks.fill(1);
	const next = finderOf(index, sought);
	let row = 0;
	for (let at = next(0); at >= 0; at = next(starts[row]!)) {
		row = rowAt(starts, row, at);
		marks[row++] = 1;
		if (row >= customers) break;
	}
	return marks;
}

/** The first place of what is sought at or after `from`; −1 where there is none. */
type Finder = (from: number) => number;

/** Bytes as rare as this are worth going from one to the next; else what can't match is skipped. */
const RARE = 1 / 100;

function finderOf({ bytes, counts }: SearchIndex, sought: Uint8Array): Finder {
	const rarest = sought.reduce(
		(best, byte, i) => (counts[byte]! < counts[sought[best]!]! ? i : best),
		0
	);
	return counts[sought[rarest]!]! < bytes.length * RARE
		? fromByteToByte(bytes, sought, rarest)
		: skipping(bytes, sought);
}

/** The platform looks for a single byte faster than any loop here. */
function fromByteToByte(bytes: Uint8Array, sought: Uint8Array, rarest: number): Finder {
	const byte = sought[rarest]!;
	return (from) => {
		for (let at = bytes.indexOf(byte, from + rarest); at >= 0; at = bytes.indexOf(byte, at + 1))
			if (standsAt(bytes, at - rarest, sought)) return at - rarest;
		return -1;
	};
}

/** Horspool: the byte under the last one tells how far nothing can match. */
function skipping(bytes: Uint8Array, sought: Uint8Array): Finder {
	const last = sought.length - 1;
	const skips = new Uint8Array(256).fill(Math.min(255, sought.length));
	for (let i = 0; i < last; i++) skips[sought[i]!] = Math.min(255, last - i);
	const tail = sought[last]!;
	return (from) => {
		for (let at = from + last; at < bytes.length; at += skips[bytes[at]!]!)
			if (bytes[at] === tail && standsAt(bytes, at - last, sought)) return at - last;
		return -1;
	};
}

function standsAt(bytes: Uint8Array, at: number, sought: Uint8Array): boolean {
	let i = 0;
	while (i < sought.length && bytes[at + i] === sought[i]) i++;
	return i === sought.length;
}

/** The customer whose texts hold place `at`, not before `from`: near ones are found in few steps. */
function rowAt(starts: Uint32Array, from: number, at: number): number {
	let step = 1;
	while (from + step < starts.length && starts[from + step]! <= at) step *= 2;
	let [low, high] = [from, Math.min(from + step, starts.length - 1)];
	while (low + 1 < high) {
		const middle = (low + high) >> 1;
		if (starts[middle]! <= at) low = middle;
		else high = middle;
	}
	return low;
}

function makeIndex({ customers, keys, columns: { name } }: Profile): SearchIndex {
	const names = name ? name.dictionary.bytes.length : 0;
	const text = new FoldedBytes(keys.bytes.length + names + 2 * customers);
	const starts = new Uint32Array(customers + 1);
	for (let row = 0; row < customers; row++) {
		starts[row] = text.end;
		text.put(keys, row);
		if (name && isValid(name.column.valid, row))
			text.put(name.dictionary, name.column.values[row]!);
	}
	starts[customers] = text.end;
	const { bytes } = text;
	const counts = new Float64Array(256);
	for (let i = 0; i < bytes.length; i++) counts[bytes[i]!]!++;
	return { bytes, starts, counts };
}
