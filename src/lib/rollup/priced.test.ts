import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetOf } from '../../../tests/data/tables.ts';
import { commonScale } from './scale.ts';
import { pricedAmounts } from './priced.ts';

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
