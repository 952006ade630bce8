import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { DEFAULT_PARAMETERS, TIERS, type Measure } from '#lib/core/parameters.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Selection } from '#lib/chart/marks.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import type { TierRow } from '#lib/segment/tiering.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import Picture from '#lib/chart/Picture.svelte';
import { tidy } from '../golden.ts';
import { datasetOf } from '../../../../tests/data/tables.ts';
import type { Context, View } from '../analysis.ts';
import { exampleContext } from '../example.ts';
import { plain } from '../sentence.ts';
import { finding } from './finding.ts';
import { tierFigures } from '../tier-figures.ts';
import kernel, { type PyramidsResult } from './kernel.ts';
import { layout, titleOf } from './layout.ts';
import { method, standing } from './method.ts';
import { rowsOf } from './rows.ts';
import { table } from './table.ts';

function resultOf(
	counts: readonly number[],
	money: readonly number[],
	measure: Measure = 'profit',
	losers = (money[4] ?? 0) < 0 ? (counts[4] ?? 0) : 0
): PyramidsResult {
	const customers = counts.reduce((a, b) => a + b, 0);
	const total = money.reduce((a, b) => a + b, 0);
	const positive = total - (money[4] ?? 0);
	const rows = TIERS.map((tier, i): TierRow => {
		const n = counts[i] ?? 0;
		const m = money[i] ?? 0;
		return {
			tier,
			customers: n,
			measure: m,
			revenue: Math.abs(m) * 6,
			profit: measure === 'revenue' ? null : m,
			costToServe: 1000,
			least: n === 0 ? null : 1
		};
	});
	const tiers = rows.map((row) => tierFigures(row, customers, positive));
	return { measure, customers, total, positive, losers, tiers };
}

function viewOf(
	result: PyramidsResult,
	locale: Locale = 'en',
	changes: Partial<Context> = {}
): View<PyramidsResult> {
	const context = exampleContext({
		customers: result.customers,
		measure: result.measure,
		...(result.measure === 'revenue' ? { basis: 'none' } : {}),
		...changes
	});
	return { result, context, locale };
}

const M = 100_000_000;
const TYPICAL = resultOf(
	[41, 143, 472, 1046, 312],
	[12.6 * M, 7.56 * M, 3.78 * M, 1.26 * M, -6.8 * M]
);
const NO_LOSS = resultOf([3, 9, 0, 41, 0], [50_000, 30_000, 0, 20_000, 0]);
const ALL_LOSS = resultOf([0, 0, 0, 0, 12], [0, 0, 0, 0, -120_000_000]);
const HUGE = resultOf(
	[1, 57, 12_345, 1_234_567, 98_765],
	[12_000_000_000, 6_000_000_000, 5_123_456_789, 1_200_000_000, -9_876_543_210]
);
const REVENUE = resultOf(
	[41, 143, 472, 1046, 2],
	[12.6 * M, 7.56 * M, 3.78 * M, 1.26 * M, -900_00],
	'revenue'
);
const ONE = resultOf([1, 0, 0, 0, 0], [100, 0, 0, 0, 0]);

interface Line {
	readonly customer: string;
	readonly revenue: number;
	readonly cost: number;
}

function kernelOf(lines: readonly Line[], costed: boolean): PyramidsResult {
	const of = <T>(cell: (line: Line) => T): T[] => lines.map(cell);
	const orders = datasetOf('orders', {
		customer: of((line) => line.customer),
		date: of(() => '2025-01-05'),
		revenue: of((line) => line.revenue),
		...(costed && { cost: of((line) => line.cost) })
	});
	const profile = rollup([orders], DEFAULT_PARAMETERS, null);
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	const outcome = kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS });
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

