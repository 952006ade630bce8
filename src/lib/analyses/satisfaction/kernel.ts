/** Does satisfaction pay in loyalty? Section 5 of the definitions. */
import { isValid } from '#lib/core/columns.ts';
import type { LoyaltyMeasure, Parameters } from '#lib/core/parameters.ts';
import { seeded } from '#lib/core/random.ts';
import type { Answers, Profile } from '#lib/rollup/profile.ts';
import { DRAWS, percentileInterval, type Interval } from '#lib/segment/intervals.ts';
import type { Kernel, Outcome } from '../analysis.ts';
import { remembered } from '#lib/segment/remembered.ts';
import { wilson, type Proportion } from './intervals.ts';
import { claimOf } from '#lib/segment/loyalty/claim.ts';
import { horizon, judge, type Horizon, type Judged } from '#lib/segment/loyalty/judged.ts';
import { levelsOf, type Level, type Levels } from '#lib/segment/loyalty/levels.ts';
import { isotonic } from './pava.ts';
import { netPromoters, type Promoters } from './promoters.ts';
import { quadrantsOf, type Quadrants } from './quadrants.ts';
import { draw, patternsOf } from './resample.ts';
import { threeZones, type Model } from '#lib/segment/loyalty/zones.ts';

export interface SatisfactionResult {
	readonly loyalty: LoyaltyMeasure;
	readonly horizon: Horizon;
	/** Every answer of a known customer; those judged are `judged`. Null: not told of so few. */
	readonly answers: number | null;
	readonly judged: number;
	readonly censored: number | null;
	readonly undated: number | null;
	readonly unordered: number | null;
	/** Answers and latest recommendations of customers who are not active: no figure counts them. */
	readonly inactive: {
		readonly answers: number | null;
		readonly recommendations: number | null;
	};
	/** Customers with a judged answer. */
	readonly respondents: number;
	readonly scaleTop: number;
	readonly satisfiedLine: number;
	/** Levels are ten bins of the score. */
	readonly binned: boolean;
	readonly levels: readonly ObservedLevel[];
	/** In the order of MODELS; what the levels can't carry is not there. */
	readonly models: readonly Model[];
	/** Null where the answers are too few to claim a model. */
	readonly winner: Model | null;
	/** Only where three zones win. */
	readonly zones: Zones | null;
	/** P(satisfied | lost); null where nobody was lost. */
	readonly satisfiedLost: Proportion | null;
	/** Null where a shared result may not tell them. */
	readonly quadrants: Quadrants | null;
	readonly money: 'profit' | 'revenue';
	readonly promoters: Promoters | null;
}

export interface ObservedLevel extends Proportion {
	readonly score: number;
	readonly from: number;
	readonly to: number;
	/** Monotone fit. */
	readonly fitted: number;
}

export interface Zones {
	readonly b1: number;
	readonly b2: number;
	/** Null where no draw had three zones. */
	readonly b1Interval: Interval | null;
	readonly b2Interval: Interval | null;
	/** Share of the draws that three zones could be fitted to. */
	readonly drawn: number;
}

type Asked = Pick<Parameters, 'loyalty' | 'loyaltyDays' | 'satisfiedLine' | 'seed'>;

function measure(profile: Profile, asked: Asked): Outcome<SatisfactionResult> {
	const { answers } = profile;
	if (!answers || answers.score.length === 0) return { state: 'unmeasurable', needs: ['survey'] };
	const found = horizon(profile, asked.loyaltyDays);
	const judged = judge(profile, answers, asked.loyalty, found.days);
	if (judged.score.length === 0) return { state: 'unmeasurable', needs: [lacking(judged)] };
	const scaleTop = topOf(answers.score);
	const satisfiedLine = asked.satisfiedLine ?? (scaleTop * 4) / 5;
	return {
		state: 'done',
		result: {
			loyalty: asked.loyalty,
			horizon: found,
			scaleTop,
			satisfiedLine,
			...counts(judged),
			...curveOver(levelsOf(judged), judged, asked.seed),
			...loss(profile, judged, satisfiedLine),
			...recommendations(profile, judged.inactive)
		}
	};
}

const measured = remembered(measure);

