import {
	areCountsSafe,
	cellsOf,
	countedIn,
	isFew,
	isSafe,
	type Groups
} from '#lib/segment/disclosure.ts';
import { INACTIVE } from '#lib/segment/tiering.ts';
import type { KernelInput } from '../analysis.ts';
import type { Share, SharingRules } from '../evidence.ts';
import { audited, groupingOf, type Grouping } from '../grouping.ts';
import { toldCounts } from '../told-counts.ts';
import { judge, unjudged, type Judged, type Unjudged } from './judged.ts';
import { curveOver, type SatisfactionResult } from './kernel.ts';
import { levelsOf, type Level, type Levels } from './levels.ts';
import { QUADRANTS, quadrantOfRows } from './quadrants.ts';

/**
 * Levels with few customers join their neighbours, and what is fitted is fitted to what is told.
 * The quadrants are told only if none of them, nor what they leave of a tier or class, is small.
 */
const share: Share<SatisfactionResult> = (input, result, rules) => {
	const { answers } = input.profile;
	const grouping = groupingOf(input, rules);
	if (!answers || grouping === null || result.respondents < rules.k) return null;
	const judged = judge(input.profile, answers, result.loyalty, result.horizon.days);
	const gathered = levelsOf(judged);
	const levels = mergedLevels(gathered, judged, rules.k);
	const lost = gathered.levels.length - levels.levels.length;
	const quadrants = quadrantsSafe(input, judged, result.satisfiedLine, grouping, rules);
	const promoters = result.promoters !== null && promotersSafe(result.promoters, rules.k);
	return {
		result: {
			...result,
			...drawn(lost === 0 ? result : curveOver(levels, judged, input.parameters.seed)),
			...toldAnswers(
				result,
				unjudged(input.profile, answers, result.loyalty, result.horizon.days),
				rules.k
			),
			...(quadrants ? {} : { quadrants: null, satisfiedLost: null }),
			promoters: promoters ? result.promoters : null
		},
		hidden: lost + (quadrants ? 0 : QUADRANTS.length) + (result.promoters && !promoters ? 1 : 0)
	};
};
export default share;

type Counted = 'answers' | 'censored' | 'undated' | 'unordered' | 'inactive';

const UNJUDGED = ['censored', 'undated', 'unordered', 'inactive'] as const;

/** What was not judged, so that no count nor what they leave of all answers is of few customers. */
function toldAnswers(
	result: SatisfactionResult,
	who: Readonly<Record<Unjudged, ReadonlySet<number>>>,
	k: number
): Pick<SatisfactionResult, Counted> {
	const hidden = hiddenOf(who, k);
	const told = (of: Unjudged, count: number | null): number | null =>
		hidden.has(of) ? null : count;
	const { answers, censored, undated, unordered, inactive } = result;
	return {
		answers: isFew(customersIn(UNJUDGED, who), k) ? null : answers,
		censored: told('censored', censored),
		undated: told('undated', undated),
		unordered: told('unordered', unordered),
		inactive: {
			answers: told('inactive', inactive.answers),
			recommendations: isFew(inactive.recommendations ?? 0, k) ? null : inactive.recommendations
		}
	};
}

/** The few, and the least of the others until as many as k customers are hidden together. */
function hiddenOf(
	who: Readonly<Record<Unjudged, ReadonlySet<number>>>,
	k: number
): ReadonlySet<Unjudged> {
	const hidden = new Set(UNJUDGED.filter((one) => isFew(who[one].size, k)));
	const others = UNJUDGED.filter((one) => !hidden.has(one) && who[one].size > 0).sort(
		(a, b) => who[a].size - who[b].size
	);
	for (const other of others) if (isFew(customersIn([...hidden], who), k)) hidden.add(other);
	return hidden;
}

function customersIn(
	these: readonly Unjudged[],
	who: Readonly<Record<Unjudged, ReadonlySet<number>>>
): number {
	return new Set(these.flatMap((one) => [...who[one]])).size;
}

/** Numbers that a file can hold: a level line has no bounds, and none are needed. */
function drawn(
	curve: Pick<SatisfactionResult, 'binned' | 'levels' | 'models' | 'winner' | 'zones'>
) {
	const { binned, levels, models, winner, zones } = curve;
	const [low, high] = [levels[0]?.score ?? 0, levels.at(-1)?.score ?? 0];
	const bounded = <M extends { readonly from: number; readonly to: number }>(model: M): M => ({
		...model,
		from: Math.max(low, model.from),
		to: Math.min(high, model.to)
	});
	return { binned, levels, models: models.map(bounded), winner: winner && bounded(winner), zones };
}

/** From the lowest level on, until each has k customers; what is left at the end joins the last. */
export function mergedLevels({ binned, levels, of }: Levels, judged: Judged, k: number): Levels {
	const members = levels.map(() => new Set<number>());
	of.forEach((level, i) => members[level]?.add(judged.customer[i]!));
	const groups: { levels: Level[]; customers: Set<number> }[] = [];
	levels.forEach((level, i) => {
		const last = groups.at(-1);
		const few = last !== undefined && last.customers.size < k;
		const group = few ? last : { levels: [], customers: new Set<number>() };
		group.levels.push(level);
		members[i]?.forEach((customer) => group.customers.add(customer));
		if (!few) groups.push(group);
	});
	const last = groups.at(-1);
	if (last && last.customers.size < k && groups.length > 1) {
		groups.pop();
		groups.at(-1)?.levels.push(...last.levels);
	}
	const place = levels.map((level) => groups.findIndex((group) => group.levels.includes(level)));
	return {
		binned,
		levels: groups.map((group) => joined(group.levels)),
		of: of.map((level) => place[level] ?? 0)
	};
}

function joined(levels: readonly Level[]): Level {
	const sum = (of: (level: Level) => number): number =>
		levels.reduce((total, level) => total + of(level), 0);
	const n = sum((level) => level.n);
	return {
		x: levels.length === 1 ? (levels[0]?.x ?? 0) : sum(({ x, n }) => x * n) / n,
		n,
		sum: sum((level) => level.sum),
		squares: sum((level) => level.squares),
		from: levels[0]?.from ?? 0,
		to: levels.at(-1)?.to ?? 0
	};
}

function promotersSafe(
	{ n, promoters, detractors }: NonNullable<SatisfactionResult['promoters']>,
	k: number
): boolean {
	return [promoters, detractors, n - promoters - detractors].every((one) => !isFew(one, k));
}

/** Beside all that is told of tiers, classes and counts, and those who were not asked. */
function quadrantsSafe(
	input: KernelInput,
	judged: Judged,
	line: number,
	grouping: Grouping,
	rules: SharingRules
): boolean {
	const { profile, tiering } = input;
	const { tiers, classes, classCodes } = grouping;
	const quadrants = quadrantOfRows(judged, line, profile.customers);
	const other = QUADRANTS.length;
	const codes = quadrants.map((code) => (code === INACTIVE ? other : code));
	const each: Groups = [...QUADRANTS.keys(), other];
	const known = classes !== null && classCodes !== null;
	const cells = cellsOf(
		known ? [tiering.tier, codes, classCodes] : [tiering.tier, codes],
		audited(profile)
	);
	const told = toldCounts(input, grouping, rules.k);
	return (
		isSafe(cells, known ? [tiers, each, classes] : [tiers, each], rules) &&
		areCountsSafe(
			cellsOf([...told.partitions, codes], []),
			[...told.groups, ...countedIn(each, told.partitions.length)],
			rules.k
		)
	);
}
