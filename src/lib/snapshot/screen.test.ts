import { expect, test } from 'vitest';
import { silent, unpaired, untranslated } from '../../../tests/rules/catalogues.ts';
import { SCREEN } from './screen.ts';
import { LOCALES } from '#lib/core/locale.ts';

test.each(LOCALES)('all of it is said in %s', (locale) => {
	expect(unpaired(SCREEN.en, SCREEN[locale])).toEqual([]);
	expect(silent(SCREEN[locale])).toEqual([]);
});

test.each(['zh-CN', 'zh-TW'] as const)('nothing is left in English in %s', (locale) => {
	expect(untranslated(SCREEN.en, SCREEN[locale])).toEqual([]);
});

test.each(['zh-CN', 'zh-TW'] as const)('its reader is called 您 throughout in %s', (locale) => {
	const said = (words: unknown): string =>
		typeof words === 'object' && words !== null
			? Object.values(words).map(said).join('\n')
			: String(words);
	expect(said(SCREEN[locale])).toContain('您');
	expect(said(SCREEN[locale])).not.toContain('你');
});
