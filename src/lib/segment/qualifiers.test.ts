import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MoneyColumn, NumberColumn } from '#lib/core/columns.ts';
import {
	DEFAULT_PARAMETERS,
	QUALIFIERS,
	TIERS,
	type Qualifier,
	type Tier
} from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { allowedBy, limited, LIMITS, movedBy } from './qualifiers.ts';

interface Customer {
	readonly tier: Tier;
	readonly profit: number;
	readonly orders: number;
	readonly largest: number;
	readonly revenue: number;
	readonly overdue: number;
}

const LOYAL: Customer = {
	tier: 'key',
	profit: 100,
	orders: 9,
	largest: 0.2,
	revenue: 1000,
	overdue: 0
};

function qualified(customers: readonly Customer[], wanted: readonly Qualifier[], owed = true) {
	const column = <T extends 'number' | 'money'>(type: T, of: (customer: Customer) => number) => ({
		type,
		values: Float64Array.from(customers, of),
		valid: null
	});
	const columns = {
		orders: column('number', ({ orders }) => orders) satisfies NumberColumn,
		largestOrderShare: column('number', ({ largest }) => largest) satisfies NumberColumn,
		revenue: column('money', ({ revenue }) => revenue) satisfies MoneyColumn,
		satisfaction: null,
		overdue: owed ? (column('money', ({ overdue }) => overdue) satisfies MoneyColumn) : null
	};
	const profile = { customers: customers.length, columns } as Profile;
	const { limits, unmeasurable } = allowedBy(profile, {
		...DEFAULT_PARAMETERS,
		qualifiers: wanted
	});
	const had = customers.map((customer) => TIERS.indexOf(customer.tier));
	const counts = new Float64Array(TIERS.length * LIMITS);
	const sums = new Float64Array(TIERS.length * LIMITS);
	customers.forEach(({ profit }, i) => {
		const cell = had[i]! * LIMITS + (limits?.by[i] ?? 0);
		counts[cell]!++;
		sums[cell]! += profit;
	});
	return {
		moved: limits === null ? [] : movedBy(limits, counts, sums),
		unmeasurable,
		tiers: had.map((code, i) => TIERS[limited(code, limits?.by[i] ?? 0)]!)
	};
}

describe('a qualifier', () => {
	test('that is off moves nobody', () => {
		const owing = { ...LOYAL, orders: 1, overdue: 900 };
		expect(qualified([owing], [])).toEqual({ moved: [], unmeasurable: [], tiers: ['key'] });
	});

	test('keeps who bought once or twice, or mostly at once, at most general', () => {
		const customers = [
			{ ...LOYAL, orders: 2 },
			{ ...LOYAL, orders: 3 },
			{ ...LOYAL, largest: 0.6, tier: 'important' as const, profit: 70 },
			{ ...LOYAL, largest: 0.59 },
			{ ...LOYAL, orders: 1, tier: 'maintain' as const },
			{ ...LOYAL, orders: 1, tier: 'invalid' as const }
		];
		const { tiers, moved } = qualified(customers, ['oneOff']);
		expect(tiers).toEqual(['general', 'key', 'general', 'key', 'maintain', 'invalid']);
		expect(moved).toEqual([
			{ qualifier: 'oneOff', from: 'key', to: 'general', customers: 1, measure: 100 },
			{ qualifier: 'oneOff', from: 'important', to: 'general', customers: 1, measure: 70 }
		]);
	});

	test('keeps who owes more than a tenth of its revenue past due at most important', () => {
		const customers = [
			{ ...LOYAL, overdue: 100 },
			{ ...LOYAL, overdue: 101 }
		];
		expect(qualified(customers, ['overdue']).tiers).toEqual(['key', 'important']);
	});

	test('of orders knows nothing of customers without any', () => {
		const unknown = { ...LOYAL, orders: 0, largest: 0 };
		expect(qualified([unknown], ['oneOff'])).toMatchObject({
			unmeasurable: ['oneOff'],
			tiers: ['key']
		});
		expect(qualified([unknown, LOYAL], ['oneOff'])).toMatchObject({
			unmeasurable: [],
			tiers: ['key', 'key']
		});
	});

	test('that the data can’t tell is named, and the other one still holds', () => {
		const told = qualified([{ ...LOYAL, orders: 1, overdue: 900 }], QUALIFIERS, false);
		expect(told).toMatchObject({ unmeasurable: ['defection', 'overdue'], tiers: ['general'] });
	});
});

test('every customer stands at the lowest tier that its own and the qualifiers in force allow', () => {
	const customer = fc.record({
		tier: fc.constantFrom(...TIERS),
		profit: fc.integer({ min: -5, max: 50 }),
		orders: fc.integer({ min: 0, max: 4 }),
		largest: fc.constantFrom(0, 0.3, 0.6, 1),
		revenue: fc.constantFrom(-10, 0, 100),
		overdue: fc.constantFrom(0, 9, 10, 11)
	});
	fc.assert(
		fc.property(fc.array(customer), fc.subarray([...QUALIFIERS]), (customers, wanted) => {
			const { tiers, moved } = qualified(customers, wanted);
			const expected = customers.map((one) => {
				const oneOff =
					wanted.includes('oneOff') && one.orders > 0 && (one.orders <= 2 || one.largest >= 0.6);
				const owes = wanted.includes('overdue') && one.overdue > one.revenue / 10;
				const most = oneOff ? 2 : owes ? 1 : 0;
				return TIERS[Math.max(TIERS.indexOf(one.tier), most)];
			});
			expect(tiers).toEqual(expected);
			const gone = customers.filter(({ tier }, i) => tier !== tiers[i]);
			expect(moved.reduce((sum, group) => sum + group.customers, 0)).toBe(gone.length);
			expect(moved.reduce((sum, group) => sum + group.measure, 0)).toBe(
				gone.reduce((sum, { profit }) => sum + profit, 0)
			);
		})
	);
});
