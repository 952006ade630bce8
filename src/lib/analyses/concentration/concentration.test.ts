import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { render } from 'svelte/server';
import type { NumberColumn } from '#lib/core/columns.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS, TIERS } from '#lib/core/parameters.ts';
import { seeded } from '#lib/core/random.ts';
import Picture from '#lib/chart/Picture.svelte';
import type { Selection } from '#lib/chart/marks.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { tidy } from '../golden.ts';
import type { Context, View } from '../analysis.ts';
import { exampleContext, exampleProfile, type ExampleCustomer } from '../example.ts';
import { plain } from '../sentence.ts';
import { finding } from './finding.ts';
import kernel, { type ConcentrationResult, type Spread, type SpreadCurve } from './kernel.ts';
import { layout, titleOf } from './layout.ts';
import { method } from './method.ts';
import { table } from './table.ts';

interface Customer extends ExampleCustomer {
	readonly orders?: number;
	readonly quantity?: number;
	readonly grossProfit?: number;
}

const numbers = (values: readonly number[]): NumberColumn => ({
	type: 'number',
	values: Float64Array.from(values),
	valid: null
});

/** A profile with orders and quantities of its own; profit unknown where `basis` is none. */
function profileOf(customers: readonly Customer[], basis: Profile['basis'] = 'measured'): Profile {
	const profile = exampleProfile(customers);
	const { columns } = profile;
	const gross = Float64Array.from(customers, (c) => c.grossProfit ?? c.profit);
	const known = basis !== 'none';
	return {
		...profile,
		basis,
		columns: {
			...columns,
			profit: known ? columns.profit : null,
			grossProfit: known ? { type: 'money', values: gross, valid: null } : null,
			orders: numbers(customers.map(({ orders }) => orders ?? 1)),
			quantity: customers.some(({ quantity }) => quantity !== undefined)
				? numbers(customers.map(({ quantity }) => quantity ?? 0))
				: null
		}
	};
}

function resultOf(profile: Profile): ConcentrationResult {
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	const outcome = kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS });
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

function curve(result: ConcentrationResult, measure: Spread): SpreadCurve {
	const found = result.curves.find((one) => one.measure === measure);
	if (!found) throw new Error(measure);
	return found;
}

function viewOf(
	customers: readonly Customer[],
	{ locale = 'en', basis = 'measured', ...changes }: Partial<Context> & { locale?: Locale } = {}
): View<ConcentrationResult> {
	const profile = profileOf(customers, basis);
	const context = exampleContext({
		customers: profile.activeCustomers,
		basis,
		measure: basis === 'none' ? 'revenue' : 'profit',
		...changes
	});
	return { result: resultOf(profile), context, locale };
}

const CUSTOMER = fc.record({
	profit: fc.integer({ min: -900, max: 3000 }),
	revenue: fc.integer({ min: -50, max: 9000 }),
	orders: fc.nat(9),
	quantity: fc.integer({ min: 0, max: 40 }).map((eighths) => eighths / 8),
	active: fc.boolean()
});

