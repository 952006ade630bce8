/** How the figures came about, with their values and intervals. */
import { formatCount, formatNumber, formatShare } from '#lib/core/format.ts';
import { EXACT_UP_TO, type Interval } from '#lib/segment/intervals.ts';
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut, type NamedValue } from '../standing.ts';
import { tierParameters } from '../tier-rule.ts';
import { percent } from '../words.ts';
import { SPREADS, type ConcentrationResult, type SpreadCurve } from './kernel.ts';
import { MERGED_WORDS, effectiveOf, rounded } from '../merged.ts';
import { MESSAGES, SPREAD_WORDS } from './messages.ts';
import { peakShare, takenText } from './peak.ts';

export const REDUCED = ['tiers', 'curves'] as const;

export function method(view: View<ConcentrationResult>): MethodCard {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const seed = String(context.parameters.seed);
	const of = new Map(result.curves.map((curve) => [curve.measure, curve]));
	return {
		formula: words.formula,
		parameters: [
			...inForce(context, locale),
			...tierParameters(context, locale),
			{ name: words.interval, value: words.intervalHow(seed, context.customers > EXACT_UP_TO) }
		],
		found: SPREADS.flatMap((measure) => {
			const curve = of.get(measure);
			const name = SPREAD_WORDS[locale][measure];
			if (!curve) return [{ name, value: words.notKnown }];
			return figures(curve, view).map((one) => ({ ...one, name: words.of2(name, one.name) }));
		}),
		leftOut: leftOut(context, locale, REDUCED),
		source: words.source
	};
}

function figures(curve: SpreadCurve, view: View<ConcentrationResult>): NamedValue[] {
	const { locale } = view;
	const words = MESSAGES[locale];
	const { top20, for80, peak, total, destroyed, gini, hhi } = curve;
	const place = (k: number): string =>
		words.counted(formatCount(k, locale), percent(k / curve.customers, locale));
	const listed: NamedValue[] = [];
	const add = (name: keyof typeof words.names, value: string): void => {
		listed.push({ name: words.names[name], value });
	};
	if (top20.share !== null) add('top20', ranged(percent(top20.share, locale), top20.interval));
	if (for80) add('for80', ranged(place(for80.k), for80.interval));
	add(
		'gini',
		gini === null
			? refused(curve)
			: rounded(formatNumber(gini, locale, view.context.shared ? 2 : 3), view.context, locale)
	);
	if (hhi !== null) {
		add('hhi', rounded(formatNumber(hhi, locale, 6), view.context, locale));
		add('effective', equal(hhi));
	}
	if (destroyed > 0 && total > 0) add('peak', words.counted(peakShare(curve, view), place(peak.k)));
	if (destroyed > 0) add('taken', takenText(curve, view));
	return listed;

	function equal(index: number): string {
		return rounded(formatNumber(effectiveOf(index, view.context), locale, 1), view.context, locale);
	}

	function ranged(value: string, interval: Interval | null): string {
		if (!interval) return value;
		const [low, high] = [interval.low, interval.high].map((end) => formatShare(end, locale, 1));
		return words.ranged(value, rounded(low ?? '', view.context, locale), high ?? '');
	}

	function refused({ losers }: SpreadCurve): string {
		if (view.context.shared && losers === 0) return MERGED_WORDS[locale].notTold;
		return losers === 0 ? words.giniZero : words.giniRefused;
	}
}
