/**
 * How tiers and profit classes are told when a notebook is shared: small ones together with a
 * neighbour, the same way in every chart.
 *
 * Invariant: sums of revenue, gross profit, cost to serve and profit over these groups, all told
 * at once, give away safe sets only.
 */
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import {
	areSumsSafe,
	cellsOf,
	coarser,
	countedIn,
	isSafe,
	isSafeSet,
	mergedNeighbours,
	type Cells,
	type Counted,
	type Groups,
	type Limits
} from '#lib/segment/disclosure.ts';
import type { Tiering } from '#lib/segment/tiering.ts';
import type { KernelInput, Merged } from './analysis.ts';

const INVALID = TIERS.indexOf('invalid');

export interface Grouping {
	/** Places in TIERS that are told as one have the same number: that of the largest of them. */
	readonly tiers: Groups;
	/** The same in PROFIT_CLASSES; null where profit can't be known. */
	readonly classes: Groups | null;
	/** The class of every customer, by its place. */
	readonly classCodes: Uint8Array | null;
}

const known = new WeakMap<Tiering, Map<string, Grouping | null>>();

/** Null where even all customers together are too few, or one of them outweighs the rest. */
export function groupingOf(input: KernelInput, limits: Limits): Grouping | null {
	const key = `${limits.k} ${limits.dominance}`;
	const found = known.get(input.tiering) ?? new Map<string, Grouping | null>();
	known.set(input.tiering, found);
	const last = found.get(key);
	if (last !== undefined) return last;
	const grouping = made(input, limits);
	found.set(key, grouping);
	return grouping;
}

/**
 * Of `part`, the customers of `whole` that have a 1 in `marks`: groups so coarse that beside those
 * of all, told in another file, no few come out who are in one of the two alone. They are what
 * `groupingOf` gives for the part from then on. Null where even its sums alone would tell them.
 */
export function groupingBeside(
	whole: KernelInput,
	marks: Uint8Array,
	part: KernelInput,
	limits: Limits
): Grouping | null {
	const [all, own] = [groupingOf(whole, limits), groupingOf(part, limits)];
	if (all === null || own === null) return own;
	const none = new Uint8Array(marks.length);
	const cells = cellsOf(
		[whole.tiering.tier, all.classCodes ?? none, marks],
		audited(whole.profile)
	);
	const ownCells = cellsOf(partitionsOf(part, own), audited(part.profile));
	const told = toldIn(all, () => true);
	const isIn: Counted = (codes) => codes[PART] === 1;
	for (let next: Grouping | null = own; next !== null; next = coarserGrouping(ownCells, next)) {
		if (!areSumsSafe(cells, [...told, ...toldIn(next, isIn)], limits)) continue;
		known.get(part.tiering)?.set(`${limits.k} ${limits.dominance}`, next);
		return next;
	}
	return null;
}

/** Place of the marks of a part among the partitions. */
const PART = 2;

function partitionsOf({ tiering }: KernelInput, { classCodes }: Grouping): Uint8Array[] {
	return classCodes === null ? [tiering.tier] : [tiering.tier, classCodes];
}

function toldIn({ tiers, classes }: Grouping, isIn: Counted): Counted[] {
	const groups = [tiers, ...(classes ? [classes] : [])].flatMap(countedIn);
	return groups.map((counted) => (codes) => isIn(codes) && counted(codes));
}

/** Classes give way before tiers do; null where nothing is left to be joined. */
function coarserGrouping(cells: Cells, grouping: Grouping): Grouping | null {
	const { tiers, classes } = grouping;
	if (classes !== null && new Set(filled(cells, classes)).size > 1)
		return { ...grouping, classes: named(cells, 1, coarser(cells, 1, classes)) };
	const left = new Set(cells.codes.map((codes) => tiers[codes[0] ?? 0]));
	return left.size > 1 ? { ...grouping, tiers: named(cells, 0, coarser(cells, 0, tiers)) } : null;
}

function made({ profile, tiering }: KernelInput, limits: Limits): Grouping | null {
	const classCodes = profitClasses(profile, tiering);
	const partitions = classCodes === null ? [tiering.tier] : [tiering.tier, classCodes];
	const cells = cellsOf(partitions, audited(profile));
	if (cells.codes.length === 0 || !isSafeSet(cells, everyone(cells), limits)) return null;
	const tiers = mergedNeighbours(cells, 0, TIERS.length, limits, INVALID);
	if (classCodes === null) return { tiers: named(cells, 0, tiers), classes: null, classCodes };
	const classes = togetherSafe(cells, tiers, limits);
	return {
		tiers: named(cells, 0, tiers),
		classes: named(cells, 1, classes),
		classCodes
	};
}

/** Classes give way: all in one, they tell nothing that the tiers don't. */
function togetherSafe(cells: Cells, tiers: Groups, limits: Limits): Groups {
	let classes = mergedNeighbours(cells, 1, PROFIT_CLASSES.length, limits, null);
	while (!isSafe(cells, [tiers, classes], limits) && new Set(filled(cells, classes)).size > 1)
		classes = coarser(cells, 1, classes);
	return classes;
}

function filled(cells: Cells, classes: Groups): number[] {
	return cells.codes.map((codes) => classes[codes[1] ?? 0] ?? 0);
}

const everyone = (cells: Cells): Uint8Array => new Uint8Array(cells.codes.length).fill(1);

/** Every kind of money that is told of tiers and classes. */
export function audited({ columns }: Profile): Float64Array[] {
	const { revenue, grossProfit, costToServe, profit } = columns;
	return [revenue, grossProfit, costToServe, profit].flatMap((column) => column?.values ?? []);
}

/** Every group goes by its largest member. */
function named(cells: Cells, partition: number, groups: Groups): Groups {
	const size = groups.map((_, code) =>
		cells.codes.reduce(
			(sum, codes, cell) => sum + (codes[partition] === code ? (cells.customers[cell] ?? 0) : 0),
			0
		)
	);
	return groups.map((group) =>
		groups.reduce(
			(best, other, code) =>
				other === group && (best < 0 || (size[code] ?? 0) > (size[best] ?? 0)) ? code : best,
			-1
		)
	);
}

export function mergedOf({ tiers, classes }: Grouping): Merged {
	return { tiers: told(TIERS, tiers), classes: classes ? told(PROFIT_CLASSES, classes) : {} };
}

function told<N extends string>(
	names: readonly N[],
	groups: Groups
): Readonly<Partial<Record<N, N>>> {
	const entries = names.flatMap((name, code) => {
		const into = names[groups[code] ?? code];
		return into === undefined || into === name ? [] : [[name, into] as const];
	});
	return Object.fromEntries(entries) as Partial<Record<N, N>>;
}

/** How many of the groups are told together with another. */
export function hiddenIn(groups: Groups): number {
	return groups.filter((group, code) => group !== code).length;
}

/** Whether the invalid are told apart from all others. */
export function invalidAlone(tiers: Groups): boolean {
	return tiers.every((group, code) => (group === INVALID) === (code === INVALID));
}

/** Codes of customers, told by their groups. */
export function grouped(codes: Uint8Array, groups: Groups): Uint8Array {
	return codes.map((code) => groups[code] ?? code);
}
