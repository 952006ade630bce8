import { expect, test } from 'vitest';
import { columnBuilder } from './builder.ts';
import { formatFor } from '../types/infer.ts';
import { cellsOf, lookup, MISSING, READABLE, readCells, UNREADABLE } from './typed.ts';

function built(cells: readonly string[]) {
	const builder = columnBuilder('x', null);
	for (const cell of cells) builder.add(cell);
	return builder.close();
}

const column = built(['1,5', '2.5', '', '好评', '1,5', 'n/a']);
const number = { ...formatFor(column, 'number'), decimal: '.' as const };

test('a column is read once for each way to read it, whatever else is mapped', () => {
	const read = lookup(column, number, null);
	expect(lookup(column, { ...number, currency: '¥' }, 'quantity')).toBe(read);
	for (const [format, role] of [
		[{ ...number, decimal: ',' as const }, null],
		[{ ...number, factor: 100 }, null],
		[{ ...number, type: 'money' as const, scale: 2 }, null],
		[formatFor(column, 'date'), null],
		[formatFor(column, 'text'), null],
		[formatFor(column, 'text'), 'customer'],
		[number, 'satisfaction']
	] as const) {
		const other = lookup(column, format, role);
		expect(other).not.toBe(read);
		expect(other.state).toEqual(readCells(column, format, role).state);
		expect(other.values).toEqual(readCells(column, format, role).values);
	}
});

test('cells are counted as often as they occur', () => {
	const cells = cellsOf(column, lookup(column, number, null));
	expect(cells[MISSING]).toBe(2);
	expect(cells[READABLE] + cells[UNREADABLE]).toBe(4);
});
