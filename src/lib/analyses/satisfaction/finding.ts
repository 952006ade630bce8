/** What satisfaction does to loyalty, in a sentence, and whom it did not keep. */
import { formatCount, formatNumber } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { percent } from '../words.ts';
import type { SatisfactionResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { valueAt } from './zones.ts';

export function finding(view: View<SatisfactionResult>): Sentence {
	const { result, locale } = view;
	const { satisfiedLost } = result;
	const lost = satisfiedLost ? MESSAGES[locale].findLost(percent(satisfiedLost.share, locale)) : [];
	return [...course(view), ...lost];
}

/** `repurchase within 90 days`. */
export function loyaltyText({ result, locale }: View<SatisfactionResult>): string {
	return MESSAGES[locale].loyaltyWithin(result.loyalty, formatCount(result.horizon.days, locale));
}

function course({ result, locale }: View<SatisfactionResult>): Sentence {
	const { winner, levels, zones, loyalty } = result;
	const words = MESSAGES[locale];
	const what = words.loyalty[loyalty];
	const score = (x: number): string => formatNumber(x, locale, 1);
	const fit = (x: number): string => percent(within(valueAt(winner, x)), locale);
	const [low, high] = [levels[0]?.score ?? 0, levels.at(-1)?.score ?? 0];
	if (levels.length === 1) return words.findOne(score(low), what, fit(low));
	if (zones)
		return words.findZones(score(zones.b1), score(zones.b2), what, fit(zones.b2), fit(high));
	switch (winner.name) {
		case 'line':
			return words.findLine(what, winner.above > 0, fit(low), fit(high));
		case 'oneBreak':
			return words.findBreak(what, score(winner.from), fit(low), fit(high));
		default:
			return words.findFlat(what, fit(low));
	}
}

/** A fitted line may leave what a share can be. */
export function within(share: number): number {
	return Math.min(1, Math.max(0, share));
}
