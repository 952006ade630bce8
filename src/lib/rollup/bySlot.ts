/**
 * Sales as numbers, gathered by slot: every customer, and the unattributed last.
 *
 * Customers come in no order, and each of a million is a place in memory of its own. So rows are
 * dealt into parts of neighbouring slots first, few enough that all their ends are at hand, and
 * each part is counted out by itself.
 */
import { isValid } from '#lib/core/columns.ts';
import { NO_CODE } from './distinct.ts';
import type { EachLines, Lines } from './orders.ts';

export interface BySlot {
	/** Numbers of slot s stand at starts[s] … starts[s + 1] − 1. */
	readonly starts: Int32Array;
	readonly values: Int32Array;
}

type NumbersOf = (line: Lines) => Int32Array | null;

/** So many neighbouring slots are a part. */
const PART_BITS = 10;

/**
 * The number of every line in the window that is a sale, one with a revenue ≥ 0; `numbersOf` gives
 * one a line, those that are `none` are left out.
 */
export function gatherSales(
	lines: EachLines,
	slots: number,
	none: number,
	numbersOf: NumbersOf
): BySlot {
	const parts = dealt(lines, slots, none, numbersOf);
	const starts = new Int32Array(slots + 1);
	const values = new Int32Array(parts.count);
	let start = 0;
	for (let part = 0; part < parts.ends.length; part++)
		start = countOut(parts, part, start, starts, values);
	starts[slots] = start;
	return { starts, values };
}

/** Rows of part p stand before ends[p], from where they may begin: starts[p]. */
interface Parts {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly slots: Int32Array;
	readonly numbers: Int32Array;
	/** Rows of all parts. */
	readonly count: number;
}

function dealt(lines: EachLines, slots: number, none: number, numbersOf: NumbersOf): Parts {
	const starts = partStarts(lines, slots);
	const rows = starts[starts.length - 1]!;
	const parts = { slots: new Int32Array(rows), numbers: new Int32Array(rows) };
	const ends = starts.slice(0, -1);
	let count = 0;
	for (const line of lines) {
		const numbers = numbersOf(line);
		if (numbers) count += deal(line, numbers, none, ends, parts);
	}
	return { ...parts, starts, ends, count };
}

/** Room for every row that has a slot, sale or not. */
function partStarts(lines: EachLines, slots: number): Int32Array {
	const starts = new Int32Array(((slots - 1) >> PART_BITS) + 2);
	for (const { places } of lines)
		for (let i = 0; i < places.length; i++)
			if (places[i]! >= 0) starts[(places[i]! >> PART_BITS) + 1]!++;
	for (let part = 1; part < starts.length; part++) starts[part]! += starts[part - 1]!;
	return starts;
}

function deal(
	{ places, revenue: { values, valid } }: Lines,
	numbers: Int32Array,
	none: number,
	ends: Int32Array,
	into: Pick<Parts, 'slots' | 'numbers'>
): number {
	let count = 0;
	for (let i = 0; i < places.length; i++) {
		const place = places[i]!;
		if (place < 0 || numbers[i] === none || !(values[i]! >= 0) || !isValid(valid, i)) continue;
		const to = ends[place >> PART_BITS]!++;
		into.slots[to] = place;
		into.numbers[to] = numbers[i]!;
		count++;
	}
	return count;
}

/** Writes the numbers of one part from `start` on, by slot; returns where they end. */
function countOut(
	parts: Parts,
	part: number,
	start: number,
	starts: Int32Array,
	values: Int32Array
): number {
	const [from, to] = [parts.starts[part]!, parts.ends[part]!];
	const first = part << PART_BITS;
	const next = new Int32Array(1 << PART_BITS);
	for (let i = from; i < to; i++) next[parts.slots[i]! - first]!++;
	let end = start;
	for (let slot = 0; slot < next.length && first + slot < starts.length; slot++) {
		starts[first + slot] = end;
		end += next[slot]!;
		next[slot] = starts[first + slot]!;
	}
	for (let i = from; i < to; i++) values[next[parts.slots[i]! - first]!++] = parts.numbers[i]!;
	return end;
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
