import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { DEFAULT_PARAMETERS, TIERS, type Measure } from '#lib/core/parameters.ts';
import type { Locale } from '#lib/core/locale.ts';
import { seeded } from '#lib/core/random.ts';
import type { Selection } from '#lib/chart/marks.ts';
import { NONE, intervals } from '#lib/segment/concentration-intervals.ts';
import Picture from '#lib/chart/Picture.svelte';
import { tidy } from '../golden.ts';
import type { Context, View } from '../analysis.ts';
import { exampleContext, exampleProfile, exampleTiering } from '../example.ts';
import { plain } from '../sentence.ts';
import { distributed } from '#lib/segment/distribution.ts';
import { curveOf } from '../curve.ts';
import { finding } from './finding.ts';
import kernel, { type ParetoResult } from './kernel.ts';
import { layout, titleOf } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method } from './method.ts';
import { named } from './named.ts';
import { cumAt, readAt } from './reading.ts';
import { table } from './table.ts';

/** Section 3 of the definitions word by word, over plain numbers. */
function naive(values: readonly number[]) {
	const ranked = [...values].sort((a, b) => b - a);
	const n = ranked.length;
	const cum = ranked.map((_, i) => ranked.slice(0, i + 1).reduce((a, b) => a + b, 0));
	const total = cum[n - 1] ?? 0;
	const peak = Math.max(0, ...cum);
	const k20 = Math.ceil(n / 5);
	const at80 = cum.findIndex((sum) => 5 * sum >= 4 * total);
	const at80OfPeak = peak === 0 ? -1 : cum.findIndex((sum) => 5 * sum >= 4 * peak);
	const ascending = [...ranked].reverse();
	const weighted = ascending.reduce((sum, x, i) => sum + (i + 1) * x, 0);
	const fit = total > 0 && ranked.every((x) => x >= 0);
	return {
		total,
		peak,
		peakK: peak === 0 ? 0 : cum.indexOf(peak) + 1,
		cum20: cum[k20 - 1],
		k80: total > 0 ? at80 + 1 : null,
		peak80: at80OfPeak + 1,
		losers: values.filter((x) => x < 0).length,
		gini: fit ? (2 * weighted) / (n * total) - (n + 1) / n : null,
		hhi: fit ? ranked.reduce((sum, x) => sum + (x / total) ** 2, 0) : null,
		cum: [0, ...cum]
	};
}

function curve(values: readonly number[], measure: Measure = 'profit') {
	const spread = distributed(Float64Array.from(values));
	const [drawn] = intervals([spread], seeded(1));
	return curveOf(measure, spread, drawn ?? NONE);
}

const MONEY = fc.oneof(
	fc.integer({ min: -2000, max: 2000 }),
	fc.constantFrom(0, 0, 100, -100),
	fc.integer({ min: 0, max: 100_000_000 })
);

