/** A price as it is typed, times whole counts: exact to the half unit, rounded once. */
import { divideHalfAway, divideLong, PARTS, partsOf } from '#lib/core/money.ts';

/**
 * Whole `count` of 1/`unit` × `rate` in currency units, as minor units at `scale`, half away from
 * zero. The rate counts to its sixth decimal.
 */
export function timesPrice(count: number, rate: number, scale: number, unit = 1): number {
	const parts = partsOf(rate);
	const product = count * parts * 10 ** scale;
	if (Number.isSafeInteger(product)) return divideHalfAway(product, PARTS * unit);
	return divideLong(BigInt(count) * BigInt(parts) * 10n ** BigInt(scale), BigInt(PARTS * unit));
}
