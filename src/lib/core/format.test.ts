import { describe, expect, test } from 'vitest';
import { toDays } from './dates.ts';
import {
	formatBytes,
	formatCount,
	formatDay,
	formatMoney,
	formatMoneyShort,
	formatShare,
	plural
} from './format.ts';

const yuan = { scale: 2, currency: '¥' };

describe('figures as a reader writes them', () => {
	test('counts and shares', () => {
		expect(formatCount(1234567, 'en')).toBe('1,234,567');
		expect(formatShare(0.194, 'en')).toBe('19%');
		expect(formatShare(0.0194, 'zh-CN')).toBe('1.9%');
		expect(formatShare(-0.5, 'en')).toBe('−50%');
	});

	test('money in full keeps two decimals at most and the sign before the currency', () => {
		expect(formatMoney(-123456, yuan, 'en')).toBe('−¥1,234.56');
		expect(formatMoney(22972008603, { scale: 4, currency: null }, 'en')).toBe('2,297,200.86');
	});

	test('money in short groups by thousands in English and by 万 and 亿 in Chinese', () => {
		expect(formatMoneyShort(123456789, yuan, 'en')).toBe('¥1.23M');
		expect(formatMoneyShort(123456789, yuan, 'zh-CN')).toBe('¥123.5万');
		expect(formatMoneyShort(12345678900, yuan, 'zh-CN')).toBe('¥1.235亿');
		expect(formatMoneyShort(123456789, yuan, 'zh-TW')).toBe('¥123.5萬');
		expect(formatMoneyShort(12345678900, yuan, 'zh-TW')).toBe('¥1.235億');
	});

	test('one is said of exactly one, written out or not', () => {
		expect(['1', 1, 0, '1,001', 2].map((count) => plural(count, 'row', 'rows'))).toEqual([
			'row',
			'row',
			'rows',
			'rows',
			'rows'
		]);
	});

	test('days and bytes', () => {
		const day = toDays(2025, 1, 5)!;
		expect(formatDay(day, 'en')).toBe('5 Jan 2025');
		expect(formatDay(day, 'zh-CN')).toBe('2025年1月5日');
		expect(formatDay(day, 'zh-TW')).toBe('2025年1月5日');
		expect(formatBytes(48_039_726, 'en')).toBe('48 MB');
		expect(formatBytes(1_500, 'en')).toBe('1.5 kB');
	});
});
