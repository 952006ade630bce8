import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, textList } from './columns/intern.ts';
import { judge, readFile, type RawReading, toTable } from './read.ts';
import { MAX_BYTES } from './size.ts';
import type { Dialect, ReadProgress } from './reading.ts';

type Options = Partial<Parameters<typeof readFile>[1]>;

function read(
	content: string | Uint8Array<ArrayBuffer>,
	options: Options = {}
): Promise<RawReading> {
	const file = Object.assign(new Blob([content]), { name: 'x.csv' });
	return readFile(file, { id: 'x', locale: 'en', onProgress: () => undefined, ...options });
}

/** A file whose stream comes in blocks of the sizes given, over and over. */
function chunked(
	bytes: Uint8Array<ArrayBuffer>,
	sizes: readonly number[]
): Blob & { name: string } {
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
	return Object.assign(new Blob([bytes]), { name: 'x.csv', stream });
}

function cells(raw: RawReading): string[][] {
	return Array.from({ length: raw.rows }, (_, row) =>
		raw.columns.map((column) => cellAt(column, row))
	);
}

/** Text that brings delimiters, quotes, line breaks and other scripts into cells. */
const cell = fc.oneof(
	fc.string({ maxLength: 6 }),
	fc.stringMatching(/^[ab,;"'|\n\r\t 客é]{0,6}$/),
	fc.constantFrom('', '合', '1,5', '"', '""', '\r\n', "'x'")
);

describe('any chunking of the bytes', () => {
	const encodings = fc.constantFrom('utf-8' as const, 'utf-16le' as const);
	const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
	const text = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });

	test('gives the same columns, lines and problems', async () => {
		await fc.assert(
			fc.asyncProperty(text, encodings, sizes, async (rows, encoding, blocks) => {
				// Cells are not quoted here, so that stray quotes and ragged rows are in the play.
				const written = 'a,b,c\n1,2,3\n' + rows.map((row) => row.join(',')).join('\n');
				const bytes = encode(written, encoding);
				const dialect: Dialect = {
					encoding,
					delimiter: ',',
					quote: '"',
					preamble: 0,
					headerRows: 1,
					escape: 'doubled' as const,
					comment: '',
					starts: null,
					until: null
				};
				const whole = await read(bytes, { dialect });
				const pieces = await readFile(chunked(bytes, blocks), {
					id: 'x',
					locale: 'en',
					dialect,
					onProgress: () => undefined
				});
				expect(cells(pieces)).toEqual(cells(whole));
				expect(pieces.problems).toEqual(whole.problems);
				expect(judge(pieces)).toEqual(judge(whole));
			}),
			{ numRuns: 80 }
		);
	});
});

function encode(text: string, encoding: 'utf-8' | 'utf-16le'): Uint8Array<ArrayBuffer> {
	if (encoding === 'utf-8') return new TextEncoder().encode(text.toWellFormed());
	const units = Uint16Array.from(text.toWellFormed(), (sign) => sign.charCodeAt(0));
	return new Uint8Array(units.buffer);
}

