/** The rule that made the tiers, in words: it goes wherever they go. */
import { formatMoney, formatShare } from '#lib/core/format.ts';
import type { Locale, Words } from '#lib/core/locale.ts';
import type { Measure, Qualifier } from '#lib/core/parameters.ts';
import type { Context } from './analysis.ts';
import { moneyOf, type NamedValue } from './standing.ts';
import { MEASURE_WORDS, TIER_WORDS, customers } from './words.ts';
import { AT_MOST } from '#lib/segment/qualifiers.ts';

/** Which customers are ranked how, and where tiers end. */
export function tierFormula(measure: Measure, context: Context, locale: Locale): string[] {
	const { formula, qualifier } = RULE_WORDS[locale];
	const { tierMethod, qualifiers } = context.parameters;
	const name = MEASURE_WORDS[locale][measure];
	return [
		...formula[tierMethod](name),
		formula.invalid(name),
		formula.leverage(name),
		...qualifiers.map((one) => qualifier[one](TIER_WORDS[locale][AT_MOST[one]]))
	];
}

/** The method, its limits and the qualifiers in force. */
export function tierParameters(context: Context, locale: Locale): NamedValue[] {
	const words = RULE_WORDS[locale];
	const { tierMethod, qualifiers } = context.parameters;
	return [
		{ name: words.tierMethod, value: words.methods[tierMethod] },
		{ name: words.cutOffs, value: limits(context, locale) },
		...(qualifiers.length > 0
			? [{ name: words.qualifiers, value: qualifierNames(qualifiers, locale) }]
			: [])
	];
}

/** `n = 2,014 customers, tiers by …, cut-offs …`. */
export function tierStanding(count: number, measure: Measure, { context, locale }: Spoken): string {
	const words = RULE_WORDS[locale];
	const { tierMethod, qualifiers } = context.parameters;
	const standing = words.standing(
		customers(count, locale),
		words.ruled[tierMethod](MEASURE_WORDS[locale][measure]),
		limits(context, locale)
	);
	return qualifiers.length === 0
		? standing
		: standing + words.qualified(qualifierNames(qualifiers, locale));
}

interface Spoken {
	readonly context: Context;
	readonly locale: Locale;
}

export function qualifierNames(qualifiers: readonly Qualifier[], locale: Locale): string {
	return qualifiers.map((one) => RULE_WORDS[locale].qualifierNames[one]).join(' / ');
}

/** The three limits of the method in force: `50% / 80% / 95%`. */
export function limits(context: Context, locale: Locale): string {
	return limitTexts(context, locale).join(' / ');
}

export function limitTexts(context: Context, locale: Locale): string[] {
	const { tierMethod, cutOffs, customerShares, thresholds } = context.parameters;
	if (tierMethod === 'thresholds') {
		const { currency, scale } = moneyOf(context);
		return thresholds.map((units) => formatMoney(units * 10 ** scale, { currency, scale }, locale));
	}
	return (tierMethod === 'profitShare' ? cutOffs : customerShares).map((share) =>
		formatShare(share, locale, 1)
	);
}

const EN = {
	methods: {
		profitShare: 'cumulative share',
		customerShare: 'share of customers',
		thresholds: 'thresholds'
	},
	ruled: {
		profitShare: (m: string) => `cumulative share of ${m}`,
		customerShare: () => 'share of customers',
		thresholds: (m: string) => `thresholds of ${m}`
	},
	standing: (who: string, method: string, cuts: string) =>
		`n = ${who}, tiers by ${method}, cut-offs ${cuts}`,
	qualified: (names: string) => `, qualifiers: ${names}`,
	tierMethod: 'Tiers by',
	cutOffs: 'Cut-offs',
	qualifiers: 'Qualifiers',
	qualifierNames: {
		oneOff: 'one-off buyers',
		defection: 'below the defection line',
		overdue: 'overdue'
	},
	qualifier: {
		oneOff: (tier: string) =>
			`One-off buyer (orders ≤ 2, or the largest order ≥ 60% of them all): at most ${tier.toLowerCase()}`,
		defection: (tier: string) =>
			`Satisfaction below the defection line, where the zone of indifference begins: at most ${tier.toLowerCase()}`,
		overdue: (tier: string) => `Overdue above 10% of revenue: at most ${tier.toLowerCase()}`
	},
	formula: {
		profitShare: (m: string) => [
			`Customers with ${m} > 0 in descending order; P = sum of their ${m}`,
			'Tier of customer k = the first whose cut-off exceeds cum(k − 1) / P'
		],
		customerShare: (m: string) => [
			`Customers with ${m} > 0 in descending order; each tier takes its share of them, rounded up`
		],
		thresholds: (m: string) => [`Tier of a customer = the first whose threshold its ${m} reaches`],
		invalid: (m: string) => `Invalid: ${m} ≤ 0`,
		leverage: (m: string) => `Leverage = share of ${m} / share of customers`
	},
	source:
		'Curry and Curry, The Customer Marketing Method (2000), for the customer pyramid; cut-offs by share of profit are this product’s own.'
};

