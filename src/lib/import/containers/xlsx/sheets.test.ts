/** Workbooks as programs write them: what a cell shows is what is read, and numbers in full. */
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import {
	type SheetCell,
	workbookBytes,
	type WorkbookSpec
} from '../../../../../tests/data/workbook.ts';
import { shownAs } from './formats.ts';
import { sheetParts } from './sheets.ts';

const fileOf = (spec: WorkbookSpec) => new File([workbookBytes(spec)], 'sales.xlsx');

async function linesOf(spec: WorkbookSpec, part = 0): Promise<string[]> {
	const file = await (await sheetParts(fileOf(spec)))[part]!.open();
	return (await file.text()).split('\n').slice(0, -1);
}

async function shown(cell: SheetCell, formats?: string[], since1904 = false): Promise<string> {
	const [, line = ''] = await linesOf({
		sheets: [{ name: 'S', rows: [['a'], [cell]] }],
		since1904,
		...(formats && { formats })
	});
	return line;
}

test('texts, numbers, dates, booleans and errors come out as they show', async () => {
	const formats = ['General', 'yyyy/m/d', '000000', '0.0%', '"¥"#,##0.00', 'yyyy-mm-dd hh:mm:ss'];
	const lines = await linesOf({
		formats,
		sheets: [
			{
				name: '订单',
				rows: [
					['订单编号', '日期', '客户编号', '毛利率', '金额', '时间', '有效', '错误'],
					[
						{ v: '310112198001011234' },
						{ s: 1, v: '45678' },
						{ s: 2, v: '123' },
						{ s: 3, v: '0.125' },
						{ s: 4, v: '-1234.5' },
						{ s: 5, v: '45678.586111111108' },
						{ t: 'b', v: '1' },
						{ t: 'e', v: '#N/A' }
					]
				]
			}
		]
	});
	expect(lines).toEqual([
		'订单编号,日期,客户编号,毛利率,金额,时间,有效,错误',
		'310112198001011234,2025-01-21,000123,12.5%,-¥1234.5,2025-01-21 14:04:00,TRUE,"#N/A"'
	]);
});

test.each([
	['1.23456789012E+17', '123456789012000000'],
	['0.30000000000000004', '0.3'],
	['1E-7', '0.0000001'],
	['-12.50', '-12.5'],
	['1.1000000000000001', '1.1'],
	['100', '100'],
	['1E+3', '1000'],
	['0', '0'],
	['-0.0', '0']
])('the number %s is written %s', async (v, text) => {
	expect(await shown({ v })).toBe(text);
});

