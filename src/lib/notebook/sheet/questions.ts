/** Questions that only the reader can settle, as rows to choose from. */
import type { Locale } from '#lib/core/locale.ts';
import { formatDay } from '#lib/core/format.ts';
import { listed } from '#lib/core/punctuation.ts';
import { rescale } from '#lib/core/money.ts';
import { parseAmount, toNumber } from '#lib/import/cells/cells.ts';
import { parseDate } from '#lib/import/cells/days.ts';
import {
	DATE_ORDERS,
	type Choice,
	type ColumnReading,
	type DecimalReading,
	type DateOrder,
	type FileReading
} from '#lib/import/reading.ts';

/** Signed minor units at `scale`. */
export interface Step {
	readonly change: number;
	readonly scale: number;
}

/** What the other choice would add to the one in force; null where a sum is unknown. */
export function difference(chosen: Choice | undefined, other: Choice): Step | null {
	if (!chosen || chosen.sum === null || other.sum === null || chosen === other) return null;
	const scale = Math.max(chosen.scale, other.scale);
	const change = rescale(other.sum, other.scale, scale) - rescale(chosen.sum, chosen.scale, scale);
	return { change, scale };
}

export interface DateOrderQuestion {
	readonly place: number;
	readonly column: ColumnReading;
	/** Orders that fit the first dates, each with what it makes of them, in days. */
	readonly orders: readonly { readonly order: DateOrder; readonly days: readonly number[] }[];
	/** The first dates as written. */
	readonly written: readonly string[];
}

const DATES = 3;

/** For each imported column of dates whose day and month could be swapped. */
export function dateOrderQuestions({ columns, preview }: FileReading): DateOrderQuestion[] {
	return columns.flatMap((column, place) => {
		if (column.role === null || !column.ambiguousDates || column.format.type !== 'date') return [];
		const written = tellingDates(preview.map((row) => row[place] ?? ''));
		const orders = DATE_ORDERS.flatMap((order) => {
			const days = written.flatMap((date) => parseDate(date, order)?.days ?? []);
			return days.length === written.length ? { order, days } : [];
		});
		return orders.length > 1 ? { place, column, orders, written } : [];
	});
}

/** The first dates that differ, those first whose orders disagree most plainly. */
function tellingDates(cells: readonly string[]): string[] {
	const dates = [...new Set(cells.map((cell) => cell.trim()))].filter(
		(cell) => parseDate(cell, 'dmy')?.byOrder ?? parseDate(cell, 'ymd')?.byOrder ?? false
	);
	const telling = dates.filter(
		(date) => new Set(DATE_ORDERS.flatMap((order) => parseDate(date, order)?.days ?? [])).size > 1
	);
	return (telling.length > 0 ? telling : dates).slice(0, DATES);
}

export interface DecimalQuestion {
	readonly place: number;
	readonly column: ColumnReading;
	/** The first amounts as written. */
	readonly written: readonly string[];
	/** Both readings, each with what it makes of the first amount. */
	readonly readings: readonly (DecimalReading & { readonly first: number })[];
}

/** For each imported column of amounts like 1.100, where nothing proves what the point is. */
export function decimalQuestions({ columns }: FileReading): DecimalQuestion[] {
	return columns.flatMap((column, place) => {
		const { role, decimals, openAmounts: written = [] } = column;
		const [first] = written;
		if (role === null || !decimals || first === undefined) return [];
		const readings = decimals.flatMap((reading) => {
			const amount = parseAmount(first, reading.decimal);
			return amount ? { ...reading, first: toNumber(amount) } : [];
		});
		return readings.length > 1 ? { place, column, written, readings } : [];
	});
}

export function daysText(days: readonly number[], locale: Locale): string {
	return listed(
		days.map((day) => formatDay(day, locale)),
		locale
	);
}
