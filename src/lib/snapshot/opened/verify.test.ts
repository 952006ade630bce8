import { describe, expect, test } from 'vitest';
import type { Analysis, Context, FileAccount, View } from '#lib/analyses/analysis.ts';
import type { Evidence, SharedChart } from '#lib/analyses/evidence.ts';
import { exampleContext } from '#lib/analyses/example.ts';
import { comparableOf, figuresOf } from './figures.ts';
import { canBeReckoned, chartComparison, groundVerdict, verdictOf } from './verify.ts';

interface Result {
	readonly sum: number;
	readonly points: readonly number[];
	/** No figure of the table shows it. */
	readonly behind: number;
}

const analysis = {
	table: ({ result }: View<Result>) => ({
		columns: [
			{ key: 'curve', title: 'Curve', type: 'text' },
			{ key: 'share', title: 'Share', type: 'share' },
			{ key: 'sum', title: 'Sum', type: 'money' }
		],
		rows: result.points.map((point) => ['Profit', point, result.sum])
	}),
	figures: ({ result }: View<Result>) => [
		{ key: 'sum', title: 'In all', type: 'money', value: result.sum }
	]
} as unknown as Analysis<unknown>;

const RESULT: Result = { sum: 500, points: [0, 0.5, 1], behind: 7 };
const chart = (result: Result, kernel = 1): SharedChart => ({
	analysis: 'example',
	kernel,
	result,
	hidden: 0
});
const view = (result: Result): View<unknown> => ({
	result,
	context: exampleContext(),
	locale: 'en'
});
const verdict = (shared: Result, now: Result | null, kernel = 1) =>
	verdictOf(
		chart(shared),
		now && chart(now, kernel),
		chartComparison(analysis, view(shared), now && view(now))
	);

describe('a chart reckoned again', () => {
	test('is equal where every value is', () => {
		expect(verdict(RESULT, structuredClone(RESULT))).toMatchObject({
			equal: true,
			values: 5,
			elsewhere: [],
			kernels: null
		});
	});

	test('differs figure by figure', () => {
		const { equal, comparison } = verdict(RESULT, { ...RESULT, points: [0, 0.75, 1] });
		expect(equal).toBe(false);
		expect(comparison.figures).toMatchObject([{ before: 0.5, after: 0.75, change: 0.25 }]);
	});

	test('differs where no figure shows it', () => {
		const found = verdict(RESULT, { ...RESULT, behind: 8 });
		expect(found).toMatchObject({ equal: false, elsewhere: ['behind'] });
		expect(found.comparison.figures).toEqual([]);
	});

	test('that can’t be reckoned is not equal', () => {
		const found = verdict(RESULT, null);
		expect(found.equal).toBe(false);
		expect(found.comparison.figures.every(({ after }) => after === null)).toBe(true);
	});

	test('by another version says so', () => {
		expect(verdict(RESULT, RESULT, 2)).toMatchObject({ equal: true, kernels: [1, 2] });
	});
});

describe('the figures of a chart', () => {
	test('have keys of their own, points of one curve too, in either language', () => {
		for (const locale of ['en', 'zh-CN'] as const) {
			const keys = figuresOf(analysis, { ...view(RESULT), locale }).figures.map(({ key }) => key);
			expect(new Set(keys).size).toBe(keys.length);
			expect(keys).toHaveLength(7);
		}
	});

	test('are held beside another curve’s without the places of the curve', () => {
		expect(comparableOf(analysis, view(RESULT)).figures).toMatchObject([
			{ key: 'sum', value: 500, main: true }
		]);
	});

	test('are not told twice, by name and in a row of that name', () => {
		const twice = {
			table: () => ({
				columns: [
					{ key: 'group', title: 'Group', type: 'text' },
					{ key: 'customers', title: 'Customers', type: 'count' }
				],
				rows: [
					['In all', 500],
					['Others', 3]
				]
			}),
			figures: analysis.figures
		} as unknown as Analysis<unknown>;
		const titles = figuresOf(twice, view(RESULT)).figures.map(({ title }) => title);
		expect(titles).toEqual(['In all', 'Others · Customers']);
	});
});

test('a part of the customers can be reckoned again where the file tells by what rule', () => {
	const limits = { k: 5, dominance: 0.7, tiers: {}, classes: {} };
	const of = (shared: Context['shared'] & {}) =>
		canBeReckoned({ context: exampleContext({ shared }) });
	expect(of(limits)).toBe(true);
	expect(of({ ...limits, part: true })).toBe(false);
	const { tierMethod, thresholds } = exampleContext().parameters;
	const whom = { path: [{ by: 'tier', tier: 'key' }], tierMethod, thresholds } as const;
	expect(of({ ...limits, part: true, whom })).toBe(true);
});

describe('what all charts stand on', () => {
	const evidenceOf = (context: Partial<Context>): Evidence =>
		({ context: exampleContext(context) }) as Evidence;
	const verdictOn = (context: Partial<Context>) =>
		groundVerdict(evidenceOf({}), evidenceOf(context), 'en');

	test('is equal where all of it is', () => {
		expect(verdictOn({})).toMatchObject({ equal: true, elsewhere: [] });
	});

	test('differs by its figures, else by where it does', () => {
		const { customers, window } = exampleContext();
		expect(verdictOn({ customers: customers + 1 })).toMatchObject({
			equal: false,
			comparison: { figures: [{ key: 'ground.customers', change: 1 }] },
			elsewhere: []
		});
		expect(verdictOn({ window: { ...window, to: window.to + 1 } })).toMatchObject({
			equal: false,
			comparison: { figures: [] },
			elsewhere: ['window.to']
		});
	});
});

describe('what all charts stand on', () => {
	const file = (kind: 'orders' | 'service', rows: number, dataset: string): FileAccount => ({
		dataset,
		kind,
		rows,
		outsideWindow: 0,
		undated: 0,
		unattributedRows: 0,
		money: null,
		unknownProfit: { rows: 0, revenue: 0 }
	});
	const evidenceOf = (reconciliation: FileAccount[], shared: Context['shared']) =>
		({ context: exampleContext({ reconciliation, ...(shared && { shared }) }) }) as Evidence;
	const [orders, more, service] = [
		file('orders', 90, '1'),
		file('orders', 40, '2'),
		file('service', 7, '3')
	];

	test('is the same in whatever order the files were read', () => {
		const one = evidenceOf([orders, more, service], undefined);
		const other = evidenceOf(
			[service, more, orders].map((one, i) => ({ ...one, dataset: String(i + 1) })),
			undefined
		);
		expect(groundVerdict(one, other, 'en')).toMatchObject({ equal: true, elsewhere: [] });
		const less = evidenceOf([orders, more, { ...service, rows: 6 }], undefined);
		expect(groundVerdict(one, less, 'en').equal).toBe(false);
	});

	test('of a part is the same where an older file does not say of how many', () => {
		const shared = { k: 5, dominance: 0.7, tiers: {}, classes: {}, part: true } as const;
		const told = { ...shared, of: 400 };
		const verdict = (a: Context['shared'], b: Context['shared']) =>
			groundVerdict(evidenceOf([orders], a), evidenceOf([orders], b), 'en').equal;
		expect(verdict(shared, told)).toBe(true);
		expect(verdict(told, told)).toBe(true);
		expect(verdict(told, shared)).toBe(false);
	});
});
