import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Picture from '#lib/chart/Picture.svelte';
import type { Selection } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS, TIERS, type Measure, type Parameters } from '#lib/core/parameters.ts';
import type { TierRow } from '#lib/segment/tiering.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { tidy } from '../golden.ts';
import type { Context, View } from '../analysis.ts';
import { exampleContext, exampleProfile } from '../example.ts';
import { plain } from '../sentence.ts';
import { tierFigures } from '../tier-figures.ts';
import { finding } from './finding.ts';
import kernel, { type TiersResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method, standing } from './method.ts';
import { table } from './table.ts';

const M = 100_000_000;

function resultOf(
	counts: readonly number[],
	money: readonly number[],
	changes: Partial<TiersResult> = {}
): TiersResult {
	const customers = counts.reduce((a, b) => a + b, 0);
	const total = money.reduce((a, b) => a + b, 0);
	const positive = total - (money[4] ?? 0);
	const measure: Measure = changes.measure ?? 'profit';
	const rows = TIERS.map((tier, i): TierRow => {
		const n = counts[i] ?? 0;
		const m = money[i] ?? 0;
		return {
			tier,
			customers: n,
			measure: m,
			revenue: Math.abs(m) * 6,
			profit: measure === 'revenue' ? null : m,
			costToServe: Math.abs(m) / 5,
			least: n === 0 ? null : 1
		};
	});
	return {
		measure,
		customers,
		total,
		positive,
		tiers: rows.map((row, i) => ({
			...tierFigures(row, customers, positive),
			meanSatisfaction: row.customers === 0 ? null : 3.5 + i / 10,
			medianRecency: row.customers === 0 ? null : 12 * (i + 1)
		})),
		sensitivity: [
			{ lower: { customers: 3, measure: 50_000_00 }, higher: { customers: 4, measure: 61_000_00 } },
			{ lower: { customers: 17, measure: 48_000_00 }, higher: { customers: 0, measure: 0 } },
			{ lower: { customers: 0, measure: 0 }, higher: { customers: 0, measure: 0 } }
		],
		distances: [
			{ bound: 12_345_678, near: 12, median: 4_000_000, orders: 3 },
			{ bound: 1_234_567, near: 1, median: 400_000, orders: 1 },
			{ bound: null, near: 0, median: null, orders: null }
		],
		ties: [],
		qualified: { moved: [], unmeasurable: [], defectionLine: null },
		confidence: [],
		...changes
	};
}

function viewOf(
	result: TiersResult,
	locale: Locale = 'en',
	changes: Partial<Context> = {}
): View<TiersResult> {
	const basis = result.measure === 'revenue' ? 'none' : 'measured';
	const { customers, measure } = result;
	return { result, context: exampleContext({ customers, measure, basis, ...changes }), locale };
}

const TYPICAL = resultOf(
	[41, 143, 472, 1046, 312],
	[12.6 * M, 7.56 * M, 3.78 * M, 1.26 * M, -6.8 * M],
	{
		confidence: [0.83, 0.71, 0.68, 0.79, 0.94].map((share, i) => ({
			share: i === 4 ? null : share,
			asked: [41, 143, 472, 1003, 312][i]!,
			told: [40, 139, 441, 820, 0][i]!
		}))
	}
);
const QUALIFIED = resultOf(
	[38, 140, 478, 1046, 312],
	[11.6 * M, 7.46 * M, 4.88 * M, 1.26 * M, -6.8 * M],
	{
		ties: [{ tier: 'important', value: 123_456, above: 3, below: 2 }],
		qualified: {
			moved: [
				{ qualifier: 'oneOff', from: 'key', to: 'general', customers: 3, measure: M },
				{ qualifier: 'oneOff', from: 'important', to: 'general', customers: 1, measure: M / 10 },
				{ qualifier: 'defection', from: 'key', to: 'important', customers: 2, measure: 3 * M }
			],
			unmeasurable: ['overdue'],
			defectionLine: 6.5
		}
	}
);
const SWITCHED: Partial<Context> = {
	parameters: { ...DEFAULT_PARAMETERS, qualifiers: ['oneOff', 'defection', 'overdue'] }
};
const ALL_LOSS = resultOf([0, 0, 0, 0, 12], [0, 0, 0, 0, -120_000_000], {
	sensitivity: TIERS.slice(0, 3).map(() => ({
		lower: { customers: 0, measure: 0 },
		higher: { customers: 0, measure: 0 }
	})),
	distances: TIERS.slice(0, 3).map(() => ({ bound: null, near: 0, median: null, orders: null }))
});
const REVENUE = resultOf([41, 143, 472, 1046, 2], [12.6 * M, 7.56 * M, 3.78 * M, 1.26 * M, -900], {
	measure: 'revenue'
});
const HUGE = resultOf(
	[1, 57, 12_345, 1_234_567, 98_765],
	[12_000_000_000, 6_000_000_000, 5_123_456_789, 1_200_000_000, -9_876_543_210]
);

