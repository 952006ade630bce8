/** The sentence over the ranks: how many of the largest are not the most profitable. */
import { formatCount, formatNumber } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { followsRevenue } from '../standing.ts';
import { customers } from '../words.ts';
import type { RanksResult } from './kernel.ts';
import { MESSAGES, type Counted } from './messages.ts';

export function finding({ result, context, locale }: View<RanksResult>): Sentence {
	const words = MESSAGES[locale];
	const { tau, top, both, losing } = result;
	const counted = (n: number): Counted => ({ count: formatCount(n, locale), one: n === 1 });
	if (result.customers === 1) return words.one();
	if (followsRevenue(context)) return words.assumed();
	if (tau === null) return words.noOrder(customers(result.customers, locale));
	const agreed = words.tau(formatNumber(tau, locale, 2));
	// It stands alone, without the space before it.
	if (both === null)
		return agreed.map((run, i) => (i === 0 ? { ...run, text: run.text.trimStart() } : run));
	const largest =
		both === top ? words.allBoth(counted(top)) : words.largest(counted(top), counted(top - both));
	return [
		...largest,
		...(losing !== null && losing > 0 ? words.losing(counted(losing), counted(top)) : []),
		...words.stop(),
		...agreed
	];
}
