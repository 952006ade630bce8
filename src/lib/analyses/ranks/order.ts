/**
 * Rows by value without comparing any two: a radix sort over the bits of the doubles, which order
 * as the values do once the sign is turned. Digits that all rows share cost one look each.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import { settleTies } from '#lib/segment/rank.ts';

const DIGIT = 16;
const BUCKETS = 1 << DIGIT;

/** `rows` in rank order: their value in `values` descending, then key ascending. */
export function ranked(rows: Int32Array, values: Float64Array, keys: Dictionary): Int32Array {
	return settleTies(descending(rows, values), values, keys);
}

/** `rows` by descending value; those of equal value in the order they came in. */
export function descending(rows: Int32Array, values: Float64Array): Int32Array {
	const { high, low } = reversedBits(rows, values);
	let order = Int32Array.from(rows, (_, i) => i);
	let spare = new Int32Array(rows.length);
	for (const words of [low, high])
		for (const shift of [0, DIGIT])
			if (scatter(words, shift, order, spare)) [order, spare] = [spare, order];
	return order.map((at) => rows[at]!);
}

/** The two halves of each value's bits, turned so that the largest value has the least. */
function reversedBits(rows: Int32Array, values: Float64Array) {
	const one = new Float64Array(1);
	const words = new Uint32Array(one.buffer);
	const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
	const high = new Uint32Array(rows.length);
	const low = new Uint32Array(rows.length);
	for (let i = 0; i < rows.length; i++) {
		// Minus zero would stand below zero.
		one[0] = values[rows[i]!]! + 0;
		const negative = words[upper]! >>> 31 === 1;
		high[i] = negative ? words[upper]! : words[upper]! ^ 0x7fffffff;
		low[i] = negative ? words[1 - upper]! : ~words[1 - upper]!;
	}
	return { high, low };
}

/** Moves `from` to `to` by one digit of its words; false where all have the same digit. */
function scatter(words: Uint32Array, shift: number, from: Int32Array, to: Int32Array): boolean {
	const starts = new Int32Array(BUCKETS + 1);
	for (let i = 0; i < words.length; i++) starts[((words[i]! >>> shift) & (BUCKETS - 1)) + 1]!++;
	if (starts.includes(words.length)) return false;
	for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
	for (let i = 0; i < from.length; i++) {
		const at = from[i]!;
		to[starts[(words[at]! >>> shift) & (BUCKETS - 1)]!++] = at;
	}
	return true;
}
