/**
 * Which groups of customers may be told about: section 13 of the definitions.
 *
 * Invariant: where `isSafe` holds, every sum that follows from the published ones, by adding and
 * subtracting, is over at least k customers that bring anything to it, none of them more than the
 * allowed share of the absolute amounts. Unions of safe groups are safe.
 */
import { someDetermined } from './determined.ts';
import { INACTIVE } from './tiering.ts';

export interface Limits {
	/** The fewest customers behind a figure. */
	readonly k: number;
	/** The largest share of the absolute amounts that one of them may bring, in 0–1. */
	readonly dominance: number;
}

/** Whether a count sets few customers apart; nobody is not few. */
export function isFew(count: number, k: number): boolean {
	return count > 0 && count < k;
}

/**
 * Blanks the few, and where the sum of all is told, the least of the others until as many as k are
 * hidden together.
 */
export function blankedFew(counts: readonly number[], k: number): readonly (number | null)[] {
	const hidden = new Set([...counts.keys()].filter((i) => isFew(counts[i] ?? 0, k)));
	const together = (): number => [...hidden].reduce((sum, i) => sum + (counts[i] ?? 0), 0);
	const others = [...counts.keys()]
		.filter((i) => !hidden.has(i) && (counts[i] ?? 0) > 0)
		.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
	for (const other of others) if (isFew(together(), k)) hidden.add(other);
	return counts.map((count, i) => (hidden.has(i) ? null : count));
}

/** Customers by the codes that several partitions give them, and how their amounts are spread. */
export interface Cells {
	/** A cell that has members: its code in each partition. */
	readonly codes: readonly (readonly number[])[];
	readonly customers: Float64Array;
	readonly amounts: readonly Spread[];
}

/** Of one amount in every cell: who brings anything, how much without signs, and the most. */
export interface Spread {
	readonly contributors: Float64Array;
	readonly absolute: Float64Array;
	readonly most: Float64Array;
}

/**
 * `partitions` give each customer of the profile a small code; who has INACTIVE in the first is
 * in no cell. `amounts` are parallel.
 */
export function cellsOf(
	partitions: readonly Uint8Array[],
	amounts: readonly Float64Array[]
): Cells {
	const { cell, codes } = crossed(partitions);
	const customers = new Float64Array(codes.length + 1);
	for (let row = 0; row < cell.length; row++) customers[cell[row]!]!++;
	const pick = (values: Float64Array) => values.slice(0, codes.length);
	return {
		codes,
		customers: pick(customers),
		amounts: amounts.map((values) => {
			const { contributors, absolute, most } = spread(cell, values, codes.length);
			return { contributors: pick(contributors), absolute: pick(absolute), most: pick(most) };
		})
	};
}

/** One more than the highest code. */
function codesIn(codes: Uint8Array): number {
	return codes.reduce((most, code) => (code === INACTIVE || code < most ? most : code + 1), 1);
}

/** The cell of every row, ascending by codes; one past the last for who is in none. */
function crossed(partitions: readonly Uint8Array[]): {
	cell: Uint32Array<ArrayBuffer>;
	codes: readonly (readonly number[])[];
} {
	let cell = Uint32Array.from(partitions[0] ?? [], (code) => (code === INACTIVE ? 1 : 0));
	let codes: readonly (readonly number[])[] = [[]];
	for (const partition of partitions) [cell, codes] = finer(cell, codes, partition);
	return { cell, codes };
}

/** Those cells alone that have members: products of all partitions would be too many. */
function finer(
	cell: Uint32Array<ArrayBuffer>,
	codes: readonly (readonly number[])[],
	partition: Uint8Array
): [Uint32Array<ArrayBuffer>, readonly (readonly number[])[]] {
	const radix = codesIn(partition);
	const place = new Uint32Array(codes.length * radix);
	const isIn = (row: number): boolean => cell[row]! < codes.length;
	for (let row = 0; row < cell.length; row++)
		if (isIn(row)) place[cell[row]! * radix + partition[row]!] = 1;
	const kept = [...place.keys()].filter((at) => place[at] === 1);
	kept.forEach((at, i) => (place[at] = i));
	return [
		cell.map((one, row) => (isIn(row) ? place[one * radix + partition[row]!]! : kept.length)),
		kept.map((at) => [...codes[Math.floor(at / radix)]!, at % radix])
	];
}

function spread(cell: Uint32Array, values: Float64Array, all: number): Spread {
	const contributors = new Float64Array(all + 1);
	const absolute = new Float64Array(all + 1);
	const most = new Float64Array(all + 1);
	for (let row = 0; row < cell.length; row++) {
		const value = Math.abs(values[row]!);
		if (value === 0) continue;
		const at = cell[row]!;
		contributors[at]!++;
		absolute[at]! += value;
		if (value > most[at]!) most[at] = value;
	}
	return { contributors, absolute, most };
}

/** The group of every code of a partition; codes of one number are told as one. */
export type Groups = readonly number[];

/** Who is counted, by the codes of a cell. */
export type Counted = (codes: readonly number[]) => boolean;

/** Whether sums over the groups of each partition, all published, give away only safe sets. */
export function isSafe(cells: Cells, partitions: readonly Groups[], limits: Limits): boolean {
	return areSumsSafe(cells, partitions.flatMap(countedIn), limits);
}

