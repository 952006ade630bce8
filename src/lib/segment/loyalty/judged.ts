/**
 * Which answers can be judged, and as what: section 5 of the definitions.
 *
 * Invariant: every answer is judged, censored, undated, of a customer without orders or of an
 * inactive one: the five counts add up to the answers.
 */
import { isValid } from '#lib/core/columns.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { NO_DAY, type Answers, type Profile } from '#lib/rollup/profile.ts';
import { median } from '../quantile.ts';

/** Answers with a verdict, parallel; ordered as in the profile. */
export interface Judged {
	readonly customer: Int32Array;
	readonly score: Float64Array;
	/** NO_DAY where the answer has no date. */
	readonly day: Int32Array;
	/** 1 for loyal. */
	readonly loyal: Uint8Array;
	readonly answers: number;
	/** Too near the as-of date or the end of the data to tell. */
	readonly censored: number;
	readonly undated: number;
	/** Of customers without an order, whose recency is missing. */
	readonly unordered: number;
	/** Of customers without money in the window, whom no figure counts. */
	readonly inactive: number;
}

/** Where the horizon H comes from: typed, twice the median interval, or a year for want of one. */
export type HorizonBasis = 'typed' | 'interval' | 'year';
export interface Horizon {
	/** Whole days, ≥ 1. */
	readonly days: number;
	readonly basis: HorizonBasis;
}

export const YEAR = 365;

/** H: what the reader typed, else twice the median interval between orders, to whole days. */
export function horizon(profile: Profile, typed: number | null): Horizon {
	if (typed !== null) return { days: Math.max(1, Math.round(typed)), basis: 'typed' };
	const { values, valid } = profile.columns.interval;
	const known = values.filter((_, row) => profile.active[row] === 1 && isValid(valid, row));
	const middle = median(known);
	if (middle === null) return { days: YEAR, basis: 'year' };
	return { days: Math.max(1, Math.round(2 * middle)), basis: 'interval' };
}

type Verdict = 'loyal' | 'lost' | Unjudged;
export type Unjudged = 'censored' | 'undated' | 'unordered' | 'inactive';

export function judge(
	profile: Profile,
	answers: Answers,
	loyalty: Parameters['loyalty'],
	days: number
): Judged {
	const verdict = verdicts(profile, answers, loyalty, days);
	const rows: number[] = [];
	const counts = { loyal: 0, lost: 0, censored: 0, undated: 0, unordered: 0, inactive: 0 };
	const loyal = new Uint8Array(answers.score.length);
	for (let i = 0; i < answers.score.length; i++) {
		const found = verdict(i);
		counts[found]++;
		loyal[i] = found === 'loyal' ? 1 : 0;
		if (found === 'loyal' || found === 'lost') rows.push(i);
	}
	return {
		customer: Int32Array.from(rows, (i) => answers.customer[i]!),
		score: Float64Array.from(rows, (i) => answers.score[i]!),
		day: Int32Array.from(rows, (i) => (isValid(answers.dated, i) ? answers.day[i]! : NO_DAY)),
		loyal: Uint8Array.from(rows, (i) => loyal[i]!),
		answers: answers.score.length,
		censored: counts.censored,
		undated: counts.undated,
		unordered: counts.unordered,
		inactive: counts.inactive
	};
}

/** Whose answers were not judged, by what kept them from it. */
export function unjudged(
	profile: Profile,
	answers: Answers,
	loyalty: Parameters['loyalty'],
	days: number
): Readonly<Record<Unjudged, ReadonlySet<number>>> {
	const verdict = verdicts(profile, answers, loyalty, days);
	const who = {
		censored: new Set<number>(),
		undated: new Set<number>(),
		unordered: new Set<number>(),
		inactive: new Set<number>()
	};
	for (let i = 0; i < answers.score.length; i++) {
		const found = verdict(i);
		if (found !== 'loyal' && found !== 'lost') who[found].add(answers.customer[i]!);
	}
	return who;
}

function verdicts(
	profile: Profile,
	answers: Answers,
	loyalty: Parameters['loyalty'],
	days: number
): (i: number) => Verdict {
	const verdict =
		loyalty === 'active' ? activity(profile, answers, days) : repurchase(profile, answers, days);
	return (i) => (profile.active[answers.customer[i]!] === 1 ? verdict(i) : 'inactive');
}

/**
 * An order within `days` after the answer, where the data reaches that far: to its end, but no
 * further than the as-of date, past which orders are not looked at.
 */
function repurchase(
	{ data, asOf }: Profile,
	answers: Answers,
	days: number
): (i: number) => Verdict {
	const end = Math.min(data.last, asOf);
	return (i) => {
		if (!isValid(answers.dated, i)) return 'undated';
		const day = answers.day[i]!;
		if (end - day < days) return 'censored';
		const next = answers.nextOrder[i]!;
		return next !== NO_DAY && next - day <= days ? 'loyal' : 'lost';
	};
}

/** The last order lies at most `days` back. */
function activity({ columns }: Profile, answers: Answers, days: number): (i: number) => Verdict {
	const { values, valid } = columns.recency;
	return (i) => {
		const row = answers.customer[i]!;
		if (!isValid(valid, row)) return 'unordered';
		return values[row]! <= days ? 'loyal' : 'lost';
	};
}
