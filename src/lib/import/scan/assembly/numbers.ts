/**
 * Cells that are plain numbers become whole mantissas at one scale, the most decimals seen so far;
 * every other cell is odd and becomes the code of its text.
 */
import { reserve } from './memory';

const MINUS: u32 = 45;
const ZERO: u32 = 48;
const MOST_DIGITS: usize = 9;
const MOST_DECIMALS: usize = 6;

@unmanaged
export class Numbers {
	sign: u32;
	scale: u32;
	integers: u32;
	min: f64;
	max: f64;
}

/** Cells by their decimals, 0 to 6, behind the fields. */
const COUNTS: usize = offsetof<Numbers>();

export function newNumbers(sign: u32): Numbers {
	const numbers = changetype<Numbers>(reserve(COUNTS + (MOST_DECIMALS + 1) * 4));
	numbers.sign = sign;
	numbers.min = Infinity;
	numbers.max = -Infinity;
	return numbers;
}

export function countOf(numbers: Numbers, decimals: u32): u32 {
	return load<u32>(changetype<usize>(numbers) + COUNTS + decimals * 4);
}

const POWERS: StaticArray<u32> = [1, 10, 100, 1000, 10000, 100000, 1000000];

function powerOfTen(exponent: u32): u32 {
	return unchecked(POWERS[exponent]);
}

/** What `parse` found: digits without a sign, how many of them are decimals, and the cell's sign. */
export let mantissa: u64 = 0;
export let decimals: u32 = 0;
let negative: bool = false;
let fraction: bool = false;

const ZEROS: u64 = 0x3030303030303030;

/**
 * Most cells of a column have its scale and fit a word: such a one is read without a branch for
 * each digit, the word turned so that its last byte is the cell's last. False says nothing.
 */
export function parseWord(from: usize, to: usize, sign: u32, scale: u32): bool {
	negative = <u32>load<u8>(from) === MINUS;
	const first = from + usize(negative);
	const length = <u32>(to - first);
	const tail = scale ? scale + 1 : 0;
	if (length > 8 || length <= tail) return false;
	if (length > tail + 1 && <u32>load<u8>(first) === ZERO) return false;
	let word = load<u64>(first) << ((8 - length) << 3);
	const behind: u64 = scale ? ~(((<u64>1) << ((8 - scale) << 3)) - 1) : 0;
	if (scale) {
		const point = (7 - scale) << 3;
		if (((<u32>(word >> point)) & 0xff) !== sign) return false;
		word = (word & behind) | ((word & (((<u64>1) << point) - 1)) << 8);
	}
	const digits = length - u32(scale > 0);
	word ^= ZEROS & (~(<u64>0) << ((8 - digits) << 3));
	if ((word | (word + 0x0606060606060606)) & 0xf0f0f0f0f0f0f0f0) return false;
	fraction = (word & behind) !== 0;
	decimals = scale;
	mantissa = eightDigits(word);
	return true;
}

/** Neighbours are joined to pairs, those to fours, those to the number. */
function eightDigits(word: u64): u64 {
	word = (word * 10 + (word >> 8)) & 0x00ff00ff00ff00ff;
	word = (word * 100 + (word >> 16)) & 0x0000ffff0000ffff;
	return (word * 10000 + (word >> 32)) & 0xffffffff;
}

/** Whether [from, to) is a plain number; the byte at `to` must be no digit. */
export function parse(from: usize, to: usize, sign: u32): bool {
	negative = <u32>load<u8>(from) === MINUS;
	const first = from + usize(negative);
	let at = digits(first, 0);
	const whole = at - first;
	if (whole - 1 >= MOST_DIGITS) return false;
	if (whole > 1 && <u32>load<u8>(first) === ZERO) return false;
	decimals = 0;
	fraction = false;
	if (at === to) return true;
	if (<u32>load<u8>(at) !== sign) return false;
	const integer = mantissa;
	const point = at + 1;
	at = digits(point, integer);
	decimals = <u32>(at - point);
	if (at !== to || decimals - 1 >= <u32>MOST_DECIMALS) return false;
	fraction = mantissa !== integer * powerOfTen(decimals);
	return true;
}

/** Takes up digits behind those of `value`; returns the place of the first byte that is none. */
function digits(at: usize, value: u64): usize {
	for (;;) {
		const digit = <u32>load<u8>(at) - ZERO;
		if (digit > 9) break;
		value = value * 10 + digit;
		at++;
	}
	mantissa = value;
	return at;
}

/** Notes the number just parsed; returns it at the column's scale, which it must not exceed. */
export function take(numbers: Numbers): f64 {
	const at = changetype<usize>(numbers) + COUNTS + decimals * 4;
	store<u32>(at, load<u32>(at) + 1);
	numbers.integers += u32(!fraction);
	const value = <f64>(negative ? -(<i64>mantissa) : <i64>mantissa);
	const scaled = value * powerOfTen(numbers.scale - decimals);
	numbers.min = min(numbers.min, scaled);
	numbers.max = max(numbers.max, scaled);
	return scaled;
}

export function rescale(numbers: Numbers, scale: u32): f64 {
	const factor = <f64>powerOfTen(scale - numbers.scale);
	numbers.scale = scale;
	numbers.min *= factor;
	numbers.max *= factor;
	return factor;
}
