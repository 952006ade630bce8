/**
 * What of a survey may be told beside all other counts of a shared notebook.
 *
 * Invariant: who answered, who was lost and kept by level, the quadrants and the promoters, told at
 * once with tiers, classes and counts, give none of fewer than k customers away. In this order: what
 * would is left out, or told by fewer levels. Levels count answers: where nearly all customers
 * gave one, they count customers.
 */
import { isValid } from '#lib/core/columns.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import {
	areCountsSafe,
	cellsOf,
	countedIn,
	isSafe,
	type Counted,
	type Groups
} from '#lib/segment/disclosure.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';
import type { KernelInput } from '../analysis.ts';
import type { SharingRules } from '../evidence.ts';
import { audited, fewestBeside, unnamed, type Grouping } from '../grouping.ts';
import { toldCounts } from '../told-counts.ts';
import type { Judged } from '#lib/segment/loyalty/judged.ts';
import type { SatisfactionResult } from './kernel.ts';
import { levelsOf, MOST_LEVELS, type Levels } from '#lib/segment/loyalty/levels.ts';
import { coarserLevels, mergedLevels } from './merged-levels.ts';
import { quadrantOfRows, QUADRANTS } from './quadrants.ts';

interface ToldSurvey {
	readonly levels: Levels;
	readonly quadrants: boolean;
	readonly promoters: boolean;
}

/** Null where nothing of it may be told. */
export function toldSurvey(
	input: KernelInput,
	judged: Judged,
	{ satisfiedLine, promoters, respondents }: SatisfactionResult,
	grouping: Grouping,
	rules: SharingRules
): ToldSurvey | null {
	const { profile } = input;
	const gathered = levelsOf(judged);
	const told = toldCounts(input, grouping, rules.k);
	const quadrants = quadrantOfRows(judged, satisfiedLine, profile.customers).map(orOther);
	const { partitions } = told;
	const [LEVEL, QUADRANT, VOTE] = [0, 1, 2].map((place) => partitions.length + place) as [
		number,
		number,
		number
	];
	const cells = cellsOf(
		[...partitions, levelsOfRows(gathered, judged, profile), quadrants, votes(profile)],
		[]
	);
	const groups = [...told.groups];
	const tell = (more: readonly Counted[]): boolean => {
		if (!areCountsSafe(cells, [...groups, ...more], rules.k)) return false;
		groups.push(...more);
		return true;
	};
	if (!tell([(codes) => codes[QUADRANT] !== OTHER])) return null;
	let levels = mergedLevels(gathered, judged, fewestBeside(rules, grouping));
	if (judged.score.length - respondents < rules.k)
		while (levels && !tell(countedBy(levels, gathered, LEVEL))) levels = coarserLevels(levels);
	if (levels === null) return null;
	return {
		levels,
		quadrants: moneySafe(input, quadrants, grouping, rules) && tell(countedIn(EACH, QUADRANT)),
		promoters: promoters !== null && tell(countedIn(VOTES, VOTE))
	};
}

/** Who was not judged is in a group of its own. */
const OTHER = QUADRANTS.length;
const EACH: Groups = [...QUADRANTS.keys(), OTHER];

function orOther(code: number): number {
	return code === INACTIVE ? OTHER : code;
}

const NO_LEVEL = 2 * MOST_LEVELS;

/** Twice the level of the last judged answer, and 1 more for who is loyal. */
function levelsOfRows({ of }: Levels, { customer, loyal }: Judged, { customers }: Profile) {
	const codes = new Uint8Array(customers).fill(NO_LEVEL);
	customer.forEach((row, i) => (codes[row] = 2 * of[i]! + loyal[i]!));
	return codes;
}

/** The lost and the loyal of every level as it is told. */
function countedBy(told: Levels, gathered: Levels, partition: number): Counted[] {
	const place = new Map<number, number>();
	gathered.of.forEach((level, i) => place.set(level, told.of[i]!));
	return [...told.levels.keys()].flatMap((level) =>
		[0, 1].map((loyal): Counted => (codes) => {
			const code = codes[partition]!;
			return code !== NO_LEVEL && code % 2 === loyal && place.get(code >> 1) === level;
		})
	);
}

const VOTES: Groups = [0, 1, 2, 3];

/** 0 promoter, 1 neither, 2 detractor, 3 was not asked. */
function votes({ columns: { recommend }, customers }: Profile): Uint8Array {
	const codes = new Uint8Array(customers).fill(3);
	recommend?.values.forEach((value, row) => {
		if (isValid(recommend.valid, row)) codes[row] = value >= 9 ? 0 : value <= 6 ? 2 : 1;
	});
	return codes;
}

/** Sums of money over the quadrants, beside those over tiers and classes. */
function moneySafe(
	{ profile, tiering }: KernelInput,
	quadrants: Uint8Array,
	grouping: Grouping,
	rules: SharingRules
): boolean {
	const { tiers, classes, classCodes } = grouping;
	const tier = unnamed(tiering.tier, grouping);
	const known = classes !== null && classCodes !== null;
	const cells = cellsOf(
		known ? [tier, quadrants, classCodes] : [tier, quadrants],
		audited(profile)
	);
	return isSafe(cells, known ? [tiers, EACH, classes] : [tiers, EACH], rules);
}
