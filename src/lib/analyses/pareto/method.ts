/** How the curve's figures came about, with their values and intervals. */
import { formatCount, formatMoney, formatNumber, formatShare } from '#lib/core/format.ts';
import { EXACT_UP_TO, type Interval } from '#lib/segment/intervals.ts';
import type { MethodCard, View } from '../analysis.ts';
import { inForce, leftOut, moneyOf, type NamedValue } from '../standing.ts';
import { tierParameters } from '../tier-rule.ts';
import { effectiveOf, rounded } from '../merged.ts';
import { MEASURE_WORDS, capital, percent } from '../words.ts';
import type { Curve } from '../curve.ts';
import type { ParetoResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export const REDUCED = ['tiers', 'curves'] as const;

export function method(view: View<ParetoResult>): MethodCard {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const { main, beside } = result;
	const seed = String(context.parameters.seed);
	return {
		formula: words.formula(MEASURE_WORDS[locale][main.measure]),
		parameters: [
			...inForce(context, locale),
			...tierParameters(context, locale),
			{ name: words.interval, value: words.intervalHow(seed, main.customers > EXACT_UP_TO) }
		],
		found: [...figures(main, view), ...(beside ? figures(beside, view) : [])],
		leftOut: leftOut(context, locale, REDUCED),
		source: words.source
	};
}

function figures(curve: Curve, { locale, context }: View<ParetoResult>): NamedValue[] {
	const words = MESSAGES[locale];
	const measure = MEASURE_WORDS[locale][curve.measure];
	const place = (k: number): string =>
		words.of(formatCount(k, locale), percent(k / curve.customers, locale));
	const listed: NamedValue[] = [];
	if (curve.top20.share !== null)
		listed.push({
			name: words.top20Name,
			value: ranged(percent(curve.top20.share, locale), curve.top20.interval)
		});
	if (curve.for80)
		listed.push({
			name: words.for80Name,
			value: ranged(place(curve.for80.k), curve.for80.interval)
		});
	if (curve.destroyed > 0)
		listed.push(
			{ name: words.peak80, value: place(curve.peak80.k) },
			{
				name: capital(words.destroyed(curve.measure === 'revenue')),
				value: formatMoney(curve.destroyed, moneyOf(context), locale)
			}
		);
	listed.push({ name: words.gini, value: gini(curve, measure, words) });
	if (curve.hhi !== null) listed.push({ name: words.effective, value: equal(curve.hhi) });
	return listed.map(({ name, value }) => ({ name: words.of2(measure, name), value }));

	function equal(index: number): string {
		return rounded(formatNumber(effectiveOf(index, context), locale, 1), context, locale);
	}

	function ranged(value: string, interval: Interval | null): string {
		if (!interval) return value;
		const [low, high] = [interval.low, interval.high].map((end) => formatShare(end, locale, 1));
		return words.ranged(value, words.between(rounded(low ?? '', context, locale), high ?? ''));
	}

	function gini({ gini, total }: Curve, measure: string, said: typeof words): string {
		if (gini !== null)
			return rounded(formatNumber(gini, locale, context.shared ? 2 : 3), context, locale);
		return total === 0 ? said.giniZero : said.giniRefused(measure);
	}
}