test.each([
	['General', '45678', '45678'],
	['m/d/yy', '45678', '2025-01-21'],
	['[$-804]yyyy"年"m"月"d"日"', '45678', '2025-01-21'],
	['yyyy年m月', '45658', '2025-01-01'],
	['[$-F800]dddd, mmmm dd, yyyy', '45678', '2025-01-21'],
	['h:mm AM/PM', '0.75', '18:00:00'],
	['上午/下午h"时"mm"分"', '0.25', '06:00:00'],
	['[h]:mm:ss', '1.5', '36:00:00'],
	['mm:ss.0', '0.001', '00:01:26'],
	['yyyy-mm-dd', '45678.9', '2025-01-21'],
	['yyyy-mm-dd h:mm', '45678.999999', '2025-01-22 00:00:00'],
	['yyyy-mm-dd', '1', '1900-01-01'],
	['yyyy-mm-dd', '60', '1900-02-29'],
	['yyyy-mm-dd', '61', '1900-03-01'],
	['yyyy-mm-dd', '-5', '-5'],
	['[Red]#,##0.00', '1234.5', '1234.5'],
	['0.00E+00', '1234.5', '1234.5'],
	['"day "0', '5', '5'],
	['00-000', '1234', '01-234'],
	['000\\-0000', '12345678', '1234-5678'],
	['0000', '-12', '-12'],
	['[$¥-804]#,##0.00', '12', '¥12'],
	['[$NT$-404]#,##0', '12', 'NT$12'],
	['#,##0.00 €', '12.5', '€12.5'],
	['0%', '1', '100%'],
	['0.00%', '0.07', '7%'],
	['0.00%', '-0.0725', '-7.25%'],
	['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '12', '12'],
	['@', '007', '007']
])('under %s the number %s shows as %s', (code, value, text) => {
	expect(shownAs(code, false)(value)).toBe(text);
});

test('days count from 1904 where the workbook says so', async () => {
	expect(await shown({ s: 0, v: '44216' }, ['yyyy-mm-dd'], true)).toBe('2025-01-21');
});

test('built-in formats of dates are known, those of East Asia too', async () => {
	const row = [0, 1, 2, 3, 4].map((s) => ({ s, v: '45678' }));
	const lines = await linesOf({
		builtIn: [14, 22, 31, 57, 10],
		sheets: [{ name: 'S', rows: [['a'], row] }]
	});
	expect(lines[1]).toBe('2025-01-21,2025-01-21 00:00:00,2025-01-21,2025-01-21,4567800%');
});

test('rich, inline and phonetic texts, escapes and line breaks', async () => {
	const rich = '<is><r><t>东京</t></r><r><t> A&amp;B</t></r><rPh sb="0"><t>トウ</t></rPh></is>';
	expect(await shown({ t: 'inlineStr', inner: rich })).toBe('东京 A&B');
	expect(await shown({ t: 'str', v: '5 < 6 "x"' })).toBe('"5 < 6 ""x"""');
	expect(await shown('a_x000D_b')).toBe('"a');
	expect(await shown({ t: 'd', v: '2025-01-05T00:00:00Z' })).toBe('2025-01-05');
});

test('rows keep their number, and are as wide as the table', async () => {
	const lines = await linesOf({
		sheets: [{ name: 'S', rows: [['title'], [], ['a', 'b', 'c'], ['1'], [null, null]] }]
	});
	expect(lines).toEqual(['title,,', '', 'a,b,c', '1,,']);
});

test('elements may carry a prefix, places may be missing, tags may stand alone', async () => {
	const xml = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="3"/><x:row r='4'><x:c r='B4'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
	expect(await linesOf({ sheets: [{ name: 'S', rows: [], xml }] })).toEqual(['a,2', '', '', ',7']);
});

test('sheets in sight come first, empty ones not at all, each under its name', async () => {
	const row = [
		['a', 'b'],
		['1', '2']
	];
	const spec = {
		sheets: [
			{ name: '说明', rows: [] },
			{ name: 'old', rows: row, hidden: true },
			{ name: 'Q1 & Q2', rows: row }
		]
	};
	const parts = await sheetParts(fileOf(spec));
	expect(parts.map(({ name, kind, rows }) => [name, kind, rows])).toEqual([
		['Q1 & Q2', 'sheet', 2],
		['old', 'sheet', 2]
	]);
	expect((await parts[0]!.open()).name).toBe('sales.xlsx · Q1 & Q2');
});

test('a workbook without a filled sheet holds no table', async () => {
	await expect(sheetParts(fileOf({ sheets: [{ name: 'S', rows: [] }] }))).rejects.toMatchObject({
		code: 'import.no_table'
	});
});

test.each([
	['a row before the last', '<row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'],
	['a row beyond the last there is', '<row r="99999999"><c><v>1</v></c></row>'],
	['a text that is not there', '<row r="1"><c t="s"><v>77</v></c></row>']
])('%s is damage', async (_, rows) => {
	const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
	await expect(linesOf({ sheets: [{ name: 'S', rows: [], xml }] })).rejects.toMatchObject({
		code: 'import.damaged'
	});
});

test('agrees with another reader on values', async () => {
	const rows: SheetCell[][] = [['id', 'amount', 'paid', 'note']];
	for (let i = 0; i < 300; i++)
		rows.push([
			`K${i}`,
			{ v: String(i * 1.25) },
			{ t: 'b', v: String(i % 2) },
			i % 3 === 0 ? null : `线${i}`
		]);
	const spec = { sheets: [{ name: 'S', rows }] };
	const twin = await readSheet(Buffer.from(workbookBytes(spec)));
	const text = (value: unknown) =>
		value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
	expect(await linesOf(spec)).toEqual(twin.map((row) => row.map(text).join(',')));
});
