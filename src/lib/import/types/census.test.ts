import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnBuilder } from '../columns/builder.ts';
import { parseAmount, toNumber } from '../cells/amounts.ts';
import { censusOf, LOOKS } from './census.ts';
import { weighColumn } from './evidence.ts';
import { natureOf } from './nature.ts';

function columnOf(cells: Iterable<string>) {
	const builder = columnBuilder('x', null);
	for (const cell of cells) builder.add(cell);
	return builder.close();
}

/** More distinct whole numbers than are looked at one by one, and one cell more. */
function* manyWhole(odd: string, at: number): Generator<string> {
	for (let i = 0; i < LOOKS * 3; i++) {
		if (i === at) yield odd;
		yield String(i + 100_000);
	}
}

test.each(['1.5', '2,5', '12.5%', '１．５', '1,000.25', '１２％'])(
	'%s among many whole numbers makes the column one of decimals',
	(odd) => {
		for (const at of [0, 1, 4999, 29_999]) {
			const column = columnOf(manyWhole(odd, at));
			expect(natureOf(column).nature).toBe('decimal');
			expect(weighColumn(column).integers).toBeLessThan(1);
		}
	}
);

test.each(['7', '1,234', '３', '1.00', '3 件', 'n/a', ''])('%s leaves them whole', (even) => {
	const column = columnOf(manyWhole(even, 4999));
	expect(natureOf(column).nature).toBe('integer');
	expect(weighColumn(column).integers).toBe(1);
});

test('few texts are counted one by one', () => {
	const cell = fc.oneof(
		fc.integer({ min: -99, max: 99 }).map(String),
		fc.integer({ min: -999, max: 999 }).map((minor) => (minor / 100).toFixed(2)),
		fc.constantFrom('', 'abc', '2024-01-05', '是')
	);
	fc.assert(
		fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (cells) => {
			const numbers = cells.flatMap((text) => {
				const amount = parseAmount(text, '.');
				return amount ? toNumber(amount) : [];
			});
			const census = censusOf(columnOf(cells));
			expect(census).toMatchObject({
				filled: cells.filter((text) => text !== '').length,
				numbers: numbers.length,
				integers: numbers.filter(Number.isInteger).length,
				least: Math.min(...numbers),
				largest: Math.max(...numbers)
			});
		})
	);
});
