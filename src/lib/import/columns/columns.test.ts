import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dictionary } from '#lib/core/dictionary.ts';
import { cleanText, isNull } from '../cells/cells.ts';
import {
	BLOCK_ROWS,
	cellAt,
	codeIn,
	type DecimalSign,
	isOdd,
	type RawColumn,
	textList
} from './intern.ts';
import { columnBuilder } from './builder.ts';
import { oddTexts } from './plain-text.ts';
import { textsOf } from './texts.ts';

function built(cells: readonly string[], numbers: DecimalSign | null = null): RawColumn {
	const builder = columnBuilder('x', numbers);
	for (const cell of cells) builder.add(cell);
	return builder.close();
}

const text = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 8 }),
	fc.stringMatching(/^[0-9nN.eE+ -]{0,8}$/),
	fc.constantFrom(
		'',
		'客户',
		'Zoë',
		'0000-00-00',
		'null',
		'n/a',
		'17850.0',
		'1.5E+17',
		'a'.repeat(70)
	)
);

describe('an interned column', () => {
	test('holds every cell as it was added, each distinct one once and counted', () => {
		fc.assert(
			fc.property(fc.array(text, { maxLength: 300 }), (cells) => {
				const column = built(cells);
				const distinct = [...new Set(cells)];
				expect(cells.map((_, row) => cellAt(column, row))).toEqual(cells);
				expect(textList(column.texts)).toEqual(distinct);
				expect([...column.counts]).toEqual(
					distinct.map((one) => cells.filter((cell) => cell === one).length)
				);
			})
		);
	});

	test('goes on from block to block, over more texts than are decoded at once', () => {
		const cells = Array.from({ length: BLOCK_ROWS + 3 }, (_, i) => `k${(i * 7919) % 40_000}`);
		const column = built(cells);
		expect(column.blocks.map(({ rows }) => rows)).toEqual([BLOCK_ROWS, 3]);
		expect(cells.findIndex((cell, row) => cell !== cellAt(column, row))).toBe(-1);
		expect(column.texts.size).toBe(40_000);
	});

	test('without a row has no block', () => {
		expect(built([])).toMatchObject({ rows: 0, blocks: [], numbers: null });
	});
});

describe('a plain text', () => {
	test('needs no look: cleaned it is itself, and it is something', () => {
		fc.assert(
			fc.property(fc.array(text), (texts) => {
				const odd = new Set(oddTexts(Dictionary.of(texts)));
				texts.forEach((one, code) => {
					if (odd.has(code)) return;
					expect([cleanText(one), isNull(one)]).toEqual([one, false]);
				});
			}),
			{ numRuns: 500 }
		);
	});

	test('is told by its bytes as by its characters', () => {
		const plain = (one: string) =>
			/^[a-z0-9]([ -~]*[!-~])?$/i.test(one) &&
			!one.startsWith('0000') &&
			!(one.length <= 10 && /^n/i.test(one)) &&
			!/e\+/i.test(one) &&
			!/^\d+\.0+$/.test(one);
		fc.assert(
			fc.property(fc.array(text), (texts) => {
				const expected = texts.flatMap((one, code) => (plain(one) ? [] : code));
				expect([...oddTexts(Dictionary.of(texts))]).toEqual(expected);
			}),
			{ numRuns: 500 }
		);
	});
});

test('texts are decoded by code in any order, ASCII or not', () => {
	fc.assert(
		fc.property(fc.array(text, { minLength: 1, maxLength: 3000 }), fc.nat(), (values, step) => {
			const texts = textsOf(Dictionary.of(values));
			for (let i = 0; i < 50; i++) {
				const code = (i * step) % values.length;
				expect(texts.at(code)).toBe(values[code]);
			}
		}),
		{ numRuns: 30 }
	);
});

const PLAIN = {
	'.': /^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$/,
	',': /^-?(0|[1-9]\d{0,8})(,\d{1,6})?$/
};

describe('a column of numbers', () => {
	const number = fc.oneof(
		{ weight: 4, arbitrary: fc.stringMatching(/^-?(0|[1-9]\d{0,9})([.,]\d{0,7})?$/) },
		text
	);
	const column = fc.array(number, { maxLength: 300 });
	const signs = fc.constantFrom<DecimalSign>('.', ',');

	test('keeps plain numbers exactly at one scale, and every other cell as it is', () => {
		fc.assert(
			fc.property(column, signs, (cells, sign) => {
				const { blocks, texts, counts, numbers } = built(cells, sign);
				const plain = cells.filter((cell) => PLAIN[sign].test(cell));
				const decimals = (cell: string) => cell.split(sign)[1]?.length ?? 0;
				const scale = Math.max(0, ...plain.map(decimals));
				const found = cells.map((_, row) => {
					const block = blocks[0]!;
					return isOdd(block.odd, row) ? texts.at(codeIn(block, row)) : block.mantissas![row]!;
				});
				expect(found).toEqual(
					cells.map((cell) => (PLAIN[sign].test(cell) ? whole(cell, sign, scale) : cell))
				);
				expect([...counts].reduce((a, b) => a + b, 0)).toBe(cells.length - plain.length);
				const mantissas = plain.map((cell) => whole(cell, sign, scale));
				expect(numbers).toEqual({
					decimalSign: sign,
					scale,
					count: plain.length,
					integers: plain.filter((cell) => /^0*$/.test(cell.split(sign)[1] ?? '')).length,
					byDecimals: [0, 1, 2, 3, 4, 5, 6].map(
						(n) => plain.filter((cell) => decimals(cell) === n).length
					),
					ambiguous: plain.filter((cell) => decimals(cell) === 3).length,
					min: Math.min(...mantissas),
					max: Math.max(...mantissas)
				});
			}),
			{ numRuns: 300 }
		);
	});

	test('shows a cell with the decimals of the column', () => {
		const one = built(['5', '-0.05', 'n/a', '12.30', '-0.00'], '.');
		expect([0, 1, 2, 3, 4].map((row) => cellAt(one, row))).toEqual([
			'5.00',
			'-0.05',
			'n/a',
			'12.30',
			'0.00'
		]);
	});

	test('is brought to more decimals in the blocks before as well, odd cells left alone', () => {
		const cells = Array.from({ length: BLOCK_ROWS + 2 }, (_, i) =>
			i % 3 === 2 ? `t${i % 5}` : '7'
		);
		cells[BLOCK_ROWS + 1] = '0.125';
		const { blocks, texts, numbers } = built(cells, '.');
		expect(numbers).toMatchObject({ scale: 3, min: 125, max: 7000 });
		expect([...blocks[0]!.mantissas!.slice(0, 2)]).toEqual([7000, 7000]);
		expect(texts.at(codeIn(blocks[0]!, 2))).toBe('t2');
		expect(blocks[1]!.mantissas![1]).toBe(125);
	});
});

function whole(cell: string, sign: DecimalSign, scale: number): number {
	const [units = '', fraction = ''] = cell.split(sign);
	return Number(units + fraction.padEnd(scale, '0')) || 0;
}
