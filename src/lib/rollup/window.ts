/**
 * The days that count: `(asOf − windowMonths, asOf]`. Without a window, and with no as-of date
 * that cuts the data short, every row counts, those without a date and later charges as well.
 */
import { isValid } from '#lib/core/columns.ts';
import { addMonths, fromDays, monthIndex } from '#lib/core/dates.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { dateOf } from './places.ts';
import type { Window } from './profile.ts';
import { NO_DAY } from './profile.ts';

export interface Span {
	readonly first: number;
	readonly last: number;
}

/** First and last day of the rows; NO_DAY where none is dated. */
export function spanOf(datasets: readonly Dataset[]): Span {
	let first = 0x7fffffff;
	let last = NO_DAY;
	for (const dataset of datasets) {
		for (const batch of dataset.table.batches) {
			const column = dateOf(dataset, batch);
			if (!column) continue;
			for (let i = 0; i < batch.rows; i++) {
				if (!isValid(column.valid, i)) continue;
				const day = column.values[i]!;
				if (day < first) first = day;
				if (day > last) last = day;
			}
		}
	}
	return { first: last === NO_DAY ? NO_DAY : first, last };
}

/** `data` is the span of the orders, from which the as-of date follows. */
export function windowOf(
	data: Span,
	datasets: readonly Dataset[],
	{ asOf, windowMonths }: Parameters
): Window {
	const to = asOf ?? data.last;
	if (to >= data.last && (windowMonths === null || to === NO_DAY)) {
		return { from: Math.min(data.first, to), to, whole: true };
	}
	// Cut short at its end alone, the window begins with the first charge or answer of all.
	if (windowMonths === null)
		return { from: Math.min(spanOf(datasets).first, to), to, whole: false };
	// The calendar begins with year 1; a longer window reaches no further back.
	const months = Math.min(windowMonths, monthIndex(to) - 12);
	return { from: dayAfter(to, -months), to, whole: false };
}

/** Figures without lines can't be cut to a window. */
export function wholeWindow(data: Span, { asOf }: Parameters): Window {
	const to = asOf ?? data.last;
	return { from: data.first === NO_DAY ? to : Math.min(data.first, to), to, whole: true };
}

/** As long as the window, ending where it begins; null where the window is the whole data. */
export function previousWindow(window: Window, { windowMonths }: Parameters): Window | null {
	if (windowMonths === null || window.whole) return null;
	const months = Math.min(2 * windowMonths, monthIndex(window.to) - 12);
	return { from: dayAfter(window.to, -months), to: window.from - 1, whole: false };
}

/**
 * The day after `to` moved by whole months. The last of a month stays the last of a month, so that
 * three months to 30 June begin on 1 April.
 */
function dayAfter(to: number, months: number): number {
	const monthEnds = fromDays(to + 1).day === 1;
	return monthEnds ? addMonths(to + 1, months) : addMonths(to, months) + 1;
}
