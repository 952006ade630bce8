import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import type { Locale } from '#lib/core/locale.ts';
import Picture from '#lib/chart/Picture.svelte';
import { tidy } from '../golden.ts';
import type { Context, View } from '../analysis.ts';
import {
	exampleContext,
	exampleProfile,
	exampleTiering,
	type ExampleCustomer
} from '../example.ts';
import { NONE } from '#lib/segment/concentration-intervals.ts';
import { distributed } from '#lib/segment/distribution.ts';
import { curveOf } from '../curve.ts';
import { plain } from '../sentence.ts';
import Chart from './Chart.svelte';
import { figuresOf } from './figures.ts';
import { finding } from './finding.ts';
import kernel, { type HeadlineResult } from './kernel.ts';
import { layout } from './layout.ts';
import { method, table } from './method.ts';

function run(customers: readonly ExampleCustomer[]) {
	const profile = exampleProfile(customers);
	const tiering = exampleTiering(profile, [0, 0, 0, 0, 0]);
	return kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS });
}

function resultOf(customers: readonly ExampleCustomer[]): HeadlineResult {
	const outcome = run(customers);
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

describe('kernel', () => {
	const CUSTOMER = fc.record({
		profit: fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.constant(0)),
		revenue: fc.integer({ min: -100, max: 90_000 }),
		active: fc.boolean()
	});

	test('equals plain sums over active customers, and the Pareto curve', () => {
		fc.assert(
			fc.property(fc.array(CUSTOMER, { minLength: 1, maxLength: 50 }), (customers) => {
				const active = customers.filter((customer) => customer.active);
				fc.pre(active.length > 0);
				const result = resultOf(customers);
				const sum = (of: (c: ExampleCustomer) => number): number =>
					active.reduce((total, customer) => total + of(customer), 0);
				expect(result.total).toBe(sum((c) => c.profit));
				expect(result.revenue).toBe(sum((c) => c.revenue));
				expect(result.earned - result.lost).toBe(result.total);
				expect(result.losers).toBe(active.filter((c) => c.profit < 0).length);
				expect(result.orders).toBe(active.length);
				const values = Float64Array.from(active, (c) => c.profit);
				const curve = curveOf('profit', distributed(values), NONE);
				expect(result.for80).toBe(curve.for80?.k ?? null);
				expect(result.earned).toBe(curve.peak.cum);
			}),
			{ numRuns: 40 }
		);
	});

	test('nobody active: nothing to measure', () => {
		expect(run([{ profit: 1, revenue: 1, active: false }])).toEqual({
			state: 'unmeasurable',
			needs: ['customers']
		});
	});
});

const TYPICAL: HeadlineResult = {
	measure: 'profit',
	customers: 2014,
	orders: 31_874,
	revenue: 14_100_000_000,
	total: 1_840_000_000,
	earned: 2_520_000_000,
	lost: 680_000_000,
	losers: 312,
	for80: 383
};
const REVENUE: HeadlineResult = {
	...TYPICAL,
	measure: 'revenue',
	total: 14_100_000_000,
	earned: 14_100_000_000,
	lost: 0,
	losers: 0
};
const SMALL: HeadlineResult = {
	measure: 'profit',
	customers: 1,
	orders: 1,
	revenue: 500,
	total: -120,
	earned: 0,
	lost: 120,
	losers: 1,
	for80: null
};
const UNATTRIBUTED = { rows: 135_080, revenue: 144_757_000, grossProfit: 0, costToServe: 0 };

function viewOf(
	result: HeadlineResult,
	locale: Locale = 'en',
	changes: Partial<Context> = {}
): View<HeadlineResult> {
	const basis = result.measure === 'revenue' ? 'none' : 'measured';
	return {
		result,
		context: exampleContext({ basis, measure: result.measure, ...changes }),
		locale
	};
}

