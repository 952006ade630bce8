/**
 * Looks for a text in a window of texts, sixteen places at a time: where its first and its last
 * byte stand so far apart, the bytes between are compared.
 * Invariant: a text is told once, and nothing is found across two texts.
 */
export const WINDOW: i32 = 262144;
export const TEXTS: i32 = 65536;
export const SOUGHT: i32 = 1024;

/** Whole vectors are loaded, up to the last place of the window and a sought text behind it. */
const SLACK: usize = 2048;

/** The texts one behind the other, where each begins and the last one ends, what is sought, what came of it. */
export const bytes: usize = (__heap_base + 15) & ~15;
export const offsets: usize = bytes + WINDOW + SLACK;
export const sought: usize = offsets + 4 * TEXTS + 16;
export const results: usize = sought + SOUGHT + SLACK;

const end = results + 4 * TEXTS;
memory.grow(<i32>((end + 65535) >> 16) - memory.size());

let base: usize = 0;

/**
 * Writes the numbers of the texts that hold the first `length` bytes of `sought`, letters small,
 * and returns how many; the window has `count` texts, numbered from `first`.
 */
export function find(count: i32, first: i32, length: usize): i32 {
	base = load<u32>(offsets);
	const size = offset(count);
	const head = i8x16.splat(load<i8>(sought));
	const tail = i8x16.splat(load<i8>(sought + length - 1));
	let text = 0;
	let from: usize = 0;
	let out = results;
	for (let at: usize = 0; at + length <= size; at += 16) {
		const heads = i8x16.eq(small(v128.load(bytes + at)), head);
		const tails = i8x16.eq(small(v128.load(bytes + at + length - 1)), tail);
		let places = behind(i8x16.bitmask(v128.and(heads, tails)), at, from);
		while (places) {
			const place = at + ctz(places);
			places &= places - 1;
			if (place + length > size) break;
			while (offset(text + 1) <= place) text++;
			if (place + length > offset(text + 1) || !standsAt(bytes + place, length)) continue;
			store<i32>(out, first + text);
			out += 4;
			from = offset(text + 1);
			places = behind(places, at, from);
		}
	}
	return <i32>((out - results) >> 2);
}

/** The same of the texts that don't fold byte by byte. */
export function findOdd(count: i32, first: i32): i32 {
	base = load<u32>(offsets);
	const size = offset(count);
	let text = 0;
	let from: usize = 0;
	let out = results;
	for (let at: usize = 0; at < size; at += 16) {
		let places = behind(i8x16.bitmask(odd(v128.load(bytes + at))), at, from);
		while (places) {
			const place = at + ctz(places);
			if (place >= size) break;
			while (offset(text + 1) <= place) text++;
			store<i32>(out, first + text);
			out += 4;
			from = offset(text + 1);
			places = behind(places, at, from);
		}
	}
	return <i32>((out - results) >> 2);
}

function offset(text: i32): usize {
	return load<u32>(offsets + 4 * <usize>text) - base;
}

/** Those of the sixteen places at `at` that are at or after `from`. */
function behind(places: i32, at: usize, from: usize): i32 {
	if (from <= at) return places;
	const passed = <i32>(from - at);
	return passed < 16 ? places & (-1 << passed) : 0;
}

/** Capital letters of ASCII as small ones. */
function small(signs: v128): v128 {
	const capital = i8x16.lt_u(i8x16.sub(signs, i8x16.splat(0x41)), i8x16.splat(26));
	return v128.or(signs, v128.and(capital, i8x16.splat(0x20)));
}

/** C0 and above, but E4 to E9. */
function odd(signs: v128): v128 {
	const han = i8x16.lt_u(i8x16.sub(signs, i8x16.splat(<i8>0xe4)), i8x16.splat(6));
	return v128.andnot(i8x16.ge_u(signs, i8x16.splat(<i8>0xc0)), han);
}

function standsAt(place: usize, length: usize): bool {
	for (let i: usize = 1; i + 1 < length; i++) {
		const sign = <u32>load<u8>(place + i);
		const folded = sign - 65 < 26 ? sign + 32 : sign;
		if (folded !== <u32>load<u8>(sought + i)) return false;
	}
	return true;
}
