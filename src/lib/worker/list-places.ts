/**
 * Some places of a sorted list without sorting the rest: rows are dealt into buckets by one digit
 * of what they are sorted by after the other, and only the buckets that reach into these places
 * are looked into.
 *
 * Invariant: pages one behind the other are the full sort, wherever they are cut.
 */
import type { Dictionary } from '#lib/core/dictionary.ts';
import { HIGH, wordsOf } from '#lib/segment/bits.ts';

/** One thing that rows are sorted by, told digit by digit; rows are told by their place in a list. */
export interface SortKey {
	/** Digits are below this. */
	readonly base: number;
	digit(at: number, depth: number): number;
	/** Whether rows that had the same digits, and this one at this depth, are equal. */
	ends(depth: number, digit: number): boolean;
	compare(a: number, b: number): number;
}

/** So few are compared with one another. */
const FEW = 256;

/** The rows on the places `from` to before `to` of `count` rows, sorted by one key after the other. */
export function placesOf(
	count: number,
	keys: readonly SortKey[],
	from: number,
	to: number,
	few = FEW
): Int32Array {
	const all = new Int32Array(count);
	for (let at = 0; at < count; at++) all[at] = at;
	const places = new Int32Array(Math.max(0, Math.min(to, count) - from));
	if (places.length > 0) fill({ rows: all, keys, depth: 0, from, places }, few);
	return places;
}

/** Rows that have all digits before `depth` in common; the places wanted are those from `from` on. */
interface Group {
	readonly rows: Int32Array;
	readonly keys: readonly SortKey[];
	readonly depth: number;
	readonly from: number;
	readonly places: Int32Array;
}

/** Not by calling itself: texts may have thousands of digits in common. */
function fill(all: Group, few: number): void {
	const open = [all];
	for (let group = open.pop(); group; group = open.pop()) {
		const { rows, keys, from, places } = group;
		if (keys.length > 0 && rows.length > few) open.push(...partsOf(group, keys[0]!));
		else places.set(sorted(rows, keys).subarray(from, from + places.length));
	}
}

function partsOf({ rows, keys, depth, from, places }: Group, key: SortKey): Group[] {
	return bucketsOf(rows, depth, key, from, from + places.length).map((bucket) => {
		const first = Math.max(bucket.start, from);
		const end = Math.min(bucket.start + bucket.rows.length, from + places.length);
		const ends = key.ends(depth, bucket.digit);
		return {
			rows: bucket.rows,
			keys: ends ? keys.slice(1) : keys,
			depth: ends ? 0 : depth + 1,
			from: first - bucket.start,
			places: places.subarray(first - from, end - from)
		};
	});
}

function sorted(rows: Int32Array, keys: readonly SortKey[]): Int32Array {
	return rows.slice().sort((a, b) => compared(keys, a, b));
}

function compared(keys: readonly SortKey[], a: number, b: number): number {
	for (const key of keys) {
		const order = key.compare(a, b);
		if (order !== 0) return order;
	}
	return 0;
}

interface Bucket {
	readonly digit: number;
	/** Rows in the buckets before it. */
	readonly start: number;
	/** In the order they came in. */
	readonly rows: Int32Array;
}

/** The buckets that reach into the places from `from` to before `to`. */
function bucketsOf(
	rows: Int32Array,
	depth: number,
	key: SortKey,
	from: number,
	to: number
): Bucket[] {
	const digits = new Uint16Array(rows.length);
	const sizes = new Int32Array(key.base);
	for (let i = 0; i < rows.length; i++) sizes[(digits[i] = key.digit(rows[i]!, depth))]!++;
	const buckets: Bucket[] = [];
	let start = 0;
	for (let digit = 0; digit < key.base && start < to; digit++) {
		const size = sizes[digit]!;
		if (size === rows.length) return [{ digit, start, rows }];
		if (size > 0 && start + size > from) buckets.push({ digit, start, rows: new Int32Array(size) });
		start += size;
	}
	deal(rows, digits, buckets);
	return buckets;
}

function deal(rows: Int32Array, digits: Uint16Array, buckets: readonly Bucket[]): void {
	const [first, last] = [buckets[0]!.digit, buckets.at(-1)!.digit];
	const into: (Int32Array | undefined)[] = [];
	for (const bucket of buckets) into[bucket.digit - first] = bucket.rows;
	const filled = new Int32Array(last - first + 1);
	for (let i = 0; i < rows.length; i++) {
		const digit = digits[i]!;
		if (digit >= first && digit <= last) into[digit - first]![filled[digit - first]!++] = rows[i]!;
	}
}

/** Values ascending, one a row; none of them NaN or −0. */
export function byValue(values: Float64Array): SortKey {
	const words = wordsOf(values);
	return {
		base: 1 << 16,
		// The bits of positive doubles order as these do; of negative ones the other way round.
		digit(at, depth) {
			const high = words[2 * at + HIGH]!;
			const word = depth < 2 ? high : words[2 * at + 1 - HIGH]!;
			const half = (depth & 1) === 0 ? word >>> 16 : word & 0xffff;
			if (high >>> 31 === 1) return half ^ 0xffff;
			return depth === 0 ? half | 0x8000 : half;
		},
		ends: (depth) => depth === 3,
		compare(a, b) {
			const [one, other] = [values[a]!, values[b]!];
			return one < other ? -1 : one > other ? 1 : 0;
		}
	};
}

/** Digits of a text: its bytes from 1 on, with 0 where it ends; and one for those that have none. */
const NONE = 257;

/**
 * Texts by UTF-16 code units, missing ones last in either direction; `codeAt` is negative where a
 * row has none.
 */
export function byText(
	{ offsets, bytes }: Dictionary,
	codeAt: (at: number) => number,
	descending: boolean
): SortKey {
	const turned = (digit: number) => (descending && digit !== NONE ? 256 - digit : digit);
	const digit = (at: number, depth: number) => {
		const code = codeAt(at);
		if (code < 0) return NONE;
		const place = offsets[code]! + depth;
		return turned(place < offsets[code + 1]! ? 1 + inCodeUnits(bytes[place]!) : 0);
	};
	const ended = turned(0);
	const ends = (_: number, last: number) => last === NONE || last === ended;
	return {
		base: NONE + 1,
		digit,
		ends,
		compare(a, b) {
			for (let depth = 0; ; depth++) {
				const [one, other] = [digit(a, depth), digit(b, depth)];
				if (one !== other) return one - other;
				if (ends(depth, one)) return 0;
			}
		}
	};
}

/** UTF-8 orders as UTF-16 does once the surrogates' bytes, F0 to F4, stand before EE and EF. */
function inCodeUnits(byte: number): number {
	if (byte < 0xee) return byte;
	return byte >= 0xf0 ? byte - 2 : byte + 5;
}
