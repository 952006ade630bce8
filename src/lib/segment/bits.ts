/** Positive doubles order as their bits do; the upper words alone put them into buckets. */

/** Which of the two words of a double on this machine is the upper one. */
export const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The two words of every value, without a copy. */
export function wordsOf(values: Float64Array): Uint32Array {
	return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
}

/** The bucket of a value above 0 whose upper word loses `shift` bits; 0 for all others. */
export function bucketOfValue(value: number, shift: number): number {
	return value <= 0 ? 0 : wordsOf(Float64Array.of(value))[HIGH]! >>> shift;
}

/** The least value of a bucket. */
export function leastOfBucket(bucket: number, shift: number): number {
	const one = new Float64Array(1);
	wordsOf(one)[HIGH] = bucket << shift;
	return one[0]!;
}