const profits = fc.array(
	fc.oneof(fc.integer({ min: -3, max: 4 }), fc.integer({ min: -1000, max: 100_000 })),
	{ minLength: 1, maxLength: 40 }
);
const methods = fc.constantFrom('profitShare' as const, 'thresholds' as const);

function measured(amounts: readonly number[], changes: Partial<Parameters> = {}) {
	const profile = exampleProfile(amounts.map((profit) => ({ profit, revenue: 1000 })));
	const parameters = { ...DEFAULT_PARAMETERS, thresholds: [500, 20, 1] as const, ...changes };
	const tiering = assignTiers(profile, parameters);
	const outcome = kernel.run({ profile, tiering, parameters });
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return { result: outcome.result, profile, tiering, parameters };
}

describe('sensitivity', () => {
	/** Who has another tier under other limits. */
	function changed(amounts: readonly number[], from: Parameters, to: Partial<Parameters>) {
		const [before, after] = [measured(amounts, from), measured(amounts, { ...from, ...to })];
		const rows = amounts.map((_, i) => i);
		const others = rows.filter((i) => before.tiering.tier[i] !== after.tiering.tier[i]);
		return {
			customers: others.length,
			measure: others.reduce((sum, i) => sum + amounts[i]!, 0)
		};
	}

	test('is who gets another tier when the limits are really moved', () => {
		fc.assert(
			fc.property(profits, methods, fc.constantFrom(0, 1, 2), (amounts, tierMethod, line) => {
				const { result, parameters } = measured(amounts, { tierMethod });
				const moved = (way: number): Partial<Parameters> => {
					const cutOffs = [...parameters.cutOffs] as [number, number, number];
					const thresholds = [...parameters.thresholds] as [number, number, number];
					cutOffs[line] = cutOffs[line]! + way * 0.02;
					thresholds[line] = thresholds[line]! * (1 + way * 0.02);
					return { cutOffs, thresholds };
				};
				expect(result.sensitivity[line]).toEqual({
					lower: changed(amounts, parameters, moved(-1)),
					higher: changed(amounts, parameters, moved(1))
				});
			}),
			{ numRuns: 200 }
		);
	});

	test('by share of customers moves the place where a tier ends', () => {
		const amounts = Array.from({ length: 100 }, (_, i) => 1000 - i);
		const { result } = measured(amounts, { tierMethod: 'customerShare' });
		// Key ends after 1 % and can shrink by no more; maintain begins after 1 + 4 + 15 %.
		expect(
			result.sensitivity.map(({ lower, higher }) => [lower.customers, higher.customers])
		).toEqual([
			[1, 2],
			[2, 2],
			[2, 2]
		]);
		expect(result.sensitivity[0]?.lower.measure).toBe(1000);
		// Of ten, 2 points more of general are the same two customers, 2 points less too.
		const few = measured(amounts.slice(0, 10), { tierMethod: 'customerShare' }).result;
		expect(few.sensitivity[2]).toMatchObject({ lower: { customers: 0 }, higher: { customers: 0 } });
	});
});

describe('distance to the next tier', () => {
	test('is that of every member from the least of the tier above', () => {
		fc.assert(
			fc.property(profits, methods, (amounts, tierMethod) => {
				const { result, tiering } = measured(amounts, { tierMethod });
				const of = (code: number) =>
					amounts.filter((_, i) => tiering.tier[i] === code).sort((a, b) => a - b);
				result.distances.forEach(({ bound, near, median, orders }, i) => {
					const members = of(i + 1);
					if (bound === null || members.length === 0) {
						expect([median, orders]).toEqual([null, null]);
						return;
					}
					const lacking = members.map((value) => bound - value);
					const [low, high] = [(members.length - 1) >> 1, members.length >> 1];
					expect(median).toBe(Math.round(bound - (members[low]! + members[high]!) / 2));
					expect(near).toBe(members.filter((value) => value >= 0.9 * bound).length);
					if (tierMethod === 'profitShare' && of(i).length > 0) expect(bound).toBe(of(i)[0]);
					expect(lacking.every((one) => one >= 0)).toBe(true);
				});
			}),
			{ numRuns: 200 }
		);
	});

	test('in orders is what is lacking at the profit that an order has brought', () => {
		// One order each: the third lacks 30 of 50 and has brought 20 an order.
		const { result } = measured([50, 30, 20], { cutOffs: [0.5, 0.8, 0.95] });
		expect(result.distances[0]).toEqual({ bound: 50, near: 0, median: 20, orders: 1 });
		expect(result.distances[1]).toMatchObject({ bound: 30, median: 10, orders: 1 });
	});
});

