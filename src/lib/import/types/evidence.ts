/** What the values of a column tell about it, from a sample of its distinct values. */
import {
	cleanText,
	decimalEvidence,
	isNull,
	parseAmount,
	parseBoolean,
	toNumber
} from '../cells/cells.ts';
import { looksLikeDate, parseDate } from '../cells/days.ts';
import { type NumberFacts, plainAt, type RawColumn } from '../columns/intern.ts';
import { parseScore } from '../cells/scores.ts';

/** Shares are of the cells that are not missing, each counted as often as it occurs. */
export interface Evidence {
	readonly filled: number;
	readonly numbers: number;
	/** Dates by their form; plain digits other than 20250105 are not. */
	readonly dates: number;
	/** Dates if a header says that they are. */
	readonly possibleDates: number;
	readonly booleans: number;
	/** Answers of a survey in words, points or stars. */
	readonly scores: number;
	/** Whole numbers among the numbers. */
	readonly integers: number;
	readonly min: number;
	readonly max: number;
	readonly signed: boolean;
	/** Leading zeros or more than eleven digits: a key, whatever it looks like. */
	readonly keyLike: boolean;
}

const SAMPLE = 2000;
/** Plain numbers are alike; most of what there is to know of them is known of all. */
const NUMBER_SAMPLE = 200;

const known = new WeakMap<RawColumn, Evidence>();

/** What a column tells; looked at once, as often as it is asked for. */
export function weighColumn(column: RawColumn): Evidence {
	const before = known.get(column);
	if (before) return before;
	const evidence = weigh(column);
	known.set(column, evidence);
	return evidence;
}

/** Every text where they are few, else some at fixed steps; plain numbers by what is known of them all. */
function weigh(column: RawColumn): Evidence {
	const { texts, counts, numbers } = column;
	const step = Math.max(1, Math.floor(texts.size / SAMPLE));
	const tally = new Tally();
	for (let code = 0; code < texts.size; code += step)
		tally.add(cleanText(texts.at(code)), counts[code]!);
	if (numbers) tally.addNumbers(numbers, sampleOf(column));
	return tally.evidence();
}

/** Plain numbers of rows at fixed steps: whether they could be dates or keys is seen from some. */
function sampleOf(column: RawColumn): Tally {
	const step = Math.max(1, Math.floor(column.rows / NUMBER_SAMPLE));
	const tally = new Tally();
	for (let row = 0; row < column.rows; row += step) {
		const text = plainAt(column, row);
		if (text !== null) tally.add(text, 1);
	}
	return tally;
}

class Tally {
	#filled = 0;
	#numbers = 0;
	#dates = 0;
	#possibleDates = 0;
	#booleans = 0;
	#scores = 0;
	#integers = 0;
	#min = Infinity;
	#max = -Infinity;
	#signed = false;
	#keys = 0;

	add(text: string, count: number): void {
		const said = parseBoolean(text) !== null;
		if (!said && isNull(text)) return;
		this.#filled += count;
		if (said) this.#booleans += count;
		if (parseScore(text)) this.#scores += count;
		if (looksLikeDate(text)) this.#dates += count;
		else if (/^[\d０-９]/.test(text) && parseDate(text, 'ymd') !== null)
			this.#possibleDates += count;
		if (/^0\d|^\d{12,}$/.test(text)) this.#keys += count;
		this.#number(text, count);
	}

	/** `sample` stands for all of them in what the facts don't tell. */
	addNumbers(facts: NumberFacts, sample: Tally): void {
		const weight = sample.#filled === 0 ? 0 : facts.count / sample.#filled;
		this.#filled += facts.count;
		this.#numbers += facts.count;
		this.#integers += facts.integers;
		this.#booleans += sample.#booleans * weight;
		this.#dates += sample.#dates * weight;
		this.#possibleDates += sample.#possibleDates * weight;
		this.#min = Math.min(this.#min, facts.min / 10 ** facts.scale);
		this.#max = Math.max(this.#max, facts.max / 10 ** facts.scale);
	}

	#number(text: string, count: number): void {
		const amount = parseAmount(text, decimalEvidence(text) === 1 ? ',' : '.');
		if (!amount) return;
		const value = toNumber(amount);
		this.#numbers += count;
		if (Number.isInteger(value)) this.#integers += count;
		if (amount.currency) this.#signed = true;
		this.#min = Math.min(this.#min, value);
		this.#max = Math.max(this.#max, value);
	}

	evidence(): Evidence {
		const share = (count: number) => (this.#filled === 0 ? 0 : count / this.#filled);
		return {
			filled: this.#filled,
			numbers: share(this.#numbers),
			dates: share(this.#dates),
			possibleDates: share(this.#dates + this.#possibleDates),
			booleans: share(this.#booleans),
			scores: share(this.#scores),
			integers: this.#numbers === 0 ? 0 : this.#integers / this.#numbers,
			min: this.#min,
			max: this.#max,
			signed: this.#signed,
			keyLike: share(this.#keys) > 0.2
		};
	}
}

/** Shares of a price and the like: all within 0 and 1, and not all zero. */
export function isRatio({ numbers, min, max }: Evidence): boolean {
	return numbers > 0.9 && min >= 0 && max > 0 && max <= 1;
}
