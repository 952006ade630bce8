/**
 * Which counts of customers may be told beside tiers and classes when a notebook is shared.
 *
 * Invariant: all counts of all charts, told at once, give none of fewer than k away; what would is
 * left out, the later in the order below.
 */
import { MEASURES, TIERS, type Measure } from '#lib/core/parameters.ts';
import { NO_DAY, type Profile } from '#lib/rollup/profile.ts';
import { breakEvensOf } from '#lib/segment/breakEven.ts';
import {
	areCountsSafe,
	cellsOf,
	countedIn,
	type Counted,
	type Groups
} from '#lib/segment/disclosure.ts';
import type { KernelInput } from './analysis.ts';
import { hiddenIn, invalidAlone, unnamed, type Grouping } from './grouping.ts';
import type { Told } from './concentration/blanked.ts';
import { toldCells } from './concentration/cells.ts';
import { classesOf } from './concentration/kernel.ts';
import { topFifths } from './ranks/fifths.ts';

export interface ToldCounts {
	/** Of which measures those below 0 are counted. */
	readonly losers: ReadonlySet<Measure>;
	/** Who has broken even, by tier. */
	readonly even: boolean;
	/** Of the first fifth by revenue: who is in that by profit, and who loses money. */
	readonly both: boolean;
	readonly losing: boolean;
	/** Customers by class of revenue, then tier; all null where they may not be told beside the rest. */
	readonly classes: Told;
	/** All that is told, for who tells more beside it: partitions, and groups of their codes. */
	readonly partitions: readonly Uint8Array[];
	readonly groups: readonly Counted[];
}

const known = new WeakMap<Grouping, ToldCounts>();

export function toldCounts(input: KernelInput, grouping: Grouping, k: number): ToldCounts {
	const found = known.get(grouping) ?? counted(input, grouping, k);
	known.set(grouping, found);
	return found;
}

/** Places of the partitions. */
const [TIER, CLASS, EVEN, FIFTH, LETTER, SIGNS] = [0, 1, 2, 3, 4, 5] as const;

function counted(input: KernelInput, grouping: Grouping, k: number): ToldCounts {
	const { profile, tiering } = input;
	const { tiers, classes, classCodes } = grouping;
	const none = new Uint8Array(profile.customers);
	const partitions = [
		unnamed(tiering.tier, grouping),
		classCodes ?? none,
		evenCodes(profile) ?? none,
		topFifths(profile) ?? none,
		classesOf(profile),
		...MEASURES.map((measure) => signs(profile, measure))
	];
	const cells = cellsOf(partitions, []);
	const groups = [...countedIn(tiers, TIER), ...(classes ? countedIn(classes, CLASS) : [])];
	const told = (...more: readonly Counted[]): boolean => {
		if (!areCountsSafe(cells, [...groups, ...more], k)) return false;
		groups.push(...more);
		return true;
	};
	const { measure } = tiering;
	const losers = new Set<Measure>();
	const tellLosers = (one: Measure): void => {
		if (told(losersOf(one))) losers.add(one);
	};
	if (invalidAlone(tiers)) tellLosers(measure);
	const even = hiddenIn(tiers) === 0 && told(...evenGroups());
	MEASURES.filter((one) => one !== measure).forEach(tellLosers);
	const both = told(inFifth, inBoth);
	const losing = told(inFifth, losingInFifth);
	const byClass = toldCells(input, grouping, k);
	return {
		losers,
		even,
		both,
		losing,
		classes: told(...inCells(byClass, tiers)) ? byClass : byClass.map(blank),
		partitions,
		groups
	};
}

/** Who is in each cell that is told. */
function inCells(cells: Told, tiers: Groups): Counted[] {
	return cells.flatMap((row, letter) =>
		row.flatMap((count, tier): Counted[] =>
			count === null || count === 0
				? []
				: [(codes) => codes[LETTER] === letter && tiers[codes[TIER]!] === tier]
		)
	);
}

const blank = (row: Told[number]): null[] => row.map(() => null);

function losersOf(measure: Measure): Counted {
	const place = SIGNS + MEASURES.indexOf(measure);
	return (codes) => codes[place] === BELOW;
}

const BELOW = 2;

/** 0 above zero, 1 at it, 2 below. */
function signs({ columns, customers }: Profile, measure: Measure): Uint8Array {
	const values = columns[measure]?.values ?? new Float64Array(customers);
	return Uint8Array.from(values, (value) => (value > 0 ? 0 : value < 0 ? BELOW : 1));
}

/** 0 broke even, 1 did at once, 2 is behind, 3 has no day; null where that can't be known. */
function evenCodes(profile: Profile): Uint8Array | null {
	const found = breakEvensOf(profile);
	if (found === null) return null;
	const { day, deepest, end } = found;
	return Uint8Array.from(day, (one, row) => {
		if (one !== NO_DAY) return deepest[row] === 0 ? 1 : 0;
		return end[row]! > 0 ? 3 : 2;
	});
}

function evenGroups(): Counted[] {
	return [
		(codes) => codes[EVEN] === 1,
		(codes) => codes[EVEN] === 2,
		(codes) => codes[EVEN] === 3,
		...TIERS.map(
			(_, tier): Counted =>
				(codes) =>
					codes[TIER] === tier && codes[EVEN]! <= 1
		)
	];
}

const inFifth: Counted = (codes) => codes[FIFTH]! > 0;
const inBoth: Counted = (codes) => codes[FIFTH] === 2 || codes[FIFTH] === 4;
const losingInFifth: Counted = (codes) => codes[FIFTH]! > 2;
