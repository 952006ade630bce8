import { expect, test } from 'vitest';
import fc from 'fast-check';
import { Dictionary } from './dictionary.ts';

test('holds any text and gives it back by its code', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
			const dictionary = Dictionary.of(values);
			expect(dictionary.size).toBe(values.length);
			expect(values.map((_, code) => dictionary.at(code))).toEqual(values);
		})
	);
});

test('keeps a leading byte order mark: a value is not a file', () => {
	expect(Dictionary.of(['\uFEFFa']).at(0)).toBe('\uFEFFa');
});
