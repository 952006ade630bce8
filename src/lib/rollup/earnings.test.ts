import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValid } from '#lib/core/columns.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { datasetOf, type Cells, type Scales } from '../../../tests/data/tables.ts';
import { type Amounts } from './amounts.ts';
import { costOf, revenueOf } from './earnings.ts';
import { rollup } from './rollup.ts';

function orders(cells: Cells, scales: Scales = {}) {
	return datasetOf('orders', cells, scales);
}

function shown(amounts: Amounts | null, rows: number): (number | null)[] | null {
	if (!amounts) return null;
	return Array.from({ length: rows }, (_, i) =>
		isValid(amounts.valid, i) ? amounts.values[i]! : null
	);
}

const money = fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 4 });

describe('revenue', () => {
	test('is what was paid less what went back, whatever its sign', () => {
		const lines = fc.array(fc.record({ revenue: money, refund: money }), { maxLength: 20 });
		fc.assert(
			fc.property(lines, (lines) => {
				const { table } = orders({
					revenue: lines.map(({ revenue }) => revenue),
					refund: lines.map(({ refund }) => refund)
				});
				const naive = lines.map(({ revenue, refund }) =>
					revenue === null && !refund ? null : (revenue ?? 0) - Math.abs(refund ?? 0)
				);
				expect(shown(revenueOf(table, table.batches[0] ?? EMPTY, 0), lines.length)).toEqual(
					lines.length === 0 ? null : naive
				);
			})
		);
	});

	test('stands at one scale with the refund, and on quantity × unit price too', () => {
		const cells = { quantity: [2, 1], unitPrice: [150, 300], refund: [5, null] };
		const { table } = orders(cells, { unitPrice: 2, refund: 1 });
		expect(shown(revenueOf(table, table.batches[0]!, 2), 2)).toEqual([250, 300]);
	});

	test('is none without an amount, whatever was refunded', () => {
		const { table } = orders({ refund: [5] });
		expect(revenueOf(table, table.batches[0]!, 0)).toBeNull();
	});
});

const EMPTY = { rows: 0, columns: [] };

describe('cost', () => {
	const cells = { quantity: [2, -1, null], unitCost: [150, 300, 5] };

	test('is quantity × unit cost where no column holds it; a return gives it back', () => {
		const { table } = orders(cells, { unitCost: 2 });
		expect(shown(costOf(table, table.batches[0]!, 2), 3)).toEqual([300, -300, null]);
	});

	test('a column of costs goes before it', () => {
		const { table } = orders({ ...cells, cost: [1, 2, 3] }, { unitCost: 2 });
		expect(shown(costOf(table, table.batches[0]!, 2), 3)).toEqual([100, 200, 300]);
	});

	test('by the piece measures the profit', () => {
		const dataset = orders(
			{
				customer: ['a', 'a', 'b'],
				date: ['2025-01-01', '2025-01-02', '2025-01-03'],
				revenue: [1000, 500, 300],
				refund: [100, null, null],
				quantity: [2, 1, 1.5],
				unitCost: [300, 100, 50]
			},
			{ revenue: 2, refund: 2, unitCost: 2 }
		);
		const profile = rollup([dataset], DEFAULT_PARAMETERS, null);
		expect(profile.basis).toBe('measured');
		expect(profile.scale).toBe(3);
		expect([...profile.columns.revenue.values]).toEqual([14_000, 3000]);
		expect([...profile.columns.grossProfit!.values]).toEqual([7000, 2250]);
	});

	test('by the piece says nothing without quantities', () => {
		const dataset = orders({
			customer: ['a'],
			date: ['2025-01-01'],
			revenue: [10],
			unitCost: [3]
		});
		expect(rollup([dataset], DEFAULT_PARAMETERS, null).basis).toBe('none');
	});
});
