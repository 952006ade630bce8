/** What the values of a column tell of its meaning: the shares of its census. */
import type { RawColumn } from '../columns/intern.ts';
import { censusOf } from './census.ts';

/** Shares are of the cells that are not missing, each counted as often as it occurs. */
export interface Evidence {
	readonly filled: number;
	readonly numbers: number;
	/** Numbers with a sign of percent. */
	readonly percents: number;
	/** Dates by their form; plain digits other than 20250105 are not. */
	readonly dates: number;
	/** Dates if a header says that they are. */
	readonly possibleDates: number;
	readonly booleans: number;
	/** Answers of a survey in words, points or stars. */
	readonly scores: number;
	/** Whole numbers among the numbers; 1 only where all are. */
	readonly integers: number;
	readonly min: number;
	readonly max: number;
	readonly signed: boolean;
	/** Leading zeros or more than eleven digits: a key, whatever it looks like. */
	readonly keyLike: boolean;
	/** Keys behind a number sign, `#1001`. */
	readonly numbered: number;
	/** All that looks so are numbers filled up with zeros, as 0000000100 is. */
	readonly padded: boolean;
}

export function weighColumn(column: RawColumn): Evidence {
	const census = censusOf(column);
	const { filled, numbers, integers } = census;
	const share = (count: number) => (filled === 0 ? 0 : count / filled);
	return {
		filled,
		numbers: share(numbers),
		percents: share(census.percents),
		dates: share(census.dates),
		possibleDates: share(census.possibleDates),
		booleans: share(census.booleans),
		scores: share(census.scores),
		integers: numbers === 0 ? 0 : integers / numbers,
		min: census.least,
		max: census.largest,
		signed: census.signed > 0,
		keyLike: share(census.longKeys) > 0.2,
		numbered: share(census.numbered),
		padded: census.longKeys > 0 && census.padded === census.longKeys
	};
}

/** Shares of a price and the like: all within 0 and 1, and not all zero. */
export function isRatio({ numbers, min, max }: Evidence): boolean {
	return numbers > 0.9 && min >= 0 && max > 0 && max <= 1;
}

/** 15 % of something is neither money nor a number of things. */
export function isPercentage({ percents }: Evidence): boolean {
	return percents > 0.5;
}
