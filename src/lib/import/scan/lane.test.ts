import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collector, type NumberColumns } from '../cut/collect.ts';
import { COMMON_DIALECT as PLAIN } from '../cut/common.ts';
import { type Layout, layoutOf } from '../cut/layout.ts';
import { TOTAL_STARTS, TOTAL_WORDS } from '../cut/total.ts';
import { textOf } from '../bytes/decode.ts';
import { cellAt } from '../columns/intern.ts';
import { RowSplitter } from '../cut/lenient.ts';
import { rawReading, type RawReading } from '../raw.ts';
import type { Dialect } from '../reading.ts';
import { ScanLane, scannable } from './lane.ts';

interface Case {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly layout: Layout;
	readonly numbers: NumberColumns;
}

function caseOf(text: string, dialect: Dialect = PLAIN, numbers: NumberColumns = new Map()): Case {
	const bytes = new TextEncoder().encode(text);
	const head = text.replace(/^\uFEFF{1,2}/, '').replace(/\r\n?/g, '\n');
	return { bytes, layout: layoutOf(head, dialect, true), numbers };
}

async function lenient({ bytes, layout, numbers }: Case): Promise<RawReading> {
	const collector = new Collector(layout, numbers);
	const splitter = new RowSplitter(layout, collector);
	for await (const { text } of textOf(new Blob([bytes]), layout.dialect.encoding, false))
		splitter.push(text);
	splitter.end();
	return reading(collector, layout);
}

/** The bytes in pieces of the given sizes, over and over. */
function scanned(
	{ bytes, layout, numbers }: Case,
	pieces: readonly number[] = [1 << 20]
): RawReading {
	const lane = new ScanLane(layout, numbers, false);
	for (let at = 0, i = 0; at < bytes.length; i++) {
		const size = pieces[i % pieces.length]!;
		lane.push(bytes.subarray(at, at + size));
		at += size;
	}
	lane.end();
	return reading(lane, layout);
}

function reading(collector: Collector, { dialect }: Layout): RawReading {
	const origin = { id: 'a', fileName: 'a.csv', bytes: 0, dialect, otherTables: [] };
	return rawReading(origin, collector);
}

/** All of a reading that can be told from outside. */
function told({ rows, columns, lines, problems, aside }: RawReading) {
	return {
		rows,
		problems,
		aside,
		lines: Array.from({ length: rows }, (_, row) => lines.lineOf(row)),
		columns: columns.map((column) => ({
			header: column.header,
			rows: column.rows,
			cells: Array.from({ length: rows }, (_, row) => cellAt(column, row)),
			blocks: column.blocks,
			texts: Array.from({ length: column.texts.size }, (_, code) => column.texts.at(code)),
			odd: column.texts.odd,
			counts: column.counts,
			numbers: column.numbers
		}))
	};
}

async function expectAlike(one: Case, pieces?: readonly number[]): Promise<RawReading> {
	const raw = scanned(one, pieces);
	expect(told(raw)).toEqual(told(await lenient(one)));
	return raw;
}

const cell = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom('a', 'web', '12.50', '-3', '0', '007', 'Müller', '客户', '')
	},
	{
		weight: 2,
		arbitrary: fc.integer({ min: -9999, max: 99_999_999 }).map((n) => (n / 100).toFixed(2))
	},
	{ weight: 2, arbitrary: fc.stringMatching(/^[ -~]{0,12}$/) },
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			'合计',
			'Total',
			' x',
			'\u3000',
			'n/a',
			'1.5E+17',
			'0000',
			'12.0',
			'#x',
			'id'
		)
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom('a\nb', 'a\r\nb', 'a\rb', 'a\0b', '"', 'say ""', '😀', 'a"b')
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }
);

const LINE_ENDS = ['\n', '\r\n', '\r'] as const;

/** A text of mostly regular rows as they are written, with their oddities. */
const texts = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t', '|'),
	quote: fc.constantFrom('"' as const, "'" as const, '' as const),
	comment: fc.constantFrom('', '#'),
	preamble: fc.constantFrom(0, 0, 2),
	mark: fc.constantFrom('', '', '\uFEFF', '\uFEFF\uFEFF'),
	rows: fc.array(
		fc.record({
			cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
			quoted: fc.constantFrom(true, true, true, false),
			ragged: fc.constantFrom(0, 0, 0, 0, 0, 1, -1),
			end: fc.constantFrom(...LINE_ENDS)
		}),
		{ maxLength: 30 }
	),
	end: fc.option(fc.constantFrom(...LINE_ENDS)),
	last: fc.boolean()
});

type Parts = typeof texts extends fc.Arbitrary<infer T> ? T : never;

