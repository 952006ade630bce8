/** How the ranks are compared, with the values found. */
import { formatCount, formatNumber } from '#lib/core/format.ts';
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut } from '../standing.ts';
import { customers } from '../words.ts';
import type { RanksResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function method({ result, context, locale }: View<RanksResult>): MethodCard {
	const words = MESSAGES[locale];
	const { tau, both, top, losing } = result;
	const count = (n: number): string => formatCount(n, locale);
	return {
		formula: words.formula,
		parameters: [
			...inForce(context, locale),
			{ name: words.tauName, value: tau === null ? words.tauNone : formatNumber(tau, locale, 3) },
			{ name: words.topName, value: words.ofTop(count(both), count(top)) },
			{ name: words.losingName, value: customers(losing, locale) }
		],
		leftOut: leftOut(context, locale),
		source: words.source
	};
}
