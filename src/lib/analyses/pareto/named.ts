/** The figures of the curves that texts may name. */
import type { NamedFigure, View } from '../analysis.ts';
import type { Curve } from '../curve.ts';
import { MEASURE_KEYS, MEASURE_WORDS } from '../words.ts';
import type { ParetoResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function named({ result, locale }: View<ParetoResult>): NamedFigure[] {
	const words = MESSAGES[locale].named;
	const of = (curve: Curve): NamedFigure[] => {
		const { customers, total, top20, for80, peak, measure } = curve;
		const m = MEASURE_WORDS[locale][measure];
		const key = MEASURE_KEYS[measure];
		const share = (cum: number) => (total > 0 ? cum / total : null);
		return [
			{
				key: `top20.${key}_share`,
				title: words.top20(m),
				type: 'share',
				value: share(top20.cum)
			},
			{
				key: `for80.${key}_customers`,
				title: words.for80(m),
				type: 'count',
				value: for80?.k ?? null
			},
			{
				key: `for80.${key}_customer_share`,
				title: words.for80Share(m),
				type: 'share',
				value: for80 && for80.k / customers
			},
			{
				key: `peak.${key}_share`,
				title: words.peak(m),
				type: 'share',
				value: share(peak.cum)
			},
			{
				key: `destroyed.${key}`,
				title: words.destroyed(m),
				type: 'money',
				value: peak.cum - total
			}
		];
	};
	return [result.main, ...(result.beside ? [result.beside] : [])].flatMap(of);
}
