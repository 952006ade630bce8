/**
 * What the cells of a column could be, each counted as often as it occurs. Of very many distinct
 * texts some at even steps stand for all, so that counts are near; but `integers` equals `numbers`
 * only where every number of the column is whole.
 */
import { type Amount, decimalEvidence, parseAmount, toNumber } from '../cells/amounts.ts';
import { cleanKey, cleanText, isNull, parseBoolean } from '../cells/cells.ts';
import { looksLikeDate, parseDate } from '../cells/days.ts';
import { parseScore } from '../cells/scores.ts';
import { type NumberFacts, plainAt, type RawColumn } from '../columns/intern.ts';

export interface Census {
	/** Cells that are not missing; every further count is of these. */
	readonly filled: number;
	readonly distinct: number;
	/** Yes and no, in words or as 1 and 0. */
	readonly booleans: number;
	readonly digitBooleans: number;
	/** Of the booleans those that say no. */
	readonly noes: number;
	/** Dates by their form, and dates if a header says so. */
	readonly dates: number;
	readonly possibleDates: number;
	readonly times: number;
	readonly numbers: number;
	readonly integers: number;
	readonly percents: number;
	readonly signed: number;
	/** Made text on purpose by `="…"`, a tab or an apostrophe. */
	readonly guarded: number;
	/** Leading zeros, or more digits than anyone counts. */
	readonly keys: number;
	/** One word of Latin letters, digits and marks, with a digit in it: `SO-2024-001`. */
	readonly codes: number;
	/** Of these the ones behind a number sign: `#1001`. */
	readonly numbered: number;
	/** Codes with a letter in them. */
	readonly words: number;
	/** Leading zeros or more than eleven digits, in texts: a key, whatever it looks like. */
	readonly longKeys: number;
	/** Of these the ones that are numbers filled up with zeros. */
	readonly padded: number;
	/** Answers of a survey in words, points or stars. */
	readonly scores: number;
	/** Beyond 1 a number is no share. */
	readonly most: number;
	readonly least: number;
	readonly largest: number;
	readonly characters: number;
}

/** Beyond so many distinct texts they are taken at even steps over the whole column. */
export const LOOKS = 10_000;
/** Plain numbers are alike, and what tells them apart is known of them all. */
const NUMBER_LOOKS = 300;

const known = new WeakMap<RawColumn, Census>();

/** The census of a column; taken once, as often as it is asked for. */
export function censusOf(column: RawColumn): Census {
	const before = known.get(column);
	if (before) return before;
	const census = takeCensus(column);
	known.set(column, census);
	return census;
}

function takeCensus(column: RawColumn): Census {
	const { texts, counts, numbers } = column;
	const count = emptyCount();
	const step = Math.max(1, Math.ceil(texts.size / LOOKS));
	for (let code = 0; code < texts.size; code += step)
		countCell(count, texts.at(code), (counts[code] ?? 0) * step);
	if (step > 1 && count.integers === count.numbers && hasFraction(column)) count.integers--;
	if (!numbers || numbers.count === 0) return { ...count, distinct: texts.size - count.missing };
	addPlain(count, column, numbers);
	return { ...count, distinct: numbers.count };
}

/** Whether a text of the column is a number that is not whole; most are told by their bytes alone. */
function hasFraction({ texts: { size, at, dictionary } }: RawColumn): boolean {
	const { offsets, bytes } = dictionary;
	for (let code = 0; code < size; code++) {
		let sign = false;
		for (let i = offsets[code]!; i < offsets[code + 1]!; i++) sign ||= isSign(bytes[i]!);
		const value = sign ? numberIn(halfWidth(cleanText(at(code)))) : null;
		if (value && !isWhole(value)) return true;
	}
	return false;
}

/** A point, a comma, a percent sign, or no ASCII at all: without any of them a number is whole. */
function isSign(byte: number): boolean {
	return byte === 0x2e || byte === 0x2c || byte === 0x25 || byte > 0x7f;
}

function numberIn(text: string): Amount | null {
	return parseAmount(text, decimalEvidence(text) === 1 ? ',' : '.');
}

function isWhole(amount: Amount): boolean {
	return Number.isInteger(toNumber(amount)) && !amount.percent;
}