describe('a table written as CSV', () => {
	const dialects = fc.record({
		delimiter: fc.constantFrom(',', ';', '\t', '|', '，'),
		newline: fc.constantFrom('\n', '\r\n'),
		quotes: fc.boolean()
	});
	const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });

	test('reads back as it was, in every dialect', async () => {
		await fc.assert(
			fc.asyncProperty(rows, dialects, async (table, { delimiter, newline, quotes }) => {
				// A first cell in every row keeps blank rows and lines of totals out of the play.
				const wide = table.map((row, i) => [`k${i}`, ...row.map((c) => c.toWellFormed())]);
				const text = Papa.unparse([['key', 'date', 'amount', 'x'], ...wide], {
					delimiter,
					newline,
					quotes
				});
				const dialect = {
					encoding: 'utf-8' as const,
					delimiter,
					quote: '"' as const,
					preamble: 0,
					headerRows: 1,
					escape: 'doubled' as const,
					comment: '',
					starts: null,
					until: null
				};
				const raw = await read(text + newline, { dialect });
				const expected = wide.map((row) => row.map((c) => c.replace(/\r\n?/g, '\n')));
				expect(cells(raw)).toEqual(expected);
				expect(raw.problems).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	test('has its delimiter found where the cells are plain', async () => {
		const words = fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,4})?$/);
		const table = fc.array(fc.tuple(words, words, words), { minLength: 2, maxLength: 9 });
		await fc.assert(
			fc.asyncProperty(
				table,
				fc.constantFrom(',', ';', '\t', '|', '；'),
				async (rows, delimiter) => {
					const text = Papa.unparse([['customer', 'date', 'amount'], ...rows], { delimiter });
					expect((await read(text)).dialect.delimiter).toBe(delimiter);
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('every row is accounted for', () => {
	test('rows and set aside are the non-blank rows', async () => {
		const line = fc.constantFrom(
			'a,1,2',
			'a,1',
			'a',
			'',
			',,',
			'Total,,3',
			'合计：,,3',
			' ,合计,3',
			'\u3000,Total,3',
			'a,1,2,3',
			'a,1,2,'
		);
		await fc.assert(
			fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
				const raw = await read(['customer,x,y', 'z,9,9', ...lines, 'z,9,9'].join('\n'));
				const filled = lines.filter((each) => /[^,]/.test(each)).length;
				expect(raw.rows + raw.setAside).toBe(filled + 2);
			})
		);
	});
});

test.each([' ', '\u3000', '\u00a0 '])(
	'a total behind a first cell %j is set aside',
	async (blank) => {
		const raw = await read(
			`customer,date,amount\na,2024-01-01,1\nb,2024-01-02,2\n${blank},合计,3\n`
		);
		expect([raw.rows, raw.setAside]).toEqual([2, 1]);
		expect(judge(raw).columns[2]?.sum).toBe(3);
	}
);

test('the currency is that of the money which a role counts', async () => {
	const raw = await read('customer,date,amount,note\na,2024-01-01,1.50,$7\nb,2024-01-02,2.50,$8\n');
	const guessed = judge(raw);
	const roles = ['customer', 'date', 'revenue'] as const;
	const columns = guessed.columns.map(({ format }, i) => ({ role: roles[i] ?? null, format }));
	expect(columns[3]?.format).toMatchObject({ type: 'money', currency: '$' });
	expect(judge(raw, { kind: 'orders', columns, answers: {} }).currency).toBeNull();
	const other = columns.map((column, i) => ({
		...column,
		role: i === 3 ? ('revenue' as const) : i === 2 ? null : column.role
	}));
	expect(judge(raw, { kind: 'orders', columns: other, answers: {} }).currency).toBe('$');
});

describe('order lines without an amount', () => {
	const missing = async (text: string) =>
		judge(await read(text))
			.problems.filter(({ problem }) => problem === 'amount_missing')
			.map(({ column, count, examples }) => [column, count, examples[0]?.line]);

	test('are counted by column, with the lines where they stand', async () => {
		const text =
			'customer,date,revenue,cost\na,2024-01-01,10,4\nb,2024-01-02,,3\nc,2024-01-03,7,\nd,2024-01-04,8, \n';
		expect(await missing(text)).toEqual([
			['revenue', 1, 3],
			['cost', 2, 4]
		]);
	});

	test('are none where the column is blank throughout, or amounts come another way', async () => {
		expect(
			await missing('customer,date,revenue,cost\na,2024-01-01,10,\nb,2024-01-02,5,\n')
		).toEqual([]);
		expect(
			await missing(
				'customer,date,revenue,quantity\na,2024-01-01,10,\nb,2024-01-02,5,2\nc,2024-01-02,5,1\n'
			)
		).toEqual([]);
	});

	test('are those without a quantity or a price where these make the revenue', async () => {
		expect(
			await missing(
				'customer,date,quantity,unit price\na,2024-01-01,10,\nb,2024-01-02,5,2.50\nc,2024-01-02,,1.50\n'
			)
		).toEqual([
			['quantity', 1, 4],
			['unit price', 1, 2]
		]);
	});
});

describe('encodings', () => {
	const rows = (last: string) =>
		`customer,date,amount\n${'a,2024-01-01,1\n'.repeat(30_000)}${last}`;

	test('the one byte that is not ASCII may stand far behind the first block', async () => {
		const raw = await read(rows('Zoë,2024-01-01,1\n'));
		expect(raw.dialect.encoding).toBe('utf-8');
		expect(textList(raw.columns[0]!.texts)).toEqual(['a', 'Zoë']);
	});

	test('what is not UTF-8 far behind the first block is read again in another encoding', async () => {
		const bytes = new Uint8Array([
			...new TextEncoder().encode(rows('Zo')),
			0xeb,
			...ascii(',,1\n')
		]);
		const raw = await read(bytes);
		expect(raw.dialect.encoding).toBe('windows-1252');
		expect(textList(raw.columns[0]!.texts)).toEqual(['a', 'Zoë']);
		expect(raw.rows).toBe(30_001);
	});

	test.each(['en', 'zh-CN'] as const)('one Chinese name among ASCII rows (%s)', async (locale) => {
		// 李明 in GBK.
		const bytes = new Uint8Array([...new TextEncoder().encode(rows('')), 0xc0, 0xee, 0xc3, 0xf7]);
		const raw = await read(new Uint8Array([...bytes, ...ascii(',2024-01-02,1\n')]), { locale });
		expect(raw.dialect.encoding).toBe('gb18030');
		expect(textList(raw.columns[0]!.texts)).toEqual(['a', '李明']);
	});

	test('UTF-16 is known without a mark', async () => {
		const raw = await read(encode('customer,date,amount\n客户,2024-01-01,1\n', 'utf-16le'));
		expect(raw.dialect.encoding).toBe('utf-16le');
		expect(cells(raw)).toEqual([['客户', '2024-01-01', '1']]);
	});

	test('a choice of the reader is followed, and what does not fit is counted', async () => {
		const bytes = new Uint8Array([...ascii('customer,amount\nZo'), 0xeb, ...ascii(',1\n')]);
		const { dialect } = await read(bytes);
		const raw = await read(bytes, { dialect: { ...dialect, encoding: 'utf-8' } });
		expect(textList(raw.columns[0]!.texts)).toEqual(['Zo\uFFFD']);
		expect(judge(raw).problems.map(({ problem, count }) => [problem, count])).toEqual([
			['characters_replaced', 1]
		]);
	});
});

function ascii(text: string): number[] {
	return [...text].map((sign) => sign.charCodeAt(0));
}

describe('a quote that is never closed', () => {
	test('costs its own line, even where a later quote would close it', async () => {
		const lines = Array.from({ length: 1000 }, (_, i) => `k${i},${i}`);
		lines[10] = 'k10,"10';
		lines[900] = '"k900",900';
		const raw = await read(['customer,amount', ...lines].join('\n'));
		expect(raw.rows).toBe(1000);
		expect(cellAt(raw.columns[1]!, 10)).toBe('"10');
		expect(cellAt(raw.columns[0]!, 900)).toBe('k900');
		expect(raw.problems).toEqual([
			{ problem: 'quote_stray', column: null, count: 1, examples: [{ line: 12, text: 'k10,"10' }] }
		]);
		expect(raw.lines.lineOf(999)).toBe(1001);
	});

	test('does not wait for the end of a large file', async () => {
		const text = 'customer,amount\na,"1\n' + 'some customer,2\n'.repeat(100_000);
		const raw = await read(text);
		expect(raw.rows).toBe(100_001);
		expect(judge(raw).columns[1]).toMatchObject({ sum: 200_000, unreadable: 1 });
	});
});

describe('progress and limits', () => {
	test('the first rows come before the file is read on, then bytes grow to the end', async () => {
		const seen: ReadProgress[] = [];
		const text = 'customer,date,amount\n' + 'a,2024-01-01,1\n'.repeat(400_000);
		await readFile(chunked(new TextEncoder().encode(text), [1_000_000]), {
			id: 'x',
			locale: 'en',
			onProgress: (at) => seen.push(at)
		});
		expect(seen[0]?.early?.columns.map(({ role }) => role)).toEqual([
			'customer',
			'date',
			'revenue'
		]);
		expect(seen.slice(1).every(({ early }) => early === null)).toBe(true);
		const bytes = seen.map((at) => at.bytes);
		expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
		expect(seen.at(-1)).toMatchObject({
			bytes: text.length,
			totalBytes: text.length,
			rows: 400_000
		});
		expect(seen).toHaveLength(4);
	});

	test('a file beyond the limit is refused before a byte is read', async () => {
		const file = Object.assign(new Blob([]), { name: 'big.csv' });
		Object.defineProperty(file, 'size', { value: MAX_BYTES + 1 });
		const options = { id: 'x', locale: 'en' as const, onProgress: () => undefined };
		await expect(readFile(file, options)).rejects.toMatchObject({
			code: 'import.too_large',
			facts: { file: 'big.csv', bytes: MAX_BYTES + 1, limit: MAX_BYTES }
		});
	});

	test('more than two thousand columns are refused', async () => {
		const row = Array.from({ length: 2001 }, (_, i) => `c${i}`).join(',');
		await expect(read(`${row}\n${row}\n`)).rejects.toMatchObject({
			code: 'import.too_many_columns',
			facts: { file: 'x.csv', columns: 2001, limit: 2000 }
		});
	});

	test('a file that can no longer be read says so', async () => {
		const file = Object.assign(new Blob(['a,b\n1,2\n']), { name: 'gone.csv' });
		file.stream = () =>
			new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
		const options = { id: 'x', locale: 'en' as const, onProgress: () => undefined };
		await expect(readFile(file, options)).rejects.toMatchObject({
			code: 'import.unreadable',
			facts: { file: 'gone.csv' }
		});
	});
});

describe('a changed mapping', () => {
	const text = 'who,when,worth\nx,03/04/2024,1.5\ny,05/04/2024,2.25\nx,soon,-1\n';

	test('needs no second reading: types follow the roles given', async () => {
		const raw = await read(text);
		const guessed = judge(raw);
		const roles = ['customer', 'date', 'revenue'] as const;
		const columns = guessed.columns.map(({ format }, i) => ({ role: roles[i] ?? null, format }));
		const mapped = judge(raw, { kind: 'orders', columns, answers: {} });
		expect(
			mapped.columns.map(({ format, unreadable, sum }) => [format.type, unreadable, sum])
		).toEqual([
			['text', 0, null],
			['date', 1, null],
			['money', 0, 275]
		]);
		const { table } = toTable(raw, { kind: 'orders', columns, answers: {} });
		expect(table.fields).toEqual([
			{ name: 'customer', type: 'text', scale: 0 },
			{ name: 'date', type: 'date', scale: 0 },
			{ name: 'revenue', type: 'money', scale: 2 }
		]);
		expect([...(table.batches[0]?.columns[1]?.valid ?? [])]).toEqual([0b011]);
		expect(table.batches[0]?.columns[2]?.valid).toBe(null);
		expect([...(table.batches[0]?.columns[2]?.values ?? [])]).toEqual([150, 225, -100]);
	});

	test('the order of day and month can be set by hand', async () => {
		const raw = await read(text);
		const columns = judge(raw).columns.map(({ format }, i) => ({
			role: (['customer', 'date', 'revenue'] as const)[i] ?? null,
			format: i === 1 ? { ...format, type: 'date' as const, dateOrder: 'mdy' as const } : format
		}));
		const days = toTable(raw, { kind: 'orders', columns, answers: {} }).table.batches[0]?.columns[1]
			?.values;
		expect(days?.[0]).toBe(Date.UTC(2024, 2, 4) / 86_400_000);
	});

	test('tables longer than a batch keep their rows in order', async () => {
		const rows = Array.from({ length: 131_073 }, (_, i) => `k${i % 7},2024-01-01,${i}`);
		const raw = await read(['customer,date,amount', ...rows].join('\n'));
		const { table } = toTable(raw, judge(raw));
		expect(table.batches.map((batch) => batch.rows)).toEqual([131_072, 1]);
		expect(table.batches[1]?.columns[2]?.values[0]).toBe(131_072);
		expect(table.dictionaries[0]?.size).toBe(7);
	});
});

test('an amount taken for the revenue by hand keeps every digit, and so does one under another unit', async () => {
	const raw = await read(
		'customer,date,paid,list\na,2024-01-01,1.50,2.25\nb,2024-01-02,2,3.125\nc,2024-01-03,1,1\n'
	);
	const guessed = judge(raw);
	const columns = guessed.columns.map(({ role, format }, i) =>
		i === 3
			? { role: 'revenue' as const, format: { ...format, type: 'money' as const, scale: 0 } }
			: { role: role === 'revenue' ? null : role, format }
	);
	const mapping = { kind: 'orders' as const, columns, answers: {} };
	expect(judge(raw, mapping).columns[3]).toMatchObject({ sum: 6375, format: { scale: 3 } });
	const thousands = columns.map((column, i) =>
		i === 3 ? { ...column, format: { ...column.format, factor: 1000 } } : column
	);
	expect(judge(raw, { ...mapping, columns: thousands }).columns[3]).toMatchObject({
		sum: 6375,
		format: { scale: 0 }
	});
});