/** Customers by profit, or by revenue without costs, tiered one after the other. */
function naive(lines: readonly Line[], costed: boolean) {
	const money = new Map<string, number>();
	for (const { customer, revenue, cost } of lines)
		money.set(customer, (money.get(customer) ?? 0) + revenue - (costed ? cost : 0));
	const values = [...money.values()].sort((a, b) => b - a);
	const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
	const positive = sum(values.filter((value) => value > 0));
	const tierOf = (value: number, at: number): number => {
		if (value <= 0) return 4;
		const before = sum(values.slice(0, at));
		return [0.5, 0.8, 0.95].filter((cut) => before >= cut * positive).length;
	};
	const tiers = TIERS.map((tier, code) => {
		const members = values.filter((value, at) => tierOf(value, at) === code);
		const measure = sum(members);
		const mean = Math.sign(measure) * Math.round(Math.abs(measure) / members.length);
		return {
			tier,
			customers: members.length,
			measure,
			mean: members.length === 0 ? null : mean,
			measureShare: positive > 0 ? measure / positive : null
		};
	});
	const losers = values.filter((value) => value < 0).length;
	return { sums: { customers: values.length, losers, total: sum(values), positive }, tiers };
}

describe('kernel', () => {
	test('shares add up and leverage is their ratio', () => {
		const counts = fc.array(fc.nat(1e6), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(counts, fc.array(fc.nat(1e9), { minLength: 4, maxLength: 4 }), (n, earned) => {
				fc.pre(n.some((count) => count > 0) && earned.some((money) => money > 0));
				const result = resultOf(n, [...earned, -5]);
				const sum = (of: (t: PyramidsResult['tiers'][number]) => number): number =>
					result.tiers.reduce((total, tier) => total + of(tier), 0);
				expect(sum((t) => t.customerShare)).toBeCloseTo(1, 9);
				expect(sum((t) => (t.tier === 'invalid' ? 0 : (t.measureShare ?? 0)))).toBeCloseTo(1, 9);
				for (const tier of result.tiers)
					if (tier.leverage !== null)
						expect(tier.leverage * tier.customerShare).toBeCloseTo(tier.measureShare ?? NaN, 9);
			})
		);
	});

	test('is section 4 of the definitions, from orders to tiers', () => {
		const line = fc.record({
			customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
			revenue: fc.integer({ min: -400, max: 900 }),
			cost: fc.integer({ min: 0, max: 500 })
		});
		fc.assert(
			fc.property(
				fc.array(line, { minLength: 1, maxLength: 30 }),
				fc.boolean(),
				(lines, costed) => {
					const { customers, losers, total, positive, tiers } = kernelOf(lines, costed);
					const plainly = naive(lines, costed);
					expect({ customers, losers, total, positive }).toEqual(plainly.sums);
					expect(
						tiers.map(({ tier, customers, measure, mean, measureShare }) => {
							return { tier, customers, measure, mean, measureShare };
						})
					).toEqual(plainly.tiers);
				}
			)
		);
	});

	test('a mean of half a minor unit is rounded away from zero, on both sides of it', () => {
		const row = NO_LOSS.tiers[0]!;
		const mean = (measure: number) => tierFigures({ ...row, customers: 2, measure }, 4, 10).mean;
		expect([mean(5), mean(-5), mean(-3)]).toEqual([3, -3, -2]);
	});

	test('an empty tier has no mean and no leverage; without profit there are no shares of it', () => {
		expect(NO_LOSS.tiers[2]).toMatchObject({ customers: 0, mean: null, leverage: null });
		expect(ALL_LOSS.tiers[4]).toMatchObject({ measureShare: null, leverage: null });
	});
});

