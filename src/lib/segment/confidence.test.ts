import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { DEFAULT_PARAMETERS, TIERS } from '#lib/core/parameters.ts';
import { seeded } from '#lib/core/random.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { ASKED, confidenceOf, DRAWS, tierChances, tierConfidences } from './confidence.ts';
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

/** A tier of more customers than are asked, before and after a cut-off moves and moves back. */
function toldWith(spare: number) {
	const random = seeded(3);
	const orders = Array.from({ length: 5 * ASKED }, (): Order => [
		`c${Math.floor(random() * 2 * ASKED)}`,
		Math.floor(random() * 500) - 20
	]);
	const { profile } = based(orders);
	const cut = (first: number) =>
		assignTiers(profile, { ...DEFAULT_PARAMETERS, cutOffs: [first, 0.98, 0.99] });
	const tierings = [cut(0.95), cut(0.9), cut(0.95)];
	const looks = vi.spyOn(profile.book!, 'ordersBy');
	const confidences = tierings.map((tiering) => tierConfidences(profile, tiering, 5, spare));
	return { tierings, confidences, ofAll: looks.mock.calls.map(([, some]) => !some) };
}

test('it is the same whether the orders of all are held, of some, or of those alone who are asked', () => {
	const [none, some, all] = [toldWith(0), toldWith(ASKED), toldWith(Infinity)];
	for (const { rows } of all.tierings) expect(rows[0]!.customers).toBeGreaterThan(ASKED);
	// Of fewer members a larger share is asked: others, to be looked up where none were held to spare.
	expect([none, all].map(({ ofAll }) => ofAll)).toEqual([[false, false], [true]]);
	expect(none.confidences).toEqual(all.confidences);
	expect(some.confidences).toEqual(all.confidences);
	expect(all.confidences[1]).not.toEqual(all.confidences[0]);
	expect(all.confidences[2]).toEqual(all.confidences[0]);
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

test('no draw gives a tier that a qualifier in force does not allow, moved or not', () => {
	// Whoever has two orders at most is at most general; e is, but some draws of its orders bring more.
	const orders: Order[] = [
		...Array.from({ length: 3 }, (): Order => ['a', 300]),
		...[300, 500].map((revenue): Order => ['b', revenue]),
		...[200, 150].map((revenue): Order => ['c', revenue]),
		...[10, 190].map((revenue): Order => ['e', revenue]),
		...Array.from({ length: 4 }, (): Order => ['d', 25])
	];
	const { profile, tiering } = based(orders);
	const strict = assignTiers(profile, { ...DEFAULT_PARAMETERS, qualifiers: ['oneOff'] });
	const above = (chances: Float64Array | null) => chances!.slice(0, 2).reduce((a, b) => a + b);
	for (let row = 0; row < profile.customers; row++) {
		const bound = profile.columns.orders.values[row]! <= 2;
		expect(above(tierChances(profile, tiering, row, 1)) > 0).toBe(profile.keys.at(row) !== 'd');
		if (bound) expect(above(tierChances(profile, strict, row, 1))).toBe(0);
	}
});
