/**
 * Whole numbers, the greatest first. Their distances from the greatest fit into 32 bits where they
 * do not lie too far apart, and are sorted eleven bits at a time without comparing any two.
 */
const DIGIT = 11;
const BUCKETS = 1 << DIGIT;
/** Below this sorting by comparison is as quick. */
const FEW = 5_000;

/** The same numbers, sorted; the argument stays as it is. */
export function descending(values: Float64Array, few = FEW): Float64Array {
	const { least, most } = endsOf(values);
	if (values.length < few || most - least > 0xffffffff) return values.slice().sort().reverse();
	let keys = new Uint32Array(values.length);
	for (let i = 0; i < keys.length; i++) keys[i] = most - values[i]!;
	let spare = new Uint32Array(keys.length);
	for (let shift = 0; shift < 32 && (most - least) / 2 ** shift >= 1; shift += DIGIT) {
		scatter(keys, spare, shift);
		[keys, spare] = [spare, keys];
	}
	const sorted = new Float64Array(keys.length);
	for (let i = 0; i < keys.length; i++) sorted[i] = most - keys[i]!;
	return sorted;
}

function endsOf(values: Float64Array): { least: number; most: number } {
	let [least, most] = [Infinity, -Infinity];
	for (let i = 0; i < values.length; i++) {
		if (values[i]! < least) least = values[i]!;
		if (values[i]! > most) most = values[i]!;
	}
	return { least, most };
}

/** Puts the keys in the order of one digit; those of one digit stay in the order they came in. */
function scatter(from: Uint32Array, to: Uint32Array, shift: number): void {
	const next = new Int32Array(BUCKETS + 1);
	for (let i = 0; i < from.length; i++) next[((from[i]! >>> shift) & (BUCKETS - 1)) + 1]!++;
	for (let bucket = 0; bucket < BUCKETS; bucket++) next[bucket + 1]! += next[bucket]!;
	for (let i = 0; i < from.length; i++)
		to[next[(from[i]! >>> shift) & (BUCKETS - 1)]!++] = from[i]!;
}
