/**
 * Tier confidence: how often a customer would have its tier if its orders had fallen otherwise.
 * Section 4 of the definitions: the tiers' bounds in money are held as they are, and what its
 * orders brought is drawn again from its own orders; what is no order's stays as it is.
 *
 * Invariants: the chances of a customer add up to 1; the same seed gives the same chances,
 * whoever else is asked about.
 */
import { seeded } from '#lib/core/random.ts';
import { TIERS, type Measure } from '#lib/core/parameters.ts';
import type { OrderBook } from '#lib/rollup/book.ts';
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
	if (!sums || tiering.tier[row] === INACTIVE) return null;
	const drawn = drawnOf(sums, measureColumn(profile, tiering.measure), row, seed);
	return drawn && chancesOf(drawn, profile, tiering, row);
}

/** What the customer's measure came to in every draw, ascending; null with fewer than two orders. */
function drawnOf(
	sums: OrderSums,
	values: Float64Array,
	row: number,
	seed: number
): Float64Array | null {
	if (sums.starts[row + 1]! - sums.starts[row]! < 2) return null;
	return draw(sums, row, values[row]!, seeded(seed ^ Math.imul(row + 1, 0x9e3779b1)));
}

function draw(
	{ starts, amount }: OrderSums,
	row: number,
	value: number,
	random: () => number
): Float64Array {
	const from = starts[row]!;
	const count = starts[row + 1]! - from;
	let rest = value;
	for (let i = 0; i < count; i++) rest -= amount[from + i]!;
	const drawn = new Float64Array(DRAWS).fill(rest);
	for (let k = 0; k < DRAWS; k++)
		for (let i = 0; i < count; i++) drawn[k]! += amount[from + Math.floor(random() * count)]!;
	return drawn.sort();
}

function chancesOf(
	drawn: Float64Array,
	profile: Profile,
	{ measure, tier, allowed, lines }: Tiering,
	row: number
): Float64Array {
	const bounds = lines.map(({ bound }) => bound ?? Infinity);
	// Whom a qualifier allows no more, or a tie keeps lower than the value would, it does in every draw.
	const value = measureColumn(profile, measure)[row]!;
	const kept = Math.max(allowed?.[row] ?? 0, tier[row]! > tierAt(value, bounds) ? tier[row]! : 0);
	const chances = new Float64Array(TIERS.length);
	let above = 0;
	for (let code = 0; code < INVALID; code++) {
		const reached = Math.max(above, reaching(drawn, bounds[code] ?? 0, code < bounds.length));
		chances[Math.max(kept, code)]! += (reached - above) / DRAWS;
		above = reached;
	}
	chances[INVALID]! += (DRAWS - above) / DRAWS;
	return chances;
}

/** The tier that a value gives under bounds that descend. */
function tierAt(value: number, bounds: readonly number[]): number {
	if (value <= 0) return INVALID;
	const below = bounds.findIndex((bound) => value >= bound);
	return below < 0 ? bounds.length : below;
}

/** How many of the ascending values are at least `bound`, or above it where that is not enough. */
function reaching(drawn: Float64Array, bound: number, enough: boolean): number {
	let [low, high] = [0, drawn.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (drawn[middle]! > bound || (enough && drawn[middle] === bound)) high = middle;
		else low = middle + 1;
	}
	return drawn.length - low;
}

/** Of a tier with more members than this so many are asked, picked by the seed. */
export const ASKED = 1000;

/** The orders of so many more are held, whom a moved cut-off may ask next. */
const SPARE = 50 * ASKED;

/** In order of TIERS; null where orders are not told apart. The same whatever is held to spare. */
export function tierConfidences(
	profile: Profile,
	tiering: Tiering,
	seed: number,
	spare = SPARE
): TierConfidence[] | null {
	if (!profile.book) return null;
	const asked = askedIn(tiering, seed);
	const values = measureColumn(profile, tiering.measure);
	const marks = () => marked(profile.customers, seed, asked, spare);
	const { sums, draws } = heldFor(profile.book, tiering.measure, seed, asked, marks);
	const found = TIERS.map(() => ({ asked: 0, told: 0, sum: 0 }));
	for (const row of asked) {
		const tier = tiering.tier[row]!;
		const of = found[tier]!;
		of.asked++;
		const drawn = draws.get(row) ?? drawnOf(sums, values, row, seed);
		if (drawn === null) continue;
		draws.set(row, drawn);
		of.told++;
		of.sum += chancesOf(drawn, profile, tiering, row)[tier]!;
	}
	return found.map(({ asked, told, sum }) => ({ asked, told, share: told ? sum / told : null }));
}

/** Rows of the customers that are asked, ascending. */
function askedIn({ tier, rows }: Tiering, seed: number): number[] {
	const odds = rows.map(({ customers }) => ASKED / Math.max(ASKED, customers));
	const asked: number[] = [];
	for (let row = 0; row < tier.length; row++) {
		const chance = odds[tier[row]!];
		if (chance !== undefined && (chance === 1 || lot(row, seed) < chance)) asked.push(row);
	}
	return asked;
}

/** What no cut-off moves: orders of those asked so far, and what was drawn from them. */
interface Held {
	readonly measure: Measure;
	readonly seed: number;
	readonly marks: Uint8Array;
	readonly sums: OrderSums;
	readonly draws: Map<number, Float64Array>;
}
const known = new WeakMap<OrderBook, Held>();
const MOST_HELD = 10 * ASKED;

/** Whoever was asked before is not drawn again when a cut-off moves. */
function heldFor(
	book: OrderBook,
	measure: Measure,
	seed: number,
	asked: readonly number[],
	marksOf: () => Uint8Array
): Held {
	const last = known.get(book);
	const kept = last?.measure === measure && last.seed === seed ? last : null;
	const draws = kept && kept.draws.size < MOST_HELD ? kept.draws : new Map<number, Float64Array>();
	const enough = kept && asked.every((row) => kept.marks[row] === 1);
	const orders = enough ? kept : gathered(book, measure, marksOf());
	const held = { measure, seed, draws, marks: orders.marks, sums: orders.sums };
	known.set(book, held);
	return held;
}

function gathered(
	book: OrderBook,
	measure: Measure,
	marks: Uint8Array
): Pick<Held, 'marks' | 'sums'> {
	return { marks, sums: book.ordersBy(measure, marks.includes(0) ? marks : null) };
}

/** Those asked and those whom another cut-off is likely to ask, marked with 1. */
function marked(
	customers: number,
	seed: number,
	asked: readonly number[],
	spare: number
): Uint8Array {
	const marks = new Uint8Array(customers);
	for (const row of asked) marks[row] = 1;
	for (let row = 0; row < customers; row++) if (lot(row, seed) * customers < spare) marks[row] = 1;
	return marks;
}

/** A number in 0–1 that row and seed decide. */
function lot(row: number, seed: number): number {
	let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
	mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
	return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}