test('one customer, all losses and nobody', () => {
	expect(measured([7]).result.tiers[0]).toMatchObject({ customers: 1, leverage: 1 });
	const lost = measured([-7, 0]).result;
	expect(lost.distances.every(({ bound }) => bound === null)).toBe(true);
	const profile = exampleProfile([]);
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	expect(kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS })).toEqual({
		state: 'unmeasurable',
		needs: ['customers']
	});
});

describe('finding', () => {
	const said = (result: TiersResult, locale: Locale = 'en', changes: Partial<Context> = {}) =>
		plain(finding(viewOf(result, locale, changes)));

	test('tells leverage and the loosest line', () => {
		expect(said(TYPICAL)).toBe(
			'The key customers are 2% of the base and bring 50% of the profit before losses, 24.6 times their part. The cut-off under important is the loosest: moved by 2 points, it changes the tier of 17 customers with ¥48K.'
		);
		expect(said(TYPICAL, 'zh-CN')).toContain(
			'关键客户占客户总数 2%，贡献亏损前利润的 50%，是其人数占比的 24.6 倍'
		);
	});

	test('tells whom qualifiers moved', () => {
		expect(said(QUALIFIED, 'en', SWITCHED)).toMatch(/Qualifiers keep 6 customers with ¥4\.1M/);
		expect(said(QUALIFIED, 'zh-CN', SWITCHED)).toContain('限定条件使 6 位客户');
	});

	test('of a base that earns nothing', () => {
		expect(said(ALL_LOSS)).toBe(
			'No customer brings any profit, so nobody stands in a tier above invalid.'
		);
	});
});

test('everything says revenue where profit is not known', () => {
	for (const locale of ['en', 'zh-CN'] as const) {
		const view = viewOf(REVENUE, locale);
		const words = JSON.stringify([
			finding(view),
			layout(view, { width: 960 }, null),
			table(view).columns.map(({ title }) => title),
			method(view).formula
		]);
		expect(words).not.toMatch(/profit|利润|盈利|亏/u);
		expect(words).toMatch(locale === 'en' ? /revenue/u : /销售额/u);
	}
});

test('the table holds every figure of the picture, a row a tier', () => {
	const { columns, rows, keys } = table(viewOf(QUALIFIED, 'en', SWITCHED));
	expect(keys).toEqual(TIERS);
	for (const row of rows) expect(row).toHaveLength(columns.length);
	const at = (key: string): number => columns.findIndex((column) => column.key === key);
	expect(rows.map((row) => row[at('moved_line_lower')])).toEqual([3, 17, 0, null, null]);
	expect(rows.map((row) => row[at('near_next_tier')])).toEqual([null, 12, 1, 0, null]);
	expect(rows.map((row) => row[at('moved_by_qualifiers')])).toEqual([5, 1, 0, 0, 0]);
	expect(table(viewOf(TYPICAL)).columns.map(({ key }) => key)).not.toContain('moved_by_qualifiers');
});

test('the rule of the tiers and the qualifiers in force go with the picture', () => {
	expect(standing(viewOf(QUALIFIED, 'en', SWITCHED))).toBe(
		'n = 2,014 customers, tiers by cumulative share of profit, cut-offs 50% / 80% / 95%, qualifiers: one-off buyers / below the defection line / overdue'
	);
	expect(method(viewOf(QUALIFIED, 'en', SWITCHED)).leftOut).toContain(
		'Not measurable: overdue needs a receivables file.'
	);
});

describe('picture', () => {
	const STATES: readonly (readonly [string, View<TiersResult>, Selection | null])[] = [
		['typical.en', viewOf(TYPICAL), null],
		['typical.zh', viewOf(TYPICAL, 'zh-CN'), null],
		['selected.en', viewOf(TYPICAL), { by: 'tier', tier: 'important' }],
		['qualified.en', viewOf(QUALIFIED, 'en', SWITCHED), null],
		['qualified.zh', viewOf(QUALIFIED, 'zh-CN', SWITCHED), null],
		['all-loss.en', viewOf(ALL_LOSS), null],
		['huge.zh', viewOf(HUGE, 'zh-CN'), null],
		['revenue.en', viewOf(REVENUE), null]
	];
	const cases = STATES.flatMap(([name, view, selection]) =>
		[358, 826, 1000].map((width) => ({ name: `${name}.${width}`, view, selection, width }))
	);

	test.each(cases)('$name', async ({ name, view, selection, width }) => {
		const picture = layout(view, { width }, selection);
		const { body } = render(Picture, {
			props: {
				picture,
				title: MESSAGES[view.locale].title,
				selection,
				onselect: () => undefined
			}
		});
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});
