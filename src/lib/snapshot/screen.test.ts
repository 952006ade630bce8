import { expect, test } from 'vitest';
import { silent, unpaired, untranslated } from '../../../tests/rules/catalogues.ts';
import { SCREEN } from './screen.ts';

test('both languages say all of it, and each in its own words', () => {
	expect(unpaired(SCREEN.en, SCREEN['zh-CN'])).toEqual([]);
	expect(untranslated(SCREEN.en, SCREEN['zh-CN'])).toEqual([]);
	expect(silent(SCREEN.en)).toEqual([]);
	expect(silent(SCREEN['zh-CN'])).toEqual([]);
});