describe('words', () => {
	const figures = (view: View<HeadlineResult>): string[] =>
		figuresOf(view).map(({ figure, words }) => `${figure} ${words}`);

	test('English', () => {
		expect(figures(viewOf(TYPICAL))).toEqual([
			'¥18.4M profit, of ¥141M revenue',
			'19% of customers make 80% of it',
			'137% peak of the whale curve',
			'−¥6.8M lost on 312 customers',
			'2,014 customers, 31,874 orders'
		]);
		expect(plain(finding(viewOf(TYPICAL)))).toBe(
			'2,014 customers brought ¥18.4M of profit on ¥141M of revenue; without the loss-makers it would be ¥25.2M.'
		);
		expect(figures(viewOf(SMALL))).toEqual([
			'−¥1.2 profit, of ¥5 revenue',
			'−¥1.2 lost on 1 customer',
			'1 customer, 1 order'
		]);
		expect(figures(viewOf({ ...TYPICAL, lost: 0, losers: 0 }))).toContain(
			'Nobody is served at a loss'
		);
	});

	test('Chinese', () => {
		expect(figures(viewOf(TYPICAL, 'zh-CN'))).toEqual([
			'¥1840万 利润，销售额 ¥1.41亿',
			'19% 的客户贡献其 80%',
			'137% 鲸鱼曲线峰值',
			'−¥680万 312 位客户的亏损',
			'2,014 位客户，31,874 个订单'
		]);
		expect(plain(finding(viewOf(TYPICAL, 'zh-CN')))).toBe(
			'2,014 位客户带来利润 ¥1840万，销售额 ¥1.41亿；若无亏损客户，应为 ¥2520万。'
		);
	});

	test('what is the same after rounding is not said twice', () => {
		const rounded = { ...TYPICAL, earned: TYPICAL.total + 1, lost: 1, losers: 1 };
		expect(plain(finding(viewOf(rounded)))).toBe(
			'2,014 customers brought ¥18.4M of profit on ¥141M of revenue.'
		);
		expect(plain(finding(viewOf(rounded, 'zh-CN')))).toBe(
			'2,014 位客户带来利润 ¥1840万，销售额 ¥1.41亿。'
		);
	});

	test('a loss has no sign', () => {
		const several = { ...SMALL, customers: 8 };
		const revenue = { ...REVENUE, total: -500, customers: 8 };
		expect(plain(finding(viewOf(SMALL)))).toBe('1 customer loses ¥1.2 on ¥5 of revenue.');
		expect(plain(finding(viewOf(several)))).toBe('8 customers lose ¥1.2 on ¥5 of revenue.');
		expect(plain(finding(viewOf(several, 'zh-CN')))).toBe('8 位客户合计亏损 ¥1.2，销售额 ¥5。');
		expect(plain(finding(viewOf(revenue)))).toContain(
			'8 customers returned ¥5 more than they bought.'
		);
		expect(plain(finding(viewOf(revenue, 'zh-CN')))).toContain('8 位客户的退货比购买多 ¥5。');
	});

	test('money of no known customer is shown where there is any', () => {
		expect(figures(viewOf(TYPICAL, 'en', { unattributed: UNATTRIBUTED })).at(-1)).toBe(
			'¥1.45M revenue of no known customer, 135,080 rows'
		);
	});

	test('where profit is not known the figures are of revenue, and a line says what is missing', () => {
		for (const locale of ['en', 'zh-CN'] as const) {
			const view = viewOf(REVENUE, locale);
			expect(JSON.stringify([figuresOf(view), method(view).formula])).not.toMatch(
				/profit|利润|亏/u
			);
			expect(plain(finding(view))).toMatch(/column|列/u);
		}
	});
});

test('the table is one row, cells parallel to the columns', () => {
	const { columns, rows } = table(viewOf(TYPICAL));
	expect(rows).toHaveLength(1);
	expect(rows[0]).toHaveLength(columns.length);
	expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
});

test('the screen shows every figure', () => {
	const props = { view: viewOf(TYPICAL), selection: null, onselect: () => undefined };
	const { body } = render(Chart, { props });
	for (const { figure, words } of figuresOf(props.view)) {
		expect(body).toContain(figure);
		expect(body).toContain(words);
	}
});

describe('picture', () => {
	const STATES: readonly (readonly [string, View<HeadlineResult>])[] = [
		['typical.en', viewOf(TYPICAL)],
		['unattributed.zh', viewOf(TYPICAL, 'zh-CN', { unattributed: UNATTRIBUTED })],
		['revenue.en', viewOf(REVENUE)],
		['small.en', viewOf(SMALL)]
	];
	const cases = STATES.flatMap(([name, view]) =>
		[358, 960].map((width) => ({ name: `${name}.${width}`, view, width }))
	);

	test.each(cases)('$name', async ({ name, view, width }) => {
		const picture = layout(view, { width });
		const { body } = render(Picture, { props: { picture, title: plain(finding(view)) } });
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});