const kernel: Kernel<SatisfactionResult> = {
	version: 3,
	run({ profile, parameters: { loyalty, loyaltyDays, satisfiedLine, seed } }) {
		return measured(profile, { loyalty, loyaltyDays, satisfiedLine, seed });
	}
};
export default kernel;

/** Why nothing could be judged: answers without dates, none early enough, or no orders at all. */
function lacking({ undated, censored }: Judged): 'dates' | 'laterOrders' | 'customers' {
	if (censored > 0) return 'laterOrders';
	return undated > 0 ? 'dates' : 'customers';
}

/** The scale that scores like these are given on: to 5, 10 or 100, else their own highest. */
export function topOf(score: Answers['score']): number {
	const highest = score.reduce((a, b) => Math.max(a, b), 0);
	return [5, 10, 100].find((top) => highest <= top) ?? highest;
}

type Counted = 'answers' | 'judged' | 'censored' | 'undated' | 'unordered' | 'respondents';
function counts(judged: Judged): Pick<SatisfactionResult, Counted> {
	const { answers, censored, undated, unordered } = judged;
	const respondents = new Set(judged.customer).size;
	return { answers, judged: judged.score.length, censored, undated, unordered, respondents };
}

type Drawn = 'binned' | 'levels' | 'models' | 'winner' | 'zones';

/** What follows from the answers as they are gathered. */
export function curveOver(
	gathered: Levels,
	judged: Judged,
	seed: number
): Pick<SatisfactionResult, Drawn> {
	const { levels, binned } = gathered;
	const claim = claimOf(levels);
	if (claim === null)
		return { binned, levels: observed(levels), models: [], winner: null, zones: null };
	const { winner } = claim;
	const zones = winner.name === 'threeZones' ? zonesOf(winner, judged, gathered, seed) : null;
	return { binned, levels: observed(levels), models: claim.models, winner, zones };
}

function observed(levels: readonly Level[]): ObservedLevel[] {
	const fitted = isotonic(
		levels.map(({ sum, n }) => sum / n),
		levels.map(({ n }) => n)
	);
	return levels.map(({ x, from, to, n, sum }, i) => {
		return { score: x, from, to, ...wilson(sum, n), fitted: fitted[i] ?? NaN };
	});
}

/** The breaks with intervals from draws over customers. */
function zonesOf({ from, to }: Model, judged: Judged, { levels, of }: Levels, seed: number): Zones {
	const random = seeded(seed);
	const { patterns, of: patternOf } = patternsOf(judged.customer, of, judged.loyal);
	const draws = Array.from({ length: DRAWS }, () => draw(levels, patterns, patternOf, random));
	const fits = draws.map(threeZones).filter((fit) => fit !== null);
	return {
		b1: from,
		b2: to,
		b1Interval: percentileInterval(fits.map((fit) => fit.from)),
		b2Interval: percentileInterval(fits.map((fit) => fit.to)),
		drawn: fits.length / DRAWS
	};
}

type Lost = 'satisfiedLost' | 'quadrants' | 'money';
function loss(profile: Profile, judged: Judged, line: number): Pick<SatisfactionResult, Lost> {
	const { profit, revenue } = profile.columns;
	const quadrants = quadrantsOf(judged, line, profit ?? revenue);
	const satisfied = quadrants.mercenaries.customers;
	const lost = satisfied + quadrants.defectors.customers;
	return {
		satisfiedLost: lost > 0 ? wilson(satisfied, lost) : null,
		quadrants,
		money: profit ? 'profit' : 'revenue'
	};
}

type Recommended = 'promoters' | 'inactive';
/** NPS from active customers' latest recommendations, where there are any. */
function recommendations(
	{ active, columns, customers }: Profile,
	answers: number
): Pick<SatisfactionResult, Recommended> {
	let [n, promoters, detractors, inactive] = [0, 0, 0, 0];
	for (let row = 0; columns.recommend && row < customers; row++) {
		if (!isValid(columns.recommend.valid, row)) continue;
		if (active[row] !== 1) {
			inactive++;
			continue;
		}
		const value = columns.recommend.values[row]!;
		n++;
		if (value >= 9) promoters++;
		if (value <= 6) detractors++;
	}
	return {
		promoters: n > 0 ? netPromoters(n, promoters, detractors) : null,
		inactive: { answers, recommendations: inactive }
	};
}
