import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../../tests/data/encoded.ts';
import { cellAt, textList } from './columns/intern.ts';
import type { LaneName } from './lanes.ts';
import { judge, readFile, type RawReading } from './read.ts';
import type { Dialect } from './reading.ts';

type Options = Partial<Parameters<typeof readFile>[1]>;

function read(blob: Blob, lane: LaneName, options: Options = {}): Promise<RawReading> {
	const file = Object.assign(blob, { name: 'x.csv' });
	return readFile(file, { id: 'x', locale: 'en', lane, onProgress: () => undefined, ...options });
}

/** A file whose stream comes in blocks of the sizes given, over and over. */
function inBlocks(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]): Blob {
	const stream = () =>
		new ReadableStream<Uint8Array<ArrayBuffer>>({
			start(controller) {
				for (let at = 0, i = 0; at < bytes.length; i++) {
					const end = at + sizes[i % sizes.length]!;
					controller.enqueue(bytes.slice(at, end));
					at = end;
				}
				controller.close();
			}
		});
	return Object.assign(new Blob([bytes]), { stream });
}

/** Everything that a reading holds. */
function told(raw: RawReading) {
	const { columns, lines, aside, ...rest } = raw;
	return {
		...rest,
		aside: [...aside],
		lines: Array.from({ length: raw.rows }, (_, row) => lines.lineOf(row)),
		columns: columns.map(({ texts, ...column }) => ({
			...column,
			texts: textList(texts),
			odd: texts.odd
		}))
	};
}

const cell = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom('a', 'b', 'C01', '2024-01-05', '12.50', '-3', '7', 'é') },
	{ weight: 2, arbitrary: fc.integer({ min: -9999, max: 9999 }).map((n) => (n / 100).toFixed(2)) },
	{ weight: 1, arbitrary: fc.constantFrom('', ' ', '合计', 'Total', 'n/a', '007', '1,5', '12.0') },
	{ weight: 1, arbitrary: fc.constantFrom('"', 'a"b', 'x\ny', "'x'", 'a\r\nb', ';', '\t', '客户') }
);
const rows = fc.array(
	fc.record({
		cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
		/** Written cell by cell, so that quotes go astray and rows get ragged. */
		raw: fc.constantFrom(false, false, false, false, true)
	}),
	{ minLength: 1, maxLength: 25 }
);
const dialects = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t', '|', '，'),
	quote: fc.constantFrom<Dialect['quote']>('"', "'"),
	encoding: fc.constantFrom<Dialect['encoding']>(
		'utf-8',
		'utf-16le',
		'utf-16be',
		'gb18030',
		'windows-1252'
	),
	newline: fc.constantFrom('\n', '\r\n')
});

test('both lanes read any table in any dialect, encoding and blocks alike, and so does its mapping sheet', async () => {
	await fc.assert(
		fc.asyncProperty(
			rows,
			dialects,
			fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
			fc.boolean(),
			async (table, { delimiter, quote, encoding, newline }, sizes, large) => {
				const lines = table.map(({ cells, raw }) =>
					raw
						? cells.join(delimiter)
						: Papa.unparse([cells], { delimiter, quoteChar: quote, newline })
				);
				const text = [['key', 'amount', 'date'].join(delimiter), ...lines, ''].join(newline);
				// Not every sign has a code in an encoding of the West.
				const narrow = encoding === 'windows-1252' ? text.replace(/[^\n-\u00ff]/g, ';') : text;
				const bytes = encode(narrow, encoding);
				const dialect = { encoding, delimiter, quote };
				const options = { dialect, anyTable: true, ...(large && { internedBytes: 0 }) };
				const lenient = await read(new Blob([bytes]), 'lenient', options);
				const scanned = await read(inBlocks(bytes, sizes), 'scan', options);
				expect(told(scanned)).toEqual(told(lenient));
				expect(judge(scanned)).toEqual(judge(lenient));
			}
		),
		{ numRuns: 150 }
	);
}, 240_000);

test.each(['scan', 'lenient'] as const)(
	'a column whose head is numbers and whose rest is words is kept as texts (%s)',
	async (lane) => {
		const numbers = Array.from({ length: 30_000 }, (_, i) => `k${i},2024-01-05,${i}.5`);
		const words = Array.from({ length: 60_000 }, (_, i) => `k${i},2024-01-06,w${i % 9}`);
		const text = ['customer,date,note', ...numbers, ...words, ''].join('\n');
		const raw = await read(new Blob([text]), lane, { internedBytes: 0 });
		expect(raw.columns.map(({ numbers }) => numbers)).toEqual([null, null, null]);
		expect(judge(raw).columns[2]).toMatchObject({ format: { type: 'text' }, distinct: 30_009 });
		expect(cellAt(raw.columns[2]!, 10)).toBe('10.5');
	},
	60_000
);

test('amounts kept as numbers are shown in the preview as they were written', async () => {
	const written = ['1', '2.5', '3.25', '-0.5', 'n/a', ...Array<string>(30).fill('4')];
	const lines = written.map((amount, i) => `k${i},2024-01-05,${amount}`);
	const text = ['customer,date,amount', ...lines, ''].join('\n');
	const raw = await read(new Blob([text]), 'scan', { internedBytes: 0 });
	expect(raw.columns[2]!.numbers).toMatchObject({ scale: 2, count: 34 });
	expect(judge(raw).preview.map((row) => row[2])).toEqual(written.slice(0, 20));
	expect(judge(raw).columns[2]).toMatchObject({ sum: 12_625, unreadable: 0 });
});

test('a cell that would fill the screen is cut in the preview', async () => {
	const text = `customer,note\n${'a,b\n'.repeat(5)}c,${'x'.repeat(1_000_000)}\n`;
	const raw = await read(new Blob([text]), 'scan');
	expect(judge(raw).preview[5]).toEqual(['c', 'x'.repeat(300)]);
});

test('totals set wide are set aside in both lanes, wherever they stand', async () => {
	const totals = ['合 计', '合　计', '小\u00a0计', '　总 计 ：', '本 页 小 计', '合計', '共 12 笔'];
	const lines = totals.flatMap((total, i) => [`甲${i},2024-01-05,1.50`, `${total},,1.50`]);
	const text = ['客户,日期,金额', ...lines, ',合 计,10.50', '合计商贸,2024-01-06,2', ''].join('\n');
	const [scan, lenient] = [
		await read(new Blob([text]), 'scan'),
		await read(new Blob([text]), 'lenient')
	];
	expect(told(scan)).toEqual(told(lenient));
	expect([...scan.aside].map(({ why }) => why)).toEqual(Array(totals.length + 1).fill('row_total'));
	expect(scan.rows).toBe(totals.length + 1);
});
