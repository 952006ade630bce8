/** The sentence over a chart, which begins with whom it is of where that is not everybody. */
import type { Locale } from '#lib/core/locale.ts';
import { isChinese } from '#lib/core/locale.ts';
import type { Analysis, Sentence, View } from './analysis.ts';

/** `Key · Harmful: 41 customers brought …` */
export function findingOf<R>(analysis: Pick<Analysis<R>, 'finding'>, view: View<R>): Sentence {
	const sentence = analysis.finding(view);
	if (view.whom === undefined) return sentence;
	return [{ text: `${view.whom}${colon(view.locale)}` }, ...sentence];
}

function colon(locale: Locale): string {
	return isChinese(locale) ? '：' : ': ';
}
