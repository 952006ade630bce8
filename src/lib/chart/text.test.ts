import { expect, test } from 'vitest';
import fc from 'fast-check';
import { ellipsize, pieces, textWidth, wrap } from './text.ts';

test('a Han character is one em wide, Latin about half', () => {
	expect(textWidth('客户', 14)).toBeCloseTo(28 * 1.04);
	expect(textWidth('customers', 14)).toBeGreaterThan(9 * 14 * 0.4);
	expect(textWidth('customers', 14)).toBeLessThan(9 * 14 * 0.7);
	expect(textWidth('', 14)).toBe(0);
});

test('wrapping loses nothing but spaces at line ends', () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 10, max: 300 }), (text, width) => {
			expect(pieces(text).join('')).toBe(text);
			const bare = (s: string): string => s.replace(/\s/gu, '');
			expect(bare(wrap(text, width, 12).join(''))).toBe(bare(text));
		})
	);
});

test('English breaks at spaces', () => {
	expect(wrap('the top fifth makes most', 84, 12)).toEqual(['the top fifth', 'makes most']);
});

test('Chinese breaks between characters, never before closing punctuation', () => {
	const lines = wrap('客户数量金字塔，利润倒金字塔', 7.5 * 12, 12);
	expect(lines).toEqual(['客户数量金字', '塔，利润倒金字', '塔']);
	for (const line of lines) expect(line).not.toMatch(/^[，。]/u);
});

test('what is too wide ends in an ellipsis', () => {
	expect(ellipsize('short', 100, 12)).toBe('short');
	const cut = ellipsize('a rather long name of a company', 100, 12);
	expect(cut).toMatch(/…$/u);
	expect(textWidth(cut, 12)).toBeLessThanOrEqual(100);
});
