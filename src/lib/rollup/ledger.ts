/**
 * Sums of one kind of money, by customer, with the unattributed in the last slot.
 *
 * Invariant: the slots add up to the window's own sum, counted apart from them, to the last minor
 * unit. It holds in any order of rows because the magnitudes together stay under 2^53.
 */
import { isValid, type Validity } from '#lib/core/columns.ts';
import { exact } from '#lib/core/money.ts';
import type { Amounts } from './amounts.ts';

/** What was read last, so that the reading is not left out as of no use. */
const fetched = new Float64Array(1);

/** Rows at a time: few enough that what was fetched for them is still at hand. */
const BLOCK = 1024;

export class Ledger {
	readonly slots: Float64Array;
	/** Sum of the rows in the window, and of their absolute values. */
	window = 0;
	magnitude = 0;

	constructor(customers: number) {
		this.slots = new Float64Array(customers + 1);
	}

	/** Adds every amount whose place is a slot; rows left out have none. Marks whom it touched. */
	add(amounts: Amounts, places: Int32Array, touched: Uint8Array | null = null): void {
		for (let from = 0; from < places.length; from += BLOCK) {
			const to = Math.min(from + BLOCK, places.length);
			this.#fetch(places, from, to);
			this.#addBlock(amounts.values, places, from, to);
		}
		if (touched) touch(touched, places, amounts.valid);
	}

	// Reads alone wait for memory side by side, which sums that are written back do not.
	#fetch(places: Int32Array, from: number, to: number): void {
		// Neighbours come together anyway.
		if (places[to - 1]! - places[from]! === to - from - 1) return;
		const { slots } = this;
		let last = 0;
		for (let i = from; i < to; i++) {
			const place = places[i]!;
			if (place >= 0) last = slots[place]!;
		}
		fetched[0] = last;
	}

	// What is missing adds 0.
	#addBlock(values: Float64Array, places: Int32Array, from: number, to: number): void {
		const { slots } = this;
		let window = 0;
		let magnitude = 0;
		for (let i = from; i < to; i++) {
			const place = places[i]!;
			if (place < 0) continue;
			const value = values[i]!;
			slots[place]! += value;
			window += value;
			magnitude += Math.abs(value);
		}
		this.window += window;
		this.magnitude += magnitude;
	}

	get unattributed(): number {
		return this.slots[this.slots.length - 1]!;
	}

	/** The customers' sums, without the unattributed. */
	get customers(): Float64Array {
		return this.slots.subarray(0, -1);
	}

	/** `money.overflow` where a sum may have been rounded; a defect where money was lost. */
	verify(name: string): void {
		exact(this.magnitude);
		// Nothing but zeros was added.
		if (this.magnitude === 0) return;
		const { slots } = this;
		let sum = 0;
		for (let slot = 0; slot < slots.length; slot++) sum += slots[slot]!;
		if (sum !== this.window) throw new Error(`${name}: customers ${sum}, files ${this.window}`);
	}
}

/** Marks the slots that have a row with a value. */
export function touch(touched: Uint8Array, places: Int32Array, valid: Validity): void {
	for (let i = 0; i < places.length; i++)
		if (places[i]! >= 0 && isValid(valid, i)) touched[places[i]!] = 1;
}
