import { expect, test } from 'vitest';
import { momentText } from './words.ts';

const evening = new Date(2025, 11, 31, 21, 5);

test('a moment of today is its time of day', () => {
	expect(momentText(evening, new Date(2025, 11, 31, 23, 59), 'en')).toBe('21:05');
});

test('a moment of another day names the day', () => {
	expect(momentText(evening, new Date(2026, 0, 1, 0, 0), 'en')).toBe('31 Dec 2025 21:05');
	expect(momentText(evening, new Date(2026, 11, 31, 21, 5), 'zh-CN')).toBe('2025年12月31日 21:05');
});
