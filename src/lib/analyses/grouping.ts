/**
 * How tiers and profit classes are told when a notebook is shared: small ones together with a
 * neighbour, or not at all, the same way in every chart.
 *
 * Invariant: sums of revenue, gross profit, cost to serve and profit over these groups, all told
 * at once, give away safe sets only. Where customers are named beside them, those of all others do.
 */
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { CLASS_SIGNS, profitClasses } from '#lib/segment/classes.ts';
import {
	areSumsSafe,
	cellsOf,
	coarser,
	countedIn,
	isSafeSet,
	mergedNeighbours,
	type Cells,
	type Counted,
	type Groups,
	type Limits
} from '#lib/segment/disclosure.ts';
import { finestSafe } from '#lib/segment/finest.ts';
import { INACTIVE, type Tiering } from '#lib/segment/tiering.ts';
import type { KernelInput, Merged } from './analysis.ts';
import type { SharingRules } from './evidence.ts';

const INVALID = TIERS.indexOf('invalid');

export interface Grouping {
	/** Places in TIERS that are told as one have the same number: that of the largest of them. */
	readonly tiers: Groups;
	/** The same in PROFIT_CLASSES; null where profit can't be known. */
	readonly classes: Groups | null;
	/** The class of every customer, by its place. */
	readonly classCodes: Uint8Array | null;
	/** Who is told by name beside it, with a 1: theirs can be taken off every sum. */
	readonly named?: Uint8Array;
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
 * Where the customers in `named` are told one by one beside it: what is left of every sum without
 * them is safe too. It is what `groupingOf` gives for this tiering from then on, so that it has to
 * be one that nothing else is shared by.
 */
export function groupingNaming(
	input: KernelInput,
	named: Uint8Array,
	limits: Limits
): Grouping | null {
	const grouping = made(input, limits, named);
	const { tiering } = input;
	known.set(tiering, new Map([[`${limits.k} ${limits.dominance}`, grouping]]));
	return grouping;
}

/** Codes of those alone who are not named: with one by one known, any sum is as good as theirs. */
export function unnamed(codes: Uint8Array, { named }: Pick<Grouping, 'named'>): Uint8Array {
	return named ? codes.map((code, row) => (named[row] === 1 ? INACTIVE : code)) : codes;
}

/** Counts that nobody looks through one by one: all who are named may be among them. */
export function fewestBeside(
	{ k }: Pick<SharingRules, 'k'>,
	{ named }: Pick<Grouping, 'named'>
): number {
	return k + (named?.reduce((sum, one) => sum + one, 0) ?? 0);
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
	const named = own.named && inWhole(own.named, marks);
	const cells = cellsOf(
		[unnamed(whole.tiering.tier, named ? { named } : {}), all.classCodes ?? none, marks],
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

/** Marks of customers of a part, by their places among all. */
function inWhole(named: Uint8Array, marks: Uint8Array): Uint8Array {
	let place = 0;
	return marks.map((mark) => (mark === 1 ? (named[place++] ?? 0) : 0));
}

/** Place of the marks of a part among the partitions. */
const PART = 2;

function partitionsOf({ tiering }: KernelInput, { classCodes, named }: Grouping): Uint8Array[] {
	const tier = unnamed(tiering.tier, named ? { named } : {});
	return classCodes === null ? [tier] : [tier, classCodes];
}

function toldIn({ tiers, classes }: Grouping, isIn: Counted): Counted[] {
	const groups = [tiers, ...(classes ? [classes] : [])].flatMap(countedIn);
	return groups.map((counted) => (codes) => isIn(codes) && counted(codes));
}

/** Classes give way before tiers do; null where nothing is left to be joined. */
function coarserGrouping(cells: Cells, grouping: Grouping): Grouping | null {
	const { tiers, classes } = grouping;
	if (classes !== null && new Set(filled(cells, classes)).size > 1)
		return { ...grouping, classes: byLargest(cells, 1, coarser(cells, 1, classes)) };
	const left = new Set(cells.codes.map((codes) => tiers[codes[0] ?? 0]));
	return left.size > 1
		? { ...grouping, tiers: byLargest(cells, 0, coarser(cells, 0, tiers)) }
		: null;
}

function made(
	{ profile, tiering }: KernelInput,
	limits: Limits,
	named?: Uint8Array
): Grouping | null {
	const classCodes = profitClasses(profile, tiering);
	const beside = named ? { named } : {};
	const tier = unnamed(tiering.tier, beside);
	const partitions = classCodes === null ? [tier] : [tier, classCodes];
	const cells = cellsOf(partitions, audited(profile));
	if (cells.codes.length === 0 || !isSafeSet(cells, everyone(cells), limits)) return null;
	const tiers = mergedNeighbours(cells, 0, TIERS.length, limits, INVALID);
	if (classCodes === null)
		return { tiers: byLargest(cells, 0, tiers), classes: null, classCodes, ...beside };
	const classes = togetherSafe(cells, tiers, limits);
	return {
		tiers: byLargest(cells, 0, tiers),
		classes: byLargest(cells, 1, classes),
		classCodes,
		...beside
	};
}

const SIGNS = PROFIT_CLASSES.map((name) => CLASS_SIGNS[name]);

/** Classes give way: all in one, they tell nothing that the tiers don't. */
function togetherSafe(cells: Cells, tiers: Groups, limits: Limits): Groups {
	return finestSafe(cells, 1, SIGNS, [tiers], limits) ?? PROFIT_CLASSES.map(() => 0);
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
function byLargest(cells: Cells, partition: number, groups: Groups): Groups {
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
