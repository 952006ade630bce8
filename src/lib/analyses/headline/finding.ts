/** One sentence that holds the whole base. */
import { formatMoneyShort } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { MEASURE_WORDS, customers } from '../words.ts';
import type { HeadlineResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function finding({ result, context, locale }: View<HeadlineResult>): Sentence {
	const words = MESSAGES[locale];
	const money = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const who = customers(result.customers, locale);
	const measure = MEASURE_WORDS[locale][result.measure];
	const revenue = result.measure === 'revenue' ? null : money(result.revenue);
	const needs = context.basis === 'none' ? [{ text: words.noProfit }] : [];
	if (result.total < 0)
		return [
			...words.cost(who, result.customers === 1, measure, money(-result.total), revenue),
			...needs
		];
	const brought = words.brought(who, measure, money(result.total), revenue);
	const earned = money(result.earned);
	const differs = revenue !== null && earned !== money(result.total);
	const rest = differs ? words.without(earned) : words.stop();
	return [...brought, ...rest, ...needs];
}
