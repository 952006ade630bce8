/** How the ranks are compared, with the values found. */
import { formatCount, formatNumber } from '#lib/core/format.ts';
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut } from '../standing.ts';
import { MERGED_WORDS } from '../merged.ts';
import { customers } from '../words.ts';
import type { RanksResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function method({ result, context, locale, named }: View<RanksResult>): MethodCard {
	const words = MESSAGES[locale];
	const { tau, both, top, losing } = result;
	const count = (n: number): string => formatCount(n, locale);
	const few = MERGED_WORDS[locale].notTold;
	return {
		formula: words.formula,
		parameters: inForce(context, locale),
		found: [
			{ name: words.tauName, value: tau === null ? words.tauNone : formatNumber(tau, locale, 3) },
			{ name: words.topName, value: both === null ? few : words.ofTop(count(both), count(top)) },
			{ name: words.losingName, value: losing === null ? few : customers(losing, locale) }
		],
		leftOut: [
			...leftOut(context, locale),
			...(named && context.shared ? [MERGED_WORDS[locale].namedHere] : [])
		],
		source: words.source
	};
}
