/** How much of the profit is assumed, from files of which some tell a cost and some do not. */
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { datasetOf, type Cells } from '../../../tests/data/tables.ts';
import { rollup } from './rollup.ts';
import { notTold } from './told.ts';

const orders = (id: string, cells: Cells) =>
	datasetOf('orders', { customer: ['a'], date: ['2025-01-01'], ...cells }, {}, { id });
const costed = orders('1', { revenue: [300], cost: [100] });
const bare = orders('2', { revenue: [100] });
const told = (datasets: readonly ReturnType<typeof orders>[], assumedMargin: number | null = 0.3) =>
	notTold(rollup(datasets, { ...DEFAULT_PARAMETERS, assumedMargin }, null));

test('a share is told only where one part is assumed and another is not', () => {
	expect(told([costed, bare])).toEqual({ assumedShare: 0.25 });
	expect(told([costed])).toEqual({});
	expect(told([bare])).toEqual({});
	expect(told([costed, bare], null)).toEqual({});
	expect(told([costed, orders('2', { revenue: [-300] })])).toEqual({});
});

test('it is told to be of some of it where what the files hold is no whole of it', () => {
	const whole = rollup([costed, bare], { ...DEFAULT_PARAMETERS, assumedMargin: 0.3 }, null);
	const some = { ...whole, totals: { ...whole.totals, revenue: 50 } };
	expect(notTold(some)).toEqual({ assumedShare: null });
	expect(told([costed, orders('2', { revenue: [-100] })])).toEqual({ assumedShare: null });
});