describe('finding', () => {
	const said = (result: PyramidsResult, locale: Locale): string =>
		plain(finding(viewOf(result, locale)));

	test('English', () => {
		expect(said(TYPICAL, 'en')).toBe(
			'The 41 key customers, 2% of the base, bring 50% of the profit before losses; the 1,046 maintain customers bring 5%. 312 customers cost ¥6.8M more than they bring.'
		);
		expect(said(NO_LOSS, 'en')).toBe(
			'The 3 key customers, 5.7% of the base, bring 50% of the profit; the 41 maintain customers bring 20%. Nobody makes a loss.'
		);
		expect(said(ALL_LOSS, 'en')).toBe(
			'None of the 12 customers brings any profit: together they are ¥1.2M below zero.'
		);
		expect(said(ONE, 'en')).toBe(
			'The one key customer, 100% of the base, brings 100% of the profit. Nobody makes a loss.'
		);
		expect(said(REVENUE, 'en')).toContain('of the revenue before returns');
	});

	test('who stands at zero is not said to lose', () => {
		const mixed = resultOf([41, 0, 0, 0, 55], [M, 0, 0, 0, -13_200_00], 'profit', 41);
		expect(said(mixed, 'en')).toContain(
			'41 customers cost ¥13.2K more than they bring. 14 more break even.'
		);
		expect(said(mixed, 'zh-CN')).toContain('41 位客户合计亏损 ¥1.32万。另有 14 位客户不盈不亏。');
		const returned = resultOf([41, 0, 0, 0, 2], [M, 0, 0, 0, -13_200_00], 'revenue', 1);
		expect(said(returned, 'en')).toContain(
			'1 customer returned ¥13.2K more than was bought. 1 more comes to zero revenue.'
		);
		expect(said(returned, 'zh-CN')).toContain(
			'1 位客户退货超过购买 ¥1.32万。另有 1 位客户的销售额为零。'
		);
		const even = resultOf([41, 0, 0, 0, 14], [M, 0, 0, 0, 0]);
		expect(said(even, 'en')).toMatch(/14 customers break even\.$/);
		expect(said(even, 'zh-CN')).toMatch(/14 位客户不盈不亏。$/);
	});

	test('Chinese', () => {
		expect(said(TYPICAL, 'zh-CN')).toBe(
			'41 位关键客户占客户总数的 2%，贡献了盈利客户利润的 50%；1,046 位维持客户贡献 5%。312 位客户合计亏损 ¥680万。'
		);
		expect(said(NO_LOSS, 'zh-CN')).toContain('没有亏损的客户');
	});
});

test('everything says revenue where profit is not known', () => {
	for (const locale of ['en', 'zh-CN'] as const) {
		const view = viewOf(REVENUE, locale);
		const words = JSON.stringify([
			titleOf(view),
			finding(view),
			layout(view, { width: 960 }, null),
			table(view).columns.map(({ title }) => title),
			method(view).formula
		]);
		expect(words).not.toMatch(/profit|利润|盈利|亏/u);
		expect(words).toMatch(locale === 'en' ? /revenue/u : /销售额/u);
	}
});

test('the method names cut-offs, measure, window and what was left out', () => {
	const card = method(viewOf(TYPICAL, 'en', { inactive: 3 }));
	expect(card.parameters.map(({ value }) => value)).toContain('50% / 80% / 95%');
	expect(card.leftOut).toEqual(['3 customers without any money in the window (inactive)']);
});

test('a row of the table for every tier, cells parallel to the columns', () => {
	const { columns, rows } = table(viewOf(TYPICAL));
	expect(rows).toHaveLength(5);
	for (const row of rows) expect(row).toHaveLength(columns.length);
	const at = (key: string): number => columns.findIndex((column) => column.key === key);
	expect(rows[0]?.[at('profit')]).toBe(12.6 * M);
	expect(rows[0]?.[at('leverage')]).toBeCloseTo(0.5 / (41 / 2014), 2);
});

/** A third of the customers of every tier are picked, with a quarter of the money, of key nobody. */
function pickedFrom(view: View<PyramidsResult>): View<PyramidsResult> {
	const tiers = view.result.tiers.map((tier) => ({
		...tier,
		customers: tier.tier === 'key' ? 0 : Math.round(tier.customers / 3),
		measure: tier.tier === 'key' ? 0 : Math.round(tier.measure / 4)
	}));
	return { ...view, among: { ...view.result, tiers } };
}

