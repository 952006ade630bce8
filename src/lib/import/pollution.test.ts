/**
 * One clean table, spoilt in the ways files are spoilt, one way at a time: whatever was done to it,
 * the reading has its cells, all of them.
 */
import { expect, test } from 'vitest';
import { cellAt } from './columns/intern.ts';
import { readFile } from './read.ts';

const HEADER = ['order id', 'customer', 'order date', 'note', 'amount'];
const CITIES = ['Harbour', 'Meadow & Co', 'Orchard', 'Straße', 'Mill'];
const ROWS = Array.from({ length: 24 }, (_, i) => [
	`SO-${1001 + i}`,
	CITIES[i % 5]!,
	`2024-0${1 + (i % 9)}-${10 + i}`,
	i % 4 === 0 ? 'twice, as agreed' : i % 7 === 3 ? 'said "yes"' : `lot ${i}`,
	`${120 + i * 17}.5${i % 10}`
]);

interface Writing {
	readonly delimiter: string;
	readonly quote: '"' | "'";
	readonly escape: 'doubled' | 'backslash';
	readonly all: boolean;
	readonly eol: string;
}

const PLAIN: Writing = { delimiter: ',', quote: '"', escape: 'doubled', all: false, eol: '\n' };

function cell(text: string, { delimiter, quote, escape, all, eol }: Writing): string {
	const needed = [delimiter, quote, '\n', eol].some((sign) => text.includes(sign));
	if (!all && !needed) return text;
	const inside = escape === 'doubled' ? quote + quote : `\\${quote}`;
	return quote + text.replaceAll(quote, inside) + quote;
}

function lines(writing: Writing, rows: readonly (readonly string[])[] = [HEADER, ...ROWS]) {
	return rows.map((row) => row.map((text) => cell(text, writing)).join(writing.delimiter));
}

function written(writing: Partial<Writing>): string {
	const full = { ...PLAIN, ...writing };
	return lines(full).join(full.eol) + full.eol;
}

type Spoilt = readonly [name: string, bytes: Uint8Array<ArrayBuffer>];

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, little: boolean) =>
	Uint8Array.from(
		[...text].flatMap((sign) => {
			const code = sign.charCodeAt(0);
			return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
		})
	);

const DELIMITERS = [',', ';', '\t', '|', '；', '，'];
const ENDS = ['\n', '\r\n', '\r'];
const each = <T>(of: readonly T[], make: (one: T, i: number) => Spoilt): Spoilt[] => of.map(make);

function withLine(at: number, line: string): Uint8Array<ArrayBuffer> {
	const all = lines(PLAIN);
	return utf8([...all.slice(0, at), line, ...all.slice(at)].join('\n') + '\n');
}

const PREAMBLES = [
	['Sales report'],
	['Sales report', ''],
	['Sales report 2024', 'Period: 2024-01-01 to 2024-12-31', ''],
	['# exported by shop', '# rows: 24'],
	['Report,,,,', ',,,,'],
	['', ''],
	['Company: Harbour Ltd', 'User: ada', 'Printed: 2024-12-31 10:00', '', '']
];
const FOOTERS = [
	['24 record(s) downloaded'],
	['', 'Generated on 2024-12-31'],
	['Total,,,,7592.00'],
	['合计,,,,7592.00', '制表人：王五'],
	['共 24 条'],
	['导出时间：2024-12-31 10:00'],
	['(24 rows)'],
	['', '', 'End of report'],
	['-----,-----,-----,-----,-----'],
	[',,,,']
];

/** In UTF-8 where there are signs that Latin-1 has not. */
function latinOrUtf8(text: string): Uint8Array<ArrayBuffer> {
	return /[^\0-\xff]/.test(text) ? utf8(text) : latin(text);
}

/** What happens to a single row. */
const BREAKS: readonly (readonly [name: string, change: (line: string) => string])[] = [
	['other separator', (line) => line.replaceAll(',', ';')],
	['separator twice', (line) => line.replace(',2024', ',,2024')],
	['blank cell more', (line) => line + ','],
	[
		'quoted throughout',
		(line) =>
			line
				.split(',')
				.map((text) => `"${text}"`)
				.join(',')
	],
	['blanks before', (line) => '   ' + line],
	['first quoted', (line) => line.replace(/^([^,]*)/, '"$1"')]
];

