import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, TIERS, type Parameters } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { measureColumn } from './measure.ts';
import { rankOrder } from './rank.ts';
import { INACTIVE } from './tiering.ts';
import { assignTiers } from './tiers.ts';

/** Customers named by letters with these profits, in cents. */
function profileOf(profits: readonly number[], keys = profits.map((_, i) => `k${i}`)): Profile {
	const orders = datasetOf(
		'orders',
		{
			customer: keys,
			date: keys.map(() => '2025-01-01'),
			revenue: keys.map(() => 100_000),
			grossProfit: profits
		},
		{ revenue: 2, grossProfit: 2 }
	);
	return rollup([orders], DEFAULT_PARAMETERS, null);
}

const tiersOf = (profile: Profile, parameters: Parameters = DEFAULT_PARAMETERS) =>
	Array.from(assignTiers(profile, parameters).tier, (code) => TIERS[code] ?? 'inactive');

/** A share as it is typed, in millionths, so that the twin has no decimals at all. */
const millionths = (share: number) => BigInt(Number(share.toFixed(6).replace('.', '')));
const ceilDivide = (a: bigint, b: bigint) => (a + b - 1n) / b;

/** The obvious way: a full sort, then one walk down. */
function naiveTiers(profile: Profile, parameters: Parameters): string[] {
	const values = measureColumn(profile, 'profit');
	const ranked = Array.from(values.keys())
		.filter((row) => values[row]! > 0)
		.sort((a, b) => values[b]! - values[a]! || (profile.keys.at(a) < profile.keys.at(b) ? -1 : 1));
	const positive = ranked.reduce((sum, row) => sum + values[row]!, 0);
	const ends: number[] = [];
	for (const share of parameters.customerShares)
		ends.push(
			(ends.at(-1) ?? 0) + Number(ceilDivide(millionths(share) * BigInt(ranked.length), 1_000_000n))
		);
	const tiers = Array.from(values, (): string => 'invalid');
	let before = 0;
	ranked.forEach((row, rank) => {
		const found = {
			profitShare: parameters.cutOffs.findIndex(
				(cut) => BigInt(before) * 1_000_000n < millionths(cut) * BigInt(positive)
			),
			customerShare: ends.findIndex((end) => rank < end),
			thresholds: parameters.thresholds.findIndex((units) => values[row]! >= units * 100)
		}[parameters.tierMethod];
		tiers[row] = TIERS[found < 0 ? 3 : found]!;
		before += values[row]!;
	});
	return tiers;
}

describe('tiers by share of profit', () => {
	test('who crosses a line belongs to the higher tier, who starts on it does not', () => {
		expect(tiersOf(profileOf([50, 30, 15, 5, 0, -20]))).toEqual([
			'key',
			'important',
			'general',
			'maintain',
			'invalid',
			'invalid'
		]);
		expect(tiersOf(profileOf([49, 31, 20]))).toEqual(['key', 'key', 'general']);
	});

	test.each([
		[[55, 44, 1], 0.55],
		[[57, 42, 1], 0.57],
		[[29, 28, 28, 15], 0.29]
	])('whoever starts exactly on a line is below it: %j at %d', (amounts, share) => {
		const parameters: Parameters = { ...DEFAULT_PARAMETERS, cutOffs: [share, 0.995, 1] };
		expect(tiersOf(profileOf(amounts), parameters).slice(0, 2)).toEqual(['key', 'important']);
	});

	test('of equal customers the earlier key stands higher, in whatever order they come', () => {
		expect(tiersOf(profileOf([10, 10, 10, 10, 10], ['d', 'b', 'a', 'e', 'c']))).toEqual([
			'important',
			'key',
			'key',
			'general',
			'key'
		]);
	});

	test('one customer is key; all losses are invalid', () => {
		expect(tiersOf(profileOf([7]))).toEqual(['key']);
		expect(tiersOf(profileOf([-7, 0]))).toEqual(['invalid', 'invalid']);
	});
});

describe('customers of one profit on both sides of a line', () => {
	test('are named, with how many stand where', () => {
		const { ties } = assignTiers(profileOf([10, 10, 10, 10, 10]), DEFAULT_PARAMETERS);
		expect(ties).toEqual([
			{ tier: 'key', value: 10, above: 3, below: 2 },
			{ tier: 'important', value: 10, above: 4, below: 1 }
		]);
		expect(assignTiers(profileOf([50, 30, 15, 5]), DEFAULT_PARAMETERS).ties).toEqual([]);
	});

	test('never are under thresholds', () => {
		const parameters: Parameters = {
			...DEFAULT_PARAMETERS,
			tierMethod: 'thresholds',
			thresholds: [0.1, 0.1, 0.1]
		};
		const { ties, rows } = assignTiers(profileOf([10, 10, 10]), parameters);
		expect(ties).toEqual([]);
		expect(rows[0]?.customers).toBe(3);
	});
});

