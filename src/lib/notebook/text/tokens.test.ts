import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, type Block, type Inline } from './tokens.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...parts: Inline[]): Block => ({ type: 'paragraph', parts });

describe('markdown', () => {
	test.each<[string, Block[]]>([
		['', []],
		['# Review', [{ type: 'heading', level: 1, parts: [text('Review')] }]],
		['one *two*', [paragraph(text('one '), { type: 'em', parts: [text('two')] })]],
		['`{{a.b}}`', [paragraph({ type: 'code', text: '{{a.b}}' })]],
		['---', [{ type: 'rule' }]],
		['AT&T &amp; 1 < 2', [paragraph(text('AT&T &amp; 1 < 2'))]],
		['> said', [{ type: 'quote', blocks: [paragraph(text('said'))] }]],
		[
			'3. a\n4. b',
			[{ type: 'list', start: 3, items: [[paragraph(text('a'))], [paragraph(text('b'))]] }]
		],
		[
			'|a|b|\n|-|-:|\n|1|2|',
			[
				{
					type: 'table',
					head: [
						{ align: null, parts: [text('a')] },
						{ align: 'right', parts: [text('b')] }
					],
					rows: [
						[
							{ align: null, parts: [text('1')] },
							{ align: 'right', parts: [text('2')] }
						]
					]
				}
			]
		]
	])('%j', (markdown, wanted) => expect(blocksOf(markdown)).toEqual(wanted));

	test('live figures stand in any text, in bold too', () => {
		expect(blocksOf('x **{{pareto.top20.profit_share}}** of {{ headline.customers }}')).toEqual([
			paragraph(
				text('x '),
				{ type: 'strong', parts: [{ type: 'figure', name: 'pareto.top20.profit_share' }] },
				text(' of '),
				{ type: 'figure', name: 'headline.customers' }
			)
		]);
	});
});

describe('what comes from others', () => {
	test('markup stays text', () => {
		const said = '<img src=x onerror=alert(1)>';
		expect(blocksOf(said)).toEqual([paragraph(text(said))]);
		expect(blocksOf('a <b>bold</b>')).toEqual([
			paragraph(text('a '), text('<b>'), text('bold'), text('</b>'))
		]);
	});

	test.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,x',
		'//host',
		'file:///x'
	])('a link to %s is its words', (href) =>
		expect(blocksOf(`[go](<${href}>)`)).toEqual([paragraph(text('go'))])
	);

	test('a link to the web is a link, and a picture its words', () => {
		expect(blocksOf('[go](https://a.example/)')).toEqual([
			paragraph({ type: 'link', href: 'https://a.example/', parts: [text('go')] })
		]);
		expect(blocksOf('![look](https://a.example/x.png)')).toEqual([paragraph(text('look'))]);
	});

	test('whatever is written, every link goes to the web or to mail', () => {
		const piece = fc.constantFrom(
			'[',
			']',
			'(',
			')',
			'<',
			'>',
			'javascript:',
			'https://a',
			'!',
			'\n',
			'`',
			'*',
			'{{',
			'}}',
			'x',
			' ',
			'&#106;',
			'\\'
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				for (const href of hrefs(blocksOf(pieces.join(''))))
					expect(href).toMatch(/^(https?:|mailto:)/i);
			})
		);
	});
});

function hrefs(tree: unknown): string[] {
	if (typeof tree !== 'object' || tree === null) return [];
	const own = 'href' in tree ? [String(tree.href)] : [];
	return [...own, ...Object.values(tree).flatMap(hrefs)];
}