/** The same of any groups, whatever partitions they are of. */
export function areSumsSafe(cells: Cells, groups: readonly Counted[], limits: Limits): boolean {
	return !someDetermined(setsOf(cells, groups), (set) => !isSafeSet(cells, set, limits));
}

/** Whether the customers counted in all these groups together give no few of them away. */
export function areCountsSafe(cells: Cells, groups: readonly Counted[], k: number): boolean {
	const { customers } = cells;
	return !someDetermined(setsOf(cells, groups), (set) => isFew(sum(customers, set), k), {
		weights: customers,
		below: k
	});
}

/** The groups that a partition is told by. */
export function countedIn(of: Groups, partition: number): Counted[] {
	return [...new Set(of)].map((group) => (codes) => of[codes[partition]!] === group);
}

function setsOf({ codes }: Cells, groups: readonly Counted[]): Uint8Array[] {
	return groups.map((counted) => Uint8Array.from(codes, (cell) => (counted(cell) ? 1 : 0)));
}

/** Whether the customers of these cells may be told about as one. */
export function isSafeSet(cells: Cells, set: Uint8Array, { k, dominance }: Limits): boolean {
	const customers = sum(cells.customers, set);
	if (customers === 0) return true;
	if (customers < k) return false;
	return cells.amounts.every(({ contributors, absolute, most }) => {
		const bringing = sum(contributors, set);
		if (bringing === 0) return true;
		return bringing >= k && highest(most, set) <= dominance * sum(absolute, set);
	});
}

function sum(values: Float64Array, set: Uint8Array): number {
	let total = 0;
	for (let cell = 0; cell < set.length; cell++) if (set[cell] === 1) total += values[cell]!;
	return total;
}

function highest(values: Float64Array, set: Uint8Array): number {
	let found = 0;
	for (let cell = 0; cell < set.length; cell++)
		if (set[cell] === 1 && values[cell]! > found) found = values[cell]!;
	return found;
}

/**
 * Merges what may not be told alone with a neighbour, until every group is safe by itself or all
 * are one. `apart` is a code that joins the one before it only where nothing else is left.
 */
export function mergedNeighbours(
	cells: Cells,
	partition: number,
	codes: number,
	limits: Limits,
	apart: number | null
): Groups {
	let chain = Array.from({ length: codes }, (_, code) => [code]).filter(
		(group) => sizeOf(cells, partition, group) > 0
	);
	for (;;) {
		const at = chain.findIndex((group) => !isSafeGroup(cells, partition, group, limits));
		if (at < 0 || chain.length < 2) return groupsOf(chain, codes);
		chain = joined(chain, cheapest(chain, cells, partition, apart, at));
	}
}

/** The chain with one pair of neighbours made one: the one with fewest customers. */
export function coarser(cells: Cells, partition: number, groups: Groups): Groups {
	const chain = chainOf(groups).filter((group) => sizeOf(cells, partition, group) > 0);
	if (chain.length < 2) return groups.map(() => 0);
	return groupsOf(joined(chain, cheapest(chain, cells, partition, null, null)), groups.length);
}

/** The place of the first of the two groups to be joined: `of` is one of them unless null. */
function cheapest(
	chain: readonly (readonly number[])[],
	cells: Cells,
	partition: number,
	apart: number | null,
	of: number | null
): number {
	const cost = (first: number): number => {
		const pair = [...chain[first]!, ...chain[first + 1]!];
		const across = apart !== null && pair.includes(apart) ? 1e15 : 0;
		return sizeOf(cells, partition, pair) + across;
	};
	const places = [...chain.keys()].filter(
		(first) => first + 1 < chain.length && (of === null || first === of || first + 1 === of)
	);
	return places.reduce((best, first) => (cost(first) < cost(best) ? first : best), places[0] ?? 0);
}

function joined(chain: readonly number[][], first: number): number[][] {
	const pair = [...(chain[first] ?? []), ...(chain[first + 1] ?? [])];
	return [...chain.slice(0, first), pair, ...chain.slice(first + 2)];
}

/**
 * A group goes by its code of most customers elsewhere; here by its first. A code that nobody has
 * stays by itself.
 */
export function groupsOf(chain: readonly (readonly number[])[], codes: number): Groups {
	return Array.from(
		{ length: codes },
		(_, code) => chain.find((group) => group.includes(code))?.[0] ?? code
	);
}

function chainOf(groups: Groups): number[][] {
	return [...new Set(groups)].map((group) =>
		groups.flatMap((other, code) => (other === group ? [code] : []))
	);
}

/** Whether all customers of these codes of a partition may be told about as one. */
export function isSafeGroup(
	cells: Cells,
	partition: number,
	group: readonly number[],
	limits: Limits
): boolean {
	return isSafeSet(cells, membersOf(cells, partition, group), limits);
}

/** How many customers have one of these codes. */
export function sizeOf(cells: Cells, partition: number, group: readonly number[]): number {
	return sum(cells.customers, membersOf(cells, partition, group));
}

function membersOf(cells: Cells, partition: number, group: readonly number[]): Uint8Array {
	return Uint8Array.from(cells.codes, (codes) => (group.includes(codes[partition]!) ? 1 : 0));
}