function written({ delimiter, quote, mark, preamble, rows, end, last }: Parts): string {
	const lines = rows.map(({ cells, quoted, ragged, end: own }) => {
		const all = ragged > 0 ? [...cells, 'x'] : cells.slice(0, cells.length + ragged);
		const line = all.map((text) => (quoted ? quotedCell(text, delimiter, quote) : text));
		return line.join(delimiter) + (end ?? own);
	});
	const header = ['id', 'amount', 'text'].join(delimiter) + (end ?? '\n');
	const all = mark + 'About\n'.repeat(preamble) + header + lines.join('');
	return last ? all : all.slice(0, -1);
}

function quotedCell(text: string, delimiter: string, quote: string): string {
	if (quote === '' || !(text.includes(delimiter) || text.includes(quote) || /[\r\n]/.test(text)))
		return text;
	return quote + text.replaceAll(quote, quote + quote) + quote;
}

const key = fc.oneof(
	{ weight: 4, arbitrary: fc.integer({ min: 1000, max: 9999 }).map((n) => `A${n}`) },
	{ weight: 3, arbitrary: fc.constantFrom('"A2000\nA2001"', '"A2000\n,,,"', '"a\n\nb"', 'A"7"') },
	{ weight: 1, arbitrary: fc.constantFrom('"A""2\nA3"', '"A"2\nA3"', '"A2\nA3') }
);

/** Mostly blank; else of any length, with line breaks, and with quotes doubled or not. */
const sparse = fc.oneof(
	{ weight: 12, arbitrary: fc.constant('') },
	{ weight: 2, arbitrary: fc.nat(200).map((length) => 'z'.repeat(length)) },
	{ weight: 1, arbitrary: fc.nat(65).map((times) => `"${'y, '.repeat(times)}\n,,x"`) },
	{ weight: 1, arbitrary: fc.constantFrom('"say ""x"""', '"say "x""', 'say "x"', '"x') }
);

/** Tables of 2–12 columns; first cells stand on two lines, rows are longer than a group of bytes. */
const brokenTables = fc.integer({ min: 2, max: 12 }).chain((width) => {
	const row = fc.tuple(key, fc.array(sparse, { minLength: width - 1, maxLength: width - 1 }));
	const header = Array.from({ length: width }, (_, i) => `c${i}`).join(',');
	const regular = Array.from({ length: 20 }, (_, i) => `A${1010 + i}${','.repeat(width - 1)}\n`);
	return fc
		.array(row, { minLength: 1, maxLength: 30 })
		.map((rows) => rows.map(([first, rest]) => [first, ...rest].join(',') + '\n'))
		.map((rows) => [`${header}\n`, ...regular, ...rows].join(''));
});

describe('both lanes', () => {
	it('give the same columns for any table, dialect and chunks', async () => {
		await fc.assert(
			fc.asyncProperty(
				texts,
				fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
				fc.constantFrom<NumberColumns>(new Map(), new Map([[1, '.']]), new Map([[1, ',']])),
				async (parts, pieces, numbers) => {
					const { delimiter, quote, comment, preamble } = parts;
					const dialect = { ...PLAIN, delimiter, quote, comment, preamble };
					await expectAlike(caseOf(written(parts), dialect, numbers), pieces);
				}
			),
			{ numRuns: 150 }
		);
	}, 120_000);

	it('cut the same rows where cells go over several lines, wherever the bytes fall', async () => {
		await fc.assert(
			fc.asyncProperty(brokenTables, async (text) => void (await expectAlike(caseOf(text)))),
			{ numRuns: 150 }
		);
	}, 120_000);

	it('decode bytes alike, whether they are UTF-8 or not', async () => {
		const { layout } = caseOf('id,amount,text\n1,2,3\n');
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.oneof(fc.constantFrom(0x2c, 0x0a, 0x22, 0xe5, 0x90, 0x88, 0x41), fc.nat(255)), {
					maxLength: 80
				}),
				fc.integer({ min: 1, max: 9 }),
				async (codes, piece) => {
					const bytes = Uint8Array.from([
						...new TextEncoder().encode('id,amount,text\n'),
						...codes
					]);
					await expectAlike({ bytes, layout, numbers: new Map() }, [piece]);
				}
			),
			{ numRuns: 150 }
		);
	}, 120_000);
});

describe('scannable', () => {
	it('declines what only the lenient lane understands', () => {
		expect(scannable(PLAIN)).toBe(true);
		expect(scannable({ ...PLAIN, delimiter: '\t', quote: '' })).toBe(true);
		expect(scannable({ ...PLAIN, delimiter: '，' })).toBe(false);
		expect(scannable({ ...PLAIN, delimiter: ' ' })).toBe(false);
		expect(scannable({ ...PLAIN, delimiter: '||' })).toBe(false);
		expect(scannable({ ...PLAIN, escape: 'backslash' })).toBe(false);
		expect(scannable({ ...PLAIN, starts: [0, 8] })).toBe(false);
		expect(scannable({ ...PLAIN, until: 7 })).toBe(false);
	});
});

