import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { Dictionary } from '#lib/core/dictionary.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { seeded } from '#lib/core/random.ts';
import Picture from '#lib/chart/Picture.svelte';
import type { Selection } from '#lib/chart/marks.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { rankOrder } from '#lib/segment/rank.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { tidy } from '../golden.ts';
import type { Context, View } from '../analysis.ts';
import { exampleContext, exampleProfile, type ExampleCustomer } from '../example.ts';
import { plain } from '../sentence.ts';
import { finding } from './finding.ts';
import kernel, { SHOWN, type RanksResult } from './kernel.ts';
import { tauB } from './kendall.ts';
import { layout, namedLayout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method } from './method.ts';
import { descending } from './order.ts';
import { named } from './named.ts';
import { table } from './table.ts';

/** Every pair looked at. */
function naiveTau(x: readonly number[], y: readonly number[]): number | null {
	let [difference, all, tiedX, tiedY] = [0, 0, 0, 0];
	for (let i = 0; i < x.length; i++)
		for (let j = 0; j < i; j++) {
			const [dx, dy] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
			all++;
			if (dx === 0) tiedX++;
			if (dy === 0) tiedY++;
			difference += dx * dy;
		}
	const scale = (all - tiedX) * (all - tiedY);
	return scale === 0 ? null : difference / Math.sqrt(scale);
}

function tau(x: readonly number[], y: readonly number[]): number | null {
	const rows = Int32Array.from(x, (_, i) => i);
	const [a, b] = [Float64Array.from(x), Float64Array.from(y)];
	return tauB(descending(rows, a), a, descending(rows, b), b);
}

describe('Kendall’s τ_b', () => {
	test('equals that of all pairs, with ties, zeros and losses', () => {
		const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e9, max: 1e9 }));
		fc.assert(
			fc.property(fc.array(fc.tuple(value, value), { maxLength: 60 }), (pairs) => {
				const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
				const [fast, slow] = [tau(x, y), naiveTau(x, y)];
				if (slow === null) expect(fast).toBeNull();
				else expect(fast).toBeCloseTo(slow, 12);
			})
		);
	});

	test('is 1 for one order, −1 for its reverse, null where nothing is in order', () => {
		expect(tau([1, 2, 3], [10, 20, 30])).toBe(1);
		expect(tau([1, 2, 3], [3, 2, 1])).toBe(-1);
		// Five pairs in order, one out of it.
		expect(tau([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 12);
		expect(tau([1, 1, 1], [1, 2, 3])).toBeNull();
		expect(tau([5], [5])).toBeNull();
		expect(tau([], [])).toBeNull();
	});
});

test('the radix order is that of a stable sort', () => {
	const value = fc.oneof(
		fc.double({ noNaN: true }),
		fc.integer({ min: -4, max: 4 }),
		fc.constantFrom(0, -0, 2 ** 40, -(2 ** 40))
	);
	fc.assert(
		fc.property(fc.array(value, { maxLength: 80 }), (values) => {
			const rows = Int32Array.from(values, (_, i) => values.length - 1 - i);
			const sorted = [...rows].sort((a, b) => {
				const [x, y] = [values[a]!, values[b]!];
				return x > y ? -1 : x < y ? 1 : 0;
			});
			expect([...descending(rows, Float64Array.from(values))]).toEqual(sorted);
		})
	);
});

function run(profile: Profile) {
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	return kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS });
}

