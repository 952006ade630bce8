/** Values of typed files as texts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleText } from './value-text.ts';

test.each([
	[0.1, '0.1'],
	[19.99, '19.99'],
	[12_345_678, '12345678'],
	[16_777_216, '16777216'],
	[123_456.78, '123456.78'],
	[1e-7, '0.0000001'],
	[1e21, '1000000000000000000000'],
	[-2.5, '-2.5'],
	[0, '0'],
	[NaN, '']
])('the float nearest to %d is written %s', (value, text) => {
	expect(singleText(Math.fround(value))).toBe(text);
});

test('what is written is read as the same float, and has no exponent', () => {
	fc.assert(
		fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
			const text = singleText(value);
			expect(text).not.toMatch(/e/i);
			expect(Math.fround(Number(text))).toBe(value === 0 ? 0 : value);
		})
	);
});
