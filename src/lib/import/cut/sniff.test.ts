import { describe, expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import type { Dialect } from '../reading.ts';
import { sniff } from './sniff.ts';

const sniffed = (text: string, set: Partial<Dialect> = {}) => sniff(text, 'utf-8', true, set);
const dialectOf = (text: string) => sniffed(text).dialect;
const namesOf = (text: string) => layoutOf(text, dialectOf(text), true).names;

const rows = [
	['customer', 'date', 'amount', 'remark'],
	['Anna', '2024-01-05', '10.50', 'by card, twice'],
	['Ben', '2024-01-06', '20.25', 'said "soon"'],
	['Cem', '2024-01-07', '7.00', ''],
	['Dora', '2024-01-08', '1,234.00', 'late']
];
const quoted = (quote: string) => (cell: string) =>
	/[,;|\t"' ，；~:]/.test(cell) ? quote + cell.replaceAll(quote, quote + quote) + quote : cell;
const text = (delimiter: string, quote = '"') =>
	rows.map((row) => row.map(quoted(quote)).join(delimiter) + '\n').join('');

describe('delimiter and quote', () => {
	test.each([',', ';', '\t', '|', ' ', '，', '；', ', ', '||', '~|~', '::', ' | '])(
		'%j',
		(delimiter) => {
			expect(dialectOf(text(delimiter))).toMatchObject({
				delimiter,
				quote: '"',
				preamble: 0,
				headerRows: 1
			});
		}
	);

	test('the apostrophe, where cells are wrapped in it', () => {
		expect(dialectOf(text(';', "'"))).toMatchObject({ delimiter: ';', quote: "'" });
	});

	test('a decimal comma is none', () => {
		const german = 'Kunde;Betrag\nAnna;1.234,50\nBen;17,25\n';
		expect(dialectOf(german)).toMatchObject({ delimiter: ';' });
	});

	describe.each([
		['a name and an amount', ['Kunde', 'Betrag'], (n: number) => [`K${n}`, `${n * 7},${n}1`]],
		[
			'one amount a row',
			['Kunde', 'Datum', 'Umsatz (€)'],
			(n: number) => [`K${n}`, `${n + 10}/03/2024`, `${n % 2 ? '-' : ''}2.${n}05,48`]
		],
		[
			'an amount in the middle',
			['Nr', 'Summe', 'Ort'],
			(n: number) => [String(n), `${n},50`, 'Ulm']
		],
		[
			'two amounts, names',
			['Kunde', 'Umsatz', 'Kosten'],
			(n: number) => [`Müller ${n} GmbH`, `${n} 10${n},48`, `${n},10`]
		],
		[
			'three amounts and signs of money',
			['Umsatz', 'Kosten', 'Marge'],
			(n: number) => [`€ ${n},10`, `${n},20 €`, `-${n},3`]
		],
		[
			'long text',
			['Kunde', 'Text', 'Betrag'],
			(n: number) => [`K${n}`, 'Lieferung frei Haus an die Rampe von Tor drei', `${n},99`]
		]
	] as const)('decimal commas: %s', (_, header, row) => {
		const lines = Array.from({ length: 8 }, (_, i) => row(i + 1));
		test.each([';', '\t', '|'])('beside %j, with names and without', (delimiter) => {
			const bare = lines.map((cells) => cells.join(delimiter) + '\n').join('');
			const named = header.join(delimiter) + '\n' + bare;
			expect(dialectOf(named)).toMatchObject({ delimiter, preamble: 0, headerRows: 1 });
			expect(dialectOf(bare)).toMatchObject({ delimiter, preamble: 0, headerRows: 0 });
		});
	});

	test('lists of one length in the cells are no cells', () => {
		const lists = 'order,tags,amount\n1,red;blue,2.50\n2,green;grey,3.50\n3,red;grey,4.50\n';
		expect(dialectOf(lists)).toMatchObject({ delimiter: ',' });
		expect(dialectOf(lists.replace(/[,;]/g, (sign) => (sign === ',' ? ';' : ',')))).toMatchObject({
			delimiter: ';'
		});
	});

	test('backslashes before quotes', () => {
		const lines = 'name,size\n"pot \\"big\\", red",1\n"cup, \\"small\\"",2\nplate,3\n';
		expect(dialectOf(lines)).toMatchObject({ delimiter: ',', escape: 'backslash' });
		expect(dialectOf('name,size\n"a ""b"" c:\\\\",1\n"d",2\n')).toMatchObject({
			escape: 'doubled'
		});
	});

	test('what is set stays, and the rest follows it', () => {
		const { dialect } = sniffed('note\na;b\n1;2\n3;4\n', { delimiter: ',', headerRows: 1 });
		expect(dialect).toMatchObject({ delimiter: ',', headerRows: 1 });
	});
});

test('columns at fixed places, with blanks inside cells and cells that are blank', () => {
	const lines = [
		'customer    city        amount',
		'Anna Lee    New York     10.50',
		'Ben                      20.25',
		'Cem Or      Ulm           7.00',
		''
	];
	const { dialect } = sniffed(lines.join('\n'));
	expect(dialect.starts).toHaveLength(3);
	expect(layoutOf(lines.join('\n'), dialect, true).names).toEqual(['customer', 'city', 'amount']);
});

describe('where the names stand', () => {
	test.each([0, 1, 5, 25])('behind %i lines of something else', (lines) => {
		const before = Array.from(
			{ length: lines },
			(_, i) => `made by a machine ${'again '.repeat((i * 7) % 5)}\n`
		).join('');
		expect(dialectOf(before + text(','))).toMatchObject({ preamble: lines, headerRows: 1 });
	});

	test('nowhere', () => {
		expect(dialectOf(text(',').split('\n').slice(1).join('\n'))).toMatchObject({
			preamble: 0,
			headerRows: 0
		});
	});

	test('above years, which are names too', () => {
		expect(dialectOf('region,2023,2024\nnorth,1,2\nsouth,3,4\nwest,5,6\n')).toMatchObject({
			headerRows: 1
		});
	});

	test('in two rows: a label reaches over its columns', () => {
		const lines =
			',2023,,2024,\ncustomer,sales,profit,sales,profit\nAnna,1,2,3,4\nBen,5,6,7,8\nCem,9,1,2,3\n'
				.replace('2023', 'last year')
				.replace('2024', 'this year');
		expect(namesOf(lines)).toEqual([
			'customer',
			'last year sales',
			'last year profit',
			'this year sales',
			'this year profit'
		]);
	});

	test('in a row with units below', () => {
		expect(namesOf('客户,金额,数量\n,(元),(件)\n甲,1.50,2\n乙,2.50,3\n')).toEqual([
			'客户',
			'金额 (元)',
			'数量 (件)'
		]);
	});

	test.each([
		'customer date amount remark',
		'customer;date;amount;remark',
		',customer,date,amount,remark',
		'customer,date,,amount,remark'
	])('in a row with delimiters of its own: %s', (header) => {
		const lines = [header, ...text(',').split('\n').slice(1)].join('\n');
		expect(namesOf(lines)).toEqual(['customer', 'date', 'amount', 'remark']);
	});

	test('__proto__ is a name like any other', () => {
		expect(namesOf('__proto__,constructor\n1,2\n3,4\n')).toEqual(['__proto__', 'constructor']);
	});
});

test('a last column without name and cells is dropped, and said so', () => {
	const lines = 'a,b,\n1,2,\n3,4,\n';
	const layout = layoutOf(lines, dialectOf(lines), true);
	expect(layout).toMatchObject({ names: ['a', 'b'], width: 3 });
	expect(layout.notes).toEqual([
		{ problem: 'column_blank', column: null, count: 1, line: 1, text: '' }
	]);
});

describe('several tables', () => {
	const small = 'city,staff\nUlm,3\nBonn,4\n';

	test('the larger below: the other is named', () => {
		const { dialect, otherTables } = sniffed(text(',') + '\nSites\n' + small);
		expect(dialect).toMatchObject({ preamble: 0, headerRows: 1, until: 5 });
		expect(otherTables).toEqual([{ from: 8, to: 10, columns: 2, title: 'Sites' }]);
	});

	test('a copy right below is not counted twice', () => {
		const { dialect, otherTables } = sniffed(text(',') + text(','));
		expect(dialect.until).toBe(5);
		expect(otherTables).toMatchObject([{ from: 6, to: 10, columns: 4 }]);
	});

	test('the same header above other rows: the table goes on', () => {
		const more = 'customer,date,amount,remark\nEli,2024-02-01,1.00,\n';
		expect(sniffed(text(',') + more)).toMatchObject({ dialect: { until: null }, otherTables: [] });
	});
});

test('lines of notes among the rows', () => {
	const [header = '', ...data] = text(',').split('\n');
	const lines = ['# by hand', header, ...data.slice(0, 2), '# checked', ...data.slice(2)].join(
		'\n'
	);
	expect(dialectOf(lines)).toMatchObject({
		comment: '#',
		delimiter: ',',
		preamble: 1,
		headerRows: 1
	});
	expect(dialectOf('#id,amount\n1,2\n3,4\n')).toMatchObject({ comment: '' });
});
