/** The sentence over the curves: how far profit's concentration is from revenue's. */
import { formatCount, formatNumber } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { isEven } from '../curve.ts';
import { effectiveOf, rounded } from '../merged.ts';
import { customers, percent } from '../words.ts';
import { sumText } from './amounts.ts';
import type { ConcentrationResult, SpreadCurve } from './kernel.ts';
import { MESSAGES, SPREAD_WORDS } from './messages.ts';
import { gapOf, pairOf, type Pair } from './pair.ts';

/** Under this the gap prints as nothing: half a tenth of a point. */
const LEAST_GAP = 0.0005;

export function finding(view: View<ConcentrationResult>): Sentence {
	const { locale } = view;
	const words = MESSAGES[locale];
	const pair = pairOf(view);
	const { main, other } = pair;
	const name = SPREAD_WORDS[locale];
	if (main.customers === 1) return words.one();
	if (main.total <= 0) {
		const said = words.noSum(
			customers(main.customers, locale),
			name[main.measure],
			sumText(main, view)
		);
		return [...said, ...(other === null ? [] : alone(other, view))];
	}
	if (isEven(main) && (other === null || isEven(other)))
		return words.even(customers(main.customers, locale), name[main.measure]);
	return [...compared(pair, view), ...effective(pair, view)];
}

function compared(pair: Pair, view: View<ConcentrationResult>): Sentence {
	const { locale } = view;
	const { main, other } = pair;
	const gap = gapOf(pair);
	if (gap === null || other === null) return alone(main, view);
	const words = MESSAGES[locale];
	const name = SPREAD_WORDS[locale];
	const of = (curve: SpreadCurve) => ({
		share: percent(curve.top20.share ?? 0, locale),
		measure: name[curve.measure]
	});
	const top = topPart(main, view);
	if (Math.abs(gap) < LEAST_GAP) return words.noGap(top, of(main), of(other));
	const points = formatNumber(Math.abs(gap) * 100, locale, Math.abs(gap) < 0.0995 ? 1 : 0);
	return words.gap(top, of(main), of(other), points, name[(gap > 0 ? main : other).measure]);
}

function alone(curve: SpreadCurve, view: View<ConcentrationResult>): Sentence {
	if (curve.top20.share === null) return [];
	const { locale } = view;
	return MESSAGES[locale].alone(topPart(curve, view), {
		share: percent(curve.top20.share, locale),
		measure: SPREAD_WORDS[locale][curve.measure]
	});
}

/** The first of the two that has no negatives, as so many equal customers. */
function effective(
	{ main, other }: Pair,
	{ context, locale }: View<ConcentrationResult>
): Sentence {
	const curve = main.hhi === null ? other : main;
	if (curve === null || curve.hhi === null) return [];
	const equal = rounded(formatCount(effectiveOf(curve.hhi, context), locale), context, locale);
	return MESSAGES[locale].effective(SPREAD_WORDS[locale][curve.measure], equal);
}

/** `20%`; of few customers, the part that the fifth rounded up really is. */
export function topPart(
	{ top20, customers }: SpreadCurve,
	{ locale }: View<ConcentrationResult>
): string {
	return percent(customers < 20 ? top20.k / customers : 0.2, locale);
}
