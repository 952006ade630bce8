import { expect, test } from 'vitest';
import fc from 'fast-check';
import { escaped } from '../svg.ts';
import { textsOf } from './markup-text.ts';

test('what stands between the tags, as it is read', () => {
	const markup =
		'<style>p{}</style><h1 title="x">A &amp; B</h1>\n<p>&lt;张三&gt; &#65;&#x42;&nbsp;C&hellip;</p>';
	expect(textsOf(markup)).toEqual(['A & B', '<张三> AB\u00a0C&hellip;']);
	expect(textsOf('')).toEqual([]);
});

test('gives back every text that was escaped into it', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(textsOf(`<p>${escaped(text)}</p>`).join('')).toBe(text.trim());
		})
	);
});
