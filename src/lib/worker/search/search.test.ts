import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { listedInput } from '../../../../tests/data/listed.ts';
import { find, findOdd } from './engine.ts';
import { folded } from './folded.ts';
import { findOddPlainly, findPlainly } from './plain.ts';
import { found } from './search.ts';

function profileOf(people: readonly { readonly key: string; readonly name: string | null }[]) {
	const customer = people.map(({ key }) => key);
	const ones = people.map(() => 1);
	return listedInput(
		{ customer, date: people.map(() => '2025-01-05'), revenue: ones, cost: ones },
		{ customer, name: people.map(({ name }) => name) },
		{ customer: [customer[0] ?? ''], satisfaction: [1] }
	).profile;
}

/** The obvious way, text by text. */
function naive(profile: ReturnType<typeof profileOf>, text: string): number[] {
	const { name } = profile.columns;
	const holds = (row: number) => {
		const key = profile.keys.at(row);
		const known = name && ((name.column.valid?.[row >> 3] ?? 255) & (1 << (row & 7))) !== 0;
		const texts = [key, ...(known ? [name.dictionary.at(name.column.values[row] ?? 0)] : [])];
		return texts.some((one) => folded(one).includes(folded(text)));
	};
	return Array.from({ length: profile.customers }, (_, row) => row).filter(holds);
}

/** Rows of those found; of nothing sought there is nothing to find. */
function rowsOf(profile: ReturnType<typeof profileOf>, text: string): number[] {
	const all = Array.from({ length: profile.customers }, (_, row) => row);
	return Array.from(found(profile, text) ?? all);
}

const letters = fc.constantFrom(
	...['a', 'B', 'b', '1', '-', ' ', '明', '华', '商', '一', '鿿', '䷿', 'Ａ', 'é', 'e\u0301', 'ﬁ'],
	...['İ', 'ß', 'Σ', 'ς', '㈱', '🂡', 'ｶﾞ', '豈', '\u0301']
);
const texts = fc.array(letters, { maxLength: 6 }).map((all) => all.join(''));

describe('finding a customer', () => {
	test('agrees with looking at every text, whatever is sought', () => {
		const person = fc.record({
			key: texts.map((text) => `k${text}`),
			name: fc.option(texts.filter((text) => text.trim() !== ''))
		});
		const people = fc.uniqueArray(person, { minLength: 1, maxLength: 12, selector: (p) => p.key });
		fc.assert(
			fc.property(people, texts, (known, sought) => {
				const profile = profileOf(known);
				expect(rowsOf(profile, sought)).toEqual(naive(profile, sought));
			}),
			{ numRuns: 400 }
		);
	});

	test('takes any characters of a Chinese name, and any part of a number', () => {
		const profile = profileOf([
			{ key: 'C-0017', name: '上海明华商贸有限公司' },
			{ key: 'C-0018', name: '华明（苏州）' },
			{ key: 'C-0170', name: null }
		]);
		const rows = (text: string) => rowsOf(profile, text);
		expect(rows('明华')).toEqual([0]);
		expect(rows('华')).toEqual([0, 1]);
		expect(rows('017')).toEqual([0, 2]);
		expect(rows('(苏州)')).toEqual([1]);
		expect(rows('c-0018华')).toEqual([]);
		expect(rows('')).toEqual([0, 1, 2]);
	});

	test('does not take a letter for the same one with a mark behind it', () => {
		const profile = profileOf([
			{ key: 'cafe', name: null },
			{ key: 'cafe\u0301', name: null }
		]);
		expect(rowsOf(profile, 'cafe')).toEqual([0]);
		expect(rowsOf(profile, 'CAFÉ')).toEqual([1]);
	});
});

describe('the compiled search', () => {
	const encoded = (text: string) => new TextEncoder().encode(text);

	test('finds what looking at text by text finds', () => {
		const near = fc.array(fc.constantFrom('a', 'A', 'b', 'ab', '明', 'é', 'Ａ', '[', '@', '`'), {
			maxLength: 24
		});
		const some = near.map((all) => all.join(''));
		fc.assert(
			fc.property(fc.array(some, { maxLength: 40 }), some, (all, text) => {
				const dictionary = Dictionary.of(all);
				const sought = encoded(folded(text));
				fc.pre(sought.length > 0);
				const { size } = dictionary;
				expect(Array.from(find(dictionary, sought))).toEqual(
					findPlainly(dictionary, sought, 0, size)
				);
				expect(Array.from(findOdd(dictionary))).toEqual(findOddPlainly(dictionary, 0, size));
			}),
			{ numRuns: 400 }
		);
	});

	test('goes from window to window: many texts, empty ones, and one longer than any window', () => {
		const long = `${'x'.repeat(300_000)}needle`;
		const texts = Array.from({ length: 140_000 }, (_, i) => (i % 3 === 0 ? '' : `C${i}`));
		const dictionary = Dictionary.of([...texts.slice(0, 70_000), long, ...texts.slice(70_000)]);
		for (const text of ['9999', 'needle', 'c69998', 'xx', '139999', 'c70001'])
			expect(Array.from(find(dictionary, encoded(text))), text).toEqual(
				findPlainly(dictionary, encoded(text), 0, dictionary.size)
			);
	});

	test('takes what is sought at any length', () => {
		const dictionary = Dictionary.of(['a'.repeat(3000), 'a'.repeat(1024), 'a']);
		expect(Array.from(find(dictionary, encoded('a'.repeat(1024))))).toEqual([0, 1]);
		expect(Array.from(find(dictionary, encoded('a'.repeat(2000))))).toEqual([0]);
	});
});
