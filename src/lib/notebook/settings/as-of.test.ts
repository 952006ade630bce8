import { expect, test } from 'vitest';
import { plausibleDay } from './as-of.ts';

test.each([
	'0002-12-31',
	'0020-12-31',
	'0202-12-31',
	'1899-12-31',
	'2200-01-01',
	'20255-01-01',
	''
])('a day half typed or out of reach is none: %j', (iso) => expect(plausibleDay(iso)).toBeNull());

test('a whole day is the day it names', () => {
	expect(plausibleDay('1970-01-02')).toBe(1);
	expect(plausibleDay('1900-01-01')).toBe(-25567);
	expect(plausibleDay('2024-12-31')).toBe(20088);
});
