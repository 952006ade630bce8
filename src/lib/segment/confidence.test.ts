import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS, TIERS } from '#lib/core/parameters.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { confidenceOf, DRAWS, tierChances, tierConfidences } from './confidence.ts';
import { assignTiers } from './tiers.ts';

type Order = readonly [customer: string, revenue: number];

function based(orders: readonly Order[]) {
	const dataset = datasetOf('orders', {
		customer: orders.map(([customer]) => customer),
		date: orders.map((_, i) => 20_000 + i),
		revenue: orders.map(([, revenue]) => revenue),
		cost: orders.map(() => 0)
	});
	const profile = rollup([dataset], DEFAULT_PARAMETERS, null);
	return { profile, tiering: assignTiers(profile, DEFAULT_PARAMETERS) };
}

test('one order tells nothing, equal orders always the same', () => {
	const { profile, tiering } = based([
		['once', 500],
		['even', 200],
		['even', 200]
	]);
	expect(confidenceOf(profile, tiering, 0, 1)).toBeNull();
	expect(confidenceOf(profile, tiering, 1, 1)).toBeCloseTo(1, 9);
	expect(tierConfidences(profile, tiering, 1)?.[0]).toEqual({ share: null, asked: 1, told: 0 });
});

test('it comes near the chances that all draws together have', () => {
	// Two orders, 10 and 90: of four draws one is 20, two are 100 and one is 180.
	const { profile, tiering } = based([
		['a', 10],
		['a', 90],
		['b', 60],
		['c', 40],
		['c', 41]
	]);
	const chances = tierChances(profile, tiering, 0, 7);
	const bounds = tiering.lines.map(({ bound }) => bound ?? Infinity);
	const tierOf = (value: number) => bounds.filter((bound) => value < bound).length;
	const exact = TIERS.map(
		(_, tier) => [20, 100, 100, 180].filter((value) => tierOf(value) === tier).length / 4
	);
	// Three standard errors of 500 draws at one half.
	for (const [tier, share] of exact.entries())
		expect(Math.abs(chances![tier]! - share)).toBeLessThan(3 * Math.sqrt(0.25 / DRAWS));
});

test('a moved cut-off is answered from the same draws', () => {
	const { profile, tiering } = based([
		['a', 10],
		['a', 90],
		['b', 60],
		['b', 5],
		['c', 40],
		['c', 41]
	]);
	const moved = assignTiers(profile, { ...DEFAULT_PARAMETERS, cutOffs: [0.3, 0.6, 0.9] });
	tierConfidences(profile, tiering, 5);
	for (const one of [tiering, moved]) {
		const told = tierConfidences(profile, one, 5)!;
		for (const [tier, { share, told: n }] of told.entries()) {
			const rows = Array.from(one.tier.keys()).filter((row) => one.tier[row] === tier);
			const sum = rows.reduce((all, row) => all + (confidenceOf(profile, one, row, 5) ?? 0), 0);
			expect(share).toBe(n === 0 ? null : sum / n);
		}
	}
});

test('chances add up to 1, and the same seed gives the same', () => {
	const order = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -20, max: 90 }));
	fc.assert(
		fc.property(fc.array(order), fc.nat(), (some, seed) => {
			const { profile, tiering } = based([['a', 1], ...some]);
			for (let row = 0; row < profile.customers; row++) {
				const chances = tierChances(profile, tiering, row, seed);
				const orders = profile.columns.orders.values[row]!;
				expect(chances === null).toBe(orders < 2);
				if (!chances) continue;
				expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
				expect(tierChances(profile, tiering, row, seed)).toEqual(chances);
			}
		})
	);
});
