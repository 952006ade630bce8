/** Eight digits in a word, the first in its lowest byte. */

export const ZEROS: u64 = 0x3030303030303030;
/** Added to a byte, it reaches into the upper half where that is above nine. */
export const PAST_NINE: u64 = 0x0606060606060606;
export const UPPER_HALVES: u64 = 0xf0f0f0f0f0f0f0f0;

/** Their number: neighbours are joined to pairs, those to fours, those to the number. */
export function eightDigits(word: u64): u64 {
	word = (word * 10 + (word >> 8)) & 0x00ff00ff00ff00ff;
	word = (word * 100 + (word >> 16)) & 0x0000ffff0000ffff;
	return (word * 10000 + (word >> 32)) & 0xffffffff;
}

/** The digits of a number below 10^8: split to fours, those to pairs, those to digits. */
export function decimalDigits(number: u32): u64 {
	const fours = (<u64>(number / 10000)) | ((<u64>(number % 10000)) << 32);
	const hundreds = ((fours * 10486) >> 20) & 0x0000007f0000007f;
	const pairs = ((fours - hundreds * 100) << 16) | hundreds;
	const tens = ((pairs * 103) >> 10) & 0x000f000f000f000f;
	return ((pairs - tens * 10) << 8) | tens;
}
