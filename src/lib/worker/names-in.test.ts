import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Dictionary } from '#lib/core/dictionary.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { comparable, namedIn, stands } from './names-in.ts';

const found = (keys: readonly string[], ...texts: string[]): string[] =>
	namedIn({ keys: Dictionary.of(keys), columns: { name: null } as Profile['columns'] }, texts);

describe('customers in a text', () => {
	test('are found in any case and width, over blanks', () => {
		const keys = ['Zhang San', '王小明贸易', 'C-0042', 'Müller & Söhne'];
		expect(found(keys, 'ZHANG  San owes us 82%.')).toEqual(['Zhang San']);
		expect(found(keys, '本季度王小明贸易欠款')).toEqual(['王小明贸易']);
		expect(found(keys, '与王小明 贸易')).toEqual(['王小明贸易']);
		expect(found(keys, 'see ｃ－００４２')).toEqual(['C-0042']);
		expect(found(keys, 'nothing', 'of Mu\u0308ller & Söhne')).toEqual(['Müller & Söhne']);
		expect(found(keys, 'Zhang', 'San')).toEqual([]);
	});

	test('are found beside Chinese signs with or without a blank', () => {
		expect(found(['ABC公司'], '我们与 ABC 公司签约')).toEqual(['ABC公司']);
		expect(found(['华为 Cloud'], '华为Cloud 欠款')).toEqual(['华为 Cloud']);
		expect(found(['AB C'], 'ABC 公司')).toEqual([]);
	});

	test('are found with the apostrophes and hyphens of print', () => {
		const keys = ["O'Neil", 'A-Z Trading', 'Smith-Jones', 'C–12'];
		const text = 'O’Neil, A–Z Trading, Smith\u2011Jones and C-12';
		expect(found(keys, text)).toEqual(keys);
	});

	test('count as words of their own, and only if they could tell anybody', () => {
		expect(found(['Ann', '42', 'It', '张', 'C-004'], 'Annual: it is 42% of 张三, C-0042')).toEqual(
			[]
		);
		expect(found(['Ann', '2047', '张三'], 'Ann, 2047 和张三说')).toEqual(['Ann', '2047', '张三']);
	});

	test('are found by name beside their keys, each once', () => {
		const name = { dictionary: Dictionary.of(['Anna', 'Ben Ltd']), column: null };
		const columns = { name } as unknown as Profile['columns'];
		const keys = Dictionary.of(['K-01', 'Anna']);
		expect(namedIn({ keys, columns }, ['Anna and K-01'])).toEqual(['K-01', 'Anna']);
	});

	test('are all found that a look through the whole text finds', () => {
		const unit = fc.constantFrom(
			...['a', 'Z', 'é', 'Ａ', '9', '三', '张', 'ß', 'e\u0301', ' ', '’', '-']
		);
		const texts = fc.string({ unit, maxLength: 30 });
		const part = fc.tuple(texts, fc.nat(20), fc.nat(12));
		fc.assert(
			fc.property(texts, fc.array(part, { maxLength: 4 }), (before, parts) => {
				const text = [before, ...parts.map(([more]) => more)].join(',');
				const keys = [
					...new Set(parts.map(([more, at, length]) => more.slice(at, at + length).toUpperCase()))
				];
				const naive = keys.filter((key) => stands(comparable(text), comparable(key)));
				expect(found(keys, text)).toEqual(naive);
			})
		);
	});

	test('are found whatever stands before and after them', () => {
		const unit = fc.constantFrom(...['a', 'Z', 'é', 'Ａ', '9', '三', 'ß', 'e\u0301', ' ', '-']);
		const name = fc
			.string({ unit, minLength: 4, maxLength: 8 })
			.filter((text) => [...comparable(text)].length >= 4);
		fc.assert(
			fc.property(name, fc.string({ unit, maxLength: 8 }), (one, other) => {
				expect(found([one], `${other} , ${one} , ${other}`)).toEqual([one]);
			})
		);
	});
});
