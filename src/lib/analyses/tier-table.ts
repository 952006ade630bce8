/** The columns of the tier table, and every tier as a row of it. Section 4 of the definitions. */
import type { Locale, Words } from '#lib/core/locale.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { Context, FigureColumn, FigureTable } from './analysis.ts';
import type { TierFigures } from './tier-figures.ts';
import { tierName } from './merged.ts';
import { MEASURE_KEYS, MEASURE_WORDS, capital } from './words.ts';

type Cell = string | number | null;
export type Column<R> = readonly [FigureColumn, (row: R) => Cell];

/** What is known of a tier; columns that this data can't fill are not there. */
export function tierColumns(
	measure: Measure,
	context: Context,
	locale: Locale
): Column<TierFigures>[] {
	const words = COLUMN_WORDS[locale];
	const word = MEASURE_WORDS[locale][measure];
	const key = MEASURE_KEYS[measure];
	const known = context.basis !== 'none';
	const columns: (Column<TierFigures> | false)[] = [
		[column('tier', words.tier, 'text'), (t) => tierName(context, t.tier, locale)],
		[column('customers', words.customers, 'count'), (t) => t.customers],
		[column('customer_share', words.customerShare, 'share'), (t) => t.customerShare],
		[column('revenue', words.revenue, 'money'), (t) => t.revenue],
		measure !== 'revenue' && [column(key, capital(word), 'money'), (t) => t.measure],
		[column(`${key}_share`, words.share(word), 'share'), (t) => t.measureShare],
		[column(`mean_${key}`, words.mean(word), 'money'), (t) => t.mean],
		measure !== 'profit' && known && [column('profit', words.profit, 'money'), (t) => t.profit],
		known && [column('profit_rate', words.profitRate, 'share'), (t) => t.profitRate],
		context.has.service && [
			column('cost_to_serve', words.costToServe, 'money'),
			(t) => t.costToServe
		],
		[column('leverage', words.leverage, 'number'), (t) => t.leverage]
	];
	return columns.filter((one) => one !== false);
}

export function tableOf<R extends TierFigures>(
	columns: readonly Column<R>[],
	tiers: readonly R[]
): FigureTable {
	return {
		columns: columns.map(([head]) => head),
		rows: tiers.map((tier) => columns.map(([, cell]) => cell(tier))),
		keys: tiers.map(({ tier }) => tier)
	};
}

export function column(key: string, title: string, type: FigureColumn['type']): FigureColumn {
	return { key, title, type };
}

const EN = {
	tier: 'Tier',
	customers: 'Customers',
	customerShare: 'Share of customers',
	revenue: 'Revenue',
	share: (m: string) => `Share of ${m}`,
	mean: (m: string) => `Mean ${m}`,
	profit: 'Profit',
	profitRate: 'Profit rate',
	costToServe: 'Cost to serve',
	satisfaction: 'Mean satisfaction',
	recency: 'Median recency, days',
	leverage: 'Leverage'
};

export const COLUMN_WORDS: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		tier: '级别',
		customers: '客户数',
		customerShare: '客户占比',
		revenue: '销售额',
		share: (m) => `${m}占比`,
		mean: (m) => `户均${m}`,
		profit: '利润',
		profitRate: '利润率',
		costToServe: '服务成本',
		satisfaction: '平均满意度',
		recency: '最近购买中位数（天）',
		leverage: '杠杆'
	},
	'zh-TW': {
		tier: '級別',
		customers: '客戶數',
		customerShare: '客戶佔比',
		revenue: '銷售額',
		share: (m) => `${m}佔比`,
		mean: (m) => `戶均${m}`,
		profit: '利潤',
		profitRate: '利潤率',
		costToServe: '服務成本',
		satisfaction: '平均滿意度',
		recency: '最近購買中位數（天）',
		leverage: '槓桿'
	}
};
