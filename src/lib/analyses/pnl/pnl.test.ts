import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Picture from '#lib/chart/Picture.svelte';
import type { Mark, Path, Selection } from '#lib/chart/marks.ts';
import type { MoneyColumn } from '#lib/core/columns.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS, PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { tidy } from '../golden.ts';
import { datasetOf } from '../../../../tests/data/tables.ts';
import type { Context, View } from '../analysis.ts';
import { exampleContext } from '../example.ts';
import { plain } from '../sentence.ts';
import { findingOf } from '../whom.ts';
import { finding } from './finding.ts';
import { viewOfGroup } from './group.ts';
import kernel, { type PnlResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method } from './method.ts';
import { stepsOf, type Statement } from './statement.ts';
import { table } from './table.ts';

const M = 100_000_000;
const NOTHING: Statement = {
	customers: 0,
	discount: 0,
	revenue: 0,
	grossProfit: 0,
	service: 0,
	fees: 0,
	capitalCharge: 0,
	profit: 0
};

function statementOf(some: Partial<Statement>): Statement {
	const all = { ...NOTHING, ...some };
	const taken = (all.service ?? 0) + (all.fees ?? 0) + (all.capitalCharge ?? 0);
	return { ...all, profit: all.grossProfit - taken };
}

function resultOf(all: Statement, tier: Statement = all): PnlResult {
	return { all, tiers: TIERS.map(() => tier), classes: PROFIT_CLASSES.map(() => tier) };
}

function viewOf(
	result: PnlResult,
	locale: Locale = 'en',
	changes: Partial<Context> = {}
): View<PnlResult> {
	const context = exampleContext({ customers: result.all.customers, ...changes });
	return { result, context, locale };
}

const FULL = statementOf({
	customers: 2014,
	discount: 6.2 * M,
	revenue: 94.5 * M,
	grossProfit: 36.9 * M,
	service: 11.3 * M,
	fees: 4.4 * M,
	capitalCharge: 2.8 * M
});
const KEY = statementOf({
	customers: 41,
	discount: 2.2 * M,
	revenue: 30.5 * M,
	grossProfit: 14.9 * M,
	service: 1.3 * M,
	fees: 0.9 * M,
	capitalCharge: 0.1 * M
});
const BARE = statementOf({
	customers: 1046,
	revenue: 5 * M,
	grossProfit: 2 * M,
	discount: null,
	service: null,
	fees: null,
	capitalCharge: null
});
const LOSS = statementOf({
	customers: 12,
	discount: null,
	revenue: 1 * M,
	grossProfit: -0.2 * M,
	service: 0.6 * M,
	fees: null,
	capitalCharge: null
});
const TYPICAL = resultOf(FULL, KEY);

describe('steps', () => {
	test('hang together and end in the profit', () => {
		const amount = fc.integer({ min: -1e9, max: 1e9 });
		const maybe = fc.option(amount);
		fc.assert(
			fc.property(
				amount,
				amount,
				fc.tuple(maybe, maybe, maybe, maybe),
				(revenue, grossProfit, [discount, service, fees, capitalCharge]) => {
					const parts = { discount, revenue, grossProfit, service, fees, capitalCharge };
					const steps = stepsOf(statementOf(parts));
					steps.forEach((step, i) => {
						if (step.level) expect(step.from).toBe(0);
						else expect(step.from).toBe(steps[i - 1]?.to);
						expect(step.to).toBe(step.from + step.amount);
						if (step.level && i > 0) expect(steps[i - 1]?.to).toBe(step.to);
					});
					expect(steps.at(-1)?.name).toBe('profit');
				}
			)
		);
	});

	test('are left out where their inputs do not exist', () => {
		expect(stepsOf(BARE).map(({ name }) => name)).toEqual([
			'revenue',
			'cost',
			'grossProfit',
			'profit'
		]);
		expect(stepsOf(FULL)).toHaveLength(9);
	});
});

const money = (values: readonly number[]): MoneyColumn => ({
	type: 'money',
	values: Float64Array.from(values),
	valid: null
});

interface Line {
	readonly customer: string | null;
	readonly revenue: number;
	readonly cost: number;
	readonly served: number;
}

/** Rolled up, with the columns that hang on further files put in from `parts`. */
function profileOf(lines: readonly Line[], parts: readonly (readonly number[])[]): Profile {
	const of = <T>(cell: (line: Line) => T): T[] => lines.map(cell);
	const orders = datasetOf('orders', {
		customer: of((line) => line.customer),
		date: of(() => '2025-01-05'),
		revenue: of((line) => line.revenue),
		cost: of((line) => line.cost)
	});
	const service = datasetOf('service', {
		customer: of((line) => line.customer),
		cost: of((line) => line.served)
	});
	const known = datasetOf('customers', { customer: ['idle'] });
	const profile = rollup([orders, service, known], DEFAULT_PARAMETERS, null);
	const column = (at: number): MoneyColumn =>
		money(
			Array.from({ length: profile.customers }, (_, row) => parts[row % parts.length]?.[at] ?? 0)
		);
	const columns = { discount: column(0), fees: column(1), capitalCharge: column(2) };
	return { ...profile, columns: { ...profile.columns, ...columns } };
}

