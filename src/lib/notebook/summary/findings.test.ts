import fc from 'fast-check';
import { lexer, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { asMarkdown, asText, byStake, once, type CellFinding } from './findings.ts';

const one = (cell: string, stake: number | null, text = cell): CellFinding => ({
	cell,
	title: cell.toUpperCase(),
	sentence: [{ text }, { text: '.', tone: 'figure' }],
	stake
});
const standing = { title: 'Review', basis: '12 months · 3 customers' };

test('most money comes first, losses by their size, and what has none last as it stood', () => {
	const given = [one('a', null), one('b', 5), one('c', -9), one('d', null), one('e', 0)];
	expect(byStake(given).map(({ cell }) => cell)).toEqual(['c', 'b', 'e', 'a', 'd']);
});

test('no finding is lost, and equal stakes keep their order', () => {
	const stakes = fc.array(fc.option(fc.integer({ min: -3, max: 3 })));
	fc.assert(
		fc.property(stakes, (list) => {
			const given = list.map((stake, i) => one(String(i), stake));
			const sorted = byStake(given);
			expect(sorted.toSorted((a, b) => Number(a.cell) - Number(b.cell))).toEqual(given);
			sorted.slice(1).forEach((next, i) => {
				const before = sorted[i]!;
				const heavier = Math.abs(before.stake ?? -1) > Math.abs(next.stake ?? -1);
				const equal =
					Math.abs(before.stake ?? NaN) === Math.abs(next.stake ?? NaN) ||
					before.stake === next.stake;
				if (equal) expect(Number(before.cell)).toBeLessThan(Number(next.cell));
				else if (before.stake !== null && next.stake !== null) expect(heavier).toBe(true);
				else expect(next.stake).toBeNull();
			});
		})
	);
});

test('as text it is lines that stand on their own', () => {
	expect(asText(standing, [one('a', 1)])).toBe('Review\n12 months · 3 customers\n\n• A: a.\n');
});

test('as Markdown a name with marks in it stays a name', () => {
	const words = fc.stringMatching(/^[\x21-\x7e客户]{1,12}$/);
	fc.assert(
		fc.property(words, (text) => {
			const tokens = lexer(asMarkdown(standing, [one('a', 1, text)]));
			const list = tokens.find(({ type }) => type === 'list') as Tokens.List;
			expect(list.items).toHaveLength(1);
			expect(JSON.stringify(tokens)).not.toMatch(
				/"type":"(html|link|image|codespan|em","raw":"\*a)/
			);
		})
	);
});

test('what two cells say in the same words is said once, by the first of them', () => {
	const given = [one('a', 5), { ...one('a', 5), cell: 'a-2' }, { ...one('b', 5), title: 'A' }];
	expect(once(given).map(({ cell }) => cell)).toEqual(['a', 'b']);
});
