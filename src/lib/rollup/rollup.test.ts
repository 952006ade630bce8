import { describe, expect, test } from 'vitest';
import { isValid, type Column } from '#lib/core/columns.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { datasetOf, day, type Cells } from '../../../tests/data/tables.ts';
import type { Attribute, Profile, ProfileColumns } from './profile.ts';
import { NO_DAY } from './profile.ts';
import { rollup } from './rollup.ts';

function cells(column: Column): (number | null)[] {
	return Array.from(column.values, (value, i) => (isValid(column.valid, i) ? value : null));
}

function texts({ column, dictionary }: Attribute): (string | null)[] {
	return cells(column).map((code) => (code === null ? null : dictionary.at(code)));
}

function keysOf(profile: Profile): string[] {
	return Array.from({ length: profile.customers }, (_, i) => profile.keys.at(i));
}

const ORDERS: Cells = {
	customer: ['ann', 'ann', 'ann', 'bob', null, 'ann', 'bob', ' ', 'cy'],
	orderId: ['1', '1', '2', '2', '3', '4', null, '5', '6'],
	date: [
		'2025-01-01',
		'2025-01-01',
		'2025-01-11',
		'2025-01-05',
		'2025-01-06',
		'2025-01-31',
		'2025-01-20',
		'2025-01-07',
		null
	],
	revenue: [1000, 500, 2500, 0, 700, -400, 900, 33, 100],
	cost: [600, 500, 1500, 10, 200, -200, null, 3, 40],
	quantity: [1, 2, 3, 1, 1, -1, 4, 1, null],
	region: ['N', 'N', 'S', 'N', 'N', null, 'W', 'N', 'E']
};
const orders = datasetOf('orders', ORDERS, { revenue: 2, cost: 2 });
const service = datasetOf(
	'service',
	{
		customer: ['ann', 'dee', null, 'bob', 'eve'],
		cost: [10505, 2000, 111, null, null],
		date: ['2025-01-02', '2025-01-03', '2025-01-04', null, null],
		complaint: [true, false, true, true, null]
	},
	{ cost: 3 }
);
const customers = datasetOf('customers', {
	customer: ['bob', 'bob', 'fay'],
	name: ['Bob', null, 'Fay'],
	region: [null, null, 'Q']
});
const survey = datasetOf('survey', {
	customer: ['ann', 'ann', 'bob', null],
	satisfaction: [2, 5, 4, 1],
	recommend: [9, null, 7, 1],
	date: ['2025-01-02', '2025-01-11', null, '2025-01-02']
});
const ALL: readonly Dataset[] = [orders, service, customers, survey];

