import { expect, test } from 'vitest';
import fc from 'fast-check';
import { rankOrder } from '#lib/segment/rank.ts';
import { exampleProfile } from './example.ts';
import { rankedValues } from './ranked.ts';

test('are the values in rank order, ties and inactive customers included', () => {
	const customer = fc.record({
		profit: fc.integer({ min: -4, max: 4 }),
		revenue: fc.constant(0),
		active: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(customer, { maxLength: 40 }), (customers) => {
			const profile = exampleProfile(customers);
			const values = Float64Array.from(customers, ({ profit }) => profit);
			const ranked = Array.from(rankOrder(profile, values), (row) => values[row]);
			expect([...rankedValues(profile, values)]).toEqual(ranked);
		})
	);
});
