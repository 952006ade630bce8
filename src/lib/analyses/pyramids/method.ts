/** How the tiers came about, with the values in force. */
import { formatMoney, formatShare } from '#lib/core/format.ts';
import type { Context, MethodCard, View } from '../analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import { inForce, leftOut, moneyOf } from '../standing.ts';
import { MEASURE_WORDS, customers } from '../words.ts';
import type { PyramidsResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function method({ result, context, locale }: View<PyramidsResult>): MethodCard {
	const words = MESSAGES[locale];
	const measure = MEASURE_WORDS[locale][result.measure];
	const { tierMethod } = context.parameters;
	return {
		formula: [
			...words.formula[tierMethod](measure),
			words.formula.invalid(measure),
			words.formula.leverage(measure)
		],
		parameters: [
			...inForce(context, locale),
			{ name: words.tierMethod, value: words.methods[tierMethod] },
			{ name: words.cutOffs, value: cutOffs(context, locale) }
		],
		leftOut: leftOut(context, locale),
		source: words.source
	};
}

/** The rule that made the tiers goes wherever they go. */
export function standing({ result, context, locale }: View<PyramidsResult>): string {
	const words = MESSAGES[locale];
	const { tierMethod } = context.parameters;
	return words.standing(
		customers(result.customers, locale),
		words.ruled[tierMethod](MEASURE_WORDS[locale][result.measure]),
		cutOffs(context, locale)
	);
}

function cutOffs(context: Context, locale: Locale): string {
	const { tierMethod, cutOffs, customerShares, thresholds } = context.parameters;
	if (tierMethod === 'thresholds') {
		const { currency, scale } = moneyOf(context);
		return thresholds
			.map((units) => formatMoney(units * 10 ** scale, { currency, scale }, locale))
			.join(' / ');
	}
	return (tierMethod === 'profitShare' ? cutOffs : customerShares)
		.map((share) => formatShare(share, locale, 1))
		.join(' / ');
}
