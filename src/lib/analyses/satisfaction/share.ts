import { isFew } from '#lib/segment/disclosure.ts';
import type { Share } from '../evidence.ts';
import { fewestBeside, groupingOf } from '../grouping.ts';
import { judge, unjudged, type Unjudged } from '#lib/segment/loyalty/judged.ts';
import { curveOver, type SatisfactionResult } from './kernel.ts';
import { levelsOf } from '#lib/segment/loyalty/levels.ts';
import { QUADRANTS } from './quadrants.ts';
import { toldSurvey } from './told.ts';

/**
 * Levels of which few customers were lost or kept join their neighbours, and what is fitted is
 * fitted to what is told. The quadrants are told only if none of them, nor what they leave of a
 * tier or class, is small.
 */
const share: Share<SatisfactionResult> = (input, result, rules) => {
	const { answers } = input.profile;
	const grouping = groupingOf(input, rules);
	if (!answers || grouping === null || result.respondents < fewestBeside(rules, grouping))
		return null;
	const judged = judge(input.profile, answers, result.loyalty, result.horizon.days);
	const gathered = levelsOf(judged);
	const told = toldSurvey(input, judged, result, grouping, rules);
	if (told === null) return null;
	const { levels, quadrants, promoters } = told;
	const lost = gathered.levels.length - levels.levels.length;
	return {
		result: {
			...result,
			...drawn(lost === 0 ? result : curveOver(levels, judged, input.parameters.seed)),
			...toldAnswers(
				result,
				unjudged(input.profile, answers, result.loyalty, result.horizon.days),
				fewestBeside(rules, grouping)
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
