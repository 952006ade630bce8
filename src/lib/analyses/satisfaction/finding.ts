/** What satisfaction does to loyalty, in a sentence, and whom it did not keep. */
import { formatCount, formatNumber } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Sentence, View } from '../analysis.ts';
import { percent } from '../words.ts';
import { FEWEST_ANSWERS } from '#lib/segment/loyalty/claim.ts';
import type { ObservedLevel, SatisfactionResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import type { Model } from '#lib/segment/loyalty/zones.ts';

export function finding(view: View<SatisfactionResult>): Sentence {
	const { result, locale } = view;
	const { satisfiedLost, winner } = result;
	if (!winner) return tooFew(view);
	const lost = satisfiedLost ? MESSAGES[locale].findLost(percent(satisfiedLost.share, locale)) : [];
	return [...course(view, winner), ...lost];
}

/** `repurchase within 90 days`. */
export function loyaltyText({ result, locale }: View<SatisfactionResult>): string {
	return MESSAGES[locale].loyaltyWithin(result.loyalty, formatCount(result.horizon.days, locale));
}

/** Too few answers, or too few scores that have enough of them. */
function tooFew({ result, locale }: View<SatisfactionResult>): Sentence {
	const words = MESSAGES[locale];
	const n = formatCount(result.judged, locale);
	const fewest = formatCount(FEWEST_ANSWERS, locale);
	return result.judged < FEWEST_ANSWERS ? words.findFew(n, fewest) : words.findFewScores(n);
}

function course({ result, locale }: View<SatisfactionResult>, winner: Model): Sentence {
	const { levels, zones, loyalty } = result;
	const words = MESSAGES[locale];
	const what = words.loyalty[loyalty];
	const score = (x: number): string => formatNumber(x, locale, 1);
	const base = percent(within(winner.base), locale);
	const [low, high] = [end(levels[0], winner, locale), end(levels.at(-1), winner, locale)];
	if (zones) return words.findZones(score(zones.b1), score(zones.b2), what, base, high);
	switch (winner.name) {
		case 'line':
			return words.findLine(what, winner.above > 0, low, high);
		case 'oneBreak':
			return words.findBreak(what, score(winner.from), low, high);
		default:
			return words.findFlat(what, base);
	}
}

/**
 * The rate at an end of the scale, where a straight piece may overshoot what was seen: the
 * monotone fit's, and where the model falls, which that fit can't follow, the one observed.
 */
function end(level: ObservedLevel | undefined, { below, above }: Model, locale: Locale): string {
	const rises = below >= 0 && above >= 0;
	return percent((rises ? level?.fitted : level?.share) ?? NaN, locale);
}

/** A fitted line may leave what a share can be. */
export function within(share: number): number {
	return Math.min(1, Math.max(0, share));
}