test('those picked have bars of their own in those of all, as long on the same scale', () => {
	const view = pickedFrom(viewOf(TYPICAL));
	for (const { picked, countLength, moneyLength, empty } of rowsOf(view).slice(1)) {
		expect(empty).toBe(false);
		expect(picked!.countLength / countLength).toBeCloseTo(1 / 3, 1);
		expect(picked!.moneyLength / moneyLength).toBeCloseTo(1 / 4, 3);
	}
	expect(rowsOf(view)[0]).toMatchObject({ picked: { countLength: 0 }, some: '0 selected' });
	expect(rowsOf(viewOf(TYPICAL))[0]).toMatchObject({ picked: null, some: '' });
});

test('beside another, both are drawn at one scale; but for one of another measure', () => {
	const twice = {
		...TYPICAL,
		tiers: TYPICAL.tiers.map((tier) => ({
			...tier,
			customers: 2 * tier.customers,
			measure: 2 * tier.measure
		}))
	};
	const lengths = (beside: PyramidsResult, own = TYPICAL) =>
		rowsOf({ ...viewOf(own), beside }).map((row) => [row.countLength, row.moneyLength]);
	const alone = rowsOf(viewOf(TYPICAL)).map((row) => [row.countLength, row.moneyLength]);
	expect(lengths(twice)).toEqual(alone.map(([count = 0, money = 0]) => [count / 2, money / 2]));
	expect(lengths(TYPICAL, twice)).toEqual(alone);
	expect(lengths({ ...twice, measure: 'revenue' })).toEqual(alone);
});

describe('picture', () => {
	const STATES: readonly (readonly [string, View<PyramidsResult>, Selection | null])[] = [
		['typical.en', viewOf(TYPICAL), null],
		['typical.zh', viewOf(TYPICAL, 'zh-CN'), null],
		['selected.en', viewOf(TYPICAL), { by: 'tier', tier: 'important' }],
		['picked.en', pickedFrom(viewOf(TYPICAL)), { by: 'class', class: 'thin' }],
		['picked.zh', pickedFrom(viewOf(TYPICAL, 'zh-CN')), { by: 'class', class: 'thin' }],
		['no-loss.zh', viewOf(NO_LOSS, 'zh-CN'), null],
		['all-loss.en', viewOf(ALL_LOSS), null],
		['huge.en', viewOf(HUGE), null],
		['huge.zh', viewOf(HUGE, 'zh-CN'), null],
		['revenue.en', viewOf(REVENUE), null]
	];
	const cases = STATES.flatMap(([name, view, selection]) =>
		[358, 960].map((width) => ({ name: `${name}.${width}`, view, selection, width }))
	);

	test.each(cases)('$name', async ({ name, view, selection, width }) => {
		const picture = layout(view, { width }, selection);
		const { body } = render(Picture, {
			props: { picture, title: titleOf(view), selection, onselect: () => undefined }
		});
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});

test('the rule of the tiers goes with the picture', () => {
	expect(standing(viewOf(TYPICAL))).toBe(
		'n = 2,014 customers, tiers by cumulative share of profit, cut-offs 50% / 80% / 95%'
	);
	expect(standing(viewOf(TYPICAL, 'zh-CN'))).toBe(
		'n = 2,014 位客户，按利润累计占比分级，分界点 50% / 80% / 95%'
	);
	const parameters = { ...DEFAULT_PARAMETERS, tierMethod: 'thresholds' } as const;
	expect(standing(viewOf(TYPICAL, 'en', { parameters }))).toContain(
		'tiers by thresholds of profit'
	);
});

test('the table has a cost to serve only where there is a service file', () => {
	const keys = (service: boolean): string[] => {
		const view = viewOf(TYPICAL, 'en', { has: { survey: false, service } });
		return table(view).columns.map(({ key }) => key);
	};
	expect(keys(true)).toContain('cost_to_serve');
	expect(keys(false)).not.toContain('cost_to_serve');
});