describe('kernel', () => {
	/** Section 3 of the definitions word by word. */
	test('equals the definitions for every measure, over active customers alone', () => {
		fc.assert(
			fc.property(fc.array(CUSTOMER, { minLength: 1, maxLength: 40 }), (customers) => {
				const active = customers.filter((one) => one.active);
				fc.pre(active.length > 0);
				const result = resultOf(profileOf(customers));
				expect(result.curves.map(({ measure }) => measure)).toEqual([
					'profit',
					'grossProfit',
					'revenue',
					'orders',
					'quantity'
				]);
				for (const found of result.curves) {
					const { measure } = found;
					const ranked = active
						.map((one) => (measure === 'grossProfit' ? one.profit : one[measure]))
						.sort((a, b) => b - a);
					const total = ranked.reduce((a, b) => a + b, 0);
					const top = ranked.slice(0, Math.ceil(active.length / 5)).reduce((a, b) => a + b, 0);
					expect(found.total / found.parts).toBeCloseTo(total, 9);
					if (total <= 0) expect([found.top20.share, found.for80]).toEqual([null, null]);
					else expect(found.top20.share).toBeCloseTo(top / total, 9);
					expect(found.losers).toBe(ranked.filter((value) => value < 0).length);
					if (found.losers !== 0 || total === 0)
						expect([found.gini, found.hhi]).toEqual([null, null]);
					else
						expect(found.hhi).toBeCloseTo(
							ranked.reduce((sum, value) => sum + (value / total) ** 2, 0),
							9
						);
				}
			}),
			{ numRuns: 25 }
		);
	});

	test('classes go by what stands before in revenue, and nobody is lost', () => {
		fc.assert(
			fc.property(fc.array(CUSTOMER, { minLength: 1, maxLength: 30 }), (customers) => {
				const active = customers.filter((one) => one.active);
				fc.pre(active.length > 0);
				const { classes } = resultOf(profileOf(customers));
				const sums = classes.map((row) => row.reduce<number>((a, b) => a + (b ?? 0), 0));
				const ranked = active.map(({ revenue }) => revenue).sort((a, b) => b - a);
				const positive = ranked.reduce((sum, value) => sum + Math.max(0, value), 0);
				const expected = [0, 0, 0];
				let before = 0;
				for (const value of ranked) {
					const at =
						value <= 0 ? 2 : 10 * before < 7 * positive ? 0 : 10 * before < 9 * positive ? 1 : 2;
					expected[at]!++;
					before += value;
				}
				expect(sums).toEqual(expected);
			}),
			{ numRuns: 60 }
		);
	});

	test('classes stand against the tiers of the measure in force', () => {
		const { classes } = resultOf(
			profileOf([
				{ revenue: 700, profit: -5 },
				{ revenue: 200, profit: 80 },
				{ revenue: 100, profit: 20 }
			])
		);
		// Of profit the second makes 80 % and is key, the third begins at 80 % and is general.
		expect(classes).toEqual([
			[0, 0, 0, 0, 1],
			[1, 0, 0, 0, 0],
			[0, 0, 1, 0, 0]
		]);
	});

	test('a measure that nobody has is not there', () => {
		const profile = profileOf([{ profit: 5, revenue: 9 }], 'none');
		expect(resultOf(profile).curves.map(({ measure }) => measure)).toEqual(['revenue', 'orders']);
		const orders: NumberColumn = { ...profile.columns.orders, valid: new Uint8Array(1) };
		const without = { ...profile, columns: { ...profile.columns, orders } };
		expect(resultOf(without).curves.map(({ measure }) => measure)).toEqual(['revenue']);
	});

	test('what is missing for one customer counts as nothing', () => {
		const profile = profileOf([
			{ profit: 5, revenue: 9, orders: 4 },
			{ profit: 5, revenue: 9, orders: 999 }
		]);
		const orders: NumberColumn = { ...profile.columns.orders, valid: Uint8Array.of(1) };
		const result = resultOf({ ...profile, columns: { ...profile.columns, orders } });
		expect(curve(result, 'orders')).toMatchObject({ total: 4, customers: 2 });
	});

	test('reference figures reach the result', () => {
		const result = resultOf(profileOf([4, 3, 2, 1].map((n) => ({ profit: n, revenue: n }))));
		expect(curve(result, 'revenue').gini).toBeCloseTo(0.25, 12);
		expect(curve(result, 'revenue').hhi).toBeCloseTo(0.3, 12);
	});

	test('without customers there is nothing to measure', () => {
		const profile = profileOf([]);
		const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
		expect(kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS })).toEqual({
			state: 'unmeasurable',
			needs: ['customers']
		});
	});
});

/** Like a company's: revenue falls slowly, profit faster, some large ones lose money. */
function company(n: number, losing = 0.12): Customer[] {
	const random = seeded(5);
	return Array.from({ length: n }, (_, i) => {
		const revenue = Math.round(9e7 / (i + 14) ** 0.9);
		const grossProfit = Math.round(revenue * (0.18 + 0.2 * random()));
		const loses = random() < losing;
		return {
			revenue,
			grossProfit,
			profit: loses ? -Math.round(0.2 * grossProfit) : Math.round(grossProfit * random() ** 0.7),
			orders: 1 + Math.floor(30 / Math.sqrt(i + 1) + 4 * random()),
			quantity: Math.round(revenue / 5000) / 4
		};
	});
}

const SERVICE: Partial<Context> = { has: { survey: false, service: true } };
const TYPICAL = company(2014);
const NO_TOTAL = company(80, 0.3).map((one, i) => ({
	...one,
	profit: i < 20 ? -900_000 : one.profit
}));
const EVEN = Array.from({ length: 40 }, () => ({ profit: 500, revenue: 900 }));

describe('finding', () => {
	const said = (customers: readonly Customer[], changes = {}): string =>
		plain(finding(viewOf(customers, changes)));

	test('English', () => {
		expect(said(TYPICAL)).toMatch(
			/^The top 20% of customers make \d+% of the profit and \d+% of the revenue, each in its own order: [\d.]+ points? apart, profit being the more concentrated\. By revenue, the base is worth [\d,]+ equal customers\.$/u
		);
		expect(said([{ profit: 7, revenue: 9 }])).toBe(
			'There is one customer, so nothing can be concentrated.'
		);
		expect(said(EVEN)).toBe('All 40 customers bring the same profit: nothing is concentrated.');
		expect(said(NO_TOTAL)).toMatch(
			/^Together 80 customers bring −¥[\d.]+[KM] of profit, so shares of it mean nothing\. The top 20% of customers make \d+% of the revenue\.$/u
		);
		expect(said([-5, -9].map((n) => ({ profit: n, revenue: n })))).toBe(
			'Together 2 customers bring −¥0.14 of profit, so shares of it mean nothing.'
		);
	});

	test('Chinese', () => {
		expect(said(TYPICAL, { locale: 'zh-CN' })).toMatch(
			/^前 20% 的客户贡献了利润的 \d+%，以及销售额的 \d+%（各按自身排名）：相差 [\d.]+ 个百分点，利润更集中。按销售额计，相当于 [\d,]+ 位等额客户。$/u
		);
	});

	test('the same shares are no gap', () => {
		const same = [9, 5, 3, 2, 1].map((n) => ({ profit: n, revenue: 2 * n }));
		expect(said(same)).toContain('there is no gap between them');
	});

	test('where profit is not known, or a part of revenue, revenue stands against orders', () => {
		expect(said(TYPICAL, { basis: 'none' })).toMatch(/% of the revenue and \d+% of the orders/u);
		expect(said(TYPICAL, { basis: 'assumed', has: { survey: false, service: false } })).toMatch(
			/% of the revenue and \d+% of the orders/u
		);
		expect(said(TYPICAL, { basis: 'assumed', ...SERVICE })).toMatch(/% of the profit and/u);
	});
});