describe('the scanner', () => {
	const header = 'id,amount,text\n';

	it('counts the cells behind a line break in quotes also where no quotes are near', async () => {
		const rows = Array.from({ length: 40 }, (_, i) => `A${1010 + i},,\n`).join('');
		for (let shift = 0; shift < 64; shift++) {
			const long = 'z'.repeat(60 + shift);
			await expectAlike(caseOf(`id,b,c\n${rows}"A2000\nA2001",${long},\n`));
		}
	});

	it.each([
		['nothing but a header', header],
		['no line end behind the header', 'id,amount,text'],
		['one row', header + 'a,1,b\n'],
		['no line end at the end', header + 'a,1,b'],
		['a blank line at the end', header + 'a,1,b\n\n'],
		['a return at the end', header + 'a,1,b\r'],
		['old line ends', (header + 'a,1,b\nc,2,d\n').replaceAll('\n', '\r')],
		['blank cells throughout', header + ',,\n , ,\n'],
		['a quote that is never closed', header + 'a,1,"b\n' + 'c,2,d\n'.repeat(300)],
		['quoted line ends', header + 'a,1,"b\nb"\nc,2,"d\r\nd"\n'],
		['quoted numbers', header + 'a,"1.50",b\nc,"-0.00",d\n']
	])('reads %s', async (_, text) => {
		await expectAlike(caseOf(text, PLAIN, new Map([[1, '.']])));
		await expectAlike(caseOf(text), [1]);
	});

	it.each([
		...TOTAL_WORDS,
		...TOTAL_WORDS.map((word) => word.toUpperCase().replace(/^([^a-z])(?=[^a-z])/i, '$1\u3000')),
		'小 计',
		'共 2 笔'
	])('hands rows that begin with %s to the one who knows totals', async (total) => {
		const rows = [total, `${total}:`, ` ${total}`, `"${total}"`, `${total}x`];
		const text = header + rows.map((first) => `${first},,1\n,${first},\na,1,b\n`).join('');
		expect(TOTAL_STARTS.some((start) => total.toLowerCase().startsWith(start))).toBe(true);
		const raw = await expectAlike(caseOf(text));
		expect(raw.aside).toHaveLength(8);
	});

	it('takes cells of a megabyte, quoted or not, whatever the blocks', async () => {
		const long = 'ab 客'.repeat(250_000);
		const text = `${header}1,2,${long}\n3,4,"${long.slice(0, 700_000)}, ""x"""\n5,6,7\n`;
		await expectAlike(caseOf(text), [65_536]);
	});

	it('takes a thousand columns', async () => {
		const line = (row: number) => Array.from({ length: 1000 }, (_, i) => (i * row) % 77).join(',');
		const names = Array.from({ length: 1000 }, (_, i) => `c${i}`).join(',');
		const rows = Array.from({ length: 200 }, (_, row) => line(row + 1)).join('\n');
		const raw = await expectAlike(caseOf(`${names}\n${rows}\n`), [10_000]);
		expect(raw.rows).toBe(200);
	});

	it('finds characters whole that stand across the ends of its blocks', async () => {
		const row = (i: number) => `客户${i},${i}.5,"城市😀 ""${i % 97}"""\n`;
		const text = header + Array.from({ length: 20_000 }, (_, i) => row(i)).join('');
		const raw = scanned(caseOf(text, PLAIN, new Map([[1, '.']])), [60_001]);
		expect(raw.rows).toBe(20_000);
		expect(cellAt(raw.columns[0]!, 19_999)).toBe('客户19999');
		expect(cellAt(raw.columns[2]!, 19_999)).toBe('城市😀 "17"');
		expect(raw.columns[2]!.texts.size).toBe(97);
	});

	it('keeps hundreds of thousands of distinct texts apart, with codes in order', () => {
		const count = 300_000;
		const rows = Array.from({ length: count }, (_, i) => `C${(i * 7919) % count},1,x\n`).join('');
		const raw = scanned(caseOf(header + rows + rows));
		const [ids] = raw.columns;
		expect(ids!.texts.size).toBe(count);
		expect(ids!.counts.every((n) => n === 2)).toBe(true);
		for (let row = 0; row < count; row += 1009)
			expect(cellAt(ids!, count + row)).toBe(`C${(row * 7919) % count}`);
	});

	it('brings numbers to the most decimals that occur, however late', async () => {
		const rows = ['1', '2.5', 'n/a', '-3.25', '', '1,5', '4.123456', '5'].map(
			(n) => `a,"${n}",b\n`
		);
		const raw = await expectAlike(
			caseOf(header + rows.join('').repeat(50), PLAIN, new Map([[1, '.']]))
		);
		expect(raw.columns[1]!.numbers).toMatchObject({ scale: 6, min: -3_250_000, max: 5_000_000 });
	});
});
