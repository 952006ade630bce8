/** A tier in words and lengths: what both layouts print. */
import type { Tier } from '#lib/core/parameters.ts';
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { tierElsewhere, tierName, tierWith } from '../merged.ts';
import { MEASURE_WORDS, customers, percent } from '../words.ts';
import { longestOf, type TierFigures } from '../tier-figures.ts';
import type { PyramidsResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export interface Row {
	readonly tier: Tier;
	readonly name: string;
	readonly empty: boolean;
	readonly count: string;
	/** How many of them are picked; empty where nobody in particular is. */
	readonly some: string;
	readonly ofCustomers: string;
	readonly money: string;
	readonly ofMeasure: string;
	readonly each: string;
	/** What is said of the tier as a whole. */
	readonly label: string;
	/** Lengths in 0–1 on the two scales that all tiers share, and those of a chart beside. */
	readonly countLength: number;
	readonly moneyLength: number;
	/** The same of those picked; null where nobody in particular is. */
	readonly picked: { readonly countLength: number; readonly moneyLength: number } | null;
}

export function rowsOf(view: View<PyramidsResult>): Row[] {
	const { result, among, beside, context, locale } = view;
	const longest = longestOf(result, beside);
	const money = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const lengths = (tier: TierFigures) => ({
		countLength: tier.customers / longest.customers,
		moneyLength: Math.abs(tier.measure) / longest.measure
	});
	return result.tiers.map((tier, i) => {
		const picked = among?.tiers[i];
		return {
			...said(tier, picked, money),
			...lengths(tier),
			picked: picked ? lengths(picked) : null
		};
	});

	function said(
		row: TierFigures,
		picked: TierFigures | undefined,
		money: (minor: number) => string
	) {
		const words = MESSAGES[locale];
		const name = tierName(context, row.tier, locale);
		const told = tierWith(context, row.tier, locale);
		const ofCustomers = percent(row.customerShare, locale);
		const some = picked && words.picked(formatCount(picked.customers, locale));
		return {
			tier: row.tier,
			name,
			empty: row.customers === 0,
			count: told ?? formatCount(row.customers, locale),
			some: some ?? '',
			ofCustomers: row.customers === 0 ? '' : ofCustomers,
			money: row.customers === 0 ? '' : money(row.measure),
			ofMeasure:
				row.customers === 0 || row.measureShare === null ? '' : percent(row.measureShare, locale),
			each: row.mean === null || row.customers === 0 ? '' : words.each(money(row.mean)),
			label:
				tierElsewhere(context, row.tier, locale) ??
				words.tier(
					name,
					customers(row.customers, locale),
					ofCustomers,
					MEASURE_WORDS[locale][result.measure],
					money(row.measure)
				) + (some === undefined ? '' : words.andPicked(some))
		};
	}
}
