import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Picture from '#lib/chart/Picture.svelte';
import type { Selected } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS, TIERS, type Parameters } from '#lib/core/parameters.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { quantile } from '#lib/segment/quantile.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { datasetOf, type Cells } from '../../../../tests/data/tables.ts';
import type { KernelInput, View } from '../analysis.ts';
import { exampleContext } from '../example.ts';
import { tidy } from '../golden.ts';
import { plain } from '../sentence.ts';
import { finding } from './finding.ts';
import kernel, { type BreakEvenResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method } from './method.ts';
import shape from './shape.ts';
import share from './share.ts';
import { table } from './table.ts';

function inputOf(orders: Cells, service: Cells, changes: Partial<Parameters> = {}): KernelInput {
	const parameters = { ...DEFAULT_PARAMETERS, ...changes };
	const datasets = [datasetOf('orders', orders), datasetOf('service', service)];
	const profile = rollup(datasets, parameters, null);
	return { profile, tiering: assignTiers(profile, parameters), parameters };
}

function resultOf(input: KernelInput): BreakEvenResult {
	const outcome = kernel.run(input);
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

const NO_SERVICE: Cells = { customer: [], date: [], cost: [] };

describe('a base reckoned by hand', () => {
	const input = inputOf(
		{
			customer: ['a', 'a', 'b', 'c', 'd'],
			date: ['2025-01-10', '2025-02-01', '2025-01-05', '2025-03-01', '2025-01-01'],
			revenue: [100, 100, 40, 10, 5],
			cost: [60, 60, 10, 8, 5]
		},
		{ customer: ['a', 'c'], date: ['2025-01-01', '2025-02-01'], cost: [50, 30] }
	);
	const result = resultOf(input);

	test('a breaks even after 31 days, b on its first, c and d have not', () => {
		expect(result).toMatchObject({
			customers: 4,
			even: 2,
			atOnce: 1,
			behind: 2,
			lacking: 28,
			undated: 0,
			medianDays: 15.5
		});
		expect(result.points.at(0)).toEqual({ days: 0, customers: 1 });
		expect(result.points.at(-1)).toEqual({ days: 31, customers: 2 });
		expect(result.tiers.map(({ even }) => even)).toEqual([1, 1, 0, 0, 0]);
	});

	test('orders needed are those whose gross profit covers the service', () => {
		// a and b earn 30 each: a spends 50 of the 80 that two orders bring.
		expect(result.tiers.map(({ tier, orders, needed }) => [tier, orders, needed])).toEqual([
			['key', 2, 2],
			['important', 1, null],
			['general', null, null],
			['maintain', null, null],
			['invalid', 2, 30]
		]);
	});

	test('in words', () => {
		const view = viewOf(result);
		expect(plain(finding(view))).toBe(
			'Of 4 customers, 2 (50%) have broken even, half of them within 15.5 days of their first day; 2 have not, and lack ¥0.28.'
		);
		expect(plain(finding({ ...view, locale: 'zh-CN' }))).toBe(
			'4 位客户中，2 位（50%）已达盈亏平衡，其中一半在首日后 15.5 天内达到；2 位尚未达到，还差 ¥0.28。'
		);
		expect(plain(finding(viewOf({ ...result, medianDays: 0 })))).toContain(
			'have broken even, more than half of them on their first day;'
		);
		expect(method(view).formula).toHaveLength(4);
	});

	test('leaves for others only where nowhere a few stand apart, and then as it must be', () => {
		expect(share(input, result, { k: 5, dominance: 0.7 })).toBeNull();
		expect(shape.holds(result, exampleContext({ customers: 4 }))).toBe(true);
		expect(shape.holds({ ...result, even: 3 }, exampleContext({ customers: 4 }))).toBe(false);
	});
});

test('what is lacking leaves only where it is not mostly the loss of one', () => {
	const rules = { k: 5, dominance: 0.7 };
	const lost = (most: number) => {
		const profits = Array.from({ length: 400 }, (_, i): number => (i % 3 === 0 ? -10 : 400));
		const input = based(profits.with(30, -most), { measure: 'revenue' });
		return share(input, resultOf(input), rules)?.result.lacking;
	};
	expect(lost(10)).toBe(1300);
	expect(lost(15_000)).toBeUndefined();
});

test('no median leaves, and where the curve ends its week', () => {
	const profits = Array.from({ length: 400 }, (_, i): number => (i % 3 === 0 ? -10 : 400));
	const input = based(profits, {});
	const result = resultOf(input);
	const told = share(input, { ...result, ...slow(result) }, { k: 5, dominance: 0.7 })?.result;
	expect(told?.points.at(-1)).toEqual({ days: 98, customers: result.even });
	expect([told?.medianDays, ...(told?.tiers ?? []).map(({ medianDays }) => medianDays)]).toEqual(
		Array.from({ length: 6 }, () => null)
	);
	expect(shape.schema['~run']({ value: told }, {}).issues).toBeUndefined();
});

test('what no tier tells others stands in a note, not in columns of dashes', () => {
	const result = resultOf(based([400, 300, -10, 200, 100, 60], {}));
	const shared = { k: 5, dominance: 0.7, tiers: {}, classes: {} };
	for (const width of [358, 960]) {
		const drawn = (context: View<unknown>['context']): string =>
			JSON.stringify(layout({ result, context, locale: 'en' }, { width }, null));
		const note = 'Not told when shared: Median, Orders, Needed';
		expect(drawn(exampleContext({ shared }))).toContain(note);
		expect(drawn(exampleContext({ shared })).split('Median')).toHaveLength(2);
		expect(drawn(exampleContext())).not.toContain(note);
	}
});

const slow = ({ even }: BreakEvenResult) => ({
	medianDays: 3,
	points: [
		{ days: 3, customers: even - 1 },
		{ days: 92, customers: even }
	]
});

/** A customer for each profit, the revenue of each a little below that of the one before. */
function based(profits: readonly number[], changes: Partial<Parameters>): KernelInput {
	const revenue = profits.map((_, i) => 2000 - i);
	const orders = {
		customer: profits.map((_, i) => `c${i}`),
		date: profits.map(() => '2025-01-01'),
		revenue,
		cost: revenue.map((one, i) => one - (profits[i] ?? 0))
	};
	return inputOf(orders, NO_SERVICE, changes);
}

test('what it takes and does not have, it names', () => {
	const undated = inputOf({ customer: ['a'], date: [null], revenue: [3], cost: [1] }, NO_SERVICE);
	expect(kernel.run(undated)).toEqual({ state: 'unmeasurable', needs: ['dates'] });
	const bare = inputOf({ customer: ['a'], date: ['2025-01-01'], revenue: [3] }, NO_SERVICE);
	expect(kernel.run(bare)).toEqual({ state: 'unmeasurable', needs: ['profit'] });
});

test('it equals asking each customer on each day', () => {
	const customer = fc.constantFrom('a', 'b', 'c', 'd');
	const date = fc.option(fc.integer({ min: 20_000, max: 20_012 }), { freq: 6 });
	const orders = fc.array(
		fc.record({ customer, date, revenue: fc.nat(20), cost: fc.integer({ min: -5, max: 20 }) })
	);
	const service = fc.array(fc.record({ customer, date, cost: fc.nat(12) }));
	fc.assert(
		fc.property(orders, service, (some, charges) => {
			const lines = [...some, { customer: 'a', date: 20_001, revenue: 9, cost: 2 }];
			const cells = <T extends object>(rows: readonly T[], names: readonly (keyof T & string)[]) =>
				Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
			const result = resultOf(
				inputOf(
					cells(lines, ['customer', 'date', 'revenue', 'cost']) as Cells,
					cells(charges, ['customer', 'date', 'cost']) as Cells
				)
			);
			const told = naive(lines, charges);
			expect(result).toMatchObject(told.counts);
			const days = told.days.sort((a, b) => a - b);
			expect(result.medianDays).toBe(quantile(days, 0.5));
			for (const point of result.points)
				expect(point.customers).toBe(days.filter((one) => one <= point.days).length);
		})
	);
});

interface Dated {
	readonly customer: string;
	readonly date: number | null;
	readonly cost: number;
}

function naive(lines: readonly (Dated & { revenue: number })[], charges: readonly Dated[]) {
	const counts = { even: 0, behind: 0, lacking: 0, undated: 0, atOnce: 0 };
	const days: number[] = [];
	const events = [
		...lines.map((line) => ({ ...line, amount: line.revenue - line.cost })),
		// What costs nothing is no first cost.
		...charges.flatMap((charge) => (charge.cost === 0 ? [] : [{ ...charge, amount: -charge.cost }]))
	];
	for (const key of new Set([...lines, ...charges].map(({ customer }) => customer))) {
		const own = events.filter(({ customer }) => customer === key);
		const upTo = (day: number) =>
			own
				.filter(({ date }) => date === null || date <= day)
				.reduce((s, { amount }) => s + amount, 0);
		const dates = own.flatMap(({ date }) => (date === null ? [] : [date])).sort((a, b) => a - b);
		const end = upTo(Infinity);
		const at = dates.find((day) => dates.every((later) => later < day || upTo(later) > 0));
		if (at !== undefined) {
			counts.even++;
			days.push(at - dates[0]!);
			if ([-Infinity, ...dates].every((day) => upTo(day) >= 0)) counts.atOnce++;
		} else if (end > 0) counts.undated++;
		else {
			counts.behind++;
			counts.lacking -= end;
		}
	}
	return { counts, days };
}

function viewOf(result: BreakEvenResult, locale: Locale = 'en'): View<BreakEvenResult> {
	return { result, context: exampleContext({ customers: result.customers }), locale };
}

const TYPICAL: BreakEvenResult = {
	customers: 2014,
	even: 1871,
	atOnce: 1502,
	behind: 141,
	lacking: 118_300_00,
	undated: 2,
	medianDays: 12.5,
	points: [0, 3, 9, 12, 20, 41, 90, 163, 300, 477, 702].map((days, i) => ({
		days,
		customers: [640, 730, 850, 936, 1100, 1320, 1560, 1710, 1800, 1855, 1871][i]!
	})),
	tiers: TIERS.map((tier, i) => ({
		tier,
		customers: [41, 143, 402, 1287, 141][i]!,
		even: [41, 143, 402, 1285, 0][i]!,
		medianDays: [3, 4.5, 9, 21, null][i]!,
		orders: [1204, 2381, 4020, 6110, 980][i]!,
		needed: [201, 640, 1730, 4912, 1544][i]!
	}))
};
const NOBODY: BreakEvenResult = {
	...TYPICAL,
	even: 0,
	atOnce: 0,
	behind: 2014,
	undated: 0,
	medianDays: null,
	points: [{ days: 0, customers: 0 }],
	tiers: TYPICAL.tiers.map((tier) => ({
		...tier,
		customers: tier.tier === 'invalid' ? 2014 : 0,
		even: 0,
		medianDays: null,
		needed: null
	}))
};

test('cells stand parallel to the columns, rows have names', () => {
	const { columns, rows, keys } = table(viewOf(TYPICAL));
	expect(rows).toHaveLength(5 + TYPICAL.points.length);
	expect(keys).toHaveLength(rows.length);
	for (const row of rows) expect(row).toHaveLength(columns.length);
});

describe('picture', () => {
	const chosen: Selected = { by: 'tier', tier: 'general' };
	const STATES: readonly (readonly [string, View<BreakEvenResult>, Selected])[] = [
		['typical.en', viewOf(TYPICAL), null],
		['typical.zh', viewOf(TYPICAL, 'zh-CN'), null],
		['selected.en', viewOf(TYPICAL), chosen],
		['nobody.zh', viewOf(NOBODY, 'zh-CN'), null]
	];
	const cases = STATES.flatMap(([name, view, selection]) =>
		[358, 960].map((width) => ({ name: `${name}.${width}`, view, selection, width }))
	);
	test.each(cases)('$name', async ({ name, view, selection, width }) => {
		const picture = layout(view, { width }, selection);
		const { body } = render(Picture, { props: { picture, title: MESSAGES[view.locale].title } });
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});
