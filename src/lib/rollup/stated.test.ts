/** Customers tables that a warehouse has summed already, rolled up without a single order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValid, type Column } from '#lib/core/columns.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { datasetOf, day, type Cells } from '../../../tests/data/tables.ts';
import { rollup } from './rollup.ts';
import { NO_DAY } from './profile.ts';
import { notTold } from './told.ts';

const cells = (column: Column | null) =>
	column && Array.from(column.values, (value, i) => (isValid(column.valid, i) ? value : null));

const MONEY = { revenue: 2, grossProfit: 2, costToServe: 1, profit: 2, cost: 0, fees: 2 };
const customers = (more: Cells) => datasetOf('customers', more, MONEY);

describe('a table of customers with their figures', () => {
	const table = customers({
		customer: ['a', 'b', null, 'a', 'c'],
		revenue: [10000, 5000, 700, 300, null],
		grossProfit: [4000, -200, 70, 100, null],
		costToServe: [50, 900, 1, null, null],
		orders: [4, 2, 1, 1, null]
	});
	const profile = rollup([table], DEFAULT_PARAMETERS, '¥');

	test('is rolled up without orders, rows of one key together, those without one beside', () => {
		expect(profile.basis).toBe('measured');
		expect(cells(profile.columns.revenue)).toEqual([10300, 5000, 0]);
		expect(cells(profile.columns.profit)).toEqual([4100 - 500, -200 - 9000, 0]);
		expect(cells(profile.columns.orders)).toEqual([5, 2, null]);
		expect(cells(profile.columns.averageOrder)).toEqual([2060, 2500, null]);
		expect(Array.from(profile.active)).toEqual([1, 1, 0]);
		expect(profile.unattributed).toEqual({
			rows: 1,
			revenue: 700,
			grossProfit: 70,
			costToServe: 10
		});
		expect(profile.totals).toEqual({
			rows: 5,
			revenue: 16000,
			grossProfit: 3970,
			costToServe: 9510
		});
		expect(profile.reconciliation[0]).toMatchObject({
			matched: 0,
			onlyHere: 3,
			duplicateKeys: 1,
			unattributedRows: 1,
			money: { file: 16000, window: 16000, outside: 0, undated: 0, unattributed: 700 }
		});
	});

	test('whose fees alone are told is charged just these', () => {
		const { columns, totals } = rollup(
			[customers({ customer: ['a'], revenue: [1000], grossProfit: [400], fees: [100] })],
			DEFAULT_PARAMETERS,
			null
		);
		expect(cells(columns.costToServe)).toEqual([100]);
		expect(cells(columns.profit)).toEqual([300]);
		expect(totals.costToServe).toBe(100);
	});

	test('takes from the other columns what a cell leaves blank', () => {
		const { columns } = rollup(
			[
				customers({
					customer: ['a', 'b'],
					revenue: [500, 500],
					cost: [3, 1],
					grossProfit: [100, null],
					profit: [60, 350],
					costToServe: [null, 5]
				})
			],
			DEFAULT_PARAMETERS,
			null
		);
		expect(cells(columns.grossProfit)).toEqual([100, 400]);
		expect(cells(columns.costToServe)).toEqual([40, 50]);
	});

	test('makes whoever a rate charges active, and nobody whom it does not', () => {
		const table = customers({
			customer: ['a', 'b', 'c'],
			revenue: [9, null, null],
			orders: [1, 5, 0]
		});
		const charged = rollup([table], { ...DEFAULT_PARAMETERS, costPerOrder: 0.1 }, null);
		expect(cells(charged.columns.costToServe)).toEqual([10, 50, 0]);
		expect(Array.from(charged.active)).toEqual([1, 1, 0]);
		expect(Array.from(rollup([table], DEFAULT_PARAMETERS, null).active)).toEqual([1, 0, 0]);
	});

	test('has no dates as a whole, and its window is all there is', () => {
		expect(profile.asOf).toBe(NO_DAY);
		expect(profile.window.whole).toBe(true);
		for (const name of ['firstOrder', 'lastOrder', 'recency', 'tenure', 'interval'] as const)
			expect(cells(profile.columns[name])).toEqual([null, null, null]);
		const windowed = rollup([table], { ...DEFAULT_PARAMETERS, windowMonths: 3 }, null);
		expect(windowed.totals).toEqual(profile.totals);
	});

	test('follows the rates as orders would', () => {
		const charged = rollup([table], { ...DEFAULT_PARAMETERS, costPerOrder: 2.5 }, null);
		expect(cells(charged.columns.costToServe)).toEqual([500 + 1250, 9000 + 500, 0]);
		expect(charged.unattributed.costToServe).toBe(10 + 250);
	});
});

test('first and last day, marks and what is owed are taken as they are told', () => {
	const table = customers({
		customer: ['a', 'b'],
		revenue: [1, 1],
		firstOrder: ['2024-01-05', null],
		lastOrder: ['2025-01-05', '2025-02-01'],
		quantity: [3, null],
		satisfaction: [4, null],
		outstanding: [70, null],
		overdue: [null, 5]
	});
	const { columns, asOf, data } = rollup([table], DEFAULT_PARAMETERS, null);
	expect(asOf).toBe(day('2025-02-01'));
	expect(data).toEqual({ first: day('2024-01-05'), last: day('2025-02-01') });
	expect(cells(columns.recency)).toEqual([27, 0]);
	expect(cells(columns.satisfaction)).toEqual([4, null]);
	expect(cells(columns.orders)).toEqual([null, null]);
	expect(cells(columns.quantity)).toEqual([3, null]);
	expect(cells(columns.activePeriods)).toEqual([null, null]);
	// 7000 owed beside a revenue of 1 minor unit, in the 394 days from the first to the last.
	expect(cells(columns.daysOutstanding)).toEqual([7000 * 394, null]);
	expect([cells(columns.outstanding), cells(columns.overdue)]).toEqual([
		[7000, null],
		[null, 500]
	]);
});

test('any two of gross profit, cost to serve and profit give the third', () => {
	const figure = fc.integer({ min: -1000, max: 1000 });
	const pairs = fc.array(fc.record({ gross: figure, served: figure }), { minLength: 1 });
	fc.assert(
		fc.property(pairs, (rows) => {
			const customer = rows.map((_, i) => `c${i}`);
			const revenue = rows.map(() => 5);
			const grossProfit = rows.map(({ gross }) => gross);
			const costToServe = rows.map(({ served }) => served);
			const profit = rows.map(({ gross, served }) => gross - served);
			const figures = [
				{ grossProfit, costToServe },
				{ grossProfit, profit },
				{ costToServe, profit }
			];
			for (const told of figures) {
				const table = datasetOf('customers', { customer, revenue, ...told });
				const { columns } = rollup([table], DEFAULT_PARAMETERS, null);
				expect(cells(columns.grossProfit)).toEqual(grossProfit);
				expect(cells(columns.costToServe)).toEqual(costToServe);
				expect(cells(columns.profit)).toEqual(profit);
			}
		})
	);
});

test('where orders and service tell it line by line, what is stated counts for nothing twice', () => {
	const orders = datasetOf('orders', {
		customer: ['a'],
		date: ['2025-01-01'],
		revenue: [9],
		cost: [2]
	});
	const service = datasetOf('service', { customer: ['a'], cost: [3] });
	const stated = datasetOf('customers', { customer: ['a'], revenue: [50], costToServe: [40] });
	const detailed = rollup([orders, service, stated], DEFAULT_PARAMETERS, null);
	expect(detailed.totals).toMatchObject({ revenue: 9, costToServe: 3 });
	expect(detailed.reconciliation[2]?.money).toBeNull();
	const half = rollup([orders, stated], DEFAULT_PARAMETERS, null);
	expect(half.totals).toMatchObject({ revenue: 9, costToServe: 40 });
});

test('without any day told nothing that takes days is known, even as of a day', () => {
	const table = customers({ customer: ['a'], revenue: [900], orders: [3], outstanding: [90] });
	for (const asOf of [null, day('2025-06-30')]) {
		const { columns } = rollup([table], { ...DEFAULT_PARAMETERS, asOf }, null);
		for (const name of ['recency', 'tenure', 'activePeriods', 'interval', 'regularity'] as const)
			expect(cells(columns[name])).toEqual([null]);
		expect(columns.daysOutstanding).toBeNull();
		expect(cells(columns.outstanding)).toEqual([9000]);
	}
});

test('what serving costs over all time is charged to the whole data and to no shorter window', () => {
	const orders = datasetOf('orders', {
		customer: ['a', 'a'],
		date: ['2024-01-01', '2025-01-01'],
		revenue: [9, 9],
		cost: [2, 2]
	});
	const stated = datasetOf('customers', { customer: ['a'], costToServe: [40], fees: [5] });
	const whole = rollup([orders, stated], DEFAULT_PARAMETERS, null);
	expect(whole.totals.costToServe).toBe(40);
	expect(whole.reconciliation[1]?.timeless).toEqual([]);
	const year = rollup([orders, stated], { ...DEFAULT_PARAMETERS, windowMonths: 12 }, null);
	expect(year.totals).toMatchObject({ revenue: 9, costToServe: 0 });
	expect(year.columns.fees).toBeNull();
	expect(year.reconciliation[1]?.timeless).toEqual(['costToServe', 'fees']);
	expect(notTold(year)).toEqual({ timeless: ['costToServe', 'fees'] });
});

test('a file alone is matched with none, and keys that stand twice are told', () => {
	const account = (customer: (string | null)[]) =>
		rollup(
			[datasetOf('customers', { customer, revenue: customer.map(() => 100) })],
			DEFAULT_PARAMETERS,
			null
		).reconciliation[0];
	const alone = { matched: 0, onlyElsewhere: 0, withoutOrders: 0 };
	expect(account(['a', 'b', 'c'])).toMatchObject({ ...alone, onlyHere: 3, duplicateKeys: 0 });
	expect(account(['a', 'b', 'a', 'a'])).toMatchObject({ ...alone, onlyHere: 2, duplicateKeys: 1 });
	// As many rows as keys, but one of them blank.
	expect(account(['a', 'b', 'a', ' '])).toMatchObject({ ...alone, onlyHere: 2, duplicateKeys: 1 });
	expect(account(['a', null, 'c'])).toMatchObject({ ...alone, onlyHere: 2, duplicateKeys: 0 });
});
