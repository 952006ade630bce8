/** Civil dates as days since 1970-01-01 (proleptic Gregorian); no time zone anywhere. */

export interface CivilDate {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** 1 to 31. */
	readonly day: number;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, or null where the calendar has no such day (2025-02-30). */
export function toDays(year: number, month: number, day: number): number | null {
	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
	if (day > daysInMonth(year, month)) return null;
	// Years begin in March here, so that the leap day is the last of its year.
	const from = month > 2 ? year : year - 1;
	const month0 = month > 2 ? month - 3 : month + 9;
	const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
	return from * 365 + leaps + Math.floor((153 * month0 + 2) / 5) + day - 1 - EPOCH;
}

/** 1970-01-01 in days since 0000-03-01. */
const EPOCH = 719_468;

export function fromDays(days: number): CivilDate {
	const date = new Date(days * DAY_MS);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `days` moved by whole months, to the last day of the month where the day is missing there. */
export function addMonths(days: number, months: number): number {
	const { year, month, day } = fromDays(days);
	const index = year * 12 + (month - 1) + months;
	const toYear = Math.floor(index / 12);
	const toMonth = (index % 12) + 1;
	return toDays(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))!;
}

/** Months since year 0; two days are in one month exactly when this is equal. */
export function monthIndex(days: number): number {
	const { year, month } = fromDays(days);
	return year * 12 + month - 1;
}

/** `2025-01-05`. */
export function toIso(days: number): string {
	const { year, month, day } = fromDays(days);
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
	return String(value).padStart(width, '0');
}

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
