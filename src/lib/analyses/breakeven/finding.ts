/** The sentence over the curve: how many have broken even, how soon, and what the others lack. */
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { customers, percent } from '../words.ts';
import type { BreakEvenResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function finding({ result, context, locale }: View<BreakEvenResult>): Sentence {
	const words = MESSAGES[locale];
	const { even, behind, lacking, medianDays } = result;
	const all = customers(result.customers, locale);
	const money = formatMoneyShort(lacking, moneyOf(context), locale);
	if (even === 0) return words.nobody(all, money);
	const soon =
		medianDays === null
			? null
			: medianDays === 0
				? words.atOnce
				: words.soon(words.days(medianDays, locale));
	return [
		...words.even(all, formatCount(even, locale), percent(even / result.customers, locale), soon),
		...(behind === 0 ? words.stop() : words.behind(formatCount(behind, locale), money))
	];
}
