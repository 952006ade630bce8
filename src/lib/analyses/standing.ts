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
import { NO_DAY } from '#lib/rollup/profile.ts';
import type { Context, MethodCard } from './analysis.ts';
import { sharingNote, type Reducible } from './reduced.ts';
import { MEASURE_WORDS, capital, customers } from './words.ts';

export type NamedValue = MethodCard['parameters'][number];

/** How the money of this notebook is written. */
export function moneyOf({ scale, currency }: Context): MoneyOf {
	return { scale, currency };
}

/** Measure, window and as-of date, and the margin where profit rests on one. */
export function inForce(context: Context, locale: Locale): NamedValue[] {
	const words = WORDS[locale];
	const { window, measure } = context;
	const dated = window.to !== NO_DAY;
	const day = (days: number): string => (dated ? formatDay(days, locale) : words.undatedData);
	const range = dated ? `${day(window.from)} – ${day(window.to)}` : words.undatedData;
	const margin = assumedMargin(context, locale);
	return [
		{ name: words.measure, value: MEASURE_WORDS[locale][measure] },
		...(margin === null ? [] : [{ name: words.margin, value: words.assumed(margin) }]),
		{ name: words.window, value: window.whole && dated ? words.whole(range) : range },
		{ name: words.asOf, value: day(context.asOf) },
		{ name: words.n, value: customers(context.customers, locale) }
	];
}

/** The margin that profit rests on, with the share of revenue where it is for a part; else null. */
export function assumedMargin(context: Context, locale: Locale): string | null {
	const { basis, parameters, assumedShare } = context;
	if (basis !== 'assumed' || parameters.assumedMargin === null) return null;
	const margin = formatShare(parameters.assumedMargin, locale, 1);
	if (assumedShare === undefined) return margin;
	if (assumedShare === null) return WORDS[locale].onSome(margin);
	return WORDS[locale].partly(margin, formatShare(assumedShare, locale, 1));
}

/** An assumed margin on all revenue, and nothing off it: profit is a multiple of revenue. */
export function followsRevenue({ basis, assumedShare, has }: Context): boolean {
	return basis === 'assumed' && assumedShare === undefined && !has.service;
}

/**
 * What was left out and why, a line each; one line that says so where nothing was. `reduced`: what of
 * the chart may have been merged or thinned out for others.
 */
export function leftOut(
	context: Context,
	locale: Locale,
	reduced: readonly Reducible[] = []
): string[] {
	const words = WORDS[locale];
	const { inactive, reconciliation } = context;
	const outside = sum(reconciliation.map((dataset) => dataset.outsideWindow));
	const undated = sum(reconciliation.map((dataset) => dataset.undated));
	const lines = [
		inactive > 0 ? words.inactive(customers(inactive, locale)) : '',
		unattributed(context, locale),
		unknownProfit(context, locale),
		timeless(context, locale),
		outside > 0 ? words.outside(formatCount(outside, locale)) : '',
		undated > 0 ? words.undated(formatCount(undated, locale)) : ''
	].filter((line) => line !== '');
	const shared = context.shared ? [sharingNote(context.shared, reduced, locale)] : [];
	return [...(lines.length > 0 ? lines : [words.nothing]), ...shared];
}

/** The line that stands alone where nothing was left out. */
export function nothingLeftOut(locale: Locale): string {
	return WORDS[locale].nothing;
}

/** Rows without a key in files of any kind, and the money that stands in them. */
function unattributed(context: Context, locale: Locale): string {
	const { rows, revenue, costToServe } = context.unattributed;
	// The rows of the bucket are those of the orders, or of the customers that stand in for them.
	const ordered = context.reconciliation.some(({ kind }) => kind === 'orders');
	const counted = ordered ? 'orders' : 'customers';
	const others = context.reconciliation.filter(({ kind }) => kind !== counted);
	const all = rows + sum(others.map((dataset) => dataset.unattributedRows));
	if (all === 0) return '';
	const money = (minor: number): string => formatMoney(minor, moneyOf(context), locale);
	return WORDS[locale].unattributed(
		formatCount(all, locale),
		rows > 0 ? money(revenue) : null,
		costToServe === 0 ? null : money(costToServe)
	);
}

/** Order lines that add nothing to the profit, because it can't be known; revenue has no such. */
function unknownProfit(context: Context, locale: Locale): string {
	if (context.measure === 'revenue') return '';
	const unknown = context.reconciliation.map((dataset) => dataset.unknownProfit);
	const rows = sum(unknown.map((lines) => lines.rows));
	if (rows === 0) return '';
	const told = unknown.flatMap(({ revenue }) => revenue ?? []);
	return WORDS[locale].unknownProfit(
		formatCount(rows, locale),
		told.length < unknown.length ? null : formatMoney(sum(told), moneyOf(context), locale)
	);
}

