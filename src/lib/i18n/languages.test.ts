import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { LANGUAGE_NAMES, preferred } from './languages.ts';

describe('the language that suits a browser', () => {
	test.each([
		['zh-TW', 'zh-TW'],
		['zh-HK', 'zh-TW'],
		['zh-MO', 'zh-TW'],
		['zh-Hant', 'zh-TW'],
		['zh-Hant-CN', 'zh-TW'],
		['zh-hant-tw', 'zh-TW'],
		['yue-Hant-HK', 'zh-TW'],
		['yue', 'zh-TW'],
		['yue-HK', 'zh-TW'],
		['yue-Hans-CN', 'zh-CN'],
		['zh', 'zh-CN'],
		['zh-CN', 'zh-CN'],
		['zh-SG', 'zh-CN'],
		['zh-Hans-HK', 'zh-CN'],
		['zh-Hans-TW', 'zh-CN'],
		['en', 'en'],
		['en-GB', 'en'],
		['zha', 'en'],
		['de-AT', 'en']
	])('%s: %s', (tag, expected) => {
		expect(preferred([tag])).toBe(expected);
	});

	test('is the first that is spoken, and English where none is', () => {
		expect(preferred(['de', 'zh-TW', 'en'])).toBe('zh-TW');
		expect(preferred(['en-US', 'zh-TW'])).toBe('en');
		expect(preferred([])).toBe('en');
	});
});

test('each language has a name of its own, in its own signs', () => {
	expect(new Set(LOCALES.map((locale) => LANGUAGE_NAMES[locale])).size).toBe(LOCALES.length);
});
