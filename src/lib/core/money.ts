/**
 * Money is a whole number of minor units in a double: sums of whole numbers under 2^53 are exact
 * in any order, so totals add up to the last cent whatever the chunking.
 */
import { Failure } from './failure.ts';

export const MAX_SCALE = 6;

/** `minor` units at `scale` as units at `toScale` ≥ scale; exact, or the failure `money.overflow`. */
export function rescale(minor: number, scale: number, toScale: number): number {
	return exact(minor * 10 ** (toScale - scale));
}

/** The sum as it stands, if every whole number on the way is exact; else `money.overflow`. */
export function exact(sum: number): number {
	if (Math.abs(sum) > Number.MAX_SAFE_INTEGER) throw new Failure('money.overflow');
	return sum;
}

/** Half away from zero, the rounding of every figure that multiplies by a rate. */
export function roundHalfAway(value: number): number {
	return value < 0 ? -Math.round(-value) : Math.round(value);
}

/** `whole` / `unit` in whole numbers, half away from zero; exact for whole numbers under 2^53. */
export function divideHalfAway(whole: number, unit: number): number {
	const rest = Math.abs(whole) % unit;
	const quotient = (Math.abs(whole) - rest) / unit + (rest * 2 >= unit ? 1 : 0);
	return whole < 0 ? -quotient : quotient;
}

/** `whole` / `unit` above 0, half away from zero; `money.overflow` where that is no exact double. */
export function divideLong(whole: bigint, unit: bigint): number {
	const size = whole < 0n ? -whole : whole;
	const rounded = exact(Number((2n * size + unit) / (2n * unit)));
	return whole < 0n && rounded !== 0 ? -rounded : rounded;
}

/** Rates and shares count in whole parts of this, so that what is typed is what multiplies. */
export const PARTS = 1_000_000;

export function partsOf(rate: number): number {
	return Math.round(rate * PARTS);
}

/**
 * Whole `amount` × `rate` in whole units, half away from zero; exact: 50 × 0.29 is 14.5, so 15,
 * where doubles have 14.499999999999998. The rate counts to its sixth decimal.
 */
export function timesRate(amount: number, rate: number): number {
	const { whole, rest } = product(amount, rate);
	return whole + divideHalfAway(rest, PARTS);
}

/** The least whole number that reaches `amount` × `rate`, both at least 0; exact as `timesRate`. */
export function leastReaching(amount: number, rate: number): number {
	const { whole, rest } = product(amount, rate);
	return whole + Math.ceil(rest / PARTS);
}

/** amount × rate = whole + rest / PARTS, the amount split so that neither product is rounded. */
function product(amount: number, rate: number): { whole: number; rest: number } {
	const parts = partsOf(rate);
	const low = amount % PARTS;
	return { whole: exact(((amount - low) / PARTS) * parts), rest: exact(low * parts) };
}

/** Minor units as a plain number of currency units, for axes and shares; not for sums. */
export function toUnits(minor: number, scale: number): number {
	return minor / 10 ** scale;
}

/** Every digit of the amount as a plain decimal for machines: `-1234.50`. */
export function toDecimal(minor: number, scale: number): string {
	const digits = String(Math.abs(minor)).padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	const sign = minor < 0 ? '-' : '';
	return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}
