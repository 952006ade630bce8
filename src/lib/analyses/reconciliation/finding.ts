/** Whether everything adds up, in a sentence. */
import { formatCount, formatMoneyShort, formatMoney } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import type { ReconciliationResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function finding(view: View<ReconciliationResult>): Sentence {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const short = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const wrong = result.sums.find(({ difference }) => difference !== 0);
	if (wrong) {
		const money = formatMoney(wrong.difference, moneyOf(context), locale);
		return words.differing(words.sums[wrong.name].toLowerCase(), money);
	}
	const revenue = result.sums[0]?.files ?? 0;
	return [
		...words.accounted(rowsText(view), words.sums.revenue.toLowerCase(), short(revenue)),
		...withoutKey(view, short)
	];
}

/** `n = ` does not fit a statement about files: it stands on rows. */
export function standing(view: View<ReconciliationResult>): string {
	return rowsText(view);
}

function rowsText({ result, locale }: View<ReconciliationResult>): string {
	const rows = result.datasets.reduce((sum, dataset) => sum + dataset.rows, 0);
	return MESSAGES[locale].rowsOf(
		formatCount(rows, locale),
		formatCount(result.datasets.length, locale)
	);
}

function withoutKey(
	{ result, context, locale }: View<ReconciliationResult>,
	short: (minor: number) => string
): Sentence {
	const rows = result.datasets.reduce((sum, { unattributed }) => sum + (unattributed ?? 0), 0);
	if (rows === 0) return [];
	const { revenue } = context.unattributed;
	return MESSAGES[locale].without(formatCount(rows, locale), revenue === 0 ? '' : short(revenue));
}
