/**
 * Survey answers of known customers in the window. The latest answer is the one of the latest day;
 * an answer without a day is older than any with one, and of two the later row counts.
 */
import type { Batch, NumberColumn } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import type { BySlot } from './bySlot.ts';
import type { Keys } from './keys.ts';
import { placesOf } from './places.ts';
import type { Answers, Window } from './profile.ts';
import { NO_DAY } from './profile.ts';

export interface Marks {
	readonly customer: Int32Array;
	readonly score: Float64Array;
	/** NO_DAY without a date. */
	readonly day: Int32Array;
}

/** Every answer to one question, in file order; null where no file asks it. */
export function marksOf(
	surveys: readonly Dataset[],
	question: Role,
	keys: Keys,
	window: Window
): Marks | null {
	const asked = surveys.filter(({ table }) => fieldIndex(table, question) >= 0);
	if (asked.length === 0) return null;
	const rows = asked.reduce((sum, { table }) => sum + table.rows, 0);
	const marks = {
		customer: new Int32Array(rows),
		score: new Float64Array(rows),
		day: new Int32Array(rows)
	};
	let count = 0;
	for (const dataset of asked) {
		for (const batch of dataset.table.batches) {
			const places = placesOf(dataset, batch, keys, window);
			count = append(marks, count, dataset, batch, question, places, keys.size);
		}
	}
	return {
		customer: marks.customer.subarray(0, count),
		score: marks.score.subarray(0, count),
		day: marks.day.subarray(0, count)
	};
}

function append(
	marks: Marks,
	count: number,
	{ table }: Dataset,
	batch: Batch,
	question: Role,
	places: Int32Array,
	customers: number
): number {
	const scores = columnOf(table, batch, question, 'number');
	const date = columnOf(table, batch, 'date', 'date');
	for (let i = 0; scores && i < batch.rows; i++) {
		const customer = places[i]!;
		if (customer < 0 || customer === customers || !isValid(scores.valid, i)) continue;
		marks.customer[count] = customer;
		marks.score[count] = scores.values[i]!;
		marks.day[count] = date && isValid(date.valid, i) ? date.values[i]! : NO_DAY;
		count++;
	}
	return count;
}

export function latestMark({ customer, score, day }: Marks, customers: number): NumberColumn {
	const values = new Float64Array(customers);
	const valid = emptyValidity(customers);
	const latest = new Int32Array(customers).fill(NO_DAY);
	for (let i = 0; i < customer.length; i++) {
		const c = customer[i]!;
		if (day[i]! < latest[c]!) continue;
		latest[c] = day[i]!;
		values[c] = score[i]!;
		setValid(valid, c);
	}
	return { type: 'number', values, valid };
}

export function meanMark({ customer, score }: Marks, customers: number): NumberColumn {
	const values = new Float64Array(customers);
	const counts = new Int32Array(customers);
	const valid = emptyValidity(customers);
	for (let i = 0; i < customer.length; i++) {
		values[customer[i]!]! += score[i]!;
		counts[customer[i]!]!++;
		setValid(valid, customer[i]!);
	}
	for (let c = 0; c < customers; c++) if (counts[c]! > 0) values[c]! /= counts[c]!;
	return { type: 'number', values, valid };
}

/** The answers with the customer's next order day, strictly after the answer; `sales` are order days. */
export function answersOf(marks: Marks, sales: BySlot, customers: number): Answers {
	const { customer, score, day } = marks;
	const undated = day.includes(NO_DAY);
	const dated = undated ? emptyValidity(day.length) : null;
	for (let i = 0; dated && i < day.length; i++) if (day[i] !== NO_DAY) setValid(dated, i);
	return { customer, score, day, dated, nextOrder: nextOrders(marks, sales, customers) };
}

// One customer's order days are sorted at a time, and only for those who answered.
function nextOrders({ customer, day }: Marks, sales: BySlot, customers: number): Int32Array {
	const next = new Int32Array(customer.length).fill(NO_DAY);
	const answers = byRow(customer, customers);
	for (let c = 0; c < customers; c++) {
		const from = answers.starts[c]!;
		const to = answers.starts[c + 1]!;
		if (from === to) continue;
		const days = orderDaysOf(sales, c);
		for (let k = from; k < to; k++) {
			const answer = answers.rows[k]!;
			if (day[answer] !== NO_DAY) next[answer] = firstAfter(days, day[answer]!);
		}
	}
	return next;
}

function byRow(customer: Int32Array, customers: number): { starts: Int32Array; rows: Int32Array } {
	const starts = new Int32Array(customers + 1);
	for (const c of customer) starts[c + 1]!++;
	for (let c = 0; c < customers; c++) starts[c + 1]! += starts[c]!;
	const next = starts.slice();
	const rows = new Int32Array(customer.length);
	for (let i = 0; i < customer.length; i++) rows[next[customer[i]!]!++] = i;
	return { starts, rows };
}

function orderDaysOf({ starts, values }: BySlot, customer: number): Int32Array {
	return values.slice(starts[customer]!, starts[customer + 1]!).sort();
}

/** The least of the ascending days above `day`, or NO_DAY. */
function firstAfter(days: Int32Array, day: number): number {
	let low = 0;
	let high = days.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (days[middle]! > day) high = middle;
		else low = middle + 1;
	}
	return days[low] ?? NO_DAY;
}
