import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDays, toIso } from '#lib/core/dates.ts';
import { looksLikeDate, parseDate } from './days.ts';
import type { DateOrder } from './reading.ts';

const iso = (text: string, order: DateOrder = 'ymd') => {
	const date = parseDate(text, order);
	return date && toIso(date.days);
};

describe('written dates', () => {
	test.each([
		['2024/1/5', '2024-01-05'],
		['2024-01-05', '2024-01-05'],
		['2024.1.5', '2024-01-05'],
		['2024年1月5日', '2024-01-05'],
		['2024年01月', '2024-01-01'],
		['2024-01', '2024-01-01'],
		['20240105', '2024-01-05'],
		['202401', '2024-01-01'],
		['24/1/5', '2024-01-05'],
		['113/01/05', '2024-01-05'],
		['113年1月5日', '2024-01-05'],
		['民國113年1月5日', '2024-01-05'],
		['1130105', '2024-01-05'],
		['45296', '2024-01-05'],
		['45296.75', '2024-01-05'],
		['1704412800', '2024-01-05'],
		['1704412800000', '2024-01-05'],
		['5 Jan 2024', '2024-01-05'],
		['05-Jan-24', '2024-01-05'],
		['January 5, 2024', '2024-01-05'],
		['2024-02-30', null],
		['2024-13-01', null],
		['0000-00-00', null],
		['soon', null],
		['12 Monkeys 2024', null],
		['1.50', null]
	])('%s is %s', (text, day) => expect(iso(text)).toBe(day));

	test.each([
		['2024-01-05 00:00:00', false],
		['2024-01-05T23:59:59Z', true],
		['2024-01-05 14:03:05.123', true],
		['2024-01-05T08:00:00+08:00', true],
		['2024/1/5 下午 2:03', true],
		['2024年1月5日14时03分', true],
		['1/5/2024 12:30 PM', true]
	])('%s keeps its day; a time is told: %s', (text, time) => {
		expect(iso(text, 'mdy')).toBe('2024-01-05');
		expect(parseDate(text, 'mdy')?.time).toBe(time);
	});

	test('day and month stand as the column has them', () => {
		expect(iso('03/04/2024', 'dmy')).toBe('2024-04-03');
		expect(iso('03/04/2024', 'mdy')).toBe('2024-03-04');
		expect(iso('03/04/2024', 'ymd')).toBe(null);
		expect(iso('13/04/2024', 'mdy')).toBe(null);
	});

	test('every day of the calendar comes back from each of its forms', () => {
		const days = fc.integer({ min: toDays(1950, 1, 1)!, max: toDays(2069, 12, 31)! });
		fc.assert(
			fc.property(days, (day) => {
				const [year = '', month = '', date = ''] = toIso(day).split('-');
				for (const [text, order] of [
					[`${year}-${month}-${date}`, 'ymd'],
					[`${year}${month}${date}`, 'ymd'],
					[`${Number(date)}/${Number(month)}/${year}`, 'dmy'],
					[`${month}.${date}.${year}`, 'mdy']
				] as const)
					expect([text, parseDate(text, order)?.days]).toEqual([text, day]);
			})
		);
	});
});

test('plain numbers are dates by themselves only as eight digits of a likely year', () => {
	expect(['20240105', '2024-1-5', '5/1/2024', '1月5日'].map(looksLikeDate)).toEqual([
		true,
		true,
		true,
		false
	]);
	expect(['45296', '1704412800', '99999999', '1.5', 'tea'].some(looksLikeDate)).toBe(false);
});
