import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Picture from '#lib/chart/Picture.svelte';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { tidy } from '../golden.ts';
import { datasetOf } from '../../../../tests/data/tables.ts';
import type { Context, View } from '../analysis.ts';
import { exampleContext } from '../example.ts';
import { plain } from '../sentence.ts';
import { finding, standing } from './finding.ts';
import { foundTexts } from './found.ts';
import kernel, { type DatasetRow, type ReconciliationResult, type Sum } from './kernel.ts';
import { layout, namedLayout } from './layout.ts';
import { nameOf, shownColumns } from './lines.ts';
import { MESSAGES } from './messages.ts';
import { method, table } from './method.ts';

const PARAMETERS = { ...DEFAULT_PARAMETERS, windowMonths: 12 };

type Row = readonly [customer: string | null, date: string | null, revenue: number, cost: number];

function run(orders: readonly Row[], served: readonly Row[]): ReconciliationResult {
	const cells = (rows: readonly Row[]) => ({
		customer: rows.map(([customer]) => customer),
		date: rows.map(([, date]) => date),
		cost: rows.map(([, , , cost]) => cost)
	});
	const datasets = [
		datasetOf('orders', { ...cells(orders), revenue: orders.map(([, , revenue]) => revenue) }),
		datasetOf('service', cells(served)),
		datasetOf('customers', { customer: ['a', 'a', 'b', 'z', null] }),
		datasetOf('rateCard', { activity: ['visit'], unitCost: [500] })
	];
	const profile = rollup(datasets, PARAMETERS, null);
	const tiering = assignTiers(profile, PARAMETERS);
	const outcome = kernel.run({ profile, tiering, parameters: PARAMETERS });
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

const ORDERS: readonly Row[] = [
	['a', '2025-06-30', 100, 60],
	['b', '2025-01-05', 50, 20],
	[null, '2025-02-01', 7, 3],
	['c', '2020-01-01', 900, 1],
	['a', null, 11, 2]
];
const SERVED: readonly Row[] = [
	['a', '2025-03-01', 0, 9],
	['q', '2025-03-01', 0, 4],
	[null, '2025-03-01', 0, 2]
];

test('what became of every row and key', () => {
	const { datasets } = run(ORDERS, SERVED);
	const [orders, service, customers, rateCard] = datasets;
	expect(orders).toMatchObject({
		kind: 'orders',
		rows: 5,
		outsideWindow: 1,
		undated: 1,
		inWindow: 3,
		unattributed: 1,
		matched: 2,
		onlyHere: 1,
		onlyElsewhere: 2,
		withoutOrders: null,
		duplicates: null,
		moneyFile: 1068,
		moneyOutside: 900,
		moneyUndated: 11,
		moneyWindow: 157,
		moneyUnattributed: 7
	});
	expect(service).toMatchObject({
		matched: 1,
		onlyHere: 1,
		onlyElsewhere: 3,
		withoutOrders: 1,
		moneyWindow: 15,
		moneyUnattributed: 2
	});
	expect(customers).toMatchObject({
		matched: 2,
		onlyHere: 1,
		withoutOrders: 1,
		duplicates: 1,
		moneyFile: null
	});
	expect(rateCard).toMatchObject({ rows: 1, unattributed: null, matched: 0, onlyHere: 1 });
});

test('customers and unattributed are the files, whatever the rows', () => {
	const row = fc.tuple(
		fc.constantFrom('a', 'b', 'c', null),
		fc.constantFrom('2025-06-30', '2025-01-05', '2020-01-01', null),
		fc.integer({ min: -900, max: 900 }),
		fc.integer({ min: -900, max: 900 })
	);
	fc.assert(
		fc.property(
			fc.array(row, { maxLength: 15 }),
			fc.array(row, { minLength: 1, maxLength: 15 }),
			(more, served) => {
				const orders: readonly Row[] = [['a', '2025-06-30', 1, 1], ...more];
				const inWindow = orders.filter(
					([, date]) => date === '2025-06-30' || date === '2025-01-05'
				);
				const { sums, datasets } = run(orders, served);
				const files = inWindow.reduce((sum, [, , revenue]) => sum + revenue, 0);
				expect(sums[0]).toMatchObject({ name: 'revenue', files });
				for (const { customers, unattributed, files, difference } of sums) {
					expect(customers + unattributed).toBe(files);
					expect(difference).toBe(0);
				}
				for (const { rows, outsideWindow, undated, inWindow, ...money } of datasets) {
					const { moneyFile, moneyOutside, moneyUndated, moneyWindow } = money;
					expect(outsideWindow + undated + inWindow).toBe(rows);
					expect((moneyOutside ?? 0) + (moneyUndated ?? 0) + (moneyWindow ?? 0)).toBe(
						moneyFile ?? 0
					);
				}
			}
		),
		{ numRuns: 50 }
	);
});

const file = (some: Partial<DatasetRow>): DatasetRow => ({
	dataset: 'd1',
	kind: 'orders',
	rows: 12_345,
	outsideWindow: 0,
	undated: 0,
	inWindow: 12_345,
	unattributed: 0,
	matched: 2014,
	onlyHere: 0,
	onlyElsewhere: 0,
	withoutOrders: null,
	duplicates: null,
	moneyFile: 9_450_000_000,
	moneyOutside: 0,
	moneyUndated: 0,
	moneyWindow: 9_450_000_000,
	moneyUnattributed: 0,
	...some
});
const sum = (name: Sum['name'], customers: number, unattributed: number, difference = 0): Sum => ({
	name,
	customers,
	unattributed,
	files: customers + unattributed - difference,
	difference
});

const WHOLE: ReconciliationResult = {
	datasets: [
		file({
			outsideWindow: 4012,
			undated: 17,
			inWindow: 8316,
			unattributed: 24,
			moneyWindow: 6_120_345_678
		}),
		file({
			dataset: 'd2',
			kind: 'service',
			rows: 3120,
			inWindow: 3120,
			matched: 1890,
			onlyHere: 41,
			onlyElsewhere: 124,
			withoutOrders: 41,
			moneyFile: 1_130_000_050,
			moneyWindow: 1_130_000_050
		}),
		file({
			dataset: 'd3',
			kind: 'customers',
			rows: 2100,
			inWindow: 2100,
			onlyHere: 83,
			withoutOrders: 83,
			duplicates: 3,
			moneyFile: null,
			moneyWindow: null
		}),
		file({
			dataset: 'd4',
			kind: 'rateCard',
			rows: 9,
			inWindow: 9,
			unattributed: null,
			matched: 7,
			onlyHere: 2,
			duplicates: 0,
			moneyFile: null,
			moneyWindow: null
		})
	],
	sums: [
		sum('revenue', 6_110_345_678, 10_000_000),
		sum('grossProfit', 2_344_556_677, 4_000_000),
		sum('costToServe', 1_129_000_050, 1_000_000)
	]
};
const BARE: ReconciliationResult = {
	datasets: [file({})],
	sums: [sum('revenue', 9_450_000_000, 0)]
};
const WRONG: ReconciliationResult = {
	datasets: BARE.datasets,
	sums: [sum('revenue', 9_450_000_000, 0, 12_34)]
};
const NAMES = {
	d1: '销售明细2024.csv',
	d2: 'service-log-north-region-2024-final.csv',
	d3: '客户主档.xlsx'
};

function viewOf(
	result: ReconciliationResult,
	locale: Locale = 'en',
	changes: Partial<Context> = {}
): View<ReconciliationResult> {
	return { result, context: exampleContext(changes), locale };
}

const UNATTRIBUTED = {
	rows: 24,
	revenue: 10_000_000,
	grossProfit: 4_000_000,
	costToServe: 1_000_000
};
/** Reading found a total that its rows don't come to, and formulas that failed. */
const AMISS: Partial<Context> = {
	names: NAMES,
	found: {
		d1: [
			{
				problem: 'total_differs',
				column: '金额',
				count: 1,
				examples: [{ line: 12_347, text: '' }],
				total: { stated: 9_451_000_000, found: 9_450_000_000, scale: 2 }
			},
			{
				problem: 'cell_error',
				column: '成本',
				count: 7,
				examples: [
					{ line: 4, text: '#N/A' },
					{ line: 19, text: '#REF!' },
					{ line: 20, text: '#N/A' }
				]
			},
			{ problem: 'time_dropped', column: '日期', count: 9, examples: [] }
		]
	}
};
const NAMED = { names: NAMES, unattributed: UNATTRIBUTED };

describe('finding', () => {
	const said = (
		result: ReconciliationResult,
		locale: Locale = 'en',
		changes: Partial<Context> = {}
	) => plain(finding(viewOf(result, locale, changes)));

	test('that all is accounted for, and what has no customer', () => {
		expect(said(WHOLE, 'en', NAMED)).toBe(
			'17,574 rows of 4 files are accounted for: customers and unattributed add up to the files to the last cent, ¥61.2M of revenue in the window, of ¥94.5M in the files. 24 rows name no customer, with ¥100K of revenue.'
		);
		expect(said(WHOLE, 'zh-CN', NAMED)).toBe(
			'4 个文件的 17,574 行全部有着落：客户合计加未归属与文件分毫不差，分析期内销售额 ¥6120万（文件中共 ¥9450万）。其中 24 行没有客户编号，销售额 ¥10万。'
		);
		expect(said(BARE)).not.toContain('no customer');
	});

	test('that stated totals differ and formulas failed', () => {
		expect(said(BARE, 'en', AMISS)).toContain(
			'1 stated total differs from the rows read. 7 cells hold a failed formula in place of a value.'
		);
		expect(said(BARE, 'zh-CN', AMISS)).toContain('有 1 处写明的合计与各行之和不符。');
		expect(said(BARE, 'en', { names: NAMES })).not.toContain('stated');
	});

	test('how many stated totals differ at least, where no more were kept', () => {
		const [total] = AMISS.found!['d1']!;
		const kept = (count: number, locale: Locale) =>
			said(BARE, locale, { found: { d1: Array(count).fill(total!) } });
		expect(kept(199, 'en')).toContain(' 199 stated totals differ from');
		expect(kept(200, 'en')).toContain(' At least 200 stated totals differ from');
		expect(kept(199, 'zh-CN')).toContain('。有 199 处');
		expect(kept(200, 'zh-CN')).toContain('。至少有 200 处写明的合计');
		expect(kept(200, 'zh-TW')).toContain('。至少有 200 處寫明的合計');
	});

	test('as many as have room, and how many more there are at least', () => {
		const [total] = AMISS.found!['d1']!;
		const lastOf = (count: number, locale: Locale = 'en') =>
			foundTexts(viewOf(BARE, locale, { found: { d1: Array(count).fill(total!) } })).at(-1);
		expect(lastOf(8)).toContain('12,347');
		expect(lastOf(9)).toBe('And 1 more line of this kind.');
		expect(lastOf(199)).toBe('And 191 more lines of this kind.');
		expect(lastOf(200)).toBe('And at least 192 more lines of this kind.');
		expect(lastOf(200, 'zh-CN')).toBe('至少还有 192 条同类发现。');
	});

	test('that something is wrong, with the amount', () => {
		expect(said(WRONG)).toContain('Customers and files differ by ¥12.34 of revenue');
		expect(said(WRONG, 'zh-CN')).toContain('销售额相差 ¥12.34');
	});
});

test('files go by their names, and by their kinds where these are not known', () => {
	expect(nameOf(viewOf(WHOLE, 'en', NAMED), 0)).toBe('销售明细2024.csv');
	expect(nameOf(viewOf(WHOLE), 3)).toBe('Rate card');
	const two = { ...BARE, datasets: [file({}), file({ dataset: 'd2' })] };
	expect(nameOf(viewOf(two), 1)).toBe('Orders 2');
	expect(standing(viewOf(WHOLE))).toBe('17,574 rows of 4 files');
});

test('no picture or table that leaves the page names a file', () => {
	const view = viewOf(WHOLE, 'en', NAMED);
	for (const width of [358, 960]) {
		expect(JSON.stringify(namedLayout(view, { width }))).toContain('销售明细2024.csv');
		expect(JSON.stringify(layout(view, { width }))).not.toMatch(/\.csv/);
	}
	expect(JSON.stringify(table(view))).not.toMatch(/\.csv/);
});

test('a row for each file and each kind of money, cells parallel to the columns', () => {
	const { columns, rows } = table(viewOf(WHOLE));
	expect(rows).toHaveLength(7);
	for (const row of rows) expect(row).toHaveLength(columns.length);
	expect(rows[4]?.at(-1)).toBe(0);
	expect(method(viewOf(WHOLE)).formula).toHaveLength(6);
});

describe('picture', () => {
	const STATES: readonly (readonly [string, View<ReconciliationResult>])[] = [
		['whole.en', viewOf(WHOLE, 'en', NAMED)],
		['whole.zh', viewOf(WHOLE, 'zh-CN', NAMED)],
		['bare.zh', viewOf(BARE, 'zh-CN')],
		['wrong.en', viewOf(WRONG)],
		['amiss.en', viewOf(BARE, 'en', AMISS)],
		['amiss.zh', viewOf(BARE, 'zh-CN', AMISS)]
	];
	const cases = STATES.flatMap(([name, view]) =>
		[358, 620, 960].map((width) => ({ name: `${name}.${width}`, view, width }))
	);

	test('columns that tell nothing of any file are left out, and the table has them', () => {
		expect(shownColumns(BARE)).toEqual(['rows', 'moneyFile']);
		expect(shownColumns(WHOLE)).toHaveLength(12);
		expect(table(viewOf(BARE)).columns).toHaveLength(table(viewOf(WHOLE)).columns.length);
	});

	test.each(cases)('$name', async ({ name, view, width }) => {
		const picture = namedLayout(view, { width });
		const { body } = render(Picture, { props: { picture, title: MESSAGES[view.locale].title } });
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});
