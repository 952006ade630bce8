/** What every method card says: the parameters in force, and what no figure counts. */
import type { Locale, Words } from '#lib/core/locale.ts';
import {
	formatCount,
	formatDay,
	formatMoney,
	formatShare,
	plural,
	type MoneyOf
} from '#lib/core/format.ts';
import type { Context, MethodCard } from './analysis.ts';
import { MEASURE_WORDS, customers } from './words.ts';

export type NamedValue = MethodCard['parameters'][number];

/** How the money of this notebook is written. */
export function moneyOf({ scale, currency }: Context): MoneyOf {
	return { scale, currency };
}

/** Measure, window and as-of date, and the margin where profit rests on one. */
export function inForce(context: Context, locale: Locale): NamedValue[] {
	const words = WORDS[locale];
	const { window, measure, basis, parameters } = context;
	const range = `${formatDay(window.from, locale)} – ${formatDay(window.to, locale)}`;
	const margin = parameters.assumedMargin;
	return [
		{ name: words.measure, value: MEASURE_WORDS[locale][measure] },
		...(basis === 'assumed' && margin !== null
			? [{ name: words.margin, value: words.assumed(formatShare(margin, locale, 1)) }]
			: []),
		{ name: words.window, value: window.whole ? words.whole(range) : range },
		{ name: words.asOf, value: formatDay(context.asOf, locale) },
		{ name: words.n, value: customers(context.customers, locale) }
	];
}

/** What was left out and why, a line each; one line that says so where nothing was. */
export function leftOut(context: Context, locale: Locale): string[] {
	const words = WORDS[locale];
	const { inactive, unattributed, reconciliation } = context;
	const outside = reconciliation.reduce((sum, dataset) => sum + dataset.outsideWindow, 0);
	const undated = reconciliation.reduce((sum, dataset) => sum + dataset.undated, 0);
	const count = (rows: number): string => formatCount(rows, locale);
	const lines = [
		inactive > 0 ? words.inactive(customers(inactive, locale)) : '',
		unattributed.rows > 0
			? words.unattributed(
					count(unattributed.rows),
					formatMoney(unattributed.revenue, moneyOf(context), locale)
				)
			: '',
		outside > 0 ? words.outside(count(outside)) : '',
		undated > 0 ? words.undated(count(undated)) : ''
	].filter((line) => line !== '');
	return lines.length > 0 ? lines : [words.nothing];
}

const rowsOf = (rows: string): string => `${rows} ${plural(rows, 'row', 'rows')}`;

const EN = {
	measure: 'Measure',
	margin: 'Gross margin',
	assumed: (margin: string) => `${margin} of revenue (assumed)`,
	window: 'Window',
	whole: (range: string) => `whole data, ${range}`,
	asOf: 'As of',
	n: 'n',
	inactive: (inactive: string) => `${inactive} without any money in the window (inactive)`,
	unattributed: (rows: string, money: string) =>
		`${rowsOf(rows)} without a customer key, revenue ${money} (unattributed)`,
	outside: (rows: string) => `${rowsOf(rows)} outside the window`,
	undated: (rows: string) => `${rowsOf(rows)} without a date`,
	nothing: 'Nothing: every row has a customer and lies in the window'
};

const WORDS: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		measure: '衡量指标',
		margin: '毛利率',
		assumed: (margin) => `销售额的 ${margin}（假定）`,
		window: '分析期',
		whole: (range) => `全部数据，${range}`,
		asOf: '基准日',
		n: '样本',
		inactive: (inactive) => `分析期内没有任何金额的 ${inactive}（无交易）`,
		unattributed: (rows, money) => `没有客户编号的 ${rows} 行，销售额 ${money}（未归属）`,
		outside: (rows) => `分析期以外的 ${rows} 行`,
		undated: (rows) => `没有日期的 ${rows} 行`,
		nothing: '无：每一行都有客户编号，并且在分析期内'
	}
};
