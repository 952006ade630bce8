/**
 * Cells that are plain numbers become whole mantissas at one scale, the most decimals seen so far;
 * every other cell is odd and becomes the code of its text.
 */
import { eightDigits, PAST_NINE, UPPER_HALVES, ZEROS } from './digits';
import { reserve } from './memory';
import { PLACE, stride } from './state';

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
let mantissa: u64 = 0;
export let decimals: u32 = 0;
let negative: bool = false;
let fraction: bool = false;

/**
 * Most cells of a column have its scale and fit a word: such ones are read without a branch for
 * each digit, the word turned so that its last byte is the cell's last. Reads the cells of a run
 * from the `i`th on into `to`; returns the first that is none such, or `count`.
 */
export function parseWords(numbers: Numbers, entries: usize, to: usize, i: u32, count: u32): u32 {
	// What hangs on the column alone, and what is noted of it, stays out of memory while it runs.
	const began = i;
	const sign = <u64>numbers.sign;
	const scale = numbers.scale;
	const shortest = scale ? scale + 2 : 1;
	const point: u64 = (7 - scale) << 3;
	const whole = ((<u64>1) << point) - 1;
	const behind: u64 = scale ? ~(((<u64>1) << (point + 8)) - 1) : 0;
	let fractions: u32 = 0;
	let least = i64.MAX_VALUE;
	let greatest = i64.MIN_VALUE;
	for (; i < count; i++) {
		const entry = entries + <usize>i * stride;
		const from = <usize>(load<u32>(entry) & PLACE) + 1;
		const minus = <u32>load<u8>(from) === MINUS;
		const first = from + usize(minus);
		const length = load<u32>(entry, 4) - <u32>first;
		if (length - shortest > 8 - shortest) break;
		let word = load<u64>(first) << ((8 - length) << 3);
		let wrong = u64((length > shortest) & (<u32>load<u8>(first) === ZERO));
		if (scale) {
			wrong |= ((word >> point) & 0xff) ^ sign;
			word = (word & behind) | ((word & whole) << 8);
		}
		word ^= ZEROS & (~(<u64>0) << ((8 + u32(scale > 0) - length) << 3));
		if (wrong | ((word | (word + PAST_NINE)) & UPPER_HALVES)) break;
		fractions += u32((word & behind) !== 0);
		const size = <i64>eightDigits(word);
		const value = minus ? -size : size;
		least = min(least, value);
		greatest = max(greatest, value);
		store<f64>(to + ((<usize>i) << 3), <f64>value);
	}
	if (i > began) note(numbers, scale, i - began, fractions, <f64>least, <f64>greatest);
	return i;
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
	const value = <f64>(negative ? -(<i64>mantissa) : <i64>mantissa);
	const scaled = value * powerOfTen(numbers.scale - decimals);
	note(numbers, decimals, 1, u32(fraction), scaled, scaled);
	return scaled;
}

function note(
	numbers: Numbers,
	decimals: u32,
	cells: u32,
	fractions: u32,
	least: f64,
	greatest: f64
): void {
	const at = changetype<usize>(numbers) + COUNTS + decimals * 4;
	store<u32>(at, load<u32>(at) + cells);
	numbers.integers += cells - fractions;
	numbers.min = min(numbers.min, least);
	numbers.max = max(numbers.max, greatest);
}

export function rescale(numbers: Numbers, scale: u32): f64 {
	const factor = <f64>powerOfTen(scale - numbers.scale);
	numbers.scale = scale;
	numbers.min *= factor;
	numbers.max *= factor;
	return factor;
}
