import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { MAX_CELL_BREAKS, type Marks, scanRow } from './scan.ts';

const comma: Marks = { delimiter: ',', quote: '"', escape: 'doubled' };

describe('a row by the letter', () => {
	const cell = fc.oneof(
		fc.string({ maxLength: 5 }),
		fc.stringMatching(/^[a"',;\n |]{0,6}$/),
		fc.constantFrom('', '"', '""', 'two\nlines')
	);
	const marks = fc.record({
		delimiter: fc.constantFrom(',', ';', '\t', '||', ', '),
		quote: fc.constantFrom('"' as const, "'" as const)
	});

	test('reads as PapaParse reads it, whatever follows', () => {
		fc.assert(
			fc.property(
				fc.array(cell, { minLength: 2, maxLength: 5 }),
				marks,
				(cells, { delimiter, quote }) => {
					const clean = cells.map((each) => each.replaceAll('\r', ''));
					const text = Papa.unparse([clean], { delimiter, quoteChar: quote, quotes: true });
					const scan = scanRow(text + '\n"next', 0, { delimiter, quote, escape: 'doubled' }, false);
					const { data } = Papa.parse<string[]>(text, {
						delimiter,
						quoteChar: quote,
						newline: '\n'
					});
					expect(scan).toMatchObject({ cells: data[0], flaw: 'none', end: text.length + 1 });
				}
			)
		);
	});

	test.each([
		['a,b"c,d', 'inner'],
		['a,"b" c,d', 'stray'],
		['a,"b', 'open'],
		['a,"b" ,c', 'none']
	])('%s is %s', (text, flaw) => {
		expect(scanRow(text, 0, comma, true).flaw).toBe(flaw);
	});

	test('a quote that may still be closed asks for more text, up to the cap', () => {
		const lines = (count: number) => 'a,"' + 'x\n'.repeat(count);
		expect(scanRow(lines(MAX_CELL_BREAKS), 0, comma, false).flaw).toBe('more');
		expect(scanRow(lines(MAX_CELL_BREAKS + 1), 0, comma, false).flaw).toBe('open');
		expect(scanRow(lines(MAX_CELL_BREAKS + 1) + '"\n', 0, comma, false).flaw).toBe('open');
		expect(scanRow('a,"' + 'x'.repeat(1_000_001), 0, comma, false).flaw).toBe('open');
	});

	test('a backslash escapes a quote, and two of them do not', () => {
		const marks: Marks = { ...comma, escape: 'backslash' };
		expect(scanRow('"5\\" pot",b', 0, marks, true).cells).toEqual(['5" pot', 'b']);
		expect(scanRow('"C:\\\\",b', 0, marks, true).cells).toEqual(['C:\\\\', 'b']);
	});
});
