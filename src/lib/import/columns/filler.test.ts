import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Column, isValid } from '#lib/core/columns.ts';
import { columnBuilder } from './builder.ts';
import { filler } from './filler.ts';
import type { DecimalSign, RawColumn } from './intern.ts';
import type { ColumnFormat } from '../reading.ts';
import { sumOf } from './sums.ts';
import { lookup, readsNumbers } from './typed.ts';

function built(cells: readonly string[], numbers: DecimalSign | null): RawColumn {
	const builder = columnBuilder('x', numbers);
	for (const cell of cells) builder.add(cell);
	return builder.close();
}

function valuesOf({ values, valid }: Column): (number | null)[] {
	return Array.from(values, (value, i) => (isValid(valid, i) ? value : null));
}

const formats: fc.Arbitrary<ColumnFormat> = fc.record({
	type: fc.constantFrom('money' as const, 'number' as const),
	scale: fc.integer({ min: 0, max: 6 }),
	decimal: fc.constantFrom('.' as const, ',' as const),
	factor: fc.constantFrom(1, 10_000),
	dateOrder: fc.constant('ymd' as const),
	currency: fc.constant(null)
});
const cells = fc.array(
	fc.oneof(
		{ weight: 5, arbitrary: fc.stringMatching(/^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$/) },
		{ weight: 2, arbitrary: fc.integer({ min: -999_999, max: 999_999 }).map(String) },
		{ weight: 1, arbitrary: fc.constantFrom('', 'n/a', '¥1,234.50', 'soon', '007', '-', '(3)') }
	),
	{ minLength: 1, maxLength: 60 }
);

describe('a column kept as numbers', () => {
	test('gives the values and the sum that its texts give', () => {
		fc.assert(
			fc.property(cells, formats, (written, format) => {
				const { decimal } = format;
				const texts = written.map((cell) => cell.replace('.', decimal));
				const numbers = built(texts, decimal);
				fc.pre(readsNumbers(numbers.numbers!, format));
				const interned = built(texts, null);
				const [one, other] = [numbers, interned].map((column) => {
					const read = lookup(column, format, null);
					const sum = sumOf(column, read);
					return { values: valuesOf(filler(format.type, column, read)(0)), sum };
				});
				expect(one!.values).toEqual(other!.values);
				// Fractions are added in another order.
				const size = one!.values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
				if (format.type === 'money') expect(one!.sum).toBe(other!.sum);
				else expect(Math.abs(one!.sum! - other!.sum!)).toBeLessThanOrEqual(size * 1e-13);
			}),
			{ numRuns: 500 }
		);
	});

	test('lends its mantissas where the scale is that of the format', () => {
		const column = built(['1.50', '2.25'], '.');
		const format: ColumnFormat = {
			type: 'money',
			scale: 2,
			decimal: '.',
			factor: 1,
			dateOrder: 'ymd',
			currency: null
		};
		const { values, valid } = filler('money', column, lookup(column, format, null))(0);
		expect(values.buffer).toBe(column.blocks[0]!.mantissas!.buffer);
		expect(valid).toBeNull();
	});

	test('can be taken for neither text nor dates, nor under the other sign', () => {
		const { numbers } = built(['1.50', '2'], '.');
		const format = { scale: 2, decimal: '.', factor: 1, dateOrder: 'ymd', currency: null } as const;
		const types = ['money', 'number', 'text', 'date', 'boolean'] as const;
		expect(types.map((type) => readsNumbers(numbers!, { ...format, type }))).toEqual([
			true,
			true,
			false,
			false,
			false
		]);
		expect(readsNumbers(numbers!, { ...format, type: 'money', decimal: ',' })).toBe(false);
		expect(readsNumbers(numbers!, { ...format, type: 'money', factor: 1e14 })).toBe(false);
	});
});

describe('the sum of money', () => {
	const format = {
		type: 'money',
		scale: 6,
		decimal: '.',
		factor: 1,
		dateOrder: 'ymd',
		currency: null
	} as const;
	const amount = fc.stringMatching(/^-?[1-9]\d{8}\.\d{6}$/);
	const exactly = (texts: readonly string[]) =>
		texts.reduce((sum, text) => sum + BigInt(text.replace('.', '')), 0n);

	test.each(['.', null] as const)(
		'is exact to 2^53 and none beyond, whatever the order (%s)',
		(sign) => {
			const far = fc.array(amount, { maxLength: 40 });
			fc.assert(
				fc.property(far, fc.boolean(), (texts, undone) => {
					// Amounts taken back at the end lead far beyond 2^53 and to a small sum again.
					const back = texts.map((text) => (text.startsWith('-') ? text.slice(1) : `-${text}`));
					const all = undone ? [...texts, ...back, '0.000001'] : [...texts, '0.000001'];
					const column = built(all, sign);
					const sum = exactly(all);
					const whole = sum >= -(2n ** 53n) + 1n && sum <= 2n ** 53n - 1n;
					expect(sumOf(column, lookup(column, format, null))).toBe(whole ? Number(sum) : null);
				}),
				{ numRuns: 200 }
			);
		}
	);
});
