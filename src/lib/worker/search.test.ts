import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listedInput } from '../../../tests/data/listed.ts';
import { folded } from './folded.ts';
import { found, searchIndex } from './search.ts';

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
	return Array.from({ length: profile.customers }, (_, row) => {
		const key = profile.keys.at(row);
		const known = name && ((name.column.valid?.[row >> 3] ?? 255) & (1 << (row & 7))) !== 0;
		const texts = [key, ...(known ? [name.dictionary.at(name.column.values[row] ?? 0)] : [])];
		return texts.some((one) => folded(one).includes(folded(text))) ? 1 : 0;
	});
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
				expect(Array.from(found(searchIndex(profile), sought))).toEqual(naive(profile, sought));
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
		const marks = (text: string) => Array.from(found(searchIndex(profile), text));
		expect(marks('明华')).toEqual([1, 0, 0]);
		expect(marks('华')).toEqual([1, 1, 0]);
		expect(marks('017')).toEqual([1, 0, 1]);
		expect(marks('(苏州)')).toEqual([0, 1, 0]);
		expect(marks('c-0018华')).toEqual([0, 0, 0]);
		expect(marks('')).toEqual([1, 1, 1]);
	});
});