function timeless({ timeless = [] }: Context, locale: Locale): string {
	const { timelessRoles, timeless: said } = WORDS[locale];
	const names = timeless.flatMap((role) =>
		role === 'costToServe' || role === 'fees' ? [timelessRoles[role]] : []
	);
	return names.length === 0 ? '' : said(names);
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}

const rowsOf = (rows: string): string => `${rows} ${plural(rows, 'row', 'rows')}`;

const EN = {
	measure: 'Measure',
	margin: 'Gross margin',
	assumed: (margin: string) => `${margin} (assumed)`,
	partly: (margin: string, share: string) => `${margin} on ${share} of revenue`,
	onSome: (margin: string) => `${margin} on some of the revenue`,
	window: 'Window',
	whole: (range: string) => `whole data, ${range}`,
	asOf: 'As of',
	n: 'n',
	undatedData: 'no dates in the data',
	inactive: (inactive: string) => `${inactive} without any money in the window (inactive)`,
	unattributed: (rows: string, revenue: string | null, cost: string | null) =>
		`${rowsOf(rows)} without a customer key${revenue === null ? '' : `, revenue ${revenue}`}${cost === null ? '' : `, cost to serve ${cost}`} (unattributed)`,
	unknownProfit: (rows: string, revenue: string | null) =>
		`${rows} order ${plural(rows, 'line', 'lines')} whose profit is not known, as an amount is blank: ${revenue === null ? '' : `revenue ${revenue}, `}profit counted as nothing`,
	timelessRoles: { costToServe: 'cost to serve', fees: 'channel fees' },
	timeless: (names: readonly string[]) =>
		`${capital(names.join(' and '))} as the customers are told with: a sum over all time, which this window can’t charge`,
	outside: (rows: string) => `${rowsOf(rows)} outside the window`,
	undated: (rows: string) => `${rowsOf(rows)} without a date`,
	nothing: 'Nothing: every row has a customer and is counted'
};

const WORDS: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		measure: '衡量指标',
		margin: '毛利率',
		assumed: (margin) => `${margin}（假定）`,
		partly: (margin, share) => `${margin}，用于 ${share} 的销售额`,
		onSome: (margin) => `${margin}，用于部分销售额`,
		window: '分析期',
		whole: (range) => `全部数据，${range}`,
		asOf: '基准日',
		n: '样本',
		undatedData: '数据中没有日期',
		inactive: (inactive) => `分析期内没有任何金额的 ${inactive}（无交易）`,
		unattributed: (rows, revenue, cost) =>
			`没有客户编号的 ${rows} 行${revenue === null ? '' : `，销售额 ${revenue}`}${cost === null ? '' : `，服务成本 ${cost}`}（未归属）`,
		unknownProfit: (rows, revenue) =>
			`金额缺失、利润未知的 ${rows} 行订单：${revenue === null ? '' : `销售额 ${revenue}，`}利润按零计入`,
		timelessRoles: { costToServe: '服务成本', fees: '渠道费用' },
		timeless: (names) => `客户表所载的${names.join('、')}：是全部时间的合计，无法计入本分析期`,
		outside: (rows) => `分析期以外的 ${rows} 行`,
		undated: (rows) => `没有日期的 ${rows} 行`,
		nothing: '无：每一行都有客户编号，并已计入'
	},
	'zh-TW': {
		measure: '衡量指標',
		margin: '毛利率',
		assumed: (margin) => `${margin}（假定）`,
		partly: (margin, share) => `${margin}，用於 ${share} 的銷售額`,
		onSome: (margin) => `${margin}，用於部分銷售額`,
		window: '分析期',
		whole: (range) => `全部資料，${range}`,
		asOf: '基準日',
		n: '樣本',
		undatedData: '資料中沒有日期',
		inactive: (inactive) => `分析期內沒有任何金額的 ${inactive}（無交易）`,
		unattributed: (rows, revenue, cost) =>
			`沒有客戶編號的 ${rows} 列${revenue === null ? '' : `，銷售額 ${revenue}`}${cost === null ? '' : `，服務成本 ${cost}`}（未歸屬）`,
		unknownProfit: (rows, revenue) =>
			`金額缺漏、利潤未知的 ${rows} 列訂單：${revenue === null ? '' : `銷售額 ${revenue}，`}利潤以零計入`,
		timelessRoles: { costToServe: '服務成本', fees: '通路費用' },
		timeless: (names) => `客戶表所載的${names.join('、')}：是全部時間的合計，無法計入本分析期`,
		outside: (rows) => `分析期以外的 ${rows} 列`,
		undated: (rows) => `沒有日期的 ${rows} 列`,
		nothing: '無：每一列都有客戶編號，並已計入'
	}
};
