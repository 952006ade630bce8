/** What is dropped, and the tables that are found in it; what is broken or hostile fails by name, soon. */
import { gzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { archiveBytes, type ArchiveEntry, joined } from '../../../../tests/data/archive.ts';
import { encode } from '../../../../tests/data/encoded.ts';
import { workbookBytes } from '../../../../tests/data/workbook.ts';
import { unpack } from './unpack.ts';

/** Of the processor, which other programs don't slow down. */
const SOON_MICROSECONDS = 1_000_000;
const CSV = '客户编号,金额\nK1,12.50\nK2,8\n';
const csv = new TextEncoder().encode(CSV);

type Bytes = Uint8Array<ArrayBuffer>;
const file = (name: string, bytes: Uint8Array) => new File([bytes as Bytes], name);

async function opened(dropped: File): Promise<Record<string, string>> {
	const texts: Record<string, string> = {};
	for (const part of await unpack(dropped)) texts[part.name] = await (await part.open()).text();
	return texts;
}

function busy(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return user + system;
}

/** The code of the failure, which has to be seen soon. */
async function failure(dropped: File): Promise<string> {
	const begun = process.cpuUsage();
	try {
		await opened(dropped);
	} catch (error) {
		expect(busy(begun)).toBeLessThan(SOON_MICROSECONDS);
		expect(error).toMatchObject({ facts: { file: expect.any(String) } });
		return (error as { code: string }).code;
	}
	return 'no failure';
}

const archive = (...entries: ArchiveEntry[]) => file('exports.zip', archiveBytes(entries));

afterEach(() => vi.unstubAllGlobals());

test('a text is one part, and the very file that was dropped', async () => {
	const dropped = file('orders.csv', csv);
	const [part] = await unpack(dropped);
	expect(part).toMatchObject({ name: 'orders.csv', kind: 'file', bytes: csv.length });
	expect(await part!.open()).toBe(dropped);
});

test.each([
	'PK,客户,金额\n1,2,3\n',
	'PAR1,PAR2\n1,2\n',
	'ARROW1,b\n1,2\n',
	'BM,b\n1,2\n',
	'GIF8,b\n',
	'%PDF,b\n'
])('a text that begins like %j is a text', async (text) => {
	expect(await opened(file('a.csv', new TextEncoder().encode(text)))).toEqual({ 'a.csv': text });
});

describe('gzip', () => {
	test('holds one table, called as the file without its ending', async () => {
		expect(await opened(file('orders.csv.gz', gzipSync(csv)))).toEqual({ 'orders.csv': CSV });
	});

	test.each(['by the platform', 'in script'])('may have several members, %s', async (how) => {
		if (how === 'in script') vi.stubGlobal('DecompressionStream', undefined);
		const two = joined([gzipSync(csv), gzipSync(csv)]);
		expect(await opened(file('a.csv.gz', two))).toEqual({ 'a.csv': CSV + CSV });
	});

	test('is read through where the platform refuses a second member', async () => {
		const refuses = class {
			constructor() {
				return new TransformStream({
					transform: (_, controller) => controller.error(new TypeError('junk'))
				});
			}
		};
		vi.stubGlobal('DecompressionStream', refuses);
		const two = joined([gzipSync(csv), gzipSync(csv)]);
		expect(await opened(file('a.csv.gz', two))).toEqual({ 'a.csv': CSV + CSV });
	});

	test.each(['by the platform', 'in script'])(
		'that is cut or changed is damaged, %s',
		async (how) => {
			if (how === 'in script') vi.stubGlobal('DecompressionStream', undefined);
			const packed = gzipSync(csv);
			expect(await failure(file('a.gz', packed.slice(0, packed.length - 12)))).toBe(
				'import.damaged'
			);
			const sum = packed.slice();
			sum[sum.length - 6]! ^= 1;
			expect(await failure(file('a.gz', sum))).toBe('import.damaged');
		}
	);

	test('that bursts is stopped', async () => {
		const bomb = gzipSync(new Uint8Array(20_000_000), { level: 6 });
		expect(await failure(file('a.gz', bomb))).toBe('import.expands');
	});
});

describe('zip', () => {
	test('is each table in it, whatever else is packed', async () => {
		const texts = await opened(
			archive(
				{ name: '2025/01.csv', data: csv },
				{ name: '2025/', data: new Uint8Array(0) },
				{ name: '__MACOSX/._01.csv', data: csv },
				{ name: '.DS_Store', data: csv },
				{ name: 'invoice.pdf', data: csv },
				{ name: '2025/02.csv', data: csv, method: 0 }
			)
		);
		expect(texts).toEqual({ '01.csv': CSV, '02.csv': CSV });
	});

	test('names are what the system wrote, never a way out', async () => {
		const gbk = encode('客户订单/一月.csv', 'gb18030');
		const texts = await opened(
			archive(
				{ name: gbk, utf8: false, data: csv },
				{ name: '../../etc/passwd.csv', data: csv },
				{ name: 'a/x.csv', data: csv },
				{ name: 'b/x.csv', data: csv }
			)
		);
		expect(Object.keys(texts)).toEqual(['一月.csv', 'passwd.csv', 'a / x.csv', 'b / x.csv']);
	});

	test('holds what other packers write', async () => {
		expect(
			await opened(file('a.zip', zipSync({ 'a.csv': csv, 'b.csv': [csv, { level: 0 }] })))
		).toEqual({
			'a.csv': CSV,
			'b.csv': CSV
		});
	});

	test('opens workbooks and packed files within', async () => {
		const rows = [
			['id', 'x'],
			['A', 'B']
		];
		const book = workbookBytes({ sheets: [{ name: 'S', rows }] });
		const texts = await opened(
			archive({ name: 'm/1.xlsx', data: book }, { name: 'm/2.csv.gz', data: gzipSync(csv) })
		);
		expect(texts).toEqual({ S: 'id,x\nA,B\n', '2.csv': CSV });
	});

	test('of ten thousand entries is listed at once', async () => {
		const entries = Array.from({ length: 10_000 }, (_, i) => ({
			name: `${i}.csv`,
			data: csv,
			method: 0
		}));
		const dropped = archive(...entries);
		const begun = process.cpuUsage();
		const parts = await unpack(dropped);
		expect(busy(begun)).toBeLessThan(SOON_MICROSECONDS);
		expect(parts.length).toBe(10_000);
		expect(await (await parts[9999]!.open()).text()).toBe(CSV);
	});

	const ZEROS = new Uint8Array(20_000_000);
	test.each([
		[
			'an entry under a password',
			'import.locked',
			() => archive({ name: 'a.csv', data: csv, encrypted: true })
		],
		[
			'an unknown packing',
			'import.compression',
			() => archive({ name: 'a.csv', data: csv, method: 14 })
		],
		['a wrong sum', 'import.damaged', () => archive({ name: 'a.csv', data: csv, sum: 1 })],
		[
			'a size that is too small',
			'import.damaged',
			() => archive({ name: 'a.csv', data: csv, size: 3 })
		],
		[
			'a size that is too large',
			'import.damaged',
			() => archive({ name: 'a.csv', data: csv, size: 3e9 })
		],
		['an entry that bursts', 'import.expands', () => archive({ name: 'a.csv', data: ZEROS })],
		['no table', 'import.no_table', () => archive({ name: 'a.pdf', data: csv })],
		['nothing', 'import.no_table', () => archive()],
		[
			'no end',
			'import.damaged',
			() => file('a.zip', archiveBytes([{ name: 'a.csv', data: csv }]).slice(0, -30))
		],
		[
			'no beginning',
			'import.damaged',
			() =>
				file(
					'a.zip',
					joined([
						Uint8Array.of(0x50, 0x4b, 3, 4),
						archiveBytes([{ name: 'a.csv', data: csv }]).slice(20)
					])
				)
		]
	])('with %s fails as %s', async (_, code, make) => {
		expect(await failure(make())).toBe(code);
	});

	test('any byte of an archive may be wrong: it reads, or it fails by name', async () => {
		const sound = archiveBytes([{ name: 'a.csv', data: csv }]);
		for (let at = 4; at < sound.length; at++) {
			const broken = sound.slice();
			broken[at]! ^= 0x55;
			const code = await failure(file('a.zip', broken));
			expect(code).toMatch(/^(no failure|import\.(damaged|locked|compression|no_table))$/);
		}
	});
});

describe('Parquet', () => {
	const columns = [
		{ name: '客户编号', data: ['001', 'K,2', null], type: 'STRING' as const },
		{ name: 'amount', data: [12.5, -0.1, null], type: 'DOUBLE' as const },
		{ name: 'count', data: [9007199254740993n, 2n, 3n], type: 'INT64' as const },
		{
			name: 'day',
			data: [new Date('2025-01-05'), new Date('1969-12-31'), null],
			type: 'TIMESTAMP' as const
		},
		{ name: 'ok', data: [true, false, true], type: 'BOOLEAN' as const }
	];

	test.each(['SNAPPY', 'UNCOMPRESSED'] as const)(
		'%s comes out with its names and values',
		async (codec) => {
			const bytes = new Uint8Array(parquetWriteBuffer({ columnData: columns, codec }));
			expect(await opened(file('a.parquet', bytes))).toEqual({
				'a.parquet': `客户编号,amount,count,day,ok
001,12.5,9007199254740993,2025-01-05 00:00:00,true
"K,2",-0.1,2,1969-12-31 00:00:00,false
,,3,,true
`
			});
		}
	);

	test('several row groups follow one another', async () => {
		const data = Array.from({ length: 2500 }, (_, i) => `K${i}`);
		const bytes = parquetWriteBuffer({
			columnData: [{ name: 'id', data, type: 'STRING' }],
			rowGroupSize: 1000
		});
		const texts = await opened(file('a.parquet', new Uint8Array(bytes)));
		expect(texts['a.parquet']).toBe(`id\n${data.join('\n')}\n`);
	});

	test('that is cut or of an unknown packing fails by name', async () => {
		const bytes = new Uint8Array(parquetWriteBuffer({ columnData: columns }));
		expect(await failure(file('a.parquet', bytes.slice(0, -40)))).toBe('import.damaged');
		const hole = bytes.slice();
		hole.fill(0xff, 10, 60);
		expect(await failure(file('a.parquet', hole))).toBe('import.damaged');
	});
});

describe('what is no table', () => {
	test.each([
		['import.spreadsheet', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
		['import.binary', [0x89, 0x50, 0x4e, 0x47]],
		['import.binary', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]]
	])('fails as %s', async (code, head) => {
		expect(await failure(file('a.bin', joined([Uint8Array.from(head), new Uint8Array(600)])))).toBe(
			code
		);
	});

	test('a workbook under a password says so', async () => {
		const bytes = new Uint8Array(4096);
		bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
		bytes[48] = 4;
		bytes.set(encode('EncryptedPackage', 'utf-16le'), 5 * 512 + 128);
		expect(await failure(file('a.xlsx', bytes))).toBe('import.locked');
	});

	test('a document that is packed like a workbook holds no table', async () => {
		const bytes = zipSync({ '[Content_Types].xml': csv, 'word/document.xml': csv });
		expect(await failure(file('a.docx', bytes))).toBe('import.no_table');
	});
});

test('a page with a table, called .xls, is that table', async () => {
	const page = `<html><head><meta charset="gb2312"></head><body><table><tr><td>客户编号<td>金额</tr>
<tr><td style='mso-number-format:"\\@"'>001</td><td>1&nbsp;200</td></tr></table></body></html>`;
	expect(await opened(file('订单.xls', encode(page, 'gb18030')))).toEqual({
		'订单.xls': '客户编号,金额\n001,1 200\n'
	});
});

test('texts without a table are left out of an archive, those with one are not', async () => {
	const text = (name: string, written: string) => ({
		name,
		data: new TextEncoder().encode(written)
	});
	const parts = await unpack(
		archive(
			{ name: 'data/orders.csv', data: csv },
			text('README.txt', 'This export was made by Bob.\nEnjoy.\n'),
			text('说明.txt', '本压缩包由系统导出，请勿修改。\n如有疑问，请联系客服：400-800-1234。\n'),
			text('LICENSE', 'Use it as you like,\nbut name us, please.\n\nNo warranty.\n'),
			text('tabs.txt', 'customer\tamount\nK1\t2.50\nK2\t3\n'),
			text('places.txt', 'customer    amount\nBen Miller    2.50\nAnn              3\n'),
			text('one column.csv', 'customer\nK1\nK2\n')
		)
	);
	expect(parts.map(({ name, bytes }) => [name, bytes])).toEqual([
		['orders.csv', csv.length],
		['tabs.txt', 29],
		['places.txt', 57],
		['one column.csv', 15]
	]);
	expect(await failure(archive(text('README.txt', 'Nothing but words.\n')))).toBe(
		'import.no_table'
	);
});

test('only the dropped file itself is a part that is read as it is', async () => {
	const bytes = new Uint8Array(
		parquetWriteBuffer({ columnData: [{ name: 'amount', data: [1.5, 2], type: 'DOUBLE' }] })
	);
	const page = new TextEncoder().encode('<table><tr><td>a<td>b<tr><td>1<td>2</table>');
	for (const dropped of [file('orders.parquet', bytes), file('orders.xls', page)])
		expect(await unpack(dropped)).toMatchObject([{ name: dropped.name, kind: 'entry' }]);
});