/** Some plain numbers at even steps stand for them all, but for what the facts tell exactly. */
function addPlain(count: Count, column: RawColumn, facts: NumberFacts): void {
	const seen = emptyCount();
	const step = Math.max(1, Math.ceil(column.rows / NUMBER_LOOKS));
	for (let row = 0; row < column.rows; row += step) {
		const text = plainAt(column, row);
		if (text !== null) countCell(seen, text, 1);
	}
	const weight = seen.filled === 0 ? 0 : facts.count / seen.filled;
	const integers = seen.numbers * weight * (facts.integers / facts.count);
	for (const what of Object.keys(seen) as (keyof Count)[])
		if (!OF_ALL.has(what)) count[what] += seen[what] * weight;
	count.integers += integers;
	const unit = 10 ** facts.scale;
	count.least = Math.min(count.least, facts.min / unit);
	count.largest = Math.max(count.largest, facts.max / unit);
	count.most = Math.max(count.most, Math.abs(facts.min) / unit, Math.abs(facts.max) / unit);
}

/** What the facts tell of all plain numbers, and what only texts can be. */
const OF_ALL: ReadonlySet<keyof Count> = new Set<keyof Count>([
	'most',
	'least',
	'largest',
	'integers',
	'longKeys',
	'padded',
	'scores'
]);

type Count = { -readonly [key in Exclude<keyof Census, 'distinct'>]: number } & { missing: number };

function emptyCount(): Count {
	return {
		missing: 0,
		filled: 0,
		booleans: 0,
		digitBooleans: 0,
		noes: 0,
		words: 0,
		dates: 0,
		possibleDates: 0,
		times: 0,
		numbers: 0,
		integers: 0,
		percents: 0,
		signed: 0,
		guarded: 0,
		keys: 0,
		codes: 0,
		longKeys: 0,
		numbered: 0,
		padded: 0,
		scores: 0,
		most: 0,
		least: Infinity,
		largest: -Infinity,
		characters: 0
	};
}

const GUARD = /^\s*(?:=?"|[\t'])\s*[\w-]*\d|\d\t\s*$/;
const KEY = /^0\d|^\d{12,}$|^1[3-9]\d{9}$|^\d(?:\.\d+)?E\+1\d$/i;
const LONG_KEY = /^0\d|^\d{12,}$/;
const PADDED = /^0\d+(?:[.,]\d+)?-?$/;
const CODE = /^(?=.*\d)[A-Za-z\d#][\w.\-/#*@+]*$/;
const WORD = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z\d#][\w.\-/#]*$/;

function countCell(count: Count, raw: string, times: number): void {
	const text = halfWidth(cleanText(raw));
	const boolean = parseBoolean(text);
	if (boolean === null && isNull(text)) {
		count.missing++;
		return;
	}
	count.filled += times;
	count.characters += text.length * times;
	if (boolean !== null) count.booleans += times;
	if (boolean === false) count.noes += times;
	if (text === '0' || text === '1') count.digitBooleans += times;
	if (parseScore(text)) count.scores += times;
	if (LONG_KEY.test(text)) {
		count.longKeys += times;
		if (PADDED.test(text)) count.padded += times;
	}
	if (GUARD.test(raw)) count.guarded += times;
	const key = cleanKey(text);
	if (KEY.test(key)) count.keys += times;
	if (CODE.test(key)) count.codes += times;
	if (WORD.test(key)) count.words += times;
	if (key.startsWith('#') && CODE.test(key)) count.numbered += times;
	if (!countDate(count, text, times)) countNumber(count, text, times);
}

/** Full-width digits are read as others are: `６８９７．８２` is a number and no date. */
function halfWidth(text: string): string {
	return /[０-９]/.test(text) ? text.normalize('NFKC') : text;
}

/** True where the cell is a date by its form and so no number. */
function countDate(count: Count, text: string, times: number): boolean {
	const date = parseDate(text, 'ymd') ?? parseDate(text, 'dmy');
	const formed = looksLikeDate(text);
	if (!date && !formed) return false;
	count.possibleDates += times;
	if (date?.time) count.times += times;
	if (formed) count.dates += times;
	return formed && !/^\d+$/.test(text);
}

function countNumber(count: Count, text: string, times: number): void {
	const amount = numberIn(text);
	if (!amount) return;
	const value = toNumber(amount);
	count.numbers += times;
	if (isWhole(amount)) count.integers += times;
	if (amount.percent) count.percents += times;
	if (amount.currency) count.signed += times;
	count.most = Math.max(count.most, Math.abs(value));
	count.least = Math.min(count.least, value);
	count.largest = Math.max(count.largest, value);
}
