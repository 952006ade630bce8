import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { Distinct, NO_CODE } from './distinct.ts';

test('numbers values as a map of strings would, over many dictionaries', () => {
	const values = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 3 }), { maxLength: 40 });
	fc.assert(
		fc.property(fc.array(values, { maxLength: 4 }), (dictionaries) => {
			const distinct = new Distinct();
			const codes = new Map<string, number>();
			for (const texts of dictionaries) {
				for (const text of texts)
					if (text.trim() !== '' && !codes.has(text)) codes.set(text, codes.size);
				expect(Array.from(distinct.addAll(Dictionary.of(texts)))).toEqual(
					texts.map((text) => codes.get(text) ?? NO_CODE)
				);
			}
			const merged = distinct.toDictionary();
			expect(Array.from({ length: merged.size }, (_, i) => merged.at(i))).toEqual([
				...codes.keys()
			]);
		})
	);
});

test('grows past its first tables without losing a value', () => {
	const texts = Array.from({ length: 5000 }, (_, i) => `customer ${i % 7} ${i}`);
	const distinct = new Distinct();
	const first = distinct.addAll(Dictionary.of(texts));
	const again = distinct.addAll(Dictionary.of(texts.toReversed()));
	expect(distinct.size).toBe(5000);
	expect(again.toReversed()).toEqual(first);
});

test('leaves out blank values and those that no row uses', () => {
	const dictionary = Dictionary.of(['a', '', ' \t', '\u3000', 'b']);
	const codes = new Distinct().addAll(dictionary, Uint8Array.of(0, 1, 1, 1, 1));
	expect(Array.from(codes)).toEqual([NO_CODE, NO_CODE, NO_CODE, NO_CODE, 0]);
});
