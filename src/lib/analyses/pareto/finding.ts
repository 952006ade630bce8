/** The sentence over the curve. */
import { formatMoneyShort } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { isEven, type Curve } from '../curve.ts';
import { followsRevenue, moneyOf } from '../standing.ts';
import { MERGED_WORDS } from '../merged.ts';
import { MEASURE_WORDS, customers, percent } from '../words.ts';
import type { ParetoResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function finding(view: View<ParetoResult>): Sentence {
	const { result, context, locale } = view;
	const { main } = result;
	const words = MESSAGES[locale];
	const measure = MEASURE_WORDS[locale][main.measure];
	const total = formatMoneyShort(main.total, moneyOf(context), locale);
	const who = customers(main.customers, locale);
	if (main.customers === 1) return words.one(measure, total);
	if (main.peak.cum === 0) return words.allLose(who, measure, total);
	if (main.total <= 0) return [...words.noProfit(who, measure, total), ...losing(view)];
	if (isEven(main)) return words.equal(who, measure);
	return [...rule(view), ...losing(view)];
}

function rule({ result, context, locale }: View<ParetoResult>): Sentence {
	const { main, beside } = result;
	const words = MESSAGES[locale];
	const part = ({ for80, customers }: Curve): string =>
		percent((for80?.k ?? 0) / customers, locale);
	return [
		...words.rule(part(main), MEASURE_WORDS[locale][main.measure]),
		// An assumed margin makes profit a multiple of revenue: nothing to compare.
		...(beside?.for80 && !followsRevenue(context) ? words.beside(part(beside)) : []),
		...words.stop()
	];
}

function losing({ result, context, locale }: View<ParetoResult>): Sentence {
	const { losers, destroyed, measure } = result.main;
	const words = MESSAGES[locale];
	const revenue = measure === 'revenue';
	if (losers === 0) return words.noLoss(revenue);
	if (losers === null) return [{ text: MERGED_WORDS[locale].fewLosers(context.shared?.k ?? 0) }];
	const money = formatMoneyShort(destroyed, moneyOf(context), locale);
	return words.losing(customers(losers, locale), losers === 1, money, revenue);
}
