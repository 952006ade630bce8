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

/** Revenue without a measured profit, times the margin, rounded once per customer. */
export function grossProfitOf(
	lines: readonly Lines[],
	customers: number,
	margin: number | null,
	touched: Uint8Array
): GrossProfit {
	const measured = new Ledger(customers);
	const unmeasured = new Ledger(customers);
	for (const { dataset, grossProfit, revenue, places } of lines) {
		if (grossProfit) measured.add(grossProfit, places, touched);
		else if (!measuresProfit(dataset)) unmeasured.add(revenue, places, touched);
	}
	measured.verify('grossProfit');
	unmeasured.verify('revenue without profit');
	return withMargin(measured, unmeasured, margin ?? 0);
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
