import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { Collector } from './collect.ts';
import { COMMON_DIALECT as plain } from './common.ts';
import { layoutOf } from './layout.ts';
import { cellAt } from '../columns/intern.ts';
import { RowSplitter } from './lenient.ts';
import { rawReading } from '../raw.ts';
import type { Dialect } from '../reading.ts';

/** Everything that comes out of `text`, pushed in pieces of the sizes given, over and over. */
function read(text: string, dialect: Dialect, sizes: readonly number[] = [text.length + 1]) {
	const collector = new Collector(layoutOf(text, dialect, true));
	const splitter = new RowSplitter(layoutOf(text, dialect, true), collector);
	for (let at = 0, i = 0; at < text.length; i++) {
		const end = at + sizes[i % sizes.length]!;
		splitter.push(text.slice(at, end));
		at = end;
	}
	splitter.end();
	const origin = { id: 'x', fileName: 'x', bytes: 0, dialect, otherTables: [] };
	const raw = rawReading(origin, collector);
	const cells = Array.from({ length: raw.rows }, (_, row) =>
		raw.columns.map((c) => cellAt(c, row))
	);
	const lines = cells.map((_, row) => raw.lines.lineOf(row));
	return { cells, lines, aside: [...raw.aside], problems: raw.problems, setAside: raw.setAside };
}

const line = fc.oneof(
	fc.constantFrom(
		'a,1,2',
		'"a",1,"x ""y"""',
		'a,"1',
		'"a\nb",1,2',
		'a,1',
		'a,1,2,3',
		'a,,1,2',
		'',
		',,'
	),
	fc.constantFrom(
		'合计,,3',
		'Total,,9',
		'k,v,w',
		'# note',
		'a\0,1,2',
		'"a"b,1,2',
		'a;1;2',
		"'a',1,2",
		'"'
	),
	fc.stringMatching(/^[ab1,;"'\\ \n#]{0,12}$/)
);
const dialects = fc.record({
	delimiter: fc.constantFrom(',', ';', ' ', ', ', ',,'),
	quote: fc.constantFrom('"' as const, "'" as const, '' as const),
	escape: fc.constantFrom('doubled' as const, 'backslash' as const),
	comment: fc.constantFrom('', '#'),
	starts: fc.constantFrom(null, null, [0, 2, 4]),
	preamble: fc.constantFrom(0, 1),
	headerRows: fc.constantFrom(0, 1, 2),
	until: fc.constantFrom(null, null, 6)
});

describe('any pieces of a text', () => {
	test('give what the whole gives, in every dialect', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(line, { maxLength: 14 }), dialects, sizes, (lines, set, pieces) => {
				const text = ['k,v,w', ...lines].join('\n');
				const dialect = { ...plain, ...set };
				expect(read(text, dialect, pieces)).toEqual(read(text, dialect));
			}),
			{ numRuns: 300 }
		);
	});
});

test('every line of a text without quotes is a row, set aside or blank', () => {
	fc.assert(
		fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom(null, 4), (lines, until) => {
			const text = ['k,v,w', ...lines].join('\n').replaceAll('"', '');
			const { cells, setAside, problems } = read(text, { ...plain, until });
			const blank = problems.find(({ problem }) => problem === 'row_blank')?.count ?? 0;
			const ended = text.endsWith('\n') ? text.slice(0, -1) : text;
			expect(cells.length + setAside + blank).toBe(ended.split('\n').length - 1);
		})
	);
});

test('a table by the letter reads as PapaParse reads it', () => {
	const cell = fc.oneof(fc.string({ maxLength: 5 }), fc.stringMatching(/^[a"',\n]{0,5}$/));
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 }), (table) => {
			const rows = table.map(([a, b], i) =>
				[`r${i}`, a, b].map((each) => each.replace(/[\r\0]/g, ''))
			);
			const text = Papa.unparse([['k', 'v', 'w'], ...rows], { newline: '\n' });
			const { cells, problems } = read(text, plain);
			expect(cells).toEqual(Papa.parse(text, { newline: '\n' }).data.slice(1));
			expect(problems).toEqual([]);
		})
	);
});

test('a quote that is never closed costs its own line, once for each', () => {
	const rows = Array.from({ length: 700 }, (_, i) => `k${i},v${i},"w${i}"`);
	rows[3] = 'k3,v3,"w3';
	rows[650] = 'k650,v650,"w650';
	const { cells, problems } = read(['k,v,w', ...rows].join('\n'), plain);
	expect(cells).toHaveLength(700);
	expect(cells[650]).toEqual(['k650', 'v650', '"w650']);
	expect(problems).toMatchObject([
		{ problem: 'quote_stray', count: 2, examples: [{ line: 5 }, { line: 652 }] }
	]);
});

test('NULs are left out, a line counted once', () => {
	const { cells, problems } = read('k,v\na\0\0,1\nb,2\n\0c,\0"3"\n', plain, [1]);
	expect(cells).toEqual([
		['a', '1'],
		['b', '2'],
		['c', '3']
	]);
	expect(problems).toMatchObject([
		{ problem: 'nul_removed', count: 2, examples: [{ line: 2 }, { line: 4 }] }
	]);
});

test('what stands behind the last line of the table is set aside', () => {
	const { cells, aside } = read('k,v\na,1\n\nnote\nb,2\n', { ...plain, until: 3 });
	expect(cells).toEqual([['a', '1']]);
	expect(aside).toEqual([
		{ line: 4, cells: ['note'], why: 'row_outside' },
		{ line: 5, cells: ['b', '2'], why: 'row_outside' }
	]);
});

test('the header again is no data', () => {
	const { cells, aside } = read('k,v\na,1\nk,v\nb,2\n', plain);
	expect(cells).toEqual([
		['a', '1'],
		['b', '2']
	]);
	expect(aside).toMatchObject([{ line: 3, why: 'row_header' }]);
});
