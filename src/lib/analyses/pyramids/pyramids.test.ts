import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { TIERS, type Measure } from '#lib/core/parameters.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Selection } from '#lib/chart/marks.ts';
import type { TierRow } from '#lib/segment/tiering.ts';
import Picture from '#lib/chart/Picture.svelte';
import type { Context, View } from '../analysis.ts';
import { exampleContext } from '../example.ts';
import { plain } from '../sentence.ts';
import { finding } from './finding.ts';
import { pyramidTier, type PyramidsResult } from './kernel.ts';
import { layout, titleOf } from './layout.ts';
import { method } from './method.ts';
import { table } from './table.ts';

function resultOf(
	counts: readonly number[],
	money: readonly number[],
	measure: Measure = 'profit'
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
			least: n === 0 ? null : 1,
			meanSatisfaction: n === 0 ? null : 3.5,
			medianRecency: n === 0 ? null : 12
		};
	});
	const tiers = rows.map((row) => pyramidTier(row, customers, positive));
	return { measure, customers, total, positive, tiers };
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

describe('picture', () => {
	const STATES: readonly (readonly [string, View<PyramidsResult>, Selection | null])[] = [
		['typical.en', viewOf(TYPICAL), null],
		['typical.zh', viewOf(TYPICAL, 'zh-CN'), null],
		['selected.en', viewOf(TYPICAL), { by: 'tier', tier: 'important' }],
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

/** One element a line, without the marks that hydration leaves. */
function tidy(html: string): string {
	return `${html.replace(/<!--.*?-->/gu, '').replace(/></gu, '>\n<')}\n`;
}