function resultOf(profile: Profile): RanksResult {
	const outcome = run(profile);
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

describe('kernel', () => {
	test('finds those that fall furthest by the ranks of the definitions', () => {
		const customer = fc.record({
			profit: fc.integer({ min: -20, max: 20 }),
			revenue: fc.integer({ min: -5, max: 30 }),
			active: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(customer, { minLength: 1, maxLength: 50 }), (customers) => {
				fc.pre(customers.some(({ active }) => active));
				const profile = exampleProfile(customers);
				const { revenue, profit } = profile.columns;
				const byRevenue = [...rankOrder(profile, revenue.values)];
				const byProfit = [...rankOrder(profile, profit!.values)];
				const falls = byRevenue
					.map((row, i) => ({ row, from: i + 1, to: byProfit.indexOf(row) + 1 }))
					.filter(({ from, to }) => to > from)
					.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
				const result = resultOf(profile);
				const top = byRevenue.slice(0, Math.ceil(byRevenue.length / 5));
				expect(result).toMatchObject({
					customers: byRevenue.length,
					top: top.length,
					both: top.filter((row) => byProfit.indexOf(row) < top.length).length,
					losing: top.filter((row) => profit!.values[row]! < 0).length
				});
				expect(
					result.fallen.map(({ key, revenueRank, profitRank }) => [key, revenueRank, profitRank])
				).toEqual(
					result.tau === null
						? []
						: falls.slice(0, SHOWN).map(({ row, from, to }) => [`C${row}`, from, to])
				);
			}),
			{ numRuns: 60 }
		);
	});

	test('gives the name, the money and the tier with each', () => {
		const customers = [
			{ revenue: 900, profit: -5 },
			{ revenue: 800, profit: 70 },
			{ revenue: 700, profit: 60 }
		];
		const profile = exampleProfile(customers);
		const name = {
			column: { type: 'text' as const, values: Int32Array.of(0, 1, 1), valid: null },
			dictionary: Dictionary.of(['Acme', 'Other'])
		};
		const { fallen } = resultOf({ ...profile, columns: { ...profile.columns, name } });
		expect(fallen).toEqual([
			{
				key: 'C0',
				name: 'Acme',
				tier: 'invalid',
				revenueRank: 1,
				profitRank: 3,
				revenue: 900,
				profit: -5
			}
		]);
	});

	test('needs customers and profit', () => {
		expect(run(exampleProfile([]))).toEqual({ state: 'unmeasurable', needs: ['customers'] });
		const profile = exampleProfile([{ profit: 1, revenue: 2 }]);
		const unknown = { ...profile, basis: 'none' as const };
		const columns = { ...profile.columns, profit: null, grossProfit: null };
		expect(run({ ...unknown, columns })).toEqual({ state: 'unmeasurable', needs: ['profit'] });
	});

	test('keys alone make nobody fall', () => {
		const even = Array.from({ length: 9 }, (_, i) => ({ revenue: 10 + i, profit: 3 }));
		expect(resultOf(exampleProfile(even))).toMatchObject({ tau: null, fallen: [] });
	});
});

/** Profit follows revenue but for some large ones. */
function company(n: number): ExampleCustomer[] {
	const random = seeded(11);
	return Array.from({ length: n }, (_, i) => {
		const revenue = Math.round(9e7 / (i + 9));
		const loses = random() < 0.1;
		return { revenue, profit: Math.round(revenue * (loses ? -0.06 : 0.35 * random())) };
	});
}

const TYPICAL = company(1200);
const ALIKE = [900, 500, 300, 200, 100].map((n) => ({ revenue: n, profit: n / 10 }));

function viewOf(
	customers: readonly ExampleCustomer[],
	locale: Locale = 'en',
	changes: Partial<Context> = {}
): View<RanksResult> {
	const profile = exampleProfile(customers);
	const context = exampleContext({ customers: profile.activeCustomers, ...changes });
	return { result: resultOf(profile), context, locale };
}

describe('finding', () => {
	const said = (customers: readonly ExampleCustomer[], locale: Locale = 'en', changes = {}) =>
		plain(finding(viewOf(customers, locale, changes)));

	test('English', () => {
		expect(said(TYPICAL)).toMatch(
			/^Of the 240 largest customers by revenue, \d+ are not among the 240 most profitable, and \d+ lose money\. The two orders agree to τ = 0\.\d+\.$/u
		);
		expect(said(ALIKE)).toBe(
			'The largest customer by revenue is the most profitable too. The two orders agree to τ = 1.'
		);
		expect(
			said([
				{ revenue: 9, profit: -1 },
				{ revenue: 5, profit: 1 }
			])
		).toBe(
			'The largest customer by revenue is not the most profitable and loses money. The two orders agree to τ = −1.'
		);
		expect(said([{ revenue: 9, profit: 1 }])).toBe(
			'There is one customer, so there are no ranks to compare.'
		);
		expect(said([9, 9].map((n) => ({ revenue: n, profit: 1 })))).toBe(
			'Revenue or profit is the same for all 2 customers: there is no order to compare.'
		);
	});

	test('Chinese', () => {
		expect(said(TYPICAL, 'zh-CN')).toMatch(
			/^销售额最大的 240 位客户中，\d+ 位不在利润最高的 240 位之列，\d+ 位亏损。两种排名的一致程度为 τ = 0\.\d+。$/u
		);
	});

	test('an assumed profit has no order of its own', () => {
		const has = { survey: false, service: false };
		expect(said(TYPICAL, 'en', { basis: 'assumed', has })).toMatch(/^Profit is an assumed part/u);
		expect(said(TYPICAL, 'en', { basis: 'assumed' })).toMatch(/^Of the 240/u);
	});
});

test('names and keys stay on the page', () => {
	const view = viewOf(TYPICAL);
	const leaving = JSON.stringify([
		layout(view, { width: 960 }, null),
		layout(view, { width: 358 }, null),
		table(view),
		finding(view),
		method(view)
	]);
	const shown = JSON.stringify(namedLayout(view, { width: 960 }, null));
	expect(view.result.fallen).toHaveLength(SHOWN);
	for (const { key } of view.result.fallen) {
		expect(leaving).not.toMatch(new RegExp(`"${key}[":]`, 'u'));
		expect(shown).toContain(`"${key}"`);
	}
});

test('the method says how well the orders agree, or why that is not defined', () => {
	const of = (view: View<RanksResult>) => method(view).found.map(({ value }) => value);
	expect(of(viewOf(ALIKE))).toEqual(expect.arrayContaining(['1', '1 of 1', '0 customers']));
	expect(of(viewOf([{ revenue: 9, profit: 1 }]))).toContain(
		'not defined: revenue or profit is the same for all'
	);
});

test('texts can name the figures', () => {
	expect(named(viewOf(ALIKE)).map(({ key, value }) => [key, value])).toEqual([
		['tau', 1],
		['top20.both', 1],
		['top20.losing', 0]
	]);
});

test('the table has a row a customer drawn', () => {
	const view = viewOf(TYPICAL);
	const { rows, columns } = table(view);
	expect(rows).toHaveLength(SHOWN);
	for (const row of rows) {
		expect(row).toHaveLength(columns.length);
		expect(row[2]).toBe(Number(row[1]) - Number(row[0]));
	}
});

describe('picture', () => {
	type Draw = typeof layout;
	const STATES: readonly (readonly [string, View<RanksResult>, Selection | null, Draw])[] = [
		['typical.en', viewOf(TYPICAL), null, layout],
		['named.zh', viewOf(TYPICAL, 'zh-CN'), null, namedLayout],
		['selected.en', viewOf(TYPICAL), { by: 'tier', tier: 'invalid' }, namedLayout],
		[
			'few.en',
			viewOf([
				{ revenue: 9, profit: -1 },
				{ revenue: 5, profit: 1 }
			]),
			null,
			layout
		],
		['nobody.en', viewOf(ALIKE), null, layout]
	];
	const cases = STATES.flatMap(([name, view, selection, draw]) =>
		[358, 960].map((width) => ({ name: `${name}.${width}`, view, selection, draw, width }))
	);

	test.each(cases)('$name', async ({ name, view, selection, draw, width }) => {
		const picture = draw(view, { width }, selection);
		const { body } = render(Picture, {
			props: {
				picture,
				title: MESSAGES[view.locale].picture,
				selection,
				onselect: () => undefined
			}
		});
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});
