import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { commonScale } from './scale.ts';
import { pricedAmounts } from './priced.ts';
import { rollup } from './rollup.ts';

interface Line {
	/** The quantity is digits × 10^−decimals. */
	readonly digits: number;
	readonly decimals: number;
	readonly price: number;
}

const line: fc.Arbitrary<Line> = fc.record({
	digits: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1e7, max: 1e7 })),
	decimals: fc.integer({ min: 0, max: 9 }),
	price: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1e7, max: 1e7 }))
});

/** The line in whole numbers alone, half away from zero. */
function naive({ digits, decimals, price }: Line, shift: number): bigint {
	const unit = 10n ** BigInt(decimals);
	const whole = BigInt(digits) * BigInt(price) * 10n ** BigInt(shift);
	const size = whole < 0n ? -whole : whole;
	const rounded = (2n * size + unit) / (2n * unit);
	return whole < 0n ? -rounded : rounded;
}

test('every line is quantity × price to the last digit of the scale', () => {
	const lines = fc.array(line, { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(lines, fc.integer({ min: 0, max: 6 }), (lines, priceScale) => {
			const orders = datasetOf(
				'orders',
				{
					customer: lines.map(() => 'a'),
					quantity: lines.map(({ digits, decimals }) => Number(`${digits}e-${decimals}`)),
					unitPrice: lines.map(({ price }) => price)
				},
				{ unitPrice: priceScale }
			);
			const scale = commonScale([orders]);
			expect(scale).toBeGreaterThanOrEqual(priceScale);
			expect(scale).toBeLessThanOrEqual(6);
			const { values } = pricedAmounts(orders.table, orders.table.batches[0]!, 'unitPrice', scale)!;
			expect(Array.from(values, BigInt)).toEqual(
				lines.map((each) => naive(each, scale - priceScale))
			);
		}),
		{ numRuns: 500 }
	);
});

test('decimals of prices that are not added up themselves cost nobody an overflow', () => {
	const orders = datasetOf(
		'orders',
		{
			customer: ['a', 'b'],
			date: ['2025-01-01', '2025-01-01'],
			revenue: [4e15, 100],
			listPrice: [1, 1_500_005],
			orderId: ['1', '2']
		},
		{ revenue: 0, listPrice: 6 }
	);
	const told = datasetOf(
		'customers',
		{ customer: ['b'], potential: [2_500_000] },
		{ potential: 6 }
	);
	const { columns, scale } = rollup([orders, told], DEFAULT_PARAMETERS, null);
	expect(scale).toBe(0);
	// 1.500005 a piece and 2.5, to whole units half away from zero.
	expect(columns.discount?.values[1]).toBe(2 - 100);
	expect(columns.potential?.values[1]).toBe(3);
});
