/** How one value of the customer list reads, and on which side of its column it stands. */
import {
	formatCount,
	formatDay,
	formatMoney,
	formatNumber,
	formatShare
} from '#lib/core/format.ts';
import { textWidth } from '#lib/chart/text.ts';
import type { Locale } from '#lib/core/locale.ts';
import { TIERS, type ProfitClass, type Qualifier, type Tier } from '#lib/core/parameters.ts';
import { RULE_WORDS } from '#lib/analyses/tier-rule.ts';
import { CLASS_WORDS, capital } from '#lib/analyses/words.ts';
import type { ListColumn, ListPage } from '#lib/worker/api.ts';

const TEXT_PX = 14;
const SORT_MARK = 20;
const PADDING = 32;

export type CellKind =
	'text' | 'tier' | 'qualifier' | 'class' | 'money' | 'share' | 'count' | 'number' | 'day';

const KINDS: Readonly<Record<ListColumn, CellKind>> = {
	key: 'text',
	name: 'text',
	tier: 'tier',
	movedBy: 'qualifier',
	confidence: 'share',
	class: 'class',
	growth: 'share',
	discount: 'money',
	discountRate: 'share',
	fees: 'money',
	capitalCharge: 'money',
	avoidableCost: 'money',
	breakEvenDay: 'day',
	outstanding: 'money',
	overdue: 'money',
	overdueDays: 'number',
	daysOutstanding: 'number',
	revenue: 'money',
	grossProfit: 'money',
	costToServe: 'money',
	profit: 'money',
	profitRate: 'share',
	orders: 'count',
	firstOrder: 'day',
	lastOrder: 'day',
	recency: 'count',
	interval: 'number',
	averageOrder: 'money',
	largestOrderShare: 'share',
	satisfaction: 'number',
	recommend: 'number',
	complaints: 'count',
	region: 'text',
	channel: 'text',
	salesperson: 'text',
	level: 'text'
};

/** Widths in px that hold a usual value of the kind beside its header. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
	text: 150,
	tier: 116,
	qualifier: 170,
	class: 132,
	money: 132,
	share: 112,
	count: 104,
	number: 112,
	day: 124
};

export function kindOf(column: ListColumn): CellKind {
	return KINDS[column];
}

/** Room for the header and for every one of `texts`, px: a figure cut short would be a wrong one. */
export function widthOf(column: ListColumn, header: string, texts: readonly string[]): number {
	const least = column === 'name' ? 190 : WIDTHS[KINDS[column]];
	const heading = textWidth(header, TEXT_PX, 500) + SORT_MARK + PADDING;
	if (!isNumeric(column)) return Math.max(least, heading);
	const figures = texts.map((text) => textWidth(text, TEXT_PX) + PADDING);
	// In steps, so that columns keep still while rows pass by.
	return Math.ceil(Math.max(least, heading, ...figures) / 16) * 16;
}

export function isNumeric(column: ListColumn): boolean {
	return !['text', 'tier', 'qualifier', 'class'].includes(KINDS[column]);
}

/** A missing value is the empty string: nothing is shown for nothing. */
export function cellText(
	column: ListColumn,
	value: string | number | null,
	money: Pick<ListPage, 'scale' | 'currency'>,
	locale: Locale
): string {
	if (value === null) return '';
	if (KINDS[column] === 'qualifier')
		return capital(RULE_WORDS[locale].qualifierNames[value as Qualifier]);
	if (KINDS[column] === 'class') return CLASS_WORDS[locale][value as ProfitClass];
	if (typeof value === 'string') return value;
	switch (KINDS[column]) {
		case 'money':
			return formatMoney(value, money, locale);
		case 'share':
			return formatShare(value, locale, 1);
		case 'day':
			return formatDay(value, locale);
		case 'number':
			return formatNumber(value, locale, 1);
		default:
			return formatCount(value, locale);
	}
}

export function asTier(value: string | number | null): Tier | null {
	return TIERS.find((tier) => tier === value) ?? null;
}
