/** Sums and counts of customers by a code each has, in one pass without a question in the loop. */

/** Slots for every code a customer can have. */
export const CODES = 256;

export function countByCode(codes: Uint8Array): Float64Array {
	const counts = new Float64Array(CODES);
	for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
	return counts;
}

export function sumByCode(codes: Uint8Array, values: Float64Array): Float64Array {
	const sums = new Float64Array(CODES);
	for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += values[row]!;
	return sums;
}
