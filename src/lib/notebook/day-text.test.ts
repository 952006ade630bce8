import { expect, test } from 'vitest';
import { dayText, isoDayText } from './day-text.ts';

test('a day reads the same whether it was stored as a day or as an instant', () => {
	const local = new Date(2025, 11, 31, 23, 59);
	expect([dayText(local, 'en'), isoDayText('2025-12-31', 'en')]).toEqual([
		'31 Dec 2025',
		'31 Dec 2025'
	]);
	expect(isoDayText('2025-12-31', 'zh-CN')).toBe('2025年12月31日');
});
