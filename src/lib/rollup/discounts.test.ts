import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { datasetOf, day, type Cells } from '../../../tests/data/tables.ts';
import { rollup } from './rollup.ts';

/** Cents taken off the list price of one customer's lines. */
function discountOf(more: Cells): number {
	const lines = { customer: ['a'], date: [day('2025-01-05')], ...more };
	const orders = datasetOf('orders', lines, { revenue: 2, listPrice: 2, discount: 2 });
	return rollup([orders], DEFAULT_PARAMETERS, null).columns.discount!.values[0]!;
}

test.each<[string, Cells, number]>([
	['a sale', { revenue: [90], listPrice: [100] }, 10],
	['three pieces', { revenue: [270], listPrice: [100], quantity: [3] }, 30],
	['a return', { revenue: [-90], listPrice: [100] }, -10],
	['a return of two pieces', { revenue: [-180], listPrice: [100], quantity: [-2] }, -20],
	['one whose quantity has no sign', { revenue: [-180], listPrice: [100], quantity: [2] }, -20],
	['one with both signs turned', { revenue: [-180], listPrice: [-100], quantity: [-2] }, -20]
])('%s', (_, lines, discount) => expect(discountOf(lines)).toBe(discount));
