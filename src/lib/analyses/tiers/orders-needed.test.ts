import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberColumn } from '#lib/core/columns.ts';
import { COARSE, FINE, makeRanking } from '#lib/segment/ranking.ts';
import { countedOrders } from './orders-counted.ts';
import { ordersNeeded } from './orders-needed.ts';

const customers = fc.array(
	fc.tuple(
		fc.oneof(fc.integer({ min: -2, max: 60 }), fc.integer({ min: 1, max: 1e7 })),
		fc.constantFrom(0, 1, 2, 3, 7, 20),
		fc.boolean()
	),
	{ minLength: 1, maxLength: 60 }
);

test.each([
	['coarse', COARSE],
	['fine', FINE]
])('are those counted customer by customer, by %s buckets', (_, shift) => {
	fc.assert(
		fc.property(
			customers,
			fc.array(fc.oneof(fc.nat(70), fc.nat(1e7), fc.constant(null)), {
				minLength: 3,
				maxLength: 3
			}),
			(given, limits) => {
				const values = Float64Array.from(given, ([value]) => value);
				const active = Uint8Array.from(given, ([, , here]) => Number(here));
				const orders: NumberColumn = {
					type: 'number',
					values: Float64Array.from(given, ([, had]) => had),
					valid: null
				};
				const ranking = makeRanking(values, active, shift);
				const bounds = limits.toSorted((a, b) => (b ?? Infinity) - (a ?? Infinity));
				expect(ordersNeeded(ranking, bounds, orders, 0)).toEqual(
					countedOrders(ranking, bounds, orders)
				);
			}
		),
		{ numRuns: 100 }
	);
});
