/** Sums of a curve as the reader writes them: money, orders, pieces. */
import { formatMoneyShort, formatNumber } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import type { ConcentrationResult, Spread, SpreadCurve } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function sumText(curve: SpreadCurve, view: View<ConcentrationResult>): string {
	return amountText(curve, curve.total, view);
}

/** `amount` in the parts of the curve. */
export function amountText(
	{ measure, parts }: Pick<SpreadCurve, 'measure' | 'parts'>,
	amount: number,
	{ context, locale }: View<ConcentrationResult>
): string {
	if (isMoney(measure)) return formatMoneyShort(amount, moneyOf(context), locale);
	const count = formatNumber(amount / parts, locale, 0);
	return measure === 'orders' ? MESSAGES[locale].ordersCount(count) : count;
}

export function isMoney(measure: Spread): boolean {
	return measure !== 'orders' && measure !== 'quantity';
}
