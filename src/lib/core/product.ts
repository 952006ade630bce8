/** Quantity × price in whole minor units, exact or rounded once. */
import { decimalOf } from './decimal.ts';
import { divideHalfAway, divideLong, exact, MAX_SCALE } from './money.ts';

/** Quantity × price × 10^shift, half away from zero: the line is rounded, never the quantity. */
export function product(quantity: number, price: number, shift: number): number {
	const pieces = quantity * price;
	if (shift === 0 && Number.isInteger(quantity) && Number.isSafeInteger(pieces)) return pieces;
	const decimals = decimalsOf(quantity);
	const whole = Math.round(quantity * 10 ** decimals);
	// Fifteen digits are what a double holds of any decimal.
	const held = Math.abs(whole) < 1e15 && writes(quantity, decimals);
	if (!held || !Number.isSafeInteger(whole * price)) return longProduct(quantity, price, shift);
	if (shift >= decimals) return exact(whole * price * 10 ** (shift - decimals));
	return divideHalfAway(whole * price, 10 ** (decimals - shift));
}

function longProduct(quantity: number, price: number, shift: number): number {
	const { negative, digits, decimals } = decimalOf(quantity);
	const places = BigInt(decimals - shift);
	const whole = BigInt(negative ? `-${digits}` : digits) * BigInt(price);
	if (places <= 0n) return exact(Number(whole * 10n ** -places));
	return divideLong(whole, 10n ** places);
}

/** The fewest decimals from `least` to six that write the quantity; six where none do. */
export function decimalsOf(quantity: number, least = 0): number {
	let decimals = least;
	while (decimals < MAX_SCALE && !writes(quantity, decimals)) decimals++;
	return decimals;
}

function writes(quantity: number, decimals: number): boolean {
	const unit = 10 ** decimals;
	return Math.round(quantity * unit) / unit === quantity;
}
