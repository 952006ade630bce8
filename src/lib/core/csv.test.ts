import { expect, test } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvOf, forPeople, inert, plainCsvOf } from './csv.ts';

const parse = (csv: string): string[][] =>
	Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

test('a file starts with the mark and ends every line with CRLF', () => {
	expect(csvOf(['a', 'b'], [['x', null]])).toBe('\uFEFFa,b\r\nx,\r\n');
	expect(csvOf(['a'], [])).toBe('\uFEFFa\r\n');
});

test('whatever the text, a reader gets it back', () => {
	const table = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })));
	fc.assert(
		fc.property(table, (rows) => {
			expect(parse(csvOf(['a', 'b'], rows))).toEqual([
				['a', 'b'],
				...rows.map((row) => row.map(forPeople))
			]);
		})
	);
});

test('separators, quotes and line breaks stay inside their cell', () => {
	const row = ['a,b', 'say "so"', 'one\r\ntwo', ' padded '];
	expect(parse(csvOf(row, [row]))).toEqual([row, row]);
});

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

test.each([
	...SIGNS.map((sign) => `${sign}1+cmd|' /C calc'!A0`),
	...SIGNS.map((sign) => ` \u00a0\t${sign}SUM(A1)`),
	'\tcmd',
	'\rcmd',
	'\ncmd',
	'\0=1',
	'-2+3',
	'-5-',
	'+8613800000000'
])('%j cannot start a formula', (payload) => {
	expect(inert(payload)).toBe(`'${payload}`);
	expect(parse(csvOf([payload], [[payload]]))).toEqual([[`'${payload}`], [`'${payload}`]]);
});

test('no text leaves with a sign in front unless it is a plain number', () => {
	const risky = fc
		.tuple(fc.constantFrom('', ' ', '\t', '\n', '\0'), fc.constantFrom(...SIGNS), fc.string())
		.map((parts) => parts.join(''));
	fc.assert(
		fc.property(risky, (text) => {
			const safe = inert(text);
			expect(safe.startsWith("'") || /^-\d+(\.\d+)?$/.test(safe)).toBe(true);
		})
	);
});

test('numbers are left as they are', () => {
	const row = [-12.5, 0, 1e21, 1e-7, Number.MAX_SAFE_INTEGER];
	expect(parse(csvOf(['a', 'b', 'c', 'd', 'e'], [row]))[1]?.map(Number)).toEqual(row);
	expect(csvOf(['a'], [['-1234.50']])).toBe('\uFEFFa\r\n-1234.50\r\n');
	expect(csvOf(['a'], [[NaN]])).toBe('\uFEFFa\r\n\r\n');
});

test('whatever the number, every digit leaves and no exponent', () => {
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
			const text = csvOf(['a'], [[value]]).slice(4, -2);
			expect(text).toMatch(/^-?\d+(\.\d+)?$/);
			expect(Number(text)).toBe(value + 0);
		})
	);
	expect(csvOf(['a'], [[1e30, 1e-25]])).toBe(
		`\uFEFFa\r\n1${'0'.repeat(30)},0.${'0'.repeat(24)}1\r\n`
	);
});

test('plain text is not touched', () => {
	for (const text of ['', '客户', 'a=b', '3-4', "O'Neil", '00123']) expect(inert(text)).toBe(text);
});

test.each(['00123', '0', '007', '622848001234567890123', '138001380000', '1E5', '12e03'])(
	'the key %j stays text where a spreadsheet would make it another number',
	(key) => {
		const written = parse(csvOf(['key'], [[key]]))[1]?.[0] ?? '';
		expect(written.trimEnd()).toBe(key);
		expect(written === key).toBe(key === '0');
		expect(plainCsvOf(['key'], [[key]])).toBe(`key\n${key}\n`);
	}
);

test('a number written out is no text, however long it is', () => {
	const cells = ['-1234567890123.45', '0', '123456789012345678', '-5'].map((digits) => ({
		digits
	}));
	const row = '-1234567890123.45,0,123456789012345678,-5';
	expect(csvOf(['a', 'b', 'c', 'd'], [cells])).toBe(`\uFEFFa,b,c,d\r\n${row}\r\n`);
	expect(plainCsvOf(['a', 'b', 'c', 'd'], [cells])).toBe(`a,b,c,d\n${row}\n`);
});

test('a program gets every text as it was', () => {
	const table = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })));
	fc.assert(
		fc.property(table, (rows) => {
			const csv = plainCsvOf(['a', 'b'], rows);
			const read = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n' }).data.slice(0, -1);
			expect(read).toEqual([['a', 'b'], ...rows]);
		})
	);
	expect(plainCsvOf(['=a'], [['=1+1'], [-5], [null]])).toBe('=a\n=1+1\n-5\n\n');
});