describe('an example reckoned by hand', () => {
	const profile = rollup(ALL, DEFAULT_PARAMETERS, '¥');
	const { columns } = profile;
	const numbers = (name: keyof ProfileColumns) => cells(columns[name] as Column);

	test('the customers are all keys of all datasets; active are those with money', () => {
		expect(keysOf(profile)).toEqual(['ann', 'bob', 'cy', 'dee', 'eve', 'fay']);
		expect(Array.from(profile.active)).toEqual([1, 1, 1, 1, 0, 0]);
		expect(profile).toMatchObject({ customers: 6, activeCustomers: 4, basis: 'measured' });
	});

	test('money stands at the largest scale, three decimals', () => {
		expect(profile.scale).toBe(3);
		expect(numbers('revenue')).toEqual([36000, 9000, 1000, 0, 0, 0]);
		// ann: 4 + 0 + 10 − 2; bob: the line without a cost adds nothing.
		expect(numbers('grossProfit')).toEqual([12000, -100, 600, 0, 0, 0]);
		expect(numbers('costToServe')).toEqual([10505, 0, 0, 2000, 0, 0]);
		expect(numbers('profit')).toEqual([1495, -100, 600, -2000, 0, 0]);
		expect(numbers('profitRate')).toEqual([1495 / 36000, -100 / 9000, 0.6, null, null, null]);
	});

	test('orders, their days and their sizes', () => {
		expect(numbers('orders')).toEqual([2, 2, 1, 0, 0, 0]);
		expect(numbers('quantity')).toEqual([5, 5, 0, 0, 0, 0]);
		const [first, last] = [day('2025-01-01'), day('2025-01-11')];
		const [bobFirst, bobLast] = [day('2025-01-05'), day('2025-01-20')];
		expect(numbers('firstOrder')).toEqual([first, bobFirst, null, null, null, null]);
		expect(numbers('lastOrder')).toEqual([last, bobLast, null, null, null, null]);
		expect(profile.asOf).toBe(day('2025-01-31'));
		expect(numbers('recency')).toEqual([20, 11, null, null, null, null]);
		expect(numbers('tenure')).toEqual([30, 26, null, null, null, null]);
		expect(numbers('interval')).toEqual([10, 15, null, null, null, null]);
		expect(numbers('averageOrder')).toEqual([18000, 4500, 1000, null, null, null]);
		expect(numbers('largestOrderShare')).toEqual([0.625, 1, 1, null, null, null]);
	});

	test('answers and complaints', () => {
		expect(numbers('satisfaction')).toEqual([5, 4, null, null, null, null]);
		expect(numbers('recommend')).toEqual([9, 7, null, null, null, null]);
		expect(numbers('complaints')).toEqual([1, 1, 0, 0, 0, 0]);
		const { answers } = profile;
		expect(Array.from(answers!.customer)).toEqual([0, 0, 1]);
		expect(Array.from(answers!.score)).toEqual([2, 5, 4]);
		expect([0, 1, 2].map((i) => isValid(answers!.dated, i))).toEqual([true, true, false]);
		expect(Array.from(answers!.nextOrder)).toEqual([day('2025-01-11'), NO_DAY, NO_DAY]);
	});

	test('the mean answer, where the notebook asks for it', () => {
		const mean = rollup(ALL, { ...DEFAULT_PARAMETERS, satisfaction: 'mean' }, null);
		expect(cells(mean.columns.satisfaction!).slice(0, 2)).toEqual([3.5, 4]);
	});

	test('attributes: the customers file, else the latest order that tells', () => {
		expect(texts(columns.name!)).toEqual([null, 'Bob', null, null, null, 'Fay']);
		expect(texts(columns.region!)).toEqual(['S', 'W', 'E', null, null, 'Q']);
		expect(columns.level).toBeNull();
	});

	test('the unattributed and the totals', () => {
		expect(profile.unattributed).toEqual({
			rows: 2,
			revenue: 7330,
			grossProfit: 5300,
			costToServe: 111
		});
		expect(profile.totals).toEqual({
			rows: 9,
			revenue: 53330,
			grossProfit: 17800,
			costToServe: 12616
		});
	});

	test('the reconciliation', () => {
		const none = {
			outsideWindow: 0,
			undated: 0,
			unattributedRows: 0,
			withoutOrders: 0,
			duplicateKeys: 0,
			lacksProfit: false,
			timeless: [],
			unknownProfit: { rows: 0, revenue: 0 }
		};
		const money = (file: number, unattributed: number) => ({
			money: { file, window: file, outside: 0, undated: 0, unattributed }
		});
		const row = (kind: string) => ({ ...none, dataset: kind, kind });
		expect(profile.reconciliation).toEqual([
			{
				...row('orders'),
				rows: 9,
				unattributedRows: 2,
				matched: 2,
				onlyHere: 1,
				onlyElsewhere: 3,
				...money(53330, 7330),
				unknownProfit: { rows: 1, revenue: 9000 }
			},
			{
				...row('service'),
				rows: 5,
				unattributedRows: 1,
				matched: 2,
				onlyHere: 2,
				onlyElsewhere: 2,
				withoutOrders: 2,
				...money(12616, 111)
			},
			{
				...row('customers'),
				rows: 3,
				duplicateKeys: 1,
				matched: 1,
				onlyHere: 1,
				onlyElsewhere: 4,
				withoutOrders: 1,
				money: null
			},
			{
				...row('survey'),
				rows: 4,
				unattributedRows: 1,
				duplicateKeys: 1,
				matched: 2,
				onlyHere: 0,
				onlyElsewhere: 4,
				money: null
			}
		]);
	});

	test('a window takes its last day and leaves the day it begins after', () => {
		const parameters = { ...DEFAULT_PARAMETERS, asOf: day('2025-02-11'), windowMonths: 1 };
		const later = rollup(ALL, parameters, null);
		expect(later.window).toEqual({
			from: day('2025-01-12'),
			to: day('2025-02-11'),
			whole: false
		});
		expect(cells(later.columns.revenue)).toEqual([-4000, 9000, 0, 0, 0, 0]);
		expect(later.activeCustomers).toBe(2);
		expect(later.reconciliation[0]).toMatchObject({ outsideWindow: 6, undated: 1 });
		expect(later.reconciliation[0]!.money).toEqual({
			file: 53330,
			window: 5000,
			outside: 47330,
			undated: 1000,
			unattributed: 0
		});
		expect(later.reconciliation[1]).toMatchObject({ outsideWindow: 3, undated: 2 });
	});

	test.each([
		['the whole data', { asOf: null, windowMonths: null }, true],
		['the whole data as of a later day', { asOf: day('2025-03-31'), windowMonths: null }, true],
		['three months', { asOf: null, windowMonths: 3 }, false],
		['a window longer than the calendar', { asOf: null, windowMonths: 1e6 }, false],
		['data cut short at its last day', { asOf: day('2025-01-30'), windowMonths: null }, false]
	])('%s: undated rows count in figures and statement alike', (_, window, counts) => {
		const { columns, reconciliation } = rollup(ALL, { ...DEFAULT_PARAMETERS, ...window }, null);
		const [ordered, served] = reconciliation;
		// Only cy's order and the complaints of bob and eve have no day.
		const cy = keysOf(profile).indexOf('cy');
		expect(cells(columns.revenue)[cy]).toBe(counts ? 1000 : 0);
		expect(ordered).toMatchObject({ undated: counts ? 0 : 1 });
		expect(ordered?.money).toMatchObject({ undated: counts ? 0 : 1000, file: 53330 });
		expect(served).toMatchObject({ undated: counts ? 0 : 2 });
	});

	test('three months to the last of June are April, May and June', () => {
		const orders = datasetOf('orders', {
			customer: ['a', 'a'],
			date: ['2025-03-31', '2025-04-01'],
			revenue: [1, 2]
		});
		const parameters = { ...DEFAULT_PARAMETERS, asOf: day('2025-06-30'), windowMonths: 3 };
		const { window, totals } = rollup([orders], parameters, null);
		expect(window.from).toBe(day('2025-04-01'));
		expect(totals.revenue).toBe(2);
	});

	test('a window longer than the calendar takes every dated row', () => {
		const long = rollup(ALL, { ...DEFAULT_PARAMETERS, windowMonths: 1e6 }, null);
		expect(long.totals.revenue).toBe(52330);
	});

	test('an early as-of date hides what comes after it', () => {
		const early = rollup(ALL, { ...DEFAULT_PARAMETERS, asOf: day('2025-01-05') }, null);
		expect(cells(early.columns.revenue)).toEqual([15000, 0, 0, 0, 0, 0]);
		expect(texts(early.columns.region!).slice(0, 2)).toEqual(['N', 'N']);
		expect(early.window.whole).toBe(false);
	});
});