describe('kernel', () => {
	test('equals the definitions over random money, with ties, zeros and losses', () => {
		fc.assert(
			fc.property(fc.array(MONEY, { minLength: 1, maxLength: 60 }), (values) => {
				const [fast, slow] = [curve(values), naive(values)];
				expect(fast.total).toBe(slow.total);
				expect(fast.peak).toEqual({ k: slow.peakK, cum: slow.peak });
				expect(fast.top20.cum).toBe(slow.cum20);
				expect(fast.for80?.k ?? null).toBe(slow.k80);
				expect(fast.peak80.k).toBe(slow.peak80);
				expect(fast.destroyed).toBe(slow.peak - slow.total);
				expect(fast.losers).toBe(slow.losers);
				if (slow.gini === null) expect([fast.gini, fast.hhi]).toEqual([null, null]);
				else {
					expect(fast.gini).toBeCloseTo(slow.gini, 9);
					expect(fast.hhi).toBeCloseTo(slow.hhi ?? NaN, 9);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('is drawn within 0.1 % of the axis, the named points among the drawn', () => {
		fc.assert(
			fc.property(fc.array(MONEY, { minLength: 2, maxLength: 80 }), (values) => {
				const [drawn, { cum }] = [curve(values), naive(values)];
				const axis = Math.max(...cum) - Math.min(...cum);
				cum.forEach((sum, k) =>
					expect(Math.abs(cumAt(drawn, k) - sum)).toBeLessThanOrEqual(0.001 * axis + 1e-6)
				);
				expect(drawn.points.length).toBeLessThanOrEqual(2000);
				const places = drawn.points.map(({ k }) => k);
				for (const point of [drawn.top20, drawn.for80, drawn.peak, drawn.peak80])
					if (point) expect(places).toContain(point.k);
			}),
			{ numRuns: 40 }
		);
	});

	test('published and hand-made figures', () => {
		const whale = curve([120, 60, 30, 10, 5, 0, -5, -15, -40, -65]);
		expect(whale.points.map(({ cum }) => cum)).toContain(225);
		expect(whale).toMatchObject({
			total: 100,
			peak: { k: 5, cum: 225 },
			destroyed: 125,
			losers: 4
		});
		expect(whale.gini).toBeNull();
		const small = curve([1, 2, 3, 4]);
		expect(small.gini).toBeCloseTo(0.25, 12);
		expect(1 / (small.hhi ?? NaN)).toBeCloseTo(10 / 3, 9);
	});

	test('one customer, all equal, all zero, all losing', () => {
		expect(curve([700])).toMatchObject({
			customers: 1,
			top20: { k: 1, share: 1 },
			for80: { k: 1 },
			gini: 0
		});
		expect(curve([5, 5, 5, 5, 5])).toMatchObject({ top20: { share: 0.2 }, for80: { k: 4 } });
		expect(curve([0, 0])).toMatchObject({
			total: 0,
			top20: { share: null },
			for80: null,
			gini: null
		});
		expect(curve([-1, -2])).toMatchObject({
			total: -3,
			peak: { k: 0, cum: 0 },
			destroyed: 3,
			top20: { share: null },
			for80: null
		});
	});

	test('runs over active customers only, revenue beside profit, tiers as bands', () => {
		const profile = exampleProfile([
			{ profit: 50, revenue: 100 },
			{ profit: -20, revenue: 300 },
			{ profit: 999, revenue: 999, active: false },
			{ profit: 70, revenue: 200 }
		]);
		const outcome = kernel.run({
			profile,
			tiering: exampleTiering(profile, [1, 1, 0, 0, 1]),
			parameters: DEFAULT_PARAMETERS
		});
		if (outcome.state !== 'done') throw new Error(outcome.state);
		expect(outcome.result.main).toMatchObject({ measure: 'profit', customers: 3, total: 100 });
		expect(outcome.result.beside).toMatchObject({ measure: 'revenue', total: 600 });
		expect(outcome.result.bands.map(({ to }) => to)).toEqual([1, 2, 2, 2, 3]);
	});

	test('without customers there is nothing to measure', () => {
		const profile = exampleProfile([]);
		const tiering = exampleTiering(profile, [0, 0, 0, 0, 0]);
		expect(kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS })).toEqual({
			state: 'unmeasurable',
			needs: ['customers']
		});
	});
});

/** Values of a curve like those of a company: a heavy head, a long tail, some losses. */
function company(n: number, losing: number, loss: number): number[] {
	return Array.from({ length: n }, (_, i) =>
		i < n - losing
			? Math.round(9e7 / (i + 12) ** 1.05)
			: -Math.round(loss * (1 + (i - n + losing) / losing))
	);
}

function viewOf(
	profits: readonly number[],
	locale: Locale = 'en',
	revenues: readonly number[] | null = profits.map((p, i) =>
		Math.round(Math.abs(p) * 4 + 9e7 / (i + 40))
	)
): View<ParetoResult> {
	const main = curve(profits, revenues === null ? 'revenue' : 'profit');
	const cut = [0.02, 0.1, 0.33].map((part) => Math.round(part * main.peak.k));
	const ends = [...cut, main.peak.k, profits.length];
	const context = exampleContext({
		customers: profits.length,
		measure: main.measure,
		...(revenues === null ? { basis: 'none' } : {})
	});
	const bands = TIERS.map((tier, i) => ({ tier, to: ends[i] ?? 0 }));
	return {
		result: { main, beside: revenues && curve(revenues, 'revenue'), bands },
		context,
		locale
	};
}

const TYPICAL = company(2014, 312, 150_000);
const REMAINS_LITTLE = company(2014, 900, 220_000);
const NO_TOTAL = company(300, 200, 2_000_000);
const EVEN = Array<number>(40).fill(12_345);

describe('finding', () => {
	const said = (values: readonly number[], locale: Locale = 'en'): string =>
		plain(finding(viewOf(values, locale)));

	test('English', () => {
		expect(said(TYPICAL)).toMatch(
			/^\d+% of customers make 80% of the profit, against \d+% for revenue\. 312 customers lose ¥[\d.]+[KM] between them\.$/u
		);
		expect(said([700, 300, -100])).toMatch(/1 customer loses ¥1\.$/u);
		expect(said([700, 300, 0])).toMatch(/Nobody loses money\.$/u);
		expect(said([700])).toBe(
			'There is one customer, so nothing can be concentrated: its profit is ¥7.'
		);
		expect(said([-500, -700])).toBe('None of 2 customers brings any profit; together it is −¥12.');
		expect(said([500, -700])).toBe(
			'Together 2 customers bring −¥2 of profit: what some earn, others take away. 1 customer loses ¥7.'
		);
		expect(said(EVEN)).toBe('All 40 customers bring the same profit: nothing is concentrated.');
	});

	test('Chinese', () => {
		expect(said(TYPICAL, 'zh-CN')).toMatch(
			/^\d+% 的客户贡献了利润的 80%，而销售额的 80% 来自 \d+% 的客户。312 位客户合计亏损 ¥[\d.]+万。$/u
		);
	});
});

test('a tier’s share names what it is of', () => {
	const labelled = (view: View<ParetoResult>): string =>
		JSON.stringify(layout(view, { width: 960 }, null));
	expect(labelled(viewOf(TYPICAL))).toMatch(
		/Key: \d+ customers, \d+% of the profit that remains"/u
	);
	expect(labelled(viewOf(TYPICAL, 'zh-CN'))).toMatch(/关键：\d+ 位客户，占最终利润的 \d+%"/u);
	expect(labelled(viewOf(EVEN))).toMatch(/Key: 1 customer, 2\.5% of the profit"/u);
	expect(labelled(viewOf(EVEN, 'zh-CN'))).toMatch(/关键：1 位客户，占利润的 2\.5%"/u);
});

test('a profit assumed from revenue is not compared with it', () => {
	const view = viewOf(TYPICAL);
	const of = (basis: Context['basis'], service: boolean): string => {
		const has = { survey: false, service };
		return plain(finding({ ...view, context: { ...view.context, basis, has } }));
	};
	expect(of('assumed', false)).not.toContain('for revenue');
	expect(of('assumed', true)).toContain('for revenue');
	expect(of('measured', false)).toContain('for revenue');
});

test('Chinese has its own marks and spaces', () => {
	const { found } = method(viewOf(TYPICAL, 'zh-CN'));
	const values = found.map(({ value }) => value).join(' ');
	expect(values).toContain('；95% 区间');
	expect(values).not.toContain(';');
	expect(MESSAGES['zh-CN'].for80('83%')).toBe('83% 的客户贡献 80%');
	expect(MESSAGES['zh-CN'].for80('27%（25%–29%）')).toBe('27%（25%–29%）的客户贡献 80%');
});

test('everything says revenue where profit is not known', () => {
	for (const locale of ['en', 'zh-CN'] as const) {
		const view = viewOf([500, 300, 200, -100], locale, null);
		const words = JSON.stringify([
			titleOf(view),
			finding(view),
			layout(view, { width: 960 }, null),
			layout(view, { width: 358 }, null),
			readAt(view, 2),
			table(view).columns.map(({ title }) => title),
			method(view)
		]);
		expect(words).not.toMatch(/profit|利润|盈利|亏/u);
	}
});

test('the crosshair reads the curve', () => {
	expect(readAt(viewOf([600, 300, 100]), 1)).toMatch(
		/^The top 33% of customers \(1 customer\) make 60% of the profit; of revenue/u
	);
	expect(readAt(viewOf([500, -700]), 1)).toBe(
		'The top 50% of customers (1 customer) make ¥5 of profit'
	);
});

test('the method refuses a Gini with losses and names the intervals', () => {
	const values = method(viewOf(TYPICAL)).found.map(({ name, value }) => `${name}: ${value}`);
	expect(values).toContain(
		'Gini, profit: not defined with negative profit; the whale figures stand in'
	);
	expect(values.find((value) => value.startsWith('Share of the top 20%, profit'))).toMatch(
		/95% interval [\d.]+% to [\d.]+%/u
	);
});

test('the table has the points of both curves', () => {
	const view = viewOf(TYPICAL);
	const { rows, columns } = table(view);
	const points = view.result.main.points.length + (view.result.beside?.points.length ?? 0);
	expect(rows).toHaveLength(points);
	for (const row of rows) expect(row).toHaveLength(columns.length);
});

/** Nobody of the first tier is picked, all of the second, and half of the others. */
function pickedFrom(view: View<ParetoResult>): View<ParetoResult> {
	let [from, to] = [0, 0];
	const bands = view.result.bands.map((band, i) => {
		to += Math.round((band.to - from) * ([0, 1][i] ?? 0.5));
		from = band.to;
		return { ...band, to };
	});
	return { ...view, among: { ...view.result, bands } };
}

describe('picture', () => {
	const STATES: readonly (readonly [string, View<ParetoResult>, Selection | null])[] = [
		['typical.en', viewOf(TYPICAL), null],
		['typical.zh', viewOf(TYPICAL, 'zh-CN'), null],
		['selected.en', viewOf(TYPICAL), { by: 'tier', tier: 'general' }],
		['picked.en', pickedFrom(viewOf(TYPICAL)), { by: 'class', class: 'thin' }],
		['remains-little.en', viewOf(REMAINS_LITTLE), null],
		['no-total.zh', viewOf(NO_TOTAL, 'zh-CN'), null],
		['all-lose.en', viewOf([-500, -700, -900_00]), null],
		['even.en', viewOf(EVEN), null],
		['one.en', viewOf([700]), null],
		['revenue.en', viewOf(company(500, 0, 0), 'en', null), null]
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

describe('figures by name', () => {
	const figures = (main: ParetoResult['main']) =>
		Object.fromEntries(
			named({
				result: { main, beside: null, bands: [] },
				context: exampleContext(),
				locale: 'en'
			}).map(({ key, value }) => [key, value])
		);
	const whale = curve([120, 60, 30, 10, 5, 0, -5, -15, -40, -65]);

	test('tell where the peak is, what it comes to, and what is lost again', () => {
		expect(figures(whale)).toMatchObject({
			'total.profit': 100,
			'peak.profit_customers': 5,
			'peak.profit_customer_share': 0.5,
			'peak.profit': 225,
			'peak.profit_share': 2.25,
			'destroyed.profit': 125,
			'losers.profit': 4
		});
	});

	test('tell no place of a peak where the curve never falls', () => {
		expect(figures(curve([3, 2, 1]))).toMatchObject({
			'peak.profit': null,
			'peak.profit_customers': null,
			'peak.profit_share': 1,
			'destroyed.profit': 0
		});
	});

	test('tell no peak where a shared curve does not tell who loses', () => {
		const { total, customers } = whale;
		const peak = { k: customers, cum: total };
		const told = figures({ ...whale, losers: null, peak, destroyed: 0 });
		for (const key of ['peak.profit', 'peak.profit_share', 'destroyed.profit', 'losers.profit'])
			expect(told[key], key).toBeNull();
		expect(told['total.profit']).toBe(100);
	});
});
