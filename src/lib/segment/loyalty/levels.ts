/** Answers gathered by level of the score, or into ten bins where the levels are too many. */
import type { Judged } from './judged.ts';
import type { Point } from './zones.ts';

export interface Level extends Point {
	/** Ends of the bin; both are the score itself where levels are few. */
	readonly from: number;
	readonly to: number;
}

export interface Levels {
	readonly binned: boolean;
	/** Ascending, none empty; `x` is the mean score. */
	readonly levels: readonly Level[];
	/** The level of every answer, parallel to `Judged`. */
	readonly of: Uint8Array;
}

/** A scale of 0–10 in half steps has 21 levels, and a break can lie between any two of them. */
export const MOST_LEVELS = 21;
export const BINS = 10;

export function levelsOf({ score, loyal }: Pick<Judged, 'score' | 'loyal'>): Levels {
	const distinct = [...new Set(score)].sort((a, b) => a - b);
	const binned = distinct.length > MOST_LEVELS;
	const place = binned ? bin(distinct[0] ?? 0, distinct.at(-1) ?? 0) : exactly(distinct);
	const sums = tally(score, loyal, place);
	const kept = sums.flatMap((sum, i) => (sum.n > 0 ? [i] : []));
	const rank = new Map(kept.map((at, i) => [at, i]));
	return {
		binned,
		levels: kept.map((at) => level(sums[at] ?? EMPTY, at, distinct, binned)),
		of: Uint8Array.from(score, (value) => rank.get(place(value)) ?? 0)
	};
}

interface Tally {
	n: number;
	loyal: number;
	score: number;
}
const EMPTY: Tally = { n: 0, loyal: 0, score: 0 };

function tally(score: Float64Array, loyal: Uint8Array, place: (value: number) => number): Tally[] {
	const sums = Array.from({ length: MOST_LEVELS }, () => ({ ...EMPTY }));
	for (let i = 0; i < score.length; i++) {
		const sum = sums[place(score[i]!)]!;
		sum.n++;
		sum.loyal += loyal[i]!;
		sum.score += score[i]!;
	}
	return sums;
}

function level({ n, loyal, score }: Tally, at: number, distinct: number[], binned: boolean): Level {
	const low = distinct[0] ?? 0;
	const width = ((distinct.at(-1) ?? 0) - low) / BINS;
	const exact = distinct[at] ?? 0;
	return {
		x: binned ? score / n : exact,
		n,
		sum: loyal,
		squares: loyal,
		from: binned ? low + at * width : exact,
		to: binned ? low + (at + 1) * width : exact
	};
}

function exactly(distinct: readonly number[]): (value: number) => number {
	const places = new Map(distinct.map((value, i) => [value, i]));
	return (value) => places.get(value) ?? 0;
}

/** Ten bins of one width; the highest score belongs to the last. */
function bin(low: number, high: number): (value: number) => number {
	return (value) => Math.min(BINS - 1, Math.floor(((value - low) / (high - low)) * BINS));
}
