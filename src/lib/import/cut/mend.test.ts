/** A clean table, spoilt at every row and column in turn, has to read as it was. */
import { describe, expect, test } from 'vitest';
import { sniff } from './sniff.ts';
import { layoutOf } from './layout.ts';
import { type CutRow, cutRow } from './row.ts';

const TITLES = [
	'Teapot',
	'Bamboo tray, large',
	'Cup 3" wide',
	'Kettle',
	'Whisk, small',
	"Potter's wheel"
];

function table(): string[][] {
	return Array.from({ length: 40 }, (_, i) => [
		`2024-0${1 + (i % 9)}-1${i % 10}`,
		`C-${1000 + i * 7}`,
		TITLES[i % TITLES.length]!,
		String(1 + (i % 12)),
		`$${((i * 37 + 5) / 4).toFixed(2)}`,
		`https://shop.example/${i * 31}`
	]);
}

const NAMES = ['date', 'customer', 'product', 'quantity', 'amount', 'link'];
const QUOTED = [2, 5];
const written = (cells: readonly string[]) =>
	cells.map((cell, i) => (QUOTED.includes(i) ? `"${cell.replaceAll('"', '""')}"` : cell));

/** The row at `place` after `spoil` has had its cells as written. */
function spoilt(place: number, spoil: (cells: string[]) => string): CutRow | null {
	const lines = table().map((cells) => written(cells).join(','));
	lines[place] = spoil(written(table()[place]!));
	const text = [NAMES.join(','), ...lines, ''].join('\n');
	const { dialect } = sniff(text, 'utf-8', true);
	expect(dialect).toMatchObject({ delimiter: ',', quote: '"', preamble: 0, headerRows: 1 });
	const at =
		text
			.split('\n')
			.slice(0, place + 1)
			.join('\n').length + 1;
	return cutRow(text, at, layoutOf(text, dialect, true), true);
}

const PLACES = [0, 1, 2, 17, 39];
const each = PLACES.flatMap((row) => NAMES.map((_, column) => [row, column] as const));

describe('a row reads as it was', () => {
	test.each(each.filter(([, column]) => column > 0))(
		'row %i without the delimiter before column %i',
		(row, column) => {
			const cut = spoilt(
				row,
				(cells) => cells.slice(0, column).join(',') + cells.slice(column).join(',')
			);
			expect(cut).toMatchObject({
				cells: table()[row],
				aside: null,
				lines: 1,
				mended: ['row_mended']
			});
		}
	);

	test.each(each)('row %i with one delimiter more before column %i', (row, column) => {
		const cut = spoilt(row, (cells) =>
			[...cells.slice(0, column), '', ...cells.slice(column)].join(',')
		);
		expect(cut).toMatchObject({
			cells: table()[row],
			aside: null,
			lines: 1,
			mended: ['row_mended']
		});
	});

	test.each(each)('row %i with a stray quote in column %i', (row, column) => {
		const cut = spoilt(row, (cells) =>
			cells.map((cell, i) => (i === column ? `"${cell}` : cell)).join(',')
		);
		const cells = table()[row]!.map((cell, i) => (i === column ? `"${cell}` : cell));
		expect(cut).toMatchObject({ cells, aside: null, lines: 1 });
		expect(cut?.mended).toContain('quote_stray');
	});

	test.each([
		[0, ';'],
		[17, ';'],
		[17, '\t'],
		[39, ' ']
	] as const)('row %i with another delimiter, %j', (row, delimiter) => {
		expect(spoilt(row, (cells) => cells.join(delimiter))).toMatchObject({
			cells: table()[row],
			aside: null
		});
	});

	test('a decimal comma without quotes is joined to its number', () => {
		const cut = spoilt(3, (cells) =>
			cells.map((cell, i) => (i === 4 ? '$1,234.50' : cell)).join(',')
		);
		expect(cut?.cells[4]).toBe('$1,234.50');
	});
});

test('a note below the table is set aside, whatever words it has', () => {
	const cut = spoilt(39, () => 'printed by the shop on the 3rd of May');
	expect(cut).toMatchObject({ aside: 'row_comment' });
});
