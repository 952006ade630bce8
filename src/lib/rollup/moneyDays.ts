/**
 * Sums of whole amounts × days by slot. They can pass 2^53 where the money alone does not, so the
 * high and the low part of the amounts are summed apart, and no order of rows makes a difference.
 */
import { divideLong, PARTS, partsOf } from '#lib/core/money.ts';
import { NO_DAY } from './profile.ts';

const HALF = 2 ** 26;
const YEAR = 365;

export class MoneyDays {
	readonly #high: Float64Array;
	readonly #low: Float64Array;

	constructor(slots: number) {
		this.#high = new Float64Array(slots);
		this.#low = new Float64Array(slots);
	}

	/** Adds nothing where `to` is before `from`, or `from` is unknown. */
	add(slot: number, amount: number, from: number, to: number): void {
		if (from === NO_DAY || to <= from) return;
		const low = amount % HALF;
		this.#high[slot]! += ((amount - low) / HALF) * (to - from);
		this.#low[slot]! += low * (to - from);
	}

	/** Amount × days as a double, near enough for a mean. */
	about(slot: number): number {
		return this.#high[slot]! * HALF + this.#low[slot]!;
	}

	/** The charge at a rate a year in minor units, half away from zero, exact. */
	charge(slot: number, ratePerYear: number): number {
		const days = BigInt(this.#high[slot]!) * BigInt(HALF) + BigInt(this.#low[slot]!);
		if (days === 0n) return 0;
		return divideLong(days * BigInt(partsOf(ratePerYear)), BigInt(YEAR * PARTS));
	}
}
