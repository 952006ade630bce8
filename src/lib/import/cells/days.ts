/** Written dates to civil days. A time of day is dropped and told; no time zone is applied. */
import { toDays } from '#lib/core/dates.ts';
import { century, daysByForm, dayAndClock } from './dateforms.ts';
import { DATE_ORDERS, type DateOrder } from '../reading.ts';

export interface WrittenDate {
	readonly days: number;
	/** A time other than midnight stood beside it. */
	readonly time: boolean;
	/** The order decided: another one could read it otherwise. */
	readonly byOrder: boolean;
	/** The order asked for has no such day, and only one other has: 25/12/2023 among months first. */
	readonly misordered: boolean;
}

/** Reads a cleaned cell as a date; null where it is none. Pure digits only by their exact forms. */
export function parseDate(text: string, order: DateOrder): WrittenDate | null {
	if (text.length < 4 || text.length > MOST_CHARS || !mayBegin(text)) return null;
	const three = threeNumbers(text);
	if (three && three.first !== 3) return ordered(three, order);
	const { body, time } = dayAndClock(text);
	const days = daysByForm(body);
	if (days !== null) return { days, time, byOrder: false, misordered: false };
	const inner = threeNumbers(body);
	return inner && ordered({ ...inner, time }, order);
}

const MOST_CHARS = 72;

/** Dates begin with a digit, with the name of a month or a weekday, or with the era. */
function mayBegin(text: string): boolean {
	const code = text.charCodeAt(0);
	if (code < 0x80) return (code >= 48 && code <= 57) || isLetter(text.charCodeAt(2));
	return /^[０-９民中\s]/.test(text);
}

function isLetter(code: number): boolean {
	return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Whether a cell is a date by its form alone; other plain numbers need a header that says so. */
export function looksLikeDate(text: string): boolean {
	if (/^\d+(\.\d*)?$/.test(text))
		return /^(19[5-9]|20\d)\d{5}$/.test(text) && parseDate(text, 'ymd') !== null;
	if (text.length > 40 || !mayBegin(text)) return false;
	const three = threeNumbers(text);
	if (three && three.first < 3) return DATE_ORDERS.some((order) => inOrder(three, order) !== null);
	return parseDate(text, 'dmy') !== null;
}

/** Three numbers with one mark between them, and perhaps a clock: most dates of most files. */
interface ThreeNumbers {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	/** Digits of the first and of the last number. */
	readonly first: number;
	readonly last: number;
	readonly time: boolean;
}

function threeNumbers(text: string): ThreeNumbers | null {
	const first = digitsEnd(text, 0);
	const mark = text.charCodeAt(first);
	if (first === 0 || first > 4 || (mark !== DASH && mark !== SLASH && mark !== POINT)) return null;
	const second = digitsEnd(text, first + 1);
	const middle = second - first - 1;
	if (middle < 1 || middle > 2 || text.charCodeAt(second) !== mark) return null;
	const third = digitsEnd(text, second + 1);
	const last = third - second - 1;
	if (last < 1 || last > 4) return null;
	const clock = third === text.length ? MIDNIGHT : plainClock(text, third);
	if (clock === NO_CLOCK) return null;
	const [a, b, c] = [
		numberAt(text, 0, first),
		numberAt(text, first + 1, second),
		numberAt(text, second + 1, third)
	];
	return { a, b, c, first, last, time: clock === SOME_TIME };
}

const [DASH, SLASH, POINT, COLON] = ['-', '/', '.', ':'].map((sign) => sign.charCodeAt(0));
const [NO_CLOCK, MIDNIGHT, SOME_TIME] = [0, 1, 2];

function digitsEnd(text: string, from: number): number {
	let at = from;
	for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) at++;
	return at;
}

function numberAt(text: string, from: number, to: number): number {
	let value = 0;
	for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
	return value;
}

/** ` 9:05`, `T09:05:30` or with a fraction of the second, to the end of the text. */
function plainClock(text: string, from: number): number {
	const gap = text.charCodeAt(from);
	if (gap !== 32 && gap !== 84) return NO_CLOCK;
	let parts = 1;
	let some = false;
	for (let at = from + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 49 && code <= 57) some = true;
		else if (code === COLON) parts++;
		else if (code !== 48 && !(code === POINT && parts === 3)) return NO_CLOCK;
	}
	if (parts < 2 || parts > 3) return NO_CLOCK;
	return some ? SOME_TIME : MIDNIGHT;
}

function ordered(three: ThreeNumbers, order: DateOrder): WrittenDate | null {
	const { a, b, c, first, last, time } = three;
	if (first === 4) {
		const days = last < 3 ? toDays(a, b, c) : null;
		return days === null ? null : { days, time, byOrder: false, misordered: false };
	}
	if (first > 2) return null;
	const days = inOrder(three, order);
	if (days !== null) return { days, time, byOrder: true, misordered: false };
	const others = DATE_ORDERS.map((other) => inOrder(three, other)).filter((day) => day !== null);
	const [only] = others;
	return others.length === 1 && only !== undefined
		? { days: only, time, byOrder: true, misordered: true }
		: null;
}

function inOrder({ a, b, c, first, last }: ThreeNumbers, order: DateOrder): number | null {
	if (order === 'ymd') return first === 2 && last < 3 ? toDays(century(a), b, c) : null;
	if (last !== 2 && last !== 4) return null;
	const year = last === 4 ? c : century(c);
	return order === 'dmy' ? toDays(year, b, a) : toDays(year, a, b);
}
