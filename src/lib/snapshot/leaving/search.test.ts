import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Searchable } from './search.ts';

const places = (text: string, sought: string): string[] =>
	new Searchable([{ place: 'file', text }]).find(sought).map(({ found }) => found);

describe('looking for words', () => {
	test('finds them whatever their case, width and blanks', () => {
		expect(places('… Zhang San …', 'zhang  san')).toEqual(['Zhang San']);
		expect(places('ＺＨＡＮＧ　Ｓａｎ', 'Zhang San')).toEqual(['ＺＨＡＮＧ　Ｓａｎ']);
		expect(places('客户张\n三。', '张三')).toEqual(['张\n三']);
		expect(places('O’Neil and A–Z', "o'neil")).toEqual(['O’Neil']);
		expect(places('O’Neil and A–Z', 'a-z')).toEqual(['A–Z']);
		expect(places('a\u200Bb\u00ADc', 'abc')).toEqual(['a\u200Bb\u00ADc']);
	});

	test('finds nothing where there is nothing, and nothing for a blank', () => {
		expect(places('Li Si', 'Zhang San')).toEqual([]);
		expect(places('Li Si', '  ')).toEqual([]);
		expect(places('', 'a')).toEqual([]);
	});

	test('says how often, and what stands around the first', () => {
		const [hit] = new Searchable([{ place: 'file', text: 'one two 😀 one' }]).find('ONE');
		expect(hit).toEqual({
			place: 'file',
			times: 2,
			before: '',
			found: 'one',
			after: ' two 😀 one'
		});
		const [last] = new Searchable([{ place: 'file', text: 'a 😀' }]).find('😀');
		expect(last).toMatchObject({ before: 'a ', found: '😀', after: '' });
	});

	test('finds whatever is there, wherever it stands', () => {
		const text = fc.string({ unit: 'grapheme', maxLength: 12 });
		const letter = fc.constantFrom('a', 'Z', 'é', '9', '三', '张', 'ß');
		const name = fc.string({ unit: letter, minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(text, name, text, (before, name, after) => {
				const [hit] = new Searchable([{ place: 'file', text: before + name + after }]).find(name);
				expect(hit?.found.length).toBeGreaterThan(0);
			})
		);
	});

	test('finds no single letters in what is packed', () => {
		const parts = new Searchable([
			{ place: 'file', text: 'τ 张三 Zhang', packed: true },
			{ place: 'drawn', text: 'τ' }
		]);
		const of = (sought: string) => parts.find(sought).map(({ place }) => place);
		expect([of('τ'), of('张三'), of('Zhang')]).toEqual([['drawn'], [], ['file']]);
	});

	test('looks over each part by itself', () => {
		const parts = new Searchable([
			{ place: 'picture', text: 'nothing' },
			{ place: 'file', text: 'C-0042' }
		]);
		expect(parts.find('c-0042').map(({ place }) => place)).toEqual(['file']);
	});
});
