/** The sentence over the pyramids. */
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { MERGED_WORDS, losersMixed, tierName } from '../merged.ts';
import { MEASURE_WORDS, customers, percent } from '../words.ts';
import type { TierFigures } from '../tier-figures.ts';
import type { PyramidsResult } from './kernel.ts';
import { MESSAGES, type TierSaid } from './messages.ts';

export function finding(view: View<PyramidsResult>): Sentence {
	const filled = view.result.tiers.slice(0, 4).filter((tier) => tier.customers > 0);
	const [top] = filled;
	const bottom = filled.at(-1);
	if (!top || !bottom) return nothingEarned(view);
	return [...earned(view, top, bottom), ...lost(view)];
}

function nothingEarned(view: View<PyramidsResult>): Sentence {
	const { result, locale } = view;
	return MESSAGES[locale].noneEarns(
		customers(result.customers, locale),
		result.customers === 1,
		MEASURE_WORDS[locale][result.measure],
		lossOf(view)
	);
}

function earned(view: View<PyramidsResult>, top: TierFigures, bottom: TierFigures): Sentence {
	const { result, locale } = view;
	const words = MESSAGES[locale];
	const before = result.total < result.positive ? words.before(result.measure === 'revenue') : '';
	return [
		...words.top(said(top, view), MEASURE_WORDS[locale][result.measure], before),
		...(bottom === top ? words.alone() : words.bottom(said(bottom, view)))
	];
}

function said(tier: TierFigures, { context, locale }: View<PyramidsResult>): TierSaid {
	return {
		name: tierName(context, tier.tier, locale).toLowerCase(),
		count: formatCount(tier.customers, locale),
		one: tier.customers === 1,
		ofCustomers: percent(tier.customerShare, locale),
		ofMeasure: percent(tier.measureShare ?? 0, locale)
	};
}

function lost(view: View<PyramidsResult>): Sentence {
	const { result, locale } = view;
	const words = MESSAGES[locale];
	const revenue = result.measure === 'revenue';
	if (view.context.shared && losersMixed(view.context))
		return [{ text: MERGED_WORDS[locale].fewLosers(view.context.shared.k) }];
	const invalid = result.tiers[4]?.customers ?? 0;
	const losers = result.losers ?? invalid;
	const zero = invalid - losers;
	const counted = (n: number) => ({ count: formatCount(n, locale), one: n === 1 });
	const money = lossOf(view);
	if (money === null)
		return zero === 0 ? words.noLosers(revenue) : words.atZero(counted(zero), revenue);
	return [
		...words.losers({ ...counted(losers), money }, revenue),
		...(zero === 0 ? [] : words.alsoAtZero(counted(zero), revenue))
	];
}

/** The loss without its sign, or null where it is 0. */
function lossOf({ result, context, locale }: View<PyramidsResult>): string | null {
	const sum = result.tiers[4]?.measure ?? 0;
	return sum === 0 ? null : formatMoneyShort(-sum, moneyOf(context), locale);
}