test('tiers by share of customers count heads', () => {
	const profile = profileOf(Array.from({ length: 21 }, (_, i) => 100 - i));
	const tiering = assignTiers(profile, { ...DEFAULT_PARAMETERS, tierMethod: 'customerShare' });
	// ⌈0.21⌉, ⌈0.84⌉, ⌈3.15⌉ and the rest.
	expect(tiering.rows.map((row) => row.customers)).toEqual([1, 1, 4, 15, 0]);
});

test('thresholds are currency units, and a customer on one has reached it', () => {
	const parameters: Parameters = {
		...DEFAULT_PARAMETERS,
		tierMethod: 'thresholds',
		thresholds: [1.1, 0.57, 0.29]
	};
	expect(tiersOf(profileOf([110, 109, 57, 56, 29, 28, 0]), parameters)).toEqual([
		'key',
		'important',
		'important',
		'general',
		'general',
		'maintain',
		'invalid'
	]);
});

test('a customer without money in the window stands outside the tiers', () => {
	const orders = datasetOf('orders', {
		customer: ['a', 'b'],
		date: ['2025-01-01', '2025-03-01'],
		revenue: [5, 5]
	});
	const profile = rollup([orders], { ...DEFAULT_PARAMETERS, windowMonths: 1 }, null);
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	expect(Array.from(tiering.tier)).toEqual([INACTIVE, 0]);
	expect(tiering).toMatchObject({ measure: 'revenue', customers: 1, total: 5, positive: 5 });
	expect(tiering.rows[0]).toMatchObject({ profit: null, measure: 5, least: 5 });
	expect(tiering.middles[0]).toMatchObject({ medianRecency: 0 });
});

test('a share of the customers that is a whole number takes no more heads', () => {
	// 0.07 × 100 and 0.29 × 100 are 7.000000000000001 and 28.999999999999996 in doubles.
	const profile = profileOf(Array.from({ length: 100 }, (_, i) => 200 - i));
	const parameters: Parameters = {
		...DEFAULT_PARAMETERS,
		tierMethod: 'customerShare',
		customerShares: [0.07, 0.29, 0.000001]
	};
	const heads = assignTiers(profile, parameters).rows.map((row) => row.customers);
	expect(heads).toEqual([7, 29, 1, 63, 0]);
});

const profits = fc.array(
	fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e9, max: 1e9 })),
	{ minLength: 1, maxLength: 60 }
);
/** Profits that stand on lines: a whole percentage each, of a hundred in all. */
const percentages = fc
	.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 })
	.map((parts) => {
		let left = 100;
		const taken = parts.map((part) => {
			const size = Math.min(part, left);
			left -= size;
			return size;
		});
		return [...taken, left].filter((part) => part > 0);
	});
const shares = fc
	.tuple(fc.integer({ max: 100, min: 0 }), fc.integer({ max: 100, min: 0 }), fc.nat(100))
	.map((cuts): [number, number, number] => {
		const [a = 0, b = 0, c = 0] = cuts.sort((x, y) => x - y).map((cut) => cut / 100);
		return [a, b, c];
	});

test('every method gives what a full sort gives, and the tiers add up to the base', () => {
	fc.assert(
		fc.property(
			fc.oneof(profits, percentages),
			shares,
			fc.constantFrom('profitShare', 'customerShare', 'thresholds'),
			(amounts, cuts, tierMethod) => {
				const profile = profileOf(amounts);
				const parameters: Parameters = {
					...DEFAULT_PARAMETERS,
					tierMethod,
					cutOffs: cuts,
					customerShares: cuts,
					thresholds: [5_000_000, 20_000, 0]
				};
				expect(tiersOf(profile, parameters)).toEqual(naiveTiers(profile, parameters));
				const { rows, total, positive, customers } = assignTiers(profile, parameters);
				const sum = (of: (row: (typeof rows)[number]) => number) =>
					rows.reduce((all, row) => all + of(row), 0);
				expect(sum((row) => row.customers)).toBe(customers);
				expect(sum((row) => row.measure)).toBe(total);
				expect(total).toBe(profile.totals.grossProfit);
				expect(sum((row) => (row.tier === 'invalid' ? 0 : row.measure))).toBe(positive);
			}
		),
		{ numRuns: 300 }
	);
});

test('the rank order of the active is that of a full sort', () => {
	fc.assert(
		fc.property(profits, (amounts) => {
			const profile = profileOf(amounts);
			const values = measureColumn(profile, 'profit');
			const naive = Array.from(values.keys()).sort(
				(a, b) => values[b]! - values[a]! || (profile.keys.at(a) < profile.keys.at(b) ? -1 : 1)
			);
			expect(Array.from(rankOrder(profile, values))).toEqual(naive);
		})
	);
});