/** Every figure the obvious way: the profile's columns added up over the rows that belong. */
function naive({ columns }: Profile, rows: readonly number[]): Statement {
	const sum = (column: MoneyColumn | null): number =>
		rows.reduce((total, row) => total + (column?.values[row] ?? 0), 0);
	const [fees, capitalCharge] = [sum(columns.fees), sum(columns.capitalCharge)];
	return {
		customers: rows.length,
		discount: sum(columns.discount),
		revenue: sum(columns.revenue),
		grossProfit: sum(columns.grossProfit),
		service: sum(columns.costToServe) - fees - capitalCharge,
		fees,
		capitalCharge,
		profit: sum(columns.profit)
	};
}

function run(profile: Profile): PnlResult {
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	const outcome = kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS });
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

test('every statement is the sum of the columns of the profile over its customers', () => {
	const amount = fc.integer({ min: -5000, max: 5000 });
	const line = fc.record({
		customer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', null),
		revenue: amount,
		cost: amount,
		served: amount
	});
	const parts = fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(fc.array(line, { maxLength: 25 }), parts, (lines, some) => {
			const first = { customer: 'a', revenue: 100, cost: 40, served: 5 };
			const profile = profileOf([first, ...lines], some);
			const result = run(profile);
			const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
			const classes = profitClasses(profile, tiering);
			const rows = Array.from(profile.active.keys()).filter((row) => profile.active[row] === 1);
			expect(result.all).toEqual(naive(profile, rows));
			TIERS.forEach((_, code) => {
				const members = rows.filter((row) => tiering.tier[row] === code);
				expect(result.tiers[code]).toEqual(naive(profile, members));
			});
			PROFIT_CLASSES.forEach((_, code) => {
				const members = rows.filter((row) => classes?.[row] === code);
				expect(result.classes[code]).toEqual(naive(profile, members));
			});
		}),
		{ numRuns: 60 }
	);
});

describe('what can be measured', () => {
	const orders = (cost: boolean) =>
		datasetOf('orders', {
			customer: ['a', 'b'],
			date: ['2025-01-05', '2025-01-06'],
			revenue: [100, 50],
			...(cost && { cost: [30, 60] })
		});

	test('without a known profit there is no statement', () => {
		const profile = rollup([orders(false)], DEFAULT_PARAMETERS, null);
		const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
		expect(kernel.run({ profile, tiering, parameters: DEFAULT_PARAMETERS })).toEqual({
			state: 'unmeasurable',
			needs: ['profit']
		});
	});

	test('orders alone have no service, which is not the same as none that costs', () => {
		expect(run(rollup([orders(true)], DEFAULT_PARAMETERS, null)).all).toEqual({
			customers: 2,
			discount: null,
			revenue: 150,
			grossProfit: 60,
			service: null,
			fees: null,
			capitalCharge: null,
			profit: 60
		});
		const free = datasetOf('service', { customer: ['a'], cost: [0] });
		expect(run(rollup([orders(true), free], DEFAULT_PARAMETERS, null)).all.service).toBe(0);
	});
});

describe('finding', () => {
	const said = (result: PnlResult, locale: Locale = 'en') => plain(finding(viewOf(result, locale)));

	test('what is left, and what took the rest', () => {
		expect(said(TYPICAL)).toBe(
			'Of ¥94.5M of revenue, 19% is left as profit, ¥18.4M; cost takes 61%, service 12%, channel fees 4.7% and the capital charge 3%.'
		);
		expect(said(TYPICAL, 'zh-CN')).toBe(
			'¥9450万 的销售额中，19% 留作利润，即 ¥1840万；成本占 61%，服务占 12%，渠道费用占 4.7%，资金占用占 3%。'
		);
	});

	test('a loss, no revenue, nothing taken', () => {
		expect(said(resultOf(LOSS))).toBe(
			'¥1M of revenue ends in a loss of ¥800K; cost takes 120% and service 60%.'
		);
		expect(said(resultOf(LOSS), 'zh-CN')).toContain('最终亏损 ¥80万');
		expect(said(resultOf(statementOf({ customers: 1, grossProfit: -500 })))).toBe(
			'Revenue comes to ¥0, and profit to −¥5.'
		);
		const free = { ...BARE, grossProfit: BARE.revenue, profit: BARE.revenue };
		expect(said(resultOf(free))).toBe('Of ¥5M of revenue, 100% is left as profit, ¥5M.');
	});
});

