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
