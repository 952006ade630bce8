/** Tables that begin where the judgement of a file's head has long ended. */
import { describe, expect, test } from 'vitest';
import { cellAt } from '../columns/intern.ts';
import type { LaneName } from '../lanes.ts';
import { readFile, type RawReading } from '../read.ts';
import type { Dialect } from '../reading.ts';

const HEAD_LINES = 14_000;

function orders(count: number): string[] {
	const row = (_: unknown, i: number) =>
		`A${i},2024-01-${String((i % 28) + 1).padStart(2, '0')},${i % 90}.5,K${i % 40}`;
	return ['order,date,amount,customer', ...Array.from({ length: count }, row)];
}

const stock = (count: number) => [
	'sku,stock',
	...Array.from({ length: count }, (_, i) => `S${i},${i}`)
];
const people = (count: number) => [
	'person,joined,limit,city',
	...Array.from({ length: count }, (_, i) => `P${i},2023-05-06,${i}00,Oslo`)
];
const wide = (count: number) => [
	'id,day,price,pieces,shop,remark',
	...Array.from({ length: count }, (_, i) => `${i},2023-05-06,2.5,${i},North,`)
];

async function read(
	lines: readonly string[],
	lane: LaneName,
	dialect?: Partial<Dialect>
): Promise<RawReading> {
	const file = Object.assign(new Blob([lines.join('\n'), '\n']), { name: 'x.csv' });
	const options = { id: 'x', locale: 'en', lane, onProgress: () => undefined } as const;
	return readFile(file, { ...options, ...(dialect && { dialect }), internedBytes: 1 });
}

const names = ({ columns }: RawReading) => columns.map(({ header }) => header);
const rowAt = ({ columns }: RawReading, row: number) => columns.map((one) => cellAt(one, row));

describe.each(['scan', 'lenient'] as const)('by the %s lane', (lane) => {
	test.each([
		['narrower', ['', ...stock(50)], 2],
		['narrower, under a title', ['', 'Stock', ...stock(50)], 2],
		['narrower, with nothing between', stock(50), 2],
		['wider', ['', '', ...wide(50)], 6],
		['as wide', ['', ...people(50)], 4],
		['as wide, under a title', ['', 'People', ...people(50)], 4]
	])('a table that is %s is named, and its rows are set aside', async (_, below, columns) => {
		const raw = await read([...orders(HEAD_LINES), ...below], lane);
		const title = below.find((line) => line !== '')!.split(',')[0]!;
		const lead = below.findIndex((line) => line.includes(','));
		const last = HEAD_LINES + 1 + below.length;
		expect(raw.otherTables).toEqual([{ from: HEAD_LINES + 2 + lead, to: last, columns, title }]);
		expect(names(raw)).toEqual(['order', 'date', 'amount', 'customer']);
		expect(raw.rows).toBe(HEAD_LINES);
		expect(raw.setAside).toBe(below.filter((line) => line !== '').length);
		expect(raw.problems.map(({ problem }) => problem)).toContain('row_outside');
	});

	test('two tables below are told apart', async () => {
		const raw = await read([...orders(HEAD_LINES), '', ...stock(9), '', ...people(8)], lane);
		expect(raw.rows).toBe(HEAD_LINES);
		expect(raw.otherTables).toMatchObject([
			{ columns: 2, from: HEAD_LINES + 3, to: HEAD_LINES + 12 },
			{ columns: 4, from: HEAD_LINES + 14, to: HEAD_LINES + 22 }
		]);
	});

	test.each([
		['narrower', stock(16_000), 3],
		['as wide', people(16_000), 3]
	])('of two the longer is read, here the lower, which is %s', async (_, lower) => {
		const raw = await read([...orders(HEAD_LINES), '', ...lower], lane);
		expect(names(raw)).toEqual(lower[0]!.split(','));
		expect(raw.rows).toBe(16_000);
		expect(rowAt(raw, 15_999)[0]).toBe(lower.at(-1)!.split(',')[0]);
		expect(raw.lines.lineOf(0)).toBe(HEAD_LINES + 4);
		expect(raw.otherTables).toEqual([{ from: 1, to: HEAD_LINES + 1, columns: 4, title: 'order' }]);
	});

	test('one that the head began is read where it turns out to be the longer', async () => {
		const raw = await read([...orders(4000), '', ...stock(30_000)], lane);
		expect(names(raw)).toEqual(['sku', 'stock']);
		expect(raw.rows).toBe(30_000);
		expect(raw.otherTables).toMatchObject([{ from: 1, to: 4001, title: 'order' }]);
	});

	test('one that is asked for is read wherever it begins', async () => {
		const lines = [...orders(HEAD_LINES), '', ...stock(50), '', ...people(7)];
		const [first] = (await read(lines, lane)).otherTables;
		const { from, to } = first!;
		const set = { preamble: from - 1, until: to, headerRows: 1, starts: null };
		const raw = await read(lines, lane, set);
		expect(names(raw)).toEqual(['sku', 'stock']);
		expect(raw.rows).toBe(50);
		expect(rowAt(raw, 49)).toEqual(['S49', '49']);
		expect(raw.lines.lineOf(0)).toBe(from + 1);
		expect(raw.setAside).toBe(8);
	});

	test.each([
		['short rows here and there', (row: string, i: number) => (i % 50 === 3 ? `x${i},y` : row)],
		[
			'a stretch of short rows',
			(row: string, i: number) =>
				i > 13_000 && i < 13_040 ? row.split(',').slice(0, 3).join(',') : row
		],
		[
			'blank rows and titles between',
			(row: string, i: number) => (i % 500 === 9 ? `\nJanuary\n${row}` : row)
		],
		[
			'names repeated on every page',
			(row: string, i: number) => (i % 500 === 499 ? `${row}\n\norder,date,amount,customer` : row)
		],
		[
			'remarks below the blank',
			(row: string, i: number) =>
				i % 5000 === 4999 ? `${row}\n\nchecked,by Ann\nseen,by Bob` : row
		]
	])('%s are no table', async (_, change) => {
		const [header, ...rows] = orders(HEAD_LINES);
		const raw = await read([header!, ...rows.map(change)], lane);
		expect(raw.otherTables).toEqual([]);
		expect(raw.dialect.until).toBeNull();
	});
});
