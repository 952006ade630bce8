/** Sales as numbers, gathered by slot with a counting sort: every customer, and the unattributed last. */
import { isValid } from '#lib/core/columns.ts';
import { NO_CODE } from './distinct.ts';
import type { EachLines, Lines } from './orders.ts';

export interface BySlot {
	/** Numbers of slot s stand at starts[s] … starts[s + 1] − 1. */
	readonly starts: Int32Array;
	readonly values: Int32Array;
}

/**
 * The number of every line in the window that is a sale, one with a revenue ≥ 0; `numbersOf` gives
 * one a line, those that are `none` are left out.
 */
export function gatherSales(
	lines: EachLines,
	slots: number,
	none: number,
	numbersOf: (line: Lines) => Int32Array | null
): BySlot {
	const starts = new Int32Array(slots + 1);
	eachSale(lines, none, numbersOf, (places) => {
		for (let i = 0; i < places.length; i++) if (places[i]! >= 0) starts[places[i]! + 1]!++;
	});
	for (let slot = 0; slot < slots; slot++) starts[slot + 1]! += starts[slot]!;
	const values = new Int32Array(starts[slots]!);
	const next = starts.slice(0, slots);
	eachSale(lines, none, numbersOf, (places, numbers) => {
		for (let i = 0; i < places.length; i++)
			if (places[i]! >= 0) values[next[places[i]!]!++] = numbers[i]!;
	});
	return { starts, values };
}

/** Of one batch after the other the places of its sales, below 0 for all other rows, and their numbers. */
function eachSale(
	lines: EachLines,
	none: number,
	numbersOf: (line: Lines) => Int32Array | null,
	see: (places: Int32Array, numbers: Int32Array) => void
): void {
	for (const line of lines) {
		const numbers = numbersOf(line);
		if (!numbers) continue;
		const { values, valid } = line.revenue;
		const places = line.places.slice();
		for (let i = 0; i < places.length; i++)
			if (numbers[i] === none || !(values[i]! >= 0) || !isValid(valid, i)) places[i] = NO_CODE;
		see(places, numbers);
	}
}

/** How many different numbers, all below `count`, each slot has. */
export function distinctBySlot({ starts, values }: BySlot, count: number): Float64Array {
	const counts = new Float64Array(starts.length - 1);
	// Stamps in place of a set that would be cleared for each slot.
	const met = new Int32Array(count).fill(NO_CODE);
	for (let slot = 0; slot < counts.length; slot++) {
		const end = starts[slot + 1]!;
		let different = 0;
		for (let i = starts[slot]!; i < end; i++) {
			const value = values[i]!;
			if (met[value] === slot) continue;
			met[value] = slot;
			different++;
		}
		counts[slot] = different;
	}
	return counts;
}
