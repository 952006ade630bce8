/** Written dates to civil days. A time of day is dropped and told; no time zone is applied. */
import { toDays } from '#lib/core/dates.ts';
import type { DateOrder } from './reading.ts';

export interface WrittenDate {
	readonly days: number;
	/** A time other than midnight stood beside it. */
	readonly time: boolean;
	/** The order decided: another one could read it otherwise. */
	readonly byOrder: boolean;
}

const TIME =
	/(?:[T\s,]+|(?<=日))((?:上午|下午|[ap]m)?\s*\d{1,2}[:时時]\d{1,2}(?:[:分]\d{1,2}(?:[.,]\d+)?)?[分秒]?\s*(?:[ap]\.?m\.?|上午|下午)?)\s*(?:z|utc|gmt)?\s*(?:[+-]\d{2}:?\d{2})?$/i;

/** Reads a cleaned cell as a date; null where it is none. Pure digits only by their exact forms. */
export function parseDate(text: string, order: DateOrder): WrittenDate | null {
	const whole = text.normalize('NFKC').trim();
	const clock = TIME.exec(whole);
	const body = clock ? whole.slice(0, clock.index) : whole;
	const days = yearFirst(body) ?? digitsOnly(body) ?? republican(body) ?? named(body);
	const time = clock !== null && /[1-9]/.test(clock[1] ?? '');
	if (days !== null) return { days, time, byOrder: false };
	const ordered = byOrder(body, order);
	return ordered === null ? null : { days: ordered, time, byOrder: true };
}

/** Whether a cell is a date by its form alone; other plain numbers need a header that says so. */
export function looksLikeDate(text: string): boolean {
	if (/^\d+$/.test(text))
		return /^(19[5-9]|20)\d{6}$/.test(text) && parseDate(text, 'ymd') !== null;
	if (!/\d/.test(text) || text.length > 40) return false;
	return (['ymd', 'dmy', 'mdy'] as const).some((order) => parseDate(text, order) !== null);
}

function yearFirst(text: string): number | null {
	const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?$/.exec(text);
	return parts && toDays(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1));
}

/** 20240105, 202401, 1130105 (Republic of China), a spreadsheet's serial day, Unix seconds or ms. */
function digitsOnly(text: string): number | null {
	if (!/^\d{5,13}$/.test(text)) return /^\d{5}\.\d+$/.test(text) ? serial(text) : null;
	const at = (from: number, to: number) => Number(text.slice(from, to));
	if (text.length === 8) return toDays(at(0, 4), at(4, 6), at(6, 8));
	if (text.length === 7) return toDays(at(0, 3) + 1911, at(3, 5), at(5, 7));
	if (text.length === 6) return at(0, 4) >= 1950 ? toDays(at(0, 4), at(4, 6), 1) : null;
	if (text.length === 5) return serial(text);
	if (text.length === 10) return Math.floor(Number(text) / 86_400);
	return text.length === 13 ? Math.floor(Number(text) / 86_400_000) : null;
}

/** 25,569 is 1970-01-01; before March 1900 the spreadsheets count a day that never was. */
function serial(text: string): number | null {
	const days = Math.floor(Number(text));
	return days >= 20_000 && days <= 60_000 ? days - 25_569 : null;
}

function republican(text: string): number | null {
	const parts =
		/^(民国|民國)?\s*(\d{2,3})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
	if (!parts) return null;
	const [, era, written = '', mark, month, day] = parts;
	if (era || (written.length === 3 && written.startsWith('1')))
		return toDays(Number(written) + 1911, Number(month), Number(day));
	return mark === '年' ? toDays(century(written), Number(month), Number(day)) : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function named(text: string): number | null {
	const dayFirst = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i.exec(text);
	const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
	const [, day, month, year] = dayFirst ?? swap(monthFirst) ?? [];
	const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
	return index < 0 ? null : toDays(century(year ?? ''), index + 1, Number(day));
}

function swap(parts: RegExpExecArray | null): (string | undefined)[] | null {
	return parts && [parts[0], parts[2], parts[1], parts[3]];
}

function byOrder(text: string, order: DateOrder): number | null {
	const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})$/.exec(text);
	if (!parts) return null;
	const [, a = '', , b = '', c = ''] = parts;
	if (order === 'ymd')
		return a.length === 2 && c.length < 3 ? toDays(century(a), Number(b), Number(c)) : null;
	if (c.length < 2) return null;
	const [day, month] = order === 'dmy' ? [a, b] : [b, a];
	return toDays(century(c), Number(month), Number(day));
}

function century(year: string): number {
	const written = Number(year);
	if (year.length > 2) return written;
	return written < 70 ? 2000 + written : 1900 + written;
}