export const RULE_WORDS: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		methods: { profitShare: '累计占比', customerShare: '客户占比', thresholds: '金额门槛' },
		ruled: {
			profitShare: (m) => `${m}累计占比`,
			customerShare: () => '客户占比',
			thresholds: (m) => `${m}门槛`
		},
		standing: (who, method, cuts) => `n = ${who}，按${method}分级，分界点 ${cuts}`,
		qualified: (names) => `，限定条件：${names}`,
		tierMethod: '分级依据',
		cutOffs: '分界点',
		qualifiers: '限定条件',
		qualifierNames: { oneOff: '一次性购买', defection: '低于流失线', overdue: '逾期' },
		qualifier: {
			oneOff: (tier) => `一次性购买的客户（订单数 ≤ 2，或最大单占比 ≥ 60%）：最高${tier}`,
			defection: (tier) => `满意度低于流失线（无差异区的起点）的客户：最高${tier}`,
			overdue: (tier) => `逾期超过销售额 10% 的客户：最高${tier}`
		},
		formula: {
			profitShare: (m) => [
				`${m}大于 0 的客户从高到低排列；P = 其${m}之和`,
				'第 k 位客户属于分界首先超过 cum(k − 1) / P 的一级'
			],
			customerShare: (m) => [`${m}大于 0 的客户从高到低排列，各级取其份额，向上取整`],
			thresholds: (m) => [`客户属于其${m}首先达到门槛的一级`],
			invalid: (m) => `无效：${m} ≤ 0`,
			leverage: (m) => `杠杆 = ${m}占比 / 客户占比`
		},
		source:
			'客户金字塔出自 Curry 与 Curry《The Customer Marketing Method》（2000）；按利润累计占比的分界为本产品所定。'
	},
	'zh-TW': {
		methods: { profitShare: '累計佔比', customerShare: '客戶佔比', thresholds: '金額門檻' },
		ruled: {
			profitShare: (m) => `${m}累計佔比`,
			customerShare: () => '客戶佔比',
			thresholds: (m) => `${m}門檻`
		},
		standing: (who, method, cuts) => `n = ${who}，依${method}分級，分界點 ${cuts}`,
		qualified: (names) => `，限定條件：${names}`,
		tierMethod: '分級依據',
		cutOffs: '分界點',
		qualifiers: '限定條件',
		qualifierNames: { oneOff: '一次性購買', defection: '低於流失線', overdue: '逾期' },
		qualifier: {
			oneOff: (tier) => `一次性購買的客戶（訂單數 ≤ 2，或最大訂單佔比 ≥ 60%）：最高${tier}`,
			defection: (tier) => `滿意度低於流失線（無差異區的起點）的客戶：最高${tier}`,
			overdue: (tier) => `逾期超過銷售額 10% 的客戶：最高${tier}`
		},
		formula: {
			profitShare: (m) => [
				`${m}大於 0 的客戶從高到低排列；P = 其${m}之和`,
				'第 k 位客戶屬於分界首先超過 cum(k − 1) / P 的一級'
			],
			customerShare: (m) => [`${m}大於 0 的客戶從高到低排列，各級取其佔比，向上取整`],
			thresholds: (m) => [`客戶屬於其${m}首先達到門檻的一級`],
			invalid: (m) => `無效：${m} ≤ 0`,
			leverage: (m) => `槓桿 = ${m}佔比 / 客戶佔比`
		},
		source:
			'客戶金字塔出自 Curry 與 Curry《The Customer Marketing Method》（2000）；依利潤累計佔比的分界為本產品所定。'
	}
};
