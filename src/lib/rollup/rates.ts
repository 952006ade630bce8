/** Rates as they are typed, times whole amounts: exact to the half unit, rounded once. */
import { divideHalfAway, exact } from '#lib/core/money.ts';

/** Rates and shares count in whole parts of this. */
export const PARTS = 1_000_000;

export function partsOf(rate: number): number {
	return Math.round(rate * PARTS);
}

/**
 * Whole `count` of 1/`unit` × `rate` in currency units, as minor units at `scale`, half away from
 * zero. The rate counts to its sixth decimal.
 */
export function timesPrice(count: number, rate: number, scale: number, unit = 1): number {
	const parts = partsOf(rate);
	const product = count * parts * 10 ** scale;
	if (Number.isSafeInteger(product)) return divideHalfAway(product, PARTS * unit);
	return quotient(BigInt(count) * BigInt(parts) * 10n ** BigInt(scale), BigInt(PARTS * unit));
}

/** `whole` / `unit`, half away from zero; `money.overflow` where that is no exact double. */
export function quotient(whole: bigint, unit: bigint): number {
	const size = whole < 0n ? -whole : whole;
	const rounded = exact(Number((2n * size + unit) / (2n * unit)));
	return whole < 0n && rounded !== 0 ? -rounded : rounded;
}