test('of those picked alone, the heading says who they are', () => {
	const one = statementOf({ customers: 1, revenue: 1000, grossProfit: 400, profit: 400 });
	const view = { ...viewOf(resultOf(one)), whom: 'Key · C-001' };
	const path: Path = [{ by: 'tier', tier: 'key' }];
	expect(JSON.stringify(layout(view, { width: 960 }, path))).toContain('"Key · C-001: 1 customer"');
});

test('the method says what a step that is not drawn would need', () => {
	const whole = method(viewOf(TYPICAL));
	expect(whole.leftOut).toHaveLength(1);
	const bare = method(viewOf(resultOf(BARE)));
	expect(bare.leftOut.slice(0, 4)).toEqual([
		MESSAGES.en.needs.discount,
		MESSAGES.en.needs.service,
		MESSAGES.en.needs.fees,
		MESSAGES.en.needs.capitalCharge
	]);
	expect(bare.formula.join()).not.toContain('List');
});

test('an assumed margin is named wherever the cost is', () => {
	const parameters = { ...DEFAULT_PARAMETERS, assumedMargin: 0.3 };
	const view = viewOf(resultOf(BARE), 'en', { basis: 'assumed', parameters });
	expect(method(view).formula[0]).toBe('Gross profit = 30% of revenue (assumed); cost = the rest');
	expect(JSON.stringify(layout(view, { width: 960 }, null))).toContain('Cost (assumed)');
});

test('a row for all, for each tier and for each class, cells parallel to the columns', () => {
	for (const result of [TYPICAL, resultOf(BARE)]) {
		const { columns, rows } = table(viewOf(result));
		expect(rows).toHaveLength(1 + TIERS.length + PROFIT_CLASSES.length);
		for (const row of rows) expect(row).toHaveLength(columns.length);
	}
	const { columns, rows } = table(viewOf(TYPICAL));
	const at = (key: string): number => columns.findIndex((column) => column.key === key);
	expect(rows[0]?.[at('list')]).toBe(100.7 * M);
	expect(rows[0]?.[at('fees')]).toBe(-4.4 * M);
	expect(rows[0]?.[at('profit')]).toBe(FULL.profit);
});

describe('picture', () => {
	const texts = (marks: readonly Mark[]): string[] =>
		marks.flatMap((mark) =>
			mark.mark === 'text' ? [mark.text] : mark.mark === 'group' ? texts(mark.marks) : []
		);
	const heading = (selection: Selection | null, result = TYPICAL) =>
		texts(layout(viewOf(result), { width: 960 }, selection).marks)[0];

	test('is of the selected tier or class, and says so', () => {
		expect(heading(null)).toBe('All 2,014 customers');
		expect(heading({ by: 'tier', tier: 'key' })).toBe('Key: 41 customers');
		expect(heading({ by: 'class', class: 'illusory' })).toBe('Illusory: 41 customers');
		expect(heading({ by: 'tier', tier: 'key' }, resultOf(FULL, NOTHING))).toBe('Key: nobody');
		expect(heading(null, resultOf({ ...FULL, customers: 1 }))).toBe('One customer');
	});

	test('is of one group with its sentence, where the result tells of it', () => {
		const view = viewOf(TYPICAL);
		const key = viewOfGroup(view, [{ by: 'tier', tier: 'key' }]);
		expect(key?.context.customers).toBe(41);
		expect(key && texts(layout(key, { width: 960 }, null).marks)[0]).toBe('Key: 41 customers');
		expect(key && plain(findingOf({ finding }, key))).toMatch(/^Key: /u);
		expect(key && finding(key)).not.toEqual(finding(view));
		expect(viewOfGroup(view, [])).toBeNull();
		expect(viewOfGroup(view, [{ by: 'customer', key: 'C1' }])).toBeNull();
		const nobody = viewOf(resultOf(FULL, NOTHING));
		expect(viewOfGroup(nobody, [{ by: 'tier', tier: 'key' }])).toBeNull();
	});

	const STATES: readonly (readonly [string, View<PnlResult>, Selection | null])[] = [
		['typical.en', viewOf(TYPICAL), null],
		['typical.zh', viewOf(TYPICAL, 'zh-CN'), null],
		['selected.en', viewOf(TYPICAL), { by: 'tier', tier: 'key' }],
		['nobody.zh', viewOf(resultOf(FULL, NOTHING), 'zh-CN'), { by: 'class', class: 'harmful' }],
		['bare.zh', viewOf(resultOf(BARE), 'zh-CN'), null],
		['loss.en', viewOf(resultOf(LOSS)), null]
	];
	const cases = STATES.flatMap(([name, view, selection]) =>
		[358, 960].map((width) => ({ name: `${name}.${width}`, view, selection, width }))
	);

	test.each(cases)('$name', async ({ name, view, selection, width }) => {
		const picture = layout(view, { width }, selection);
		const { body } = render(Picture, {
			props: { picture, title: MESSAGES[view.locale].title, selection }
		});
		await expect(tidy(body)).toMatchFileSnapshot(`golden/${name}.svg`);
	});
});