function classes(): Record<string, Spoilt[]> {
	const text = written({});
	const all = lines(PLAIN);
	return {
		dialect: DELIMITERS.flatMap((delimiter) =>
			ENDS.flatMap((eol) =>
				[false, true].map((quoted): Spoilt => [
					JSON.stringify([delimiter, eol, quoted]),
					utf8(written({ delimiter, eol, all: quoted }))
				])
			)
		),
		quotes: DELIMITERS.slice(0, 4).flatMap((delimiter) =>
			(['"', "'"] as const).flatMap((quote) =>
				(['doubled', 'backslash'] as const).flatMap((escape) =>
					[false, true].map((quoted): Spoilt => [
						JSON.stringify([delimiter, quote, escape, quoted]),
						utf8(written({ delimiter, quote, escape, all: quoted }))
					])
				)
			)
		),
		encoding: [
			['utf-8 marked', utf8('\uFEFF' + text)],
			['latin-1', latin(text)],
			['utf-16le', utf16(text, true)],
			['utf-16be', utf16(text, false)],
			['utf-16le marked', utf16('\uFEFF' + text, true)],
			['utf-16be marked', utf16('\uFEFF' + text, false)],
			['marked twice', utf8('\uFEFF\uFEFF' + text)]
		],
		preamble: each(PREAMBLES, (above) => [
			above.join('/'),
			utf8([...above, ...all, ''].join('\n'))
		]),
		footer: each(FOOTERS, (below) => [below.join('/'), utf8([...all, ...below, ''].join('\n'))]),
		'line ends': [
			['none at the end', utf8(text.slice(0, -1))],
			['several at the end', utf8(text + '\n\n\n')],
			['mixed', utf8(all.map((line, i) => line + ENDS[i % 2]!).join(''))],
			['doubled', utf8(all.join('\n\n') + '\n')],
			['CRCRLF', utf8(all.join('\r\r\n') + '\r\r\n')]
		],
		'blank lines': each([2, 9, 16, 24], (at) => [`at ${at}`, withLine(at, '')]),
		'blank rows': each([2, 9, 16, 24], (at) => [`at ${at}`, withLine(at, ',,,,')]),
		'header again': each([5, 12, 20], (at) => [`at ${at}`, withLine(at, all[0]!)]),
		'trailing delimiters': [
			...each([',', ',,', ',,,'], (tail): Spoilt => [
				`all${tail}`,
				utf8(all.map((line) => line + tail).join('\n') + '\n')
			]),
			['rows alone', utf8(all.map((line, i) => line + (i > 0 ? ',' : '')).join('\n') + '\n')],
			...each([3, 11, 19], (at): Spoilt => [
				`row ${at}`,
				utf8(all.map((line, i) => line + (i === at ? ',' : '')).join('\n') + '\n')
			])
		],
		header: [
			...each(
				[(s: string) => s.toUpperCase(), (s: string) => ` ${s} `, (s: string) => `"${s}"`],
				(change, i): Spoilt => [
					`header ${i}`,
					utf8([HEADER.map(change).join(','), ...all.slice(1)].join('\n') + '\n')
				]
			)
		],
		'marks in the middle': each([2, 9, 17], (at) => [
			`at ${at}`,
			utf8(all.map((line, i) => (i === at ? '\uFEFF' : '') + line).join('\n') + '\n')
		]),
		NULs: each([1, 8, 23], (at) => [
			`at ${at}`,
			utf8(all.map((line, i) => (i === at ? line.replace('-', '\0-') : line)).join('\n') + '\n')
		]),
		'one row': each(
			[2, 8, 22].flatMap((at) => BREAKS.map((broken) => [at, ...broken] as const)),
			([at, name, change]) => [
				`${name} at ${at}`,
				utf8(all.map((line, i) => (i === at ? change(line) : line)).join('\n') + '\n')
			]
		),
		together: each(
			Array.from({ length: 48 }, (_, i) => i),
			(i) => {
				const eol = ENDS[i % 2]!;
				const rows = lines({ ...PLAIN, delimiter: DELIMITERS[i % 4]!, all: i % 3 === 0, eol });
				const [above, below] = [PREAMBLES[i % 4]!, FOOTERS[i % 10]!];
				const ending = below.map((line) => line.replaceAll(',', DELIMITERS[i % 4]!));
				const spoilt = [...(i % 4 === 0 ? above : []), ...rows, ...ending, ''].join(eol);
				return [
					`${i}`,
					[utf8, latinOrUtf8, (t: string) => utf16('\uFEFF' + t, true)][i % 3]!(spoilt)
				];
			}
		),
		'blanks around': [
			[
				'behind delimiters',
				utf8(
					lines({ ...PLAIN, all: true })
						.map((l) => l.replaceAll('","', '", "'))
						.join('\n') + '\n'
				)
			],
			['behind lines', utf8(all.map((line) => line + '  ').join('\n') + '\n')]
		]
	};
}

/** The share of the clean table's cells, row by row, that the reading has in their places. */
async function score([name, bytes]: Spoilt): Promise<number> {
	const file = Object.assign(new Blob([bytes]), { name: 'x.csv' });
	const options = { id: name, locale: 'en' as const, anyTable: true, onProgress: () => undefined };
	const raw = await readFile(file, options);
	const clean = (text: string) => text.replaceAll('\uFEFF', '').trim();
	let same = 0;
	for (const [r, row] of ROWS.entries())
		for (const [c, text] of row.entries()) {
			const column = raw.columns[c];
			if (column && r < raw.rows && clean(cellAt(column, r)) === text) same++;
		}
	const width = Math.max(HEADER.length, raw.columns.length);
	return same / (width * Math.max(ROWS.length, raw.rows));
}

test.each(Object.entries(classes()))('%s: nothing of the table is lost', async (_, ways) => {
	const worse: [string, number][] = [];
	for (const way of ways) {
		const had = await score(way);
		if (had < 1) worse.push([way[0], had]);
	}
	expect(worse).toEqual([]);
});
