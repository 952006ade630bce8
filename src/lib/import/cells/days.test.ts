import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDays, toIso } from '#lib/core/dates.ts';
import { looksLikeDate, parseDate } from './days.ts';
import type { DateOrder } from '../reading.ts';

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
		['5. März 2024', '2024-03-05'],
		['05.Okt.24', '2024-10-05'],
		['Mrz 2024', '2024-03-01'],
		['1er août 2024', '2024-08-01'],
		['5 févr. 2024', '2024-02-05'],
		['5 de enero de 2024', '2024-01-05'],
		['12 lug 2024', '2024-07-12'],
		['5 października 2024', '2024-10-05'],
		['January 5, 2024', '2024-01-05'],
		['2024. 1. 5', '2024-01-05'],
		['２０２４年１月５日', '2024-01-05'],
		['2024 年 1 月 5 日', '2024-01-05'],
		['2024年1月5日 星期五', '2024-01-05'],
		['Fri, 5 Jan 2024', '2024-01-05'],
		['January 5th, 2024', '2024-01-05'],
		['Jan-24', '2024-01-01'],
		['January 2024', '2024-01-01'],
		['中華民國113年1月5日', '2024-01-05'],
		['民国113年01月', '2024-01-01'],
		['20240105140305', '2024-01-05'],
		['2024-02-30', null],
		['1139901', null],
		['Market 2024', null],
		['10.0.0.1', null],
		['138-0013-8000', null],
		['20240105996000', null],
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
		['2024-01-05 10:20:30 +0800', true],
		['2024/1/5 9时', true],
		['2024年1月5日 凌晨 00:00', false],
		['Fri Jan 05 2024 08:00:00 GMT+0800 (China Standard Time)', true],
		['45296.0', false],
		['45296.75', true],
		['1704412800', false],
		['1704412861000', true],
		['1/5/2024 12:30 PM', true]
	])('%s keeps its day; a time is told: %s', (text, time) => {
		expect(iso(text, 'mdy')).toBe('2024-01-05');
		expect(parseDate(text, 'mdy')?.time).toBe(time);
	});

	test('day and month stand as the column has them', () => {
		expect(iso('03/04/2024', 'dmy')).toBe('2024-04-03');
		expect(iso('03/04/2024', 'mdy')).toBe('2024-03-04');
		expect(iso('03/04/2024', 'ymd')).toBe(null);
		expect(iso('13/13/2024', 'mdy')).toBe(null);
	});

	test('a day that only another order has is read by it, and told', () => {
		expect(parseDate('25/12/2023', 'mdy')).toMatchObject({
			days: toDays(2023, 12, 25),
			misordered: true
		});
		expect(parseDate('12/25/2023', 'dmy')).toMatchObject({
			days: toDays(2023, 12, 25),
			misordered: true
		});
		expect(parseDate('12/11/2023', 'dmy')?.misordered).toBe(false);
		expect(parseDate('30/31/30', 'dmy')).toBe(null);
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
	expect(['19970101', '19491001'].map(looksLikeDate)).toEqual([true, false]);
	expect(['45296', '1704412800', '99999999', '1.5', 'tea'].some(looksLikeDate)).toBe(false);
});
