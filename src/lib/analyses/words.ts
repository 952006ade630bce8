/** Words that several analyses share: measures, tiers, counted customers. */
import type { Measure, ProfitClass, Tier } from '#lib/core/parameters.ts';
import type { Locale, Words } from '#lib/core/locale.ts';
import { formatCount, formatShare, plural } from '#lib/core/format.ts';

export const MEASURE_WORDS: Words<Readonly<Record<Measure, string>>> = {
	en: { profit: 'profit', grossProfit: 'gross profit', revenue: 'revenue' },
	'zh-CN': { profit: '利润', grossProfit: '毛利', revenue: '销售额' },
	'zh-TW': { profit: '利潤', grossProfit: '毛利', revenue: '銷售額' }
};

export const TIER_WORDS: Words<Readonly<Record<Tier, string>>> = {
	en: {
		key: 'Key',
		important: 'Important',
		general: 'General',
		maintain: 'Maintain',
		invalid: 'Invalid'
	},
	'zh-CN': { key: '关键', important: '重点', general: '一般', maintain: '维持', invalid: '无效' },
	'zh-TW': { key: '關鍵', important: '重點', general: '一般', maintain: '維持', invalid: '無效' }
};

export const CLASS_WORDS: Words<Readonly<Record<ProfitClass, string>>> = {
	en: {
		core: 'Core',
		contributing: 'Contributing',
		thin: 'Thin',
		breakEven: 'Break-even',
		illusory: 'Illusory',
		harmful: 'Harmful'
	},
	'zh-CN': {
		core: '核心',
		contributing: '贡献',
		thin: '微利',
		breakEven: '盈亏平衡',
		illusory: '利润表象',
		harmful: '坑害'
	},
	'zh-TW': {
		core: '核心',
		contributing: '貢獻',
		thin: '微利',
		breakEven: '損益平衡',
		illusory: '利潤表象',
		harmful: '坑害'
	}
};

/** Keys of a measure in files for machines. */
export const MEASURE_KEYS: Readonly<Record<Measure, string>> = {
	profit: 'profit',
	grossProfit: 'gross_profit',
	revenue: 'revenue'
};

const COUNTED: Words<(count: string) => string> = {
	en: (count) => `${count} ${plural(count, 'customer', 'customers')}`,
	'zh-CN': (count) => `${count} 位客户`,
	'zh-TW': (count) => `${count} 位客戶`
};

/** `1 customer`, `41 customers`, `41 位客户`. */
export function customers(count: number, locale: Locale): string {
	return COUNTED[locale](formatCount(count, locale));
}

/** The first letter large, where the script has such letters. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A share for readers; what would round to nothing says that it is not quite. */
export function percent(share: number, locale: Locale): string {
	return share !== 0 && Math.abs(share) < 0.0005 ? '≈0%' : formatShare(share, locale);
}
