/** The figures of the curves that texts may name, and by which two curves are compared. */
import type { NamedFigure, View } from '../analysis.ts';
import type { Curve } from '../curve.ts';
import { MEASURE_KEYS, MEASURE_WORDS } from '../words.ts';
import type { ParetoResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function named({ result, locale }: View<ParetoResult>): NamedFigure[] {
	const words = MESSAGES[locale].named;
	const of = (curve: Curve): NamedFigure[] => {
		const m = MEASURE_WORDS[locale][curve.measure];
		const key = MEASURE_KEYS[curve.measure];
		const { customers, total, top20, for80 } = curve;
		const share = (cum: number | null) => (cum !== null && total > 0 ? cum / total : null);
		const part = (k: number | null) => k && k / customers;
		const peak = peakOf(curve);
		const place = curve.destroyed > 0 ? peak : UNTOLD;
		return [
			count('total.customers', words.customers, customers),
			money(`total.${key}`, words.total(m), total),
			shareOf(`top20.${key}_share`, words.top20(m), share(top20.cum)),
			count(`for80.${key}_customers`, words.for80(m), for80?.k ?? null),
			shareOf(`for80.${key}_customer_share`, words.for80Share(m), part(for80?.k ?? null)),
			count(`peak.${key}_customers`, words.peakAt(m), place.k),
			shareOf(`peak.${key}_customer_share`, words.peakAtShare(m), part(place.k)),
			money(`peak.${key}`, words.peakSum(m), place.cum),
			shareOf(`peak.${key}_share`, words.peak(m), share(peak.cum)),
			money(`destroyed.${key}`, words.destroyed(m), peak.cum === null ? null : peak.cum - total),
			count(`losers.${key}`, words.losers(m), curve.losers)
		];
	};
	const beside = result.beside ? of(result.beside) : [];
	// Both are of the same customers.
	return [...of(result.main), ...beside.filter(({ key }) => key !== 'total.customers')];
}

interface Peak {
	readonly k: number | null;
	readonly cum: number | null;
}
/** Of a curve that never falls its end is the peak, and no place of its own. */
const UNTOLD: Peak = { k: null, cum: null };

/** Where a shared curve does not tell who loses, its points do not tell where they begin to. */
function peakOf({ peak, losers }: Curve): Peak {
	return losers === null ? UNTOLD : peak;
}

type Named = (key: string, title: string, value: number | null) => NamedFigure;
const of =
	(type: NamedFigure['type']): Named =>
	(key, title, value) => ({ key, title, type, value });
const [count, money, shareOf] = [of('count'), of('money'), of('share')];
