/** Whether bytes are UTF-8, as the Unicode Standard says in its table 3-7. */

/** Returns how far [from, to) holds whole characters: `to`, or where one is broken or cut. */
export function wellFormed(from: usize, to: usize): usize {
	let at = from;
	while (at < to) {
		if (to - at >= 16 && !v128.any_true(v128.and(v128.load(at), i8x16.splat(-128)))) {
			at += 16;
			continue;
		}
		const length = character(at, to);
		if (length === 0) return at;
		at += length;
	}
	return to;
}

/** The length of a character; 0 where it is none, or not whole. */
function character(at: usize, to: usize): usize {
	const first = <u32>load<u8>(at);
	if (first < 0x80) return 1;
	if (first < 0xc2 || first > 0xf4) return 0;
	const length: usize = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (to - at < length || !followsFrom(first, load<u8>(at + 1))) return 0;
	for (let i: usize = 2; i < length; i++) {
		if ((load<u8>(at + i) & 0xc0) !== 0x80) return 0;
	}
	return length;
}

/** No character may be written longer than it needs, be a surrogate or lie past U+10FFFF. */
function followsFrom(first: u32, second: u32): bool {
	const low: u32 = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
	const high: u32 = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
	return second >= low && second <= high;
}
