import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { byText, byValue, placesOf } from './list-places.ts';

const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** The obvious way: everything sorted, then cut. */
function naive<T>(rows: readonly T[], compare: (a: T, b: T) => number): number[] {
	return rows.map((_, at) => at).sort((a, b) => compare(rows[a]!, rows[b]!) || a - b);
}

const numbers = fc.oneof(
	fc.constantFrom(0, 1, -1, 0.5, 65536, -65536, Infinity, 1e300, -1e-300, 2 ** 53 - 1),
	fc.integer({ min: -5, max: 5 }),
	fc.double({ noNaN: true }).map((value) => value + 0)
);
const texts = fc
	.array(fc.constantFrom('a', 'A', 'b', '客', '\u{1f600}', '\ufb01', '\ue000', '\ud7ff'), {
		maxLength: 4
	})
	.map((all) => all.join(''));
const places = fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom(0, 1, 4));

test('any page of numbers, and of texts among equal ones, is that of the full sort', () => {
	const row = fc.record({ value: numbers, text: fc.option(texts), key: texts });
	fc.assert(
		fc.property(fc.array(row, { maxLength: 24 }), places, fc.boolean(), (rows, where, down) => {
			const [from, count, few] = where;
			const names = Dictionary.of(rows.map(({ text }) => text ?? ''));
			const keys = Dictionary.of(rows.map(({ key }) => key));
			const found = (by: Parameters<typeof placesOf>[1]) =>
				Array.from(placesOf(rows.length, by, from, from + count, few));
			const byKey = byText(keys, (at) => at, false);
			const byName = byText(names, (at) => (rows[at]!.text === null ? -1 : at), down);
			expect(found([byValue(Float64Array.from(rows, ({ value }) => value)), byKey])).toEqual(
				naive(rows, (a, b) => order(a.value, b.value) || order(a.key, b.key)).slice(
					from,
					from + count
				)
			);
			expect(found([byName, byKey])).toEqual(
				naive(rows, (a, b) => {
					if (a.text === null || b.text === null)
						return Number(a.text === null) - Number(b.text === null) || order(a.key, b.key);
					return (down ? -1 : 1) * order(a.text, b.text) || order(a.key, b.key);
				}).slice(from, from + count)
			);
		}),
		{ numRuns: 500 }
	);
});

test('many equal rows with a long beginning in common are gone through step by step', () => {
	const beginning = 'x'.repeat(12_000);
	const keys = Dictionary.of(Array.from({ length: 260 }, (_, i) => `${beginning}${999 - i}`));
	const byKey = byText(keys, (at) => at, false);
	expect(Array.from(placesOf(260, [byKey], 0, 3))).toEqual([259, 258, 257]);
});
