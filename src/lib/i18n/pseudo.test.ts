import { expect, test } from 'vitest';
import { en } from './en.ts';
import { pseudo, pseudoText } from './pseudo.ts';

test('a text is bracketed, accented and at least a third longer', () => {
	expect(pseudoText('Take out')).toMatch(/^⟦Táké óút( ló)+⟧$/);
	for (const text of ['a', 'Settings', 'Nothing is uploaded.'])
		expect(pseudoText(text).length).toBeGreaterThan(text.length * 1.3);
	expect(pseudoText('')).toBe('');
});

test('a catalogue keeps its shape, through functions and lists', () => {
	const catalogue = pseudo({
		one: 'No',
		list: ['a', 'b'],
		said: (n: number) => ({ happened: `${n} rows`, n })
	});
	expect(catalogue.list).toEqual([pseudoText('a'), pseudoText('b')]);
	expect(catalogue.said(3)).toEqual({ happened: pseudoText('3 rows'), n: 3 });
	expect(Object.keys(pseudo(en))).toEqual(Object.keys(en));
});
