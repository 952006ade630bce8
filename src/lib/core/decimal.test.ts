import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOf, plainText } from './decimal.ts';

test('a number is written with all of its digits', () => {
	const written = [1e30, -1e-25, 1.5e-7, 1.25e21, 0, -12.5, 0.1].map(plainText);
	expect(written).toEqual([
		'1000000000000000000000000000000',
		'-0.0000000000000000000000001',
		'0.00000015',
		'1250000000000000000000',
		'0',
		'-12.5',
		'0.1'
	]);
});

test('its parts put together are the number again', () => {
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
			const { negative, digits, decimals } = decimalOf(value);
			expect(Number(`${negative ? '-' : ''}${digits}e${-decimals}`)).toBe(value + 0);
			expect(digits).toMatch(/^\d+$/);
		})
	);
});
