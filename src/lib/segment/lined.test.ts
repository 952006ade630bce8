import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	DEFAULT_PARAMETERS,
	PROFIT_CLASSES,
	QUALIFIERS,
	type Parameters
} from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { sumsByCode } from './by-code.ts';
import { classSums, profitClasses } from './classes.ts';
import { measureColumn } from './measure.ts';
import { allowedBy, limited } from './qualifiers.ts';
import { tierMiddles, tierRows } from './tier-rows.ts';
import { assignTiers, tierSums } from './tiers.ts';

interface Customer {
	readonly revenue: number;
	readonly cost: number;
	readonly served: number;
	readonly day: number;
	readonly orders: number;
	readonly score: number | null;
	readonly owes: number;
}

const customer: fc.Arbitrary<Customer> = fc.record({
	revenue: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: 0, max: 1e9 })),
	cost: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1e8 })),
	served: fc.nat(9),
	day: fc.nat(400),
	orders: fc.integer({ min: 1, max: 4 }),
	score: fc.option(fc.constantFrom(1, 2.1, 3.3, 4.7, 5)),
	owes: fc.nat(9)
});

/** An order line for each order, one service record and perhaps an answer for each customer. */
function profileOf(customers: readonly Customer[]): Profile {
	const named = customers.map((one, i) => ({ ...one, key: `k${(i * 7) % 100}-${i}` }));
	const lines = named.flatMap((one) =>
		Array.from({ length: one.orders }, (_, i) => ({ ...one, i }))
	);
	const keys = named.map(({ key }) => key);
	return rollup(
		[
			datasetOf('orders', {
				customer: lines.map(({ key }) => key),
				date: lines.map(({ day, i }) => 20_000 + day - i),
				revenue: lines.map(({ revenue }) => revenue),
				cost: lines.map(({ cost }) => cost)
			}),
			datasetOf('service', { customer: keys, cost: named.map(({ served }) => served) }),
			datasetOf('survey', { customer: keys, satisfaction: named.map(({ score }) => score) }),
			datasetOf('receivables', {
				customer: keys,
				amount: named.map(({ owes }) => owes),
				dueDate: keys.map(() => '2020-01-01')
			}),
			datasetOf('customers', { customer: ['nobody'] })
		],
		DEFAULT_PARAMETERS,
		null
	);
}

const limits = fc
	.tuple(fc.nat(100), fc.nat(100), fc.nat(100))
	.map((cuts): [number, number, number] => {
		const [a = 0, b = 0, c = 0] = cuts.sort((x, y) => x - y).map((cut) => cut / 100);
		return [a, b, c];
	});

const chosen: fc.Arbitrary<Parameters> = fc
	.record({
		measure: fc.constantFrom('profit', 'grossProfit', 'revenue'),
		tierMethod: fc.constantFrom('profitShare', 'customerShare', 'thresholds'),
		cutOffs: limits,
		qualifiers: fc.subarray([...QUALIFIERS])
	})
	.map((own): Parameters => ({
		...DEFAULT_PARAMETERS,
		...own,
		customerShares: own.cutOffs,
		thresholds: [5_000_000, 20, 0]
	}));

/** What one look at every customer gives, by the codes that the tiers have in the end. */
function naive(profile: Profile, parameters: Parameters) {
	const { tier } = assignTiers(profile, { ...parameters, qualifiers: [] });
	const by = allowedBy(profile, parameters).limits?.by;
	const codes = tier.map((code, row) => (code < 4 ? limited(code, by?.[row] ?? 0) : code));
	const values = measureColumn(profile, parameters.measure);
	return { codes, rows: tierRows(profile, codes, values) };
}

describe('tiers by lines', () => {
	test('have the figures of one look at every customer, wherever the lines are moved', () => {
		fc.assert(
			fc.property(
				fc.array(customer, { minLength: 1, maxLength: 40 }),
				fc.array(chosen, { minLength: 1, maxLength: 4 }),
				(customers, moves) => {
					const profile = profileOf(customers);
					for (const parameters of moves) {
						const tiering = assignTiers(profile, parameters);
						const { codes, rows } = naive(profile, parameters);
						expect(Array.from(tiering.tier)).toEqual(Array.from(codes));
						expect(tiering.rows).toEqual(rows);
						expect(tiering.middles).toEqual(tierMiddles(profile, codes));
					}
				}
			),
			{ numRuns: 100 }
		);
	});

	test('count and add up parts of the customers as one look at every customer does', () => {
		fc.assert(
			fc.property(
				fc.array(customer, { minLength: 1, maxLength: 40 }),
				chosen,
				(customers, parameters) => {
					const profile = profileOf(customers);
					const tiering = assignTiers(profile, parameters);
					const of = Uint8Array.from(
						{ length: profile.customers },
						(_, row) => [0, 1, 255][row % 3]!
					);
					const { values } = profile.columns.revenue;
					for (const summed of [null, values]) {
						const parts = { of, count: 2 };
						expect(tierSums(tiering, summed, parts)).toEqual(
							sumsByCode(tiering.tier, summed, parts)
						);
						const classes = { of: profitClasses(profile, tiering)!, count: PROFIT_CLASSES.length };
						expect(classSums(profile, tiering, summed)).toEqual(
							sumsByCode(tiering.tier, summed, classes)
						);
					}
				}
			),
			{ numRuns: 100 }
		);
	});
});
