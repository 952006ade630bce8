/** The forms of a date that tell year, month and day apart by themselves. */
import { toDays } from '#lib/core/dates.ts';
import { monthOf } from './months.ts';

/** Days of a text without a clock, or null: where three bare numbers need an order, see days.ts. */
export function daysByForm(text: string): number | null {
	if (/^\d+\.?\d*$/.test(text)) return digitsOnly(text) ?? yearFirst(text);
	if (/^\d/.test(text)) return yearFirst(text) ?? republican(text) ?? named(text);
	return /^[民中]/.test(text) ? republican(text) : named(text);
}

const CLOCK =
	/(?:[T\s,]+|(?<=日))((?:上午|下午|晚上|凌晨|中午|[ap]\.?m\.?)?\s*\d{1,2}[:时時点點](?:\d{1,2}(?:[:分]\d{1,2}(?:[.,]\d+)?)?[分秒]?)?\s*(?:[ap]\.?m\.?|上午|下午)?)\s*(?:z|utc|gmt|bst|cest?|[pmcea][sd]t|ae[sd]t|jst|ist)?\s*(?:[+-]\d{2}:?\d{2})?(?:\s*\([\p{L}\s]*\)|\s+cst)?$/iu;
const WEEKDAY =
	/\s*\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i;

/** Width folded, the day of the week taken away, and the clock cut off; `time`: it told more than midnight. */
export function dayAndClock(text: string): { body: string; time: boolean } {
	if (/^[\d.]+$/.test(text)) return { body: text, time: clockInDigits(text) };
	const whole = text.normalize('NFKC').trim().replace(WEEKDAY, '');
	const clock = /[:时時点點]/.test(whole) ? CLOCK.exec(whole) : null;
	if (!clock) return { body: whole, time: clockInDigits(whole) };
	return { body: whole.slice(0, clock.index).trim(), time: /[1-9]/.test(clock[1] ?? '') };
}

/** The part of a day in 45296.75, in 20240105140305 and in Unix seconds or milliseconds. */
function clockInDigits(text: string): boolean {
	if (!/^\d{5}[\d.]+$/.test(text)) return false;
	if (text.charAt(5) === '.') return /\..*[1-9]/.test(text);
	if (text.length === 14) return !text.endsWith('000000');
	return text.length === 10
		? Number(text) % 86_400 !== 0
		: text.length === 13 && Number(text) % 86_400_000 !== 0;
}

function yearFirst(text: string): number | null {
	const parts =
		/^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*[日号號.]?|\s*月)?$/.exec(text);
	return parts && toDays(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1));
}

/** 20240105, 202401, 1130105 (Republic of China), a spreadsheet's serial day, Unix seconds or ms. */
function digitsOnly(text: string): number | null {
	if (!/^\d{5,14}$/.test(text)) return /^\d{5}\.\d+$/.test(text) ? serial(text) : null;
	const at = (from: number, to: number) => Number(text.slice(from, to));
	switch (text.length) {
		case 14:
			return at(8, 10) < 24 && at(10, 12) < 60 ? toDays(at(0, 4), at(4, 6), at(6, 8)) : null;
		case 13:
			return Math.floor(Number(text) / 86_400_000);
		case 10:
			return Math.floor(Number(text) / 86_400);
		case 8:
			return toDays(at(0, 4), at(4, 6), at(6, 8));
		case 7:
			return at(0, 3) < 200 ? toDays(at(0, 3) + 1911, at(3, 5), at(5, 7)) : null;
		case 6:
			return at(0, 4) >= 1950 ? toDays(at(0, 4), at(4, 6), 1) : null;
		default:
			return text.length === 5 ? serial(text) : null;
	}
}

/** Days from the epoch of 1900 to that of 1904, which workbooks of old Macs count from. */
export const LATER_EPOCH = 1462;

/** Whether a cleaned cell that is a date is a spreadsheet's number of a day. */
export function isSerial(text: string): boolean {
	return /^\d{5}(?:\.\d+)?$/.test(text);
}

/** 25,569 is 1970-01-01; before March 1900 the spreadsheets count a day that never was. */
function serial(text: string): number | null {
	const days = Math.floor(Number(text));
	return days >= 20_000 && days <= 60_000 ? days - 25_569 : null;
}

/** Years of the Republic: with the era in words, or three digits that begin with 1. */
function republican(text: string): number | null {
	const parts =
		/^(?:中[华華])?(民[国國])?\s*(\d{2,3})\s*([-/.年])\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)$/.exec(
			text
		);
	if (!parts) return null;
	const [, era, written = '', mark, month, day = '1'] = parts;
	if (era || (written.length === 3 && written.startsWith('1')))
		return toDays(Number(written) + 1911, Number(month), Number(day));
	return mark === '年' ? toDays(yearOf(written), Number(month), Number(day)) : null;
}

const MONTH = '(\\p{L}{3,12})\\.?';
const DAY_FIRST = new RegExp(
	`^(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:[\\s-]+(?:de\\s+)?|(?<=\\.))${MONTH},?` +
		`(?:[\\s-]+(?:de\\s+)?|(?<=\\.))(\\d{4}|\\d{2})$`,
	'iu'
);
const MONTH_FIRST = new RegExp(
	`^${MONTH}[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4}|(?<=-)\\d{2})$`,
	'iu'
);
const MONTH_ONLY = new RegExp(`^${MONTH}(?:\\s+(?:de\\s+)?|-)(\\d{4}|(?<=-)\\d{2})$`, 'iu');

/**
 * `5 Jan 2024`, `05-Jan-24`, `January 5, 2024`, `Jan-05-24`, `5. März 2024`, `5 de enero de 2024`, and months by
 * themselves: `Jan-24`, `Jan 2024`.
 */
function named(text: string): number | null {
	if (!/\p{L}{3}/u.test(text) || !/\d$/.test(text)) return null;
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst) return ofMonth(dayFirst[2], dayFirst[1], dayFirst[3]);
	const monthFirst = MONTH_FIRST.exec(text);
	if (monthFirst) return ofMonth(monthFirst[1], monthFirst[2], monthFirst[3]);
	const month = MONTH_ONLY.exec(text);
	return month && ofMonth(month[1], '1', month[2]);
}

function ofMonth(name = '', day = '', year = ''): number | null {
	const month = monthOf(name);
	return month === 0 ? null : toDays(yearOf(year), month, Number(day));
}

function yearOf(written: string): number {
	const year = Number(written);
	return written.length > 2 ? year : century(year);
}

/** Two digits of a year: 70 to 99 are of the last century. */
export function century(year: number): number {
	return year < 70 ? 2000 + year : 1900 + year;
}
