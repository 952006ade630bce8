/** The sentence over the tier table. */
import { formatCount, formatMoneyShort, formatNumber } from '#lib/core/format.ts';
import { TIERS } from '#lib/core/parameters.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { tierName } from '../merged.ts';
import { MEASURE_WORDS, percent } from '../words.ts';
import type { TiersResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { groupSaid, said, stepOf } from './panels.ts';
import type { Change } from './sensitivity.ts';

export function finding(view: View<TiersResult>): Sentence {
	const { result, locale } = view;
	const measure = MEASURE_WORDS[locale][result.measure];
	if (result.positive === 0) return MESSAGES[locale].noneLeads(measure);
	// How firm the lines are, and whom qualifiers moved, is not told to others.
	if (view.context.shared) return leads(view);
	return [...leads(view), ...firmness(view), ...moved(view)];
}

function leads({ result, context, locale }: View<TiersResult>): Sentence {
	const top = result.tiers.find((tier) => tier.customers > 0);
	if (!top) return [];
	const t = {
		name: tierName(context, top.tier, locale).toLowerCase(),
		leverage: formatNumber(top.leverage ?? 0, locale, 1),
		one: top.customers === 1,
		offset: result.total === result.positive ? null : result.measure,
		ofCustomers: percent(top.customerShare, locale),
		ofMeasure: percent(top.measureShare ?? 0, locale)
	};
	return MESSAGES[locale].leads(t, MEASURE_WORDS[locale][result.measure]);
}

/** The line over which most customers change tier. */
function firmness(view: View<TiersResult>): Sentence {
	const { result, locale } = view;
	const words = MESSAGES[locale];
	const changes = result.sensitivity.flatMap(({ lower, higher }, line) => [
		{ line, change: lower },
		{ line, change: higher }
	]);
	const most = changes.reduce<{ line: number; change: Change } | null>(
		(best, one) => (best && best.change.customers >= one.change.customers ? best : one),
		null
	);
	if (!most || most.change.customers === 0) return words.firm(stepOf(view));
	const tier = TIERS[most.line] ?? 'key';
	return words.loose(stepOf(view), said(tier, locale), groupSaid(most.change, view));
}

function moved({ result, context, locale }: View<TiersResult>): Sentence {
	const groups = result.qualified.moved;
	const customers = groups.reduce((sum, group) => sum + group.customers, 0);
	if (customers === 0) return [];
	const money = groups.reduce((sum, group) => sum + group.measure, 0);
	return MESSAGES[locale].movedSaid(
		formatCount(customers, locale),
		customers === 1,
		formatMoneyShort(money, moneyOf(context), locale)
	);
}
