import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Picture from '#lib/chart/Picture.svelte';
import type { Selection } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS, PROFIT_CLASSES } from '#lib/core/parameters.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { classOf } from '#lib/segment/classes.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { tidy } from '../golden.ts';
import { datasetOf } from '../../../../tests/data/tables.ts';
import type { View } from '../analysis.ts';
import { exampleContext } from '../example.ts';
import { plain } from '../sentence.ts';
import { finding } from './finding.ts';
import kernel, { type ClassesResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method } from './method.ts';
import { table } from './table.ts';

const M = 100_000_000;

function resultOf(counts: readonly number[], profits: readonly number[]): ClassesResult {
	const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
	return {
		customers: sum(counts),
		profit: sum(profits),
		classes: PROFIT_CLASSES.map((name, i) => {
			const profit = profits[i] ?? 0;
			const grossProfit = name === 'harmful' ? profit : Math.abs(profit) * 2;
			const costToServe = grossProfit - profit;
			const revenue = Math.abs(profit) * 6;
			return { name, customers: counts[i] ?? 0, revenue, grossProfit, costToServe, profit };
		})
	};
}

function viewOf(result: ClassesResult, locale: Locale = 'en'): View<ClassesResult> {
	return { result, context: exampleContext({ customers: result.customers }), locale };
}

const TYPICAL = resultOf(
	[184, 902, 471, 145, 255, 57],
	[20.1 * M, 4.6 * M, 0.5 * M, 0.02 * M, -5.1 * M, -1.7 * M]
);
const NO_LOSS = resultOf([12, 30, 4, 2, 0, 0], [9 * M, 4 * M, 0.2 * M, 0.01 * M, 0, 0]);
const ALL_LOSS = resultOf([0, 0, 0, 0, 0, 9], [0, 0, 0, 0, 0, -1.2 * M]);
const ONE = resultOf([1, 0, 0, 0, 0, 0], [300_00, 0, 0, 0, 0, 0]);

interface Line {
	readonly customer: string;
	readonly revenue: number;
	readonly cost: number;
	readonly served: number;
}

function inputOf(lines: readonly Line[], costed = true) {
	const of = <T>(cell: (line: Line) => T): T[] => lines.map(cell);
	const orders = datasetOf('orders', {
		customer: of((line) => line.customer),
		date: of(() => '2025-01-05'),
		revenue: of((line) => line.revenue),
		...(costed && { cost: of((line) => line.cost) })
	});
	const service = datasetOf('service', {
		customer: of((line) => line.customer),
		cost: of((line) => line.served)
	});
	const idle = datasetOf('customers', { customer: ['idle'] });
	const profile = rollup([orders, service, idle], DEFAULT_PARAMETERS, null);
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	return { profile, tiering, parameters: DEFAULT_PARAMETERS };
}

/** Customer after customer, each put into its class and added up there. */
function naive(lines: readonly Line[]): ClassesResult['classes'] {
	const { profile, tiering } = inputOf(lines);
	const known = PROFIT_CLASSES.map((name) => {
		const [customers, revenue, grossProfit, costToServe, profit] = [0, 0, 0, 0, 0];
		return { name, customers, revenue, grossProfit, costToServe, profit };
	});
	for (const key of new Set(lines.map(({ customer }) => customer))) {
		const mine = lines.filter(({ customer }) => customer === key);
		const sum = (of: (line: Line) => number): number => mine.reduce((a, line) => a + of(line), 0);
		const [revenue, costToServe] = [sum((line) => line.revenue), sum((line) => line.served)];
		const grossProfit = revenue - sum((line) => line.cost);
		const profit = grossProfit - costToServe;
		const row = Array.from({ length: profile.customers }, (_, i) => profile.keys.at(i)).indexOf(
			key
		);
		const leading = (tiering.tier[row] ?? 9) < 2;
		const found = known.find(
			({ name }) => name === classOf({ revenue, grossProfit, profit, leading })
		);
		if (!found) throw new Error(key);
		found.customers++;
		found.revenue += revenue;
		found.grossProfit += grossProfit;
		found.costToServe += costToServe;
		found.profit += profit;
	}
	return known;
}

test('counts and money are those of the customers of each class', () => {
	const amount = fc.integer({ min: -300, max: 900 });
	const line = fc.record({
		customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
		revenue: amount,
		cost: amount,
		served: amount
	});
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
			const outcome = kernel.run(inputOf(lines));
			if (outcome.state !== 'done') throw new Error(outcome.state);
			expect(outcome.result.classes).toEqual(naive(lines));
			const counted = outcome.result.classes.reduce((sum, { customers }) => sum + customers, 0);
			expect(counted).toBe(outcome.result.customers);
		}),
		{ numRuns: 50 }
	);
});

