/**
 * Tier confidence: how often a customer would have its tier if its orders had fallen otherwise.
 * Section 4 of the definitions: the tiers' bounds in money are held as they are, and what its
 * orders brought is drawn again from its own orders; what is no order's stays as it is.
 *
 * Invariants: the chances of a customer add up to 1; the same seed gives the same chances,
 * whoever else is asked about.
 */
import { seeded } from '#lib/core/random.ts';
import { TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import type { OrderSums } from '#lib/rollup/orderSums.ts';
import { measureColumn } from './measure.ts';
import { INACTIVE, type Tiering } from './tiering.ts';

export const DRAWS = 500;

const INVALID = TIERS.indexOf('invalid');

export interface TierConfidence {
	/** Mean over the members asked of the chance to have the tier they have; null where none can be told. */
	readonly share: number | null;
	/** Members asked, and those of them with two orders at least. */
	readonly asked: number;
	readonly told: number;
}

/** The chance of the tier that the customer has; null with fewer than two orders, or no tier. */
export function confidenceOf(
	profile: Profile,
	tiering: Tiering,
	row: number,
	seed: number
): number | null {
	const chances = tierChances(profile, tiering, row, seed);
	return chances && chances[tiering.tier[row]!]!;
}

/** The chance of each tier, in order of TIERS. */
export function tierChances(
	profile: Profile,
	tiering: Tiering,
	row: number,
	seed: number
): Float64Array | null {
	const sums = profile.book?.ordersBy(tiering.measure);
	const tier = tiering.tier[row]!;
	if (!sums || tier === INACTIVE || sums.starts[row + 1]! - sums.starts[row]! < 2) return null;
	const value = measureColumn(profile, tiering.measure)[row]!;
	const bounds = tiering.lines.map(({ bound }) => bound ?? Infinity);
	// Whom a qualifier or a tie keeps lower than the value would, it keeps lower in every draw.
	const kept = tier > tierAt(value, bounds) ? tier : 0;
	const chances = new Float64Array(TIERS.length);
	draw(sums, row, value, seeded(seed ^ Math.imul(row + 1, 0x9e3779b1)), (drawn) => {
		chances[Math.max(kept, tierAt(drawn, bounds))]! += 1 / DRAWS;
	});
	return chances;
}

/** The tier that a value gives under bounds that descend. */
function tierAt(value: number, bounds: readonly number[]): number {
	if (value <= 0) return INVALID;
	const below = bounds.findIndex((bound) => value >= bound);
	return below < 0 ? bounds.length : below;
}

function draw(
	{ starts, amount }: OrderSums,
	row: number,
	value: number,
	random: () => number,
	see: (drawn: number) => void
): void {
	const from = starts[row]!;
	const count = starts[row + 1]! - from;
	let rest = value;
	for (let i = 0; i < count; i++) rest -= amount[from + i]!;
	for (let k = 0; k < DRAWS; k++) {
		let drawn = rest;
		for (let i = 0; i < count; i++) drawn += amount[from + Math.floor(random() * count)]!;
		see(drawn);
	}
}

/** Of a tier with more members than this so many are asked, picked by the seed. */
export const ASKED = 1000;

/** In order of TIERS; null where orders are not told apart. */
export function tierConfidences(
	profile: Profile,
	tiering: Tiering,
	seed: number
): TierConfidence[] | null {
	if (!profile.book) return null;
	const sums = TIERS.map(() => ({ asked: 0, told: 0, sum: 0 }));
	const odds = tiering.rows.map(({ customers }) => ASKED / Math.max(ASKED, customers));
	for (let row = 0; row < profile.customers; row++) {
		const tier = tiering.tier[row]!;
		const of = sums[tier];
		if (!of || (odds[tier]! < 1 && lot(row, seed) >= odds[tier]!)) continue;
		of.asked++;
		const chance = confidenceOf(profile, tiering, row, seed);
		if (chance === null) continue;
		of.told++;
		of.sum += chance;
	}
	return sums.map(({ asked, told, sum }) => ({ asked, told, share: told ? sum / told : null }));
}

/** A number in 0–1 that row and seed decide. */
function lot(row: number, seed: number): number {
	let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
	mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
	return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}
