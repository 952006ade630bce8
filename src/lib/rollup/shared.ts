/**
 * Sums of whole amounts × shares, exact until they are rounded, once for each slot.
 *
 * Invariant: the sum of slot s is whole[s] + rest[s] / PARTS, and |rest| < 2 × PARTS, so that
 * neither the order nor the number of amounts counts.
 */
import { PARTS } from '#lib/core/money.ts';

export class SharedSums {
	readonly #whole: Float64Array;
	readonly #rest: Float64Array;

	constructor(slots: number) {
		this.#whole = new Float64Array(slots);
		this.#rest = new Float64Array(slots);
	}

	/** `parts` of PARTS of the amount. */
	add(slot: number, amount: number, parts: number): void {
		const low = amount % PARTS;
		const rest = this.#rest[slot]! + low * parts;
		const carried = rest % PARTS;
		this.#whole[slot]! += ((amount - low) / PARTS) * parts + (rest - carried) / PARTS;
		this.#rest[slot] = carried;
	}

	/** Half away from zero. */
	rounded(slot: number): number {
		const rest = this.#rest[slot]!;
		const floor = Math.floor(rest / PARTS);
		const whole = this.#whole[slot]! + floor;
		const above = (rest - floor * PARTS) * 2;
		return whole + (above > PARTS || (above === PARTS && whole >= 0) ? 1 : 0);
	}
}