test('without a known profit there are no classes', () => {
	const line = { customer: 'a', revenue: 10, cost: 3, served: 0 };
	expect(kernel.run(inputOf([line], false))).toEqual({ state: 'unmeasurable', needs: ['profit'] });
});

describe('finding', () => {
	const said = (result: ClassesResult, locale: Locale = 'en') =>
		plain(finding(viewOf(result, locale)));

	test('names the class that costs most', () => {
		expect(said(TYPICAL)).toBe(
			'The 255 illusory customers, 13% of the base, cost most: ¥5.1M lost, though they bring ¥10.2M of gross profit. The 184 core customers bring ¥20.1M.'
		);
		expect(said(TYPICAL, 'zh-CN')).toBe(
			'255 位利润表象客户（占 13%）损失最大：毛利 ¥1020万，最终亏损 ¥510万。184 位核心客户带来利润 ¥2010万。'
		);
	});

	test('of some of the customers it does not speak of all', () => {
		const view = viewOf(ONE);
		const merged = { k: 5, dominance: 0.7, tiers: {}, classes: { contributing: 'core' as const } };
		const shared = (part: object) => ({
			...view,
			context: { ...view.context, shared: { ...merged, ...part } }
		});
		expect(plain(finding({ ...view, part: true }))).toMatch(/^All are of one class, Core/);
		expect(plain(finding({ ...shared({}), whom: 'Key' }))).toMatch(/^All are Core/);
		expect(plain(finding(shared({ part: true })))).toMatch(/^All are Core/);
		expect(plain(finding(shared({})))).toMatch(/^All customers are Core/);
	});

	test('no losses, nothing but losses, one customer', () => {
		expect(said(NO_LOSS)).toBe(
			'No class loses money; the 2 break-even customers, 4.2% of the base, bring least: ¥10K.'
		);
		expect(said(ALL_LOSS)).toBe(
			'All customers are of one class, Harmful, with a profit of −¥1.2M.'
		);
		expect(said(ONE)).toBe('All customers are of one class, Core, with a profit of ¥300.');
		expect(said(ONE, 'zh-CN')).toBe('全部客户同属一类，即核心，利润 ¥300。');
	});
});

test('the method states the limits and the order of the rules', () => {
	const card = method(viewOf(TYPICAL));
	expect(card.parameters.map(({ value }) => value)).toEqual(expect.arrayContaining(['±1%', '5%']));
	expect(card.formula).toHaveLength(6);
});

test('a row for every class, cells parallel to the columns', () => {
	const { columns, rows } = table(viewOf(TYPICAL));
	expect(rows).toHaveLength(PROFIT_CLASSES.length);
	for (const row of rows) expect(row).toHaveLength(columns.length);
	expect(rows[4]?.[columns.findIndex(({ key }) => key === 'profit')]).toBe(-5.1 * M);
});

describe('picture', () => {
	test('every class can be selected, and then the others fade', () => {
		const { marks } = layout(viewOf(TYPICAL), { width: 960 }, { by: 'class', class: 'thin' });
		const groups = marks.filter((mark) => mark.mark === 'group');
		expect(groups.map(({ select }) => select)).toEqual(
			PROFIT_CLASSES.map((name) => ({ by: 'class', class: name }))
		);
		expect(groups.filter(({ opacity }) => opacity === undefined)).toHaveLength(1);
	});

	const STATES: readonly (readonly [string, View<ClassesResult>, Selection | null])[] = [
		['typical.en', viewOf(TYPICAL), null],
		['typical.zh', viewOf(TYPICAL, 'zh-CN'), null],
		['selected.en', viewOf(TYPICAL), { by: 'class', class: 'illusory' }],
		['no-loss.zh', viewOf(NO_LOSS, 'zh-CN'), null],
		['all-loss.en', viewOf(ALL_LOSS), null]
	];
	const cases = STATES.flatMap(([name, view, selection]) =>
		[358, 960].map((width) => ({ name: `${name}.${width}`, view, selection, width }))
	);

	test.each(cases)('$name', async ({ name, view, selection, width }) => {
		const picture = layout(view, { width }, selection);
		const { body } = render(Picture, {
			props: { picture, title: MESSAGES[view.locale].title, selection, onselect: () => undefined }
		});
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});
