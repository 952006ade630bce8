/** What a shared context tells of files whose sums it may not tell. */
import { expect, test } from 'vitest';
import type { Dataset } from '#lib/core/kinds.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import type { Context } from './analysis.ts';
import { DEFAULT_RULES } from './evidence.ts';
import { exampleContext } from './example.ts';
import { sharedContext, whomOf } from './shared-context.ts';

const NOBODY = { tiers: [0, 1, 2, 3, 4], classes: null, classCodes: null };

const orders = (id: string, dates: readonly string[], revenue: readonly number[]): Dataset =>
	datasetOf('orders', { customer: dates.map((_, i) => `C${i}`), date: dates, revenue }, {}, { id });

function contextOf(datasets: readonly Dataset[], windowMonths: number | null): Context {
	const parameters = { ...DEFAULT_PARAMETERS, windowMonths };
	const { totals, reconciliation } = rollup(datasets, parameters, null);
	return exampleContext({ totals, reconciliation, parameters });
}

const shared = (context: Context, part = false): Context =>
	sharedContext(context, NOBODY, DEFAULT_RULES, part);

const OLDER = orders('a', ['2023-01-05', '2025-01-05', '2025-02-05'], [100, 200, 300]);
const NEWER = orders('b', ['2025-03-05', '2025-03-06'], [400, 500]);

test.each([
	['a window over older data', contextOf([OLDER], 12)],
	['two files of orders', contextOf([OLDER, NEWER], null)]
])('of %s the money is not told, and still it reconciles', (_, context) => {
	const { reconciliation, shared: told } = shared(context);
	expect(reconciliation.every(({ money }) => money === null)).toBe(true);
	expect(told?.reconciles).toBe(true);
});

test('sums that the files do not hold are told not to reconcile', () => {
	const context = contextOf([OLDER, NEWER], null);
	const totals = { ...context.totals, revenue: context.totals.revenue + 1 };
	expect(shared({ ...context, totals }).shared?.reconciles).toBe(false);
});

test('customers that tell their revenue reconcile beside what serving them costs', () => {
	const customers = datasetOf('customers', { customer: ['A', 'B'], revenue: [500, 700] });
	const service = datasetOf('service', { customer: ['A'], cost: [90] });
	expect(shared(contextOf([customers, service], null)).shared?.reconciles).toBe(true);
});

test('some of the customers are told to be a part, and reconcile with nothing', () => {
	const told = shared(contextOf([OLDER], null), true).shared;
	expect(told).toMatchObject({ part: true });
	expect(told).not.toHaveProperty('reconciles');
	expect(shared(contextOf([OLDER], null)).shared).not.toHaveProperty('part');
});

test('whom a part is of is told by rules alone, with the lines as they lay among all', () => {
	const { tierMethod, thresholds } = DEFAULT_PARAMETERS;
	const key = { by: 'tier', tier: 'key' } as const;
	expect(whomOf([key], DEFAULT_PARAMETERS)).toEqual({ path: [key], tierMethod, thresholds });
	expect(whomOf([key, { by: 'customer', key: 'C1' }], DEFAULT_PARAMETERS)).toBeNull();
	expect(whomOf([], DEFAULT_PARAMETERS)).toBeNull();
});
