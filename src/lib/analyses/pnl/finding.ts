/** The sentence over the statement: what is left of the revenue, and what took the rest. */
import { formatMoneyShort } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { figure, loss } from '../sentence.ts';
import { moneyOf } from '../standing.ts';
import { percent } from '../words.ts';
import type { PnlResult } from './kernel.ts';
import { MESSAGES, type Taken } from './messages.ts';
import { stepsOf } from './statement.ts';

export function finding(view: View<PnlResult>): Sentence {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const money = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const { revenue, profit } = result.all;
	if (revenue <= 0)
		return words.noRevenue(
			money(revenue),
			profit < 0 ? loss(money(profit)) : figure(money(profit))
		);
	if (profit < 0) return words.lost(money(revenue), money(-profit), takes(view));
	return words.left(money(revenue), percent(profit / revenue, locale), money(profit), takes(view));
}

/** What stands between revenue and profit, as shares of the revenue; nothing says nothing. */
function takes({ result, locale }: View<PnlResult>): string {
	const words = MESSAGES[locale];
	const { revenue } = result.all;
	const taken = stepsOf(result.all)
		.filter(({ name, level, amount }) => !level && name !== 'discount' && amount < 0)
		.map(({ name, amount }, i) =>
			words.takes(words.taken[name as Taken], percent(-amount / revenue, locale), i === 0)
		);
	return words.joined(taken);
}