test('nothing speaks of profit as known where it is not', () => {
	for (const locale of ['en', 'zh-CN'] as const) {
		const view = viewOf(company(40), { locale, basis: 'none' });
		const drawn = JSON.stringify(layout(view, { width: 960 }, null));
		expect(drawn).toContain(
			locale === 'en' ? 'Profit and gross profit are not known' : '利润与毛利未知'
		);
		const words = JSON.stringify([finding(view), titleOf(view), table(view).rows]);
		expect(words).not.toMatch(/profit|利润|毛利/iu);
	}
});

test('the picture says why there is no Gini, and what profit is without a cost to serve', () => {
	const drawn = (view: View<ConcentrationResult>): string =>
		JSON.stringify(layout(view, { width: 960 }, null));
	expect(drawn(viewOf(TYPICAL, SERVICE))).toContain('Gini and HHI are not defined');
	expect(drawn(viewOf(TYPICAL, SERVICE))).not.toContain('profit is gross profit');
	expect(drawn(viewOf(EVEN))).not.toContain('Gini and HHI are not defined');
	expect(drawn(viewOf(EVEN, { has: { survey: false, service: false } }))).toContain(
		'profit is gross profit'
	);
});

test('a class by a tier is picked under the notebook’s own settings alone', () => {
	const view = viewOf(TYPICAL, SERVICE);
	const picks = (of: View<ConcentrationResult>): boolean =>
		JSON.stringify(layout(of, { width: 960 }, null)).includes('"by":"stretch"');
	expect([picks(view), picks({ ...view, own: true })]).toEqual([true, false]);
});

test('the method names every measure, the refused and the unknown', () => {
	const values = method(viewOf(TYPICAL, SERVICE)).found.map(
		({ name, value }) => `${name}: ${value}`
	);
	expect(values).toContain('Gini, profit: not defined with values below 0; the peak stands in');
	expect(values.some((value) => /^HHI, revenue: 0\.\d+$/u.test(value))).toBe(true);
	expect(values.find((value) => value.startsWith('Share of the top 20%, revenue'))).toMatch(
		/95% interval [\d.]+% to [\d.]+%/u
	);
	const unknown = method(viewOf(company(30), { basis: 'none', locale: 'zh-CN' })).found;
	expect(unknown).toContainEqual({ name: '利润', value: '未知' });
});

test('the table has a row a measure and a row a class', () => {
	const { rows, columns, keys } = table(viewOf(TYPICAL));
	expect(keys).toHaveLength(rows.length);
	expect(keys).toContain('gross_profit');
	expect(rows.map(([first]) => first)).toEqual([
		'Profit',
		'Gross profit',
		'Revenue',
		'Orders',
		'Quantity',
		'Class A by revenue',
		'Class B by revenue',
		'Class C by revenue'
	]);
	for (const row of rows) expect(row).toHaveLength(columns.length);
	const classes = rows.slice(-3).map((row) => row.slice(-TIERS.length));
	expect(classes.flat().reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(2014);
});

test('a result is small', () => {
	const { result } = viewOf(TYPICAL);
	const points = result.curves.reduce((sum, { points }) => sum + points.length, 0);
	expect(points).toBeLessThanOrEqual(2000);
});

describe('picture', () => {
	const STATES: readonly (readonly [string, View<ConcentrationResult>, Selection | null])[] = [
		['typical.en', viewOf(TYPICAL, SERVICE), null],
		['typical.zh', viewOf(TYPICAL, { ...SERVICE, locale: 'zh-CN' }), null],
		['selected.en', viewOf(TYPICAL, SERVICE), { by: 'tier', tier: 'invalid' }],
		['no-total.en', viewOf(NO_TOTAL, SERVICE), null],
		['revenue.zh', viewOf(company(300), { basis: 'none', locale: 'zh-CN' }), null],
		['even.en', viewOf(EVEN), null],
		['one.en', viewOf([{ profit: 700, revenue: 900 }]), null],
		['all-lose.en', viewOf([-500, -700].map((n) => ({ profit: n, revenue: -n }))), null]
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
