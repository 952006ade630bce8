/** Which model of loyalty the answers carry, and where it has customers defect. */
import type { Parameters } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { remembered } from '../remembered.ts';
import { horizon, judge } from './judged.ts';
import { levelsOf, type Level } from './levels.ts';
import { best, models, type Model } from './zones.ts';

/** A model is claimed from so many judged answers on … */
export const FEWEST_ANSWERS = 30;
/** … and so many levels with at least `FEW` answers each. */
const FEWEST_LEVELS = 3;
export const FEW = 5;

export interface Claim {
	/** In the order of MODELS; what the levels can't carry is not there. */
	readonly models: readonly Model[];
	readonly winner: Model;
}

/** Null where the answers are too few to claim a model. */
export function claimOf(levels: readonly Level[]): Claim | null {
	if (!suffices(levels)) return null;
	const candidates = models(levels);
	return { models: candidates, winner: best(candidates) };
}

function suffices(levels: readonly Level[]): boolean {
	const answers = levels.reduce((sum, { n }) => sum + n, 0);
	return answers >= FEWEST_ANSWERS && levels.filter(({ n }) => n >= FEW).length >= FEWEST_LEVELS;
}

/** What the score of defection hangs on. */
export type Asked = Pick<Parameters, 'loyalty' | 'loyaltyDays'>;

/**
 * The score below which customers defect: where the zone of indifference begins. Null without
 * answers to judge, and where the data shows no such zone. Section 5 of the definitions.
 */
export function scoreOfDefection(profile: Profile, { loyalty, loyaltyDays }: Asked): number | null {
	return fitted(profile, loyalty, loyaltyDays);
}

const fitted = remembered(
	(profile: Profile, loyalty: Asked['loyalty'], typed: Asked['loyaltyDays']) => {
		const { answers } = profile;
		if (!answers) return null;
		const judged = judge(profile, answers, loyalty, horizon(profile, typed).days);
		const claim = claimOf(levelsOf(judged).levels);
		return claim?.winner.name === 'threeZones' ? claim.winner.from : null;
	}
);
