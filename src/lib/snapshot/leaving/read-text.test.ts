import { describe, expect, test } from 'vitest';
import { readTexts, withoutMarks } from './read-text.ts';

describe('what is read in Markdown', () => {
	test.each([
		['[Zhang](#x) San', ['Zhang San']],
		['[Zhang](https://a.example/li) San', ['Zhang San', 'https://a.example/li']],
		["**Zh**ang *S*an, O\\'Neil and a_b", ["Zhang San, O'Neil and a_b"]],
		['# Zhang\n\nSan', ['Zhang', 'San']],
		['- a\n- > b\n\n---', ['a', 'b']],
		['|a|b|\n|-|-|\n|c|`d`|', ['a', 'b', 'c', 'd']],
		['```\nZhang San\n```', ['Zhang San']],
		['Zhang {{headline.customers}} San', ['Zhang … San']],
		['', []]
	])('%j', (markdown, wanted) => expect(readTexts(markdown)).toEqual(wanted));

	test('marks that were taken for letters can be overlooked', () => {
		expect(readTexts('**王小明（北京）**贸易').map(withoutMarks)).toEqual(['王小明（北京）贸易']);
		expect(readTexts('Müller &amp; Söhne').map(withoutMarks)).toEqual(['Müller & Söhne']);
		expect(withoutMarks('<b>Zhang</b> San, 1 < 2')).toBe('Zhang San, 1 < 2');
	});
});
