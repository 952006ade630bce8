import { describe, expect, it } from 'vitest';
import { COMMON_DIALECT } from '#lib/import/cut/common.ts';
import {
	headerFrom,
	headerLines,
	headerValue,
	startsFrom,
	startsText,
	withHeaderLines
} from './cut.ts';

describe('header lines', () => {
	it.each(['none', '1', '17', '3-4'])('%s is the same after a menu and a dialect', (value) => {
		const dialect = { ...COMMON_DIALECT, ...withHeaderLines(headerFrom(value)) };
		expect(headerValue(headerLines(dialect))).toBe(value);
	});

	it('that are none keep what stands above the rows', () => {
		expect(withHeaderLines(null)).toEqual({ headerRows: 0 });
	});
});

describe('fixed widths', () => {
	it('are counted from one on the screen and from nought in the dialect', () => {
		expect(startsText([0, 11, 29])).toBe('1, 12, 30');
		expect(startsFrom('1, 12, 30')).toEqual([0, 11, 29]);
		expect(startsFrom('30，12')).toEqual([0, 11, 29]);
	});

	it.each(['', '1', '0', 'x'])('are none in %j', (text) => {
		expect(startsFrom(text)).toBeNull();
	});
});