describe('profit', () => {
	const plain = datasetOf('orders', {
		customer: ['a', 'a', 'b', null],
		date: ['2025-01-01', '2025-01-02', '2025-01-02', '2025-01-03'],
		revenue: [5, 6, -5, 3]
	});

	test('is not pretended where nothing tells it', () => {
		const profile = rollup([plain], DEFAULT_PARAMETERS, null);
		expect(profile.basis).toBe('none');
		expect(profile.columns).toMatchObject({ grossProfit: null, profit: null, profitRate: null });
		expect(profile.totals.grossProfit).toBe(0);
	});

	test('from a margin is rounded half away from zero, once a customer', () => {
		const profile = rollup([plain], { ...DEFAULT_PARAMETERS, assumedMargin: 0.5 }, null);
		expect(profile.basis).toBe('assumed');
		expect(cells(profile.columns.grossProfit!)).toEqual([6, -3]);
		expect(profile.unattributed.grossProfit).toBe(2);
		expect(profile.totals.grossProfit).toBe(5);
	});

	test('from a typed margin is what the decimals say, not the doubles', () => {
		const half = datasetOf('orders', {
			customer: ['a', 'b'],
			date: ['2025-01-01', '2025-01-02'],
			revenue: [50, -50]
		});
		const profile = rollup([half], { ...DEFAULT_PARAMETERS, assumedMargin: 0.29 }, null);
		expect(cells(profile.columns.grossProfit!)).toEqual([15, -15]);
	});

	test('as mapped goes before cost', () => {
		const mapped = datasetOf('orders', {
			customer: ['a'],
			date: ['2025-01-01'],
			revenue: [10],
			cost: [9],
			grossProfit: [4]
		});
		const profile = rollup([mapped], DEFAULT_PARAMETERS, null);
		expect(cells(profile.columns.grossProfit!)).toEqual([4]);
	});
});

