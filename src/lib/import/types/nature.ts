/**
 * What the cells of a column are by themselves: one decision table over the whole column, read
 * from above, the first line that holds decides.
 */
import type { ColumnType } from '#lib/core/columns.ts';
import { type Census, censusOf } from './census.ts';
import { type HeaderText, readHeader } from '../roles/headers.ts';
import type { RawColumn } from '../columns/intern.ts';
import type { Nature } from '../reading.ts';
import { unitOf } from '../cells/unit.ts';

export interface NatureReading {
	readonly nature: Nature;
	/** Only the header speaks for it, or the values could be two things: to be asked. */
	readonly doubtful: boolean;
	/** Bare numbers under a unit of %: 29.5 is 0.295. */
	readonly hundredths: boolean;
}

const readings = new WeakMap<RawColumn, NatureReading>();

/** The nature of a column; looked at once, as often as it is asked for. */
export function natureOf(column: RawColumn): NatureReading {
	const known = readings.get(column);
	if (known) return known;
	const reading = decide(censusOf(column), column.header);
	readings.set(column, reading);
	return reading;
}

interface Facts extends Census {
	readonly header: HeaderText;
	readonly currency: boolean;
}

type Line = readonly [Nature, (facts: Facts) => boolean];

const TABLE: readonly Line[] = [
	['empty', ({ filled }) => filled === 0],
	['boolean', (c) => nearly(c, c.booleans) && (asks(c) || saysBoth(c))],
	['date', (c) => nearly(c, datesOf(c)) && c.times === 0],
	['datetime', (c) => nearly(c, datesOf(c))],
	['identifier', (c) => c.guarded + c.keys > c.filled / 5 && nearly(c, c.codes) && !isPadded(c)],
	['identifier', (c) => namesKeys(c) && nearly(c, c.codes)],
	['percent', (c) => nearly(c, c.numbers) && (c.percents * 2 > c.filled || saysPercent(c))],
	['money', (c) => nearly(c, c.numbers) && (c.currency || c.signed > 0)],
	['integer', (c) => nearly(c, c.numbers) && c.integers === c.numbers],
	['decimal', (c) => nearly(c, c.numbers)],
	[
		'identifier',
		(c) => nearly(c, c.words) && c.distinct * 2 > c.filled && c.characters >= c.filled * 5
	],
	[
		'category',
		(c) => c.distinct * 2 <= c.filled && c.distinct <= 200 && c.characters <= c.filled * 40
	],
	['text', () => true]
];

export function decide(census: Census, header: string): NatureReading {
	const facts = {
		...census,
		header: readHeader(header),
		currency: unitOf(header).currency !== null
	};
	const [nature] = TABLE.find(([, holds]) => holds(facts)) ?? ['text'];
	const hundredths = nature === 'percent' && isBare(facts) && saysUnit(facts) && facts.most > 1;
	return { nature, doubtful: isDoubtful(nature, facts), hundredths };
}

/** Percent or a share by the header alone, a date in bare numbers. */
function isDoubtful(nature: Nature, facts: Facts): boolean {
	if (nature === 'percent') return isBare(facts) && saysUnit(facts) === facts.most <= 1;
	return (nature === 'date' || nature === 'datetime') && facts.dates * 2 < facts.filled;
}

function isBare({ percents }: Facts): boolean {
	return percents === 0;
}

function saysUnit({ header }: Facts): boolean {
	return header.unit.includes('%');
}

/** All but one in twenty, and of few cells all but one. */
function nearly({ filled }: Facts, cells: number): boolean {
	return cells >= filled * 0.95 || (filled - cells === 1 && filled >= 5);
}

/** Bare numbers are dates where the header says so: serial days, 202401, seconds. */
function datesOf(facts: Facts): number {
	return namesDates(facts) ? facts.possibleDates : namesKeys(facts) ? 0 : facts.dates;
}

const DATE =
	/日期|时间|时刻|年月|月份|到期日|账期|\b(?:date|time|timestamp|day|month|since)\b|\bat$|^(?:年月|日)$/;
const KEY =
	/编号|编码|代码|代号|内码|单号|账号|卡号|户号|料号|货号|品号|票号|流水号|证号|税号|条码|号码|手机|电话|邮编|序号|[^型型账]号$|\b(?:id|no|code|sku|key|phone|tel|mobile|zip|uuid|guid|barcode|ean)\b|number$|id$/;
const AMOUNT =
	/金额|数量|件数|额$|价格|单价|货款|成本|毛利|粗利|利润|收入|运费|売上|原価|\b(?:amount|quantity|price|cost|total|net|gross|profit|revenue|sales|tax|balance|units)\b|betrag|menge|umsatz|^(?:netwr|kwmeng|fkimg|dmbtr|wrbtr|wavwr|kzwi1)$/;
/** Cost centres, revenue accounts, sales offices: their numbers are keys. */
const BOOKED_TO =
	/中心|部门|部門|科目|コード|番号|(?:^| )(?:cent(?:er|re)|accounts?|elements?|objects?|group|list(?! price)|office|org(?:ani[sz]ation)?|district|code|cd)(?: |$)/;
const PERCENT = /(?<![费汇])率|占比|百分比|percent|pct|%/;

function namesDates({ header }: Facts): boolean {
	return DATE.test(header.words) && !/天数|次数|时长|金额|days\b/.test(header.words);
}

function namesKeys({ header }: Facts): boolean {
	return KEY.test(header.words) && !/金额|数量|日期|时间|\bdate\b|\bof\b/.test(header.words);
}

/** Zeros before an amount fill up its field. */
function isPadded({ header, guarded, keys, padded }: Facts): boolean {
	return guarded === 0 && padded === keys && namesAmounts(header);
}

/** Whether a header speaks of an amount and not of a key, nor of what an amount is booked to. */
export function namesAmounts({ words }: HeaderText): boolean {
	return AMOUNT.test(words) && !KEY.test(words) && !BOOKED_TO.test(words);
}

function saysPercent(facts: Facts): boolean {
	return PERCENT.test(facts.header.words) || saysUnit(facts);
}

/** Yes and no, in words: 已审核 in every row is a state, 1 and 0 are numbers. */
function saysBoth({ filled, booleans, digitBooleans, noes }: Facts): boolean {
	return noes > 0 && noes < booleans && digitBooleans < filled;
}

function asks({ header }: Facts): boolean {
	return /是否|有无|标志|标识|^(?:is|has)\b|flag|\?$/.test(header.words);
}

const TYPES: Readonly<Record<Nature, ColumnType>> = {
	integer: 'number',
	decimal: 'number',
	percent: 'number',
	money: 'money',
	date: 'date',
	datetime: 'date',
	boolean: 'boolean',
	identifier: 'text',
	category: 'text',
	text: 'text',
	empty: 'text'
};

/** The type that a column has by itself, where no role asks for another. */
export function typeOf(column: RawColumn): ColumnType {
	return TYPES[natureOf(column).nature];
}
