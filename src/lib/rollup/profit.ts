/** Gross profit by customer: measured lines, and an assumed margin where nothing is measured. */
import { timesRate } from '#lib/core/money.ts';
import { Ledger } from './ledger.ts';
import type { Lines } from './orders.ts';
import { measuresProfit } from './orders.ts';

export interface GrossProfit {
	/** By slot, the unattributed last. */
	readonly slots: Float64Array;
	readonly total: number;
	/** Sum of absolute values: what shows whether later sums stay exact. */
	readonly magnitude: number;
}

export class GrossProfits {
	readonly #measured: Ledger;
	#unmeasured: Ledger | null = null;

	constructor(customers: number) {
		this.#measured = new Ledger(customers);
	}

	/** The revenue of the lines is added before. */
	add({ dataset, grossProfit, revenue, places }: Lines, touched: Uint8Array): void {
		// Where every line has a revenue, that has touched them all.
		if (grossProfit)
			this.#measured.add(grossProfit, places, revenue.valid === null ? null : touched);
		else if (!measuresProfit(dataset)) {
			this.#unmeasured ??= new Ledger(this.#measured.slots.length - 1);
			this.#unmeasured.add(revenue, places);
		}
	}

	/** Revenue without a measured profit, times the margin, rounded once per customer. */
	total(margin: number): GrossProfit {
		this.#measured.verify('grossProfit');
		this.#unmeasured?.verify('revenue without profit');
		return this.#unmeasured
			? withMargin(this.#measured, this.#unmeasured, margin)
			: {
					slots: this.#measured.slots,
					total: this.#measured.window,
					magnitude: this.#measured.magnitude
				};
	}
}

function withMargin(measured: Ledger, unmeasured: Ledger, margin: number): GrossProfit {
	const slots = measured.slots;
	let total = measured.window;
	let magnitude = measured.magnitude;
	for (let slot = 0; slot < slots.length; slot++) {
		const assumed = timesRate(unmeasured.slots[slot]!, margin);
		slots[slot]! += assumed;
		total += assumed;
		magnitude += Math.abs(assumed);
	}
	return { slots, total, magnitude };
}
