/**
 * The days on which a customer ordered: first, last, how many, how even. A day counts once, and
 * only where a line of it has a revenue ≥ 0.
 */
import { daysInMonth, fromDays, monthIndex } from '#lib/core/dates.ts';
import { isValid } from '#lib/core/columns.ts';
import { type BySlot, gatherSales } from './bySlot.ts';
import type { EachLines } from './orders.ts';
import { NO_DAY } from './profile.ts';
import type { Span } from './window.ts';

/** By slot; zeros without a dated order. */
export interface Rhythm {
	readonly orderDays: Int32Array;
	/** Days from the first order to the last. */
	readonly days: Int32Array;
	/** Σ of the squared gaps between one order day and the next. */
	readonly gapSquares: Float64Array;
	/** Calendar months with an order. */
	readonly months: Int32Array;
	/** Month index of the first order. */
	readonly firstMonth: Int32Array;
}

/** The day of every sale that has one. */
export function orderDaysOf(lines: EachLines, slots: number): BySlot {
	return gatherSales(lines, slots, NO_DAY, ({ date, batch }) => {
		if (!date || date.valid === null) return date && date.values;
		const days = new Int32Array(batch.rows).fill(NO_DAY);
		for (let i = 0; i < days.length; i++) if (isValid(date.valid, i)) days[i] = date.values[i]!;
		return days;
	});
}

export function rhythmOf({ starts, values }: BySlot, data: Span): Rhythm {
	const slots = starts.length - 1;
	const rhythm: Rhythm = {
		orderDays: new Int32Array(slots),
		days: new Int32Array(slots),
		gapSquares: new Float64Array(slots),
		months: new Int32Array(slots),
		firstMonth: new Int32Array(slots)
	};
	const months = monthsOf(data);
	const days = new Int32Array(mostLines(starts));
	for (let slot = 0; slot < slots; slot++) {
		const count = sortedDays(values, starts[slot]!, starts[slot + 1]!, days);
		if (count > 0) addDays(rhythm, slot, days, count, months, data.first);
	}
	return rhythm;
}

function mostLines(starts: Int32Array): number {
	let most = 0;
	for (let slot = 1; slot < starts.length; slot++)
		most = Math.max(most, starts[slot]! - starts[slot - 1]!);
	return most;
}

/** Fills `into` with the days, ascending; returns how many. */
function sortedDays(values: Int32Array, from: number, to: number, into: Int32Array): number {
	let sorted = true;
	for (let i = from; i < to; i++) {
		if (i > from && values[i]! < values[i - 1]!) sorted = false;
		into[i - from] = values[i]!;
	}
	if (!sorted) sort(into, to - from);
	return to - from;
}

/** Most customers have few lines, for which sorting in place beats the call of a sort. */
const FEW = 48;

function sort(days: Int32Array, count: number): void {
	if (count > FEW) {
		days.subarray(0, count).sort();
		return;
	}
	for (let i = 1; i < count; i++) {
		const day = days[i]!;
		let j = i - 1;
		for (; j >= 0 && days[j]! > day; j--) days[j + 1] = days[j]!;
		days[j + 1] = day;
	}
}

function addDays(
	{ orderDays, days: spans, gapSquares, months, firstMonth }: Rhythm,
	slot: number,
	days: Int32Array,
	count: number,
	monthOfDay: Int32Array,
	firstDay: number
): void {
	let before = days[0]!;
	let distinct = 1;
	let squares = 0;
	let inMonths = 1;
	for (let i = 1; i < count; i++) {
		const gap = days[i]! - before;
		if (gap === 0) continue;
		distinct++;
		squares += gap * gap;
		if (monthOfDay[days[i]! - firstDay] !== monthOfDay[before - firstDay]) inMonths++;
		before = days[i]!;
	}
	firstMonth[slot] = monthOfDay[days[0]! - firstDay]!;
	spans[slot] = before - days[0]!;
	orderDays[slot] = distinct;
	gapSquares[slot] = squares;
	months[slot] = inMonths;
}

/** The month index (see dates.ts) of every day of the span. */
function monthsOf({ first, last }: Span): Int32Array {
	if (last === NO_DAY) return new Int32Array(0);
	const months = new Int32Array(last - first + 1);
	const start = monthIndex(first);
	let from = first - fromDays(first).day + 1;
	for (let month = start; from <= last; month++) {
		const next = from + daysInMonth(Math.floor(month / 12), (month % 12) + 1);
		months.fill(month, Math.max(0, from - first), next - first);
		from = next;
	}
	return months;
}
