/** Customers by any part of key or name; made once a profile, then a pass over its bytes. */
import { isValid } from '#lib/core/columns.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { folded, FoldedBytes } from './folded.ts';

export interface SearchIndex {
	/** Key and name of every customer, each with its end. */
	readonly bytes: Uint8Array;
	/** Where the texts of customer i begin, and where the last one's end. */
	readonly starts: Uint32Array;
}

const made = new WeakMap<Profile, SearchIndex>();

export function searchIndex(profile: Profile): SearchIndex {
	let index = made.get(profile);
	if (!index) made.set(profile, (index = makeIndex(profile)));
	return index;
}

/** 1 for every customer whose key or name contains `text`, as both are folded; of '' for all. */
export function found({ bytes, starts }: SearchIndex, text: string): Uint8Array {
	const customers = starts.length - 1;
	const sought = new TextEncoder().encode(folded(text));
	const marks = new Uint8Array(customers);
	if (sought.length === 0) return marks.fill(1);
	let row = 0;
	for (let at = next(bytes, sought, 0); at >= 0; at = next(bytes, sought, starts[row]!)) {
		row = rowAt(starts, row, at);
		marks[row++] = 1;
		if (row >= customers) break;
	}
	return marks;
}

/** The first place of `sought` at or after `from`; −1 where there is none. */
function next(bytes: Uint8Array, sought: Uint8Array, from: number): number {
	const length = sought.length;
	const last = length - 1;
	const [head, tail] = [sought[0]!, sought[last]!];
	const end = bytes.length - length;
	for (let at = from; at <= end; at++) {
		if (bytes[at + last] !== tail || bytes[at] !== head) continue;
		let i = 1;
		while (i < last && bytes[at + i] === sought[i]) i++;
		if (i >= last) return at;
	}
	return -1;
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
	return { bytes: text.bytes, starts };
}
