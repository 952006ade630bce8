import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { keyFaults } from './key-faults.ts';

function marked(problem: 'id_rounded' | 'id_zeros', keys: readonly string[]): string[] {
	const dictionary = Dictionary.of(keys);
	const texts = {
		size: keys.length,
		at: (code: number) => dictionary.at(code),
		dictionary,
		odd: new Int32Array(0)
	};
	const marks = keyFaults(texts).get(problem);
	return keys.filter((_, i) => marks?.[i] === 1);
}

test('long numbers that all end in zeros were rounded', () => {
	const keys = ['210458771239845000', '210458771239846000', 'none'];
	expect(marked('id_rounded', keys)).toEqual(keys.slice(0, 2));
});

test('one of many that ends in zeros is an accident, and short numbers are never rounded', () => {
	expect(
		marked('id_rounded', ['210458771239845621', '210458771239845000', '210458771239846111'])
	).toEqual([]);
	expect(marked('id_rounded', ['1234567890123450'])).toEqual([]);
	expect(marked('id_rounded', ['100000', '200000', '300000'])).toEqual([]);
});

test('keys with and without their zeros', () => {
	expect(marked('id_zeros', ['00123', '123', '00456', 'C1'])).toEqual(['00123', '123']);
	expect(marked('id_zeros', ['00123', '12345', '00456'])).toEqual([]);
	expect(marked('id_zeros', ['123', '456', 'A0123'])).toEqual([]);
	expect(marked('id_zeros', [])).toEqual([]);
});

test('every twin is counted, however many there are', () => {
	const keys = Array.from({ length: 120_000 }, (_, i) => [`0${i + 1}`, String(i + 1)]).flat();
	const longest = '0'.repeat(8);
	expect(marked('id_zeros', [longest, ...keys])).toHaveLength(keys.length);
});

test('twins are exactly the keys of digits that another equals without its zeros', () => {
	const key = fc.oneof(
		fc.stringMatching(/^0{0,3}[1-9]\d{0,1}$/),
		fc.stringMatching(/^[a-z0]{1,3}$/)
	);
	fc.assert(
		fc.property(fc.uniqueArray(key, { maxLength: 12 }), (keys) => {
			const bare = (text: string) => text.replace(/^0+/, '');
			const digits = keys.filter((text) => /^\d+$/.test(text));
			const twins = digits.filter((text) =>
				digits.some(
					(other) =>
						other !== text &&
						bare(other) === bare(text) &&
						(bare(text) === text || bare(other) === other)
				)
			);
			expect(new Set(marked('id_zeros', keys))).toEqual(new Set(twins));
		})
	);
});
