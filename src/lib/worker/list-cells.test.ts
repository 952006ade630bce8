import { expect, test } from 'vitest';
import { day } from '../../../tests/data/tables.ts';
import { listedExample, retiered } from '../../../tests/data/listed.ts';
import { LIST_COLUMNS, type ListColumn } from './api.ts';
import { cellOf, filledColumns } from './list-cells.ts';
import { sortedRows } from './list-sort.ts';

const input = listedExample();
const rowOf = (key: string) =>
	Array.from({ length: input.profile.customers }, (_, row) => input.profile.keys.at(row)).indexOf(
		key
	);
const cell = (column: ListColumn, key: string) => cellOf(input, column, rowOf(key));

test('a cell is read as its column holds it', () => {
	expect(cell('key', '客')).toEqual({ type: 'text', value: '客' });
	expect(cell('tier', 'a')).toEqual({ type: 'text', value: 'key' });
	expect(cell('profit', 'd')).toEqual({ type: 'money', value: -5 });
	expect(cell('lastOrder', 'b')).toEqual({ type: 'date', value: day('2025-01-01') });
	expect(cell('region', 'b')).toEqual({ type: 'text', value: 'S' });
	expect(cell('satisfaction', 'd')).toEqual({ type: 'number', value: 2 });
});

test('a value that the customer has not is null', () => {
	expect(cell('tier', 'idle')).toBeNull();
	expect(cell('name', 'C')).toBeNull();
	expect(cell('lastOrder', '客')).toBeNull();
	expect(cell('profitRate', 'd')).toBeNull();
	expect(cell('satisfaction', 'b')).toBeNull();
	expect(cell('complaints', 'a')).toBeNull();
});

test('columns that no file fills are not listed, the rest in their order', () => {
	const filled = filledColumns(input);
	const empty = [
		...['recommend', 'complaints', 'channel', 'salesperson', 'level', 'growth', 'discount'],
		...['discountRate', 'fees', 'capitalCharge', 'avoidableCost', 'outstanding', 'overdue'],
		...['overdueDays', 'daysOutstanding', 'movedBy']
	];
	const idle = ['costToServe', 'grossProfit'];
	const rest = LIST_COLUMNS.filter((column) => !empty.includes(column));
	expect(filled).toEqual(rest.filter((column) => !idle.includes(column)));
});

test('cost to serve, and gross profit beside profit, are listed once there are service records', () => {
	const [first] = input.profile.reconciliation;
	if (!first) throw new Error('the example has orders');
	const reconciliation = [...input.profile.reconciliation, { ...first, kind: 'service' as const }];
	const listed = filledColumns({
		...input,
		profile: { ...input.profile, reconciliation }
	});
	expect(listed).toEqual(expect.arrayContaining(['costToServe', 'grossProfit', 'profit']));
});

test('class, confidence and day of break-even are figured beside the profile', () => {
	expect(cell('class', 'a')).toEqual({ type: 'text', value: 'core' });
	expect(cell('class', 'd')).toEqual({ type: 'text', value: 'harmful' });
	expect(cell('class', 'idle')).toBeNull();
	expect(cell('breakEvenDay', 'a')).toEqual({ type: 'date', value: day('2025-01-03') });
	expect(cell('breakEvenDay', 'd')).toBeNull();
	expect(cell('confidence', 'a')).toBeNull();
});

test('whom a qualifier moved, and by which, is listed while one in force can be measured', () => {
	const oneOff = retiered(input, { qualifiers: ['oneOff'] });
	expect(filledColumns(oneOff)).toContain('movedBy');
	expect(cellOf(oneOff, 'movedBy', rowOf('a'))).toEqual({ type: 'text', value: 'oneOff' });
	expect(cellOf(oneOff, 'movedBy', rowOf('d'))).toBeNull();
	expect(cellOf(oneOff, 'movedBy', rowOf('idle'))).toBeNull();
	const first = sortedRows(oneOff, everybody(oneOff), 'movedBy', false).page(0, 2);
	for (const row of first) expect(cellOf(oneOff, 'movedBy', row)).not.toBeNull();
	expect(filledColumns(retiered(input, { qualifiers: ['overdue'] }))).not.toContain('movedBy');
});

function everybody({ profile }: typeof input): Int32Array {
	return Int32Array.from({ length: profile.customers }, (_, row) => row);
}
