import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnBuilder } from '../columns/builder.ts';
import { failsOf } from './fails.ts';
import { formatFor } from './infer.ts';
import type { DecimalSign } from '../columns/intern.ts';
import { lookup, UNREADABLE } from '../columns/typed.ts';

function built(cells: readonly string[], numbers: DecimalSign | null = null) {
	const builder = columnBuilder('x', numbers);
	for (const cell of cells) builder.add(cell);
	return builder.close();
}

const cell = fc.constantFrom('1', '2.5', '2024-01-05', 'yes', 'no', '', 'n/a', 'soon', '¥3');

test('what fails under a type is counted cell by cell', () => {
	fc.assert(
		fc.property(fc.array(cell), (cells) => {
			const column = built(cells);
			const [fails] = failsOf([column]);
			for (const type of ['money', 'number', 'date', 'boolean'] as const) {
				const format = formatFor(column, type);
				const alone = cells.filter(
					(each) => lookup(built([each]), format, null).state[0] === UNREADABLE
				);
				expect([type, fails?.[type]]).toEqual([type, alone.length]);
			}
			expect(fails?.text).toBe(0);
		})
	);
});

test('types that plain numbers would have to be read again for are left out', () => {
	expect(failsOf([built(['1.5', '2', 'soon', '2024-01-05'], '.')])).toEqual([
		{ text: 0, money: 2, number: 2 }
	]);
});

test('columns of too many texts are left out, and those behind them', () => {
	const many = built(Array.from({ length: 50_001 }, (_, i) => `k${i}`));
	expect(
		failsOf([built(['1']), many, built(['1'])]).map((fails) => Object.keys(fails).length)
	).toEqual([5, 1, 1]);
});