describe('a line whose profit can not be known', () => {
	const CELLS: Cells = {
		customer: ['a', 'b', 'c', 'd', null],
		date: ['2025-01-01', '2025-01-01', '2025-01-01', '2025-01-01', '2025-01-01'],
		revenue: [10, 7, null, null, 5]
	};

	test('is counted with its revenue, and a cost alone makes its customer active', () => {
		const costs = datasetOf('orders', { ...CELLS, cost: [4, null, 3, null, null] });
		const profile = rollup([costs], DEFAULT_PARAMETERS, null);
		expect(profile.reconciliation[0]!.unknownProfit).toEqual({ rows: 4, revenue: 12 });
		expect(cells(profile.columns.grossProfit!)).toEqual([6, 0, 0, 0]);
		expect(Array.from(profile.active)).toEqual([1, 1, 1, 0]);
	});

	test('may lack a mapped gross profit; a cost beside it is money still', () => {
		const mapped = datasetOf('orders', {
			...CELLS,
			grossProfit: [4, null, null, null, 1],
			cost: [null, null, 3, null, null]
		});
		const profile = rollup([mapped], DEFAULT_PARAMETERS, null);
		expect(profile.reconciliation[0]!.unknownProfit).toEqual({ rows: 3, revenue: 7 });
		expect(Array.from(profile.active)).toEqual([1, 1, 1, 0]);
	});

	test('outside the window counts nowhere, and where nothing is measured there is none', () => {
		const costs = datasetOf('orders', { ...CELLS, cost: [4, null, 3, null, null] });
		const late = datasetOf('orders', {
			customer: ['a'],
			date: ['2025-06-01'],
			revenue: [1],
			cost: [1]
		});
		const parameters = { ...DEFAULT_PARAMETERS, windowMonths: 1 };
		const profile = rollup([costs, { ...late, id: 'late' }], parameters, null);
		expect(profile.reconciliation.map((row) => row.unknownProfit.rows)).toEqual([0, 0]);
		const plain = rollup([datasetOf('orders', CELLS)], DEFAULT_PARAMETERS, null);
		expect(plain.reconciliation[0]!.unknownProfit).toEqual({ rows: 0, revenue: 0 });
	});
});

describe('quantity × unit price', () => {
	const priced = (quantity: (number | null)[], unitPrice: (number | null)[], scale: number) =>
		datasetOf(
			'orders',
			{
				customer: quantity.map(() => 'a'),
				date: quantity.map(() => '2025-01-01'),
				quantity,
				unitPrice
			},
			{ unitPrice: scale }
		);

	test('is exact in whole units, at the decimals of both', () => {
		const profile = rollup([priced([3, 0.07, null], [110, 100, 5], 2)], DEFAULT_PARAMETERS, null);
		expect(profile.scale).toBe(4);
		expect(cells(profile.columns.revenue)).toEqual([33000 + 700]);
	});

	test('beyond six decimals is rounded line by line', () => {
		const profile = rollup(
			[priced([0.125, -0.125], [100012, 100012], 5)],
			DEFAULT_PARAMETERS,
			null
		);
		expect(profile.scale).toBe(6);
		expect(cells(profile.columns.revenue)).toEqual([0]);
		const one = rollup([priced([0.125], [100012], 5)], DEFAULT_PARAMETERS, null);
		expect(cells(one.columns.revenue)).toEqual([125015]);
	});

	test('rounds the line, not the quantity', () => {
		const profile = rollup([priced([0.33333333], [300_000_000], 2)], DEFAULT_PARAMETERS, null);
		expect(profile.scale).toBe(6);
		expect(cells(profile.columns.revenue)).toEqual([999_999_990_000]);
	});

	test('with one odd quantity beside large lines takes the decimals that there is room for', () => {
		const orders = priced([0.333333, 1], [300_000_000, 9_000_000_000_000], 2);
		const profile = rollup([orders], DEFAULT_PARAMETERS, null);
		expect(profile.scale).toBe(4);
		expect(cells(profile.columns.revenue)).toEqual([999_999_0000 + 90_000_000_000_0000]);
	});

	test('leaves room for the other files as well', () => {
		const large = datasetOf(
			'orders',
			{ customer: ['b'], date: ['2025-01-01'], revenue: [9_000_000_000_000] },
			{ revenue: 2 },
			{ id: 'large' }
		);
		const odd = priced([0.333333], [300_000_000], 2);
		expect(rollup([odd, large], DEFAULT_PARAMETERS, null).scale).toBe(4);
	});
});

describe('failures', () => {
	const line = (revenue: number[], customer: (string | null)[]) =>
		datasetOf('orders', { customer, date: revenue.map(() => '2025-01-01'), revenue });
	const codeOf = (datasets: Dataset[]) => {
		try {
			rollup(datasets, DEFAULT_PARAMETERS, null);
		} catch (thrown) {
			return (thrown as { code?: string }).code;
		}
		return 'none';
	};

	test('nobody left', () => {
		expect(codeOf([])).toBe('notebook.no_orders');
		expect(codeOf([customers])).toBe('notebook.no_orders');
		expect(codeOf([line([1, 2], [null, ' '])])).toBe('notebook.no_customers');
		expect(codeOf([line([], [])])).toBe('notebook.no_customers');
	});

	test('a sum past 2^53', () => {
		const max = Number.MAX_SAFE_INTEGER;
		expect(codeOf([line([max], ['a'])])).toBe('none');
		expect(codeOf([line([max, 1], ['a', 'b'])])).toBe('money.overflow');
		expect(codeOf([line([max, 1, -max, -1], ['a', 'b', 'a', 'b'])])).toBe('money.overflow');
	});

	test('no way to a revenue', () => {
		const bare = datasetOf('orders', { customer: ['a'], date: ['2025-01-01'] });
		expect(codeOf([bare])).toBe('import.role_missing');
	});
});
