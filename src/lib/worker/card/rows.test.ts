import { expect, test } from 'vitest';
import { monthIndex, toIso } from '#lib/core/dates.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { datasetOf } from '../../../../tests/data/tables.ts';
import { windows } from './history.ts';
import { contactsOf, monthsOf, rowsOf } from './rows.ts';

const orders = datasetOf(
	'orders',
	{
		customer: ['a', 'b', 'a', 'a', null, 'a'],
		date: ['2025-01-05', '2025-01-06', '2025-03-31', null, '2025-01-05', '2025-01-07'],
		revenue: [10, 20, -4, 7, 99, 1],
		product: ['tea', 'oil', 'tea', null, 'oil', 'salt']
	},
	{ revenue: 2 }
);

test('rows are those of the customer alone, the newest first, undated ones last', () => {
	const { rows, all, roles } = rowsOf([orders], 'orders', 'a', 2);
	expect(all).toBe(4);
	expect(rows.map(({ revenue }) => revenue?.value)).toEqual([-4, 1, 10, 7]);
	expect(rows.map(({ product }) => product?.value)).toEqual(['tea', 'salt', 'tea', undefined]);
	expect(roles).toEqual(['date', 'product', 'revenue']);
	expect(rowsOf([orders], 'orders', 'nobody', 2)).toEqual({ roles: [], rows: [], all: 0 });
	expect(rowsOf([orders], 'service', 'a', 2).all).toBe(0);
});

test('money comes at the scale asked for', () => {
	expect(rowsOf([orders], 'orders', 'b', 3).rows[0]?.revenue).toEqual({
		type: 'money',
		value: 200
	});
});

test('contacts are told each once, with what is known of them', () => {
	const customers = datasetOf('customers', {
		customer: ['a', 'b', 'a', 'a', 'a'],
		contact: ['Li', 'Wu', 'Li', null, 'Chen'],
		phone: ['1', '2', '1', null, null],
		email: [null, 'wu@b.example', null, null, 'chen@a.example'],
		level: ['A', 'B', 'A', 'A', 'A']
	});
	const { roles, rows, all } = contactsOf([orders, customers], 'a');
	expect([roles, all]).toEqual([['contact', 'phone', 'email'], 2]);
	expect(rows.map(({ contact, email }) => [contact?.value, email?.value])).toEqual([
		['Li', undefined],
		['Chen', 'chen@a.example']
	]);
	expect(contactsOf([orders], 'a')).toEqual({ roles: [], rows: [], all: 0 });
});

test('months without a purchase are there with nothing, undated lines are not', () => {
	const months = monthsOf([orders], 'a', 2);
	const january = monthIndex(Date.UTC(2025, 0, 1) / 86_400_000);
	expect(months).toEqual([
		{ month: january, revenue: 11, lines: 2 },
		{ month: january + 1, revenue: 0, lines: 0 },
		{ month: january + 2, revenue: -4, lines: 1 }
	]);
	expect(monthsOf([orders], 'nobody', 2)).toEqual([]);
});

test('windows lie one before the other and end within the data', () => {
	const day = (iso: string) => Date.parse(iso) / 86_400_000;
	const ends = (windowMonths: number | null, asOf: string) =>
		windows({ ...DEFAULT_PARAMETERS, windowMonths }, day(asOf), {
			first: day('2024-03-01'),
			last: day('2025-06-30')
		}).map(({ to, months }) => [toIso(to), months]);
	expect(ends(6, '2025-06-30')).toEqual([
		['2025-06-30', 6],
		['2024-12-31', 6],
		['2024-06-30', 6]
	]);
	expect(ends(null, '2025-06-30')).toEqual([
		['2025-12-31', 12],
		['2024-12-31', 12]
	]);
});
