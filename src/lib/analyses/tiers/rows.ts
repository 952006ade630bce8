/** A tier in words and lengths: what both layouts print. */
import type { Tier } from '#lib/core/parameters.ts';
import { formatCount, formatMoneyShort, formatNumber, formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { tierElsewhere, tierName, tierWith } from '../merged.ts';
import { MEASURE_WORDS, capital, customers, percent } from '../words.ts';
import { longestOf } from '../tier-figures.ts';
import type { DescribedTier, TiersResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

/** A figure with its share, drawn as a bar. */
export interface Barred {
	readonly figure: string;
	readonly share: string;
	/** In 0–1 on the scale that all tiers share. */
	readonly length: number;
}

export interface Row {
	readonly tier: Tier;
	readonly name: string;
	readonly empty: boolean;
	readonly label: string;
	readonly customers: Barred;
	readonly measure: Barred;
	/** Parallel to `Heads.plain`; empty where there is no such figure. */
	readonly plain: readonly string[];
}

export interface Heads {
	readonly customers: string;
	readonly measure: string;
	readonly plain: readonly string[];
}

type Field = readonly [title: string, text: (tier: DescribedTier) => string | null];

export function headsOf(view: View<TiersResult>): Heads {
	const { result, locale } = view;
	return {
		customers: MESSAGES[locale].customers,
		measure: capital(MEASURE_WORDS[locale][result.measure]),
		plain: fieldsOf(view).map(([title]) => title)
	};
}

export function rowsOf(view: View<TiersResult>): Row[] {
	const { result, context, locale } = view;
	const { tiers } = result;
	const fields = fieldsOf(view);
	const money = moneyIn(view);
	const longest = longestOf(result, view.beside);
	return tiers.map((tier) => {
		const empty = tier.customers === 0;
		const ofCustomers = percent(tier.customerShare, locale);
		const name = tierName(context, tier.tier, locale);
		return {
			tier: tier.tier,
			name,
			empty,
			label:
				tierElsewhere(context, tier.tier, locale) ??
				MESSAGES[locale].tier(
					name,
					customers(tier.customers, locale),
					ofCustomers,
					MEASURE_WORDS[locale][result.measure],
					money(tier.measure)
				),
			customers: {
				figure: tierWith(context, tier.tier, locale) ?? formatCount(tier.customers, locale),
				share: empty ? '' : ofCustomers,
				length: tier.customers / longest.customers
			},
			measure: {
				figure: empty ? '' : money(tier.measure),
				share: empty || tier.measureShare === null ? '' : percent(tier.measureShare, locale),
				length: Math.abs(tier.measure) / longest.measure
			},
			plain: fields.map(([, text]) => (empty ? '' : (text(tier) ?? '–')))
		};
	});
}

/** Columns without a bar; those that this data can't fill are not there. */
function fieldsOf(view: View<TiersResult>): Field[] {
	const { result, context, locale } = view;
	const words = MESSAGES[locale].short;
	const money = moneyIn(view);
	const number = (value: number | null) => value && formatNumber(value, locale, 1);
	const fields: (Field | false)[] = [
		result.measure !== 'revenue' && [words.revenue, (t) => money(t.revenue)],
		[words.mean, (t) => (t.mean === null ? null : money(t.mean))],
		context.basis !== 'none' && [
			words.rate,
			(t) => (t.profitRate === null ? null : formatShare(t.profitRate, locale))
		],
		context.has.service && [words.cost, (t) => money(t.costToServe)],
		context.has.survey && [words.satisfaction, (t) => text(number(t.meanSatisfaction))],
		[words.recency, (t) => text(number(t.medianRecency))],
		[words.leverage, (t) => times(t.leverage)]
	];
	return fields.filter((one) => one !== false);

	function times(leverage: number | null): string | null {
		return leverage === null ? null : MESSAGES[locale].times(formatNumber(leverage, locale, 1));
	}
}

function text(value: string | number | null): string | null {
	return value === null ? null : String(value);
}

function moneyIn({ context, locale }: View<TiersResult>): (minor: number) => string {
	return (minor) => formatMoneyShort(minor, moneyOf(context), locale);
}
