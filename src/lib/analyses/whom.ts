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

/** Whether it is of some of the customers alone, so that it must not speak of all. */
export function isOfPart({
	whom,
	part,
	context
}: Pick<View<unknown>, 'whom' | 'part' | 'context'>): boolean {
	return whom !== undefined || part === true || context.shared?.part === true;
}

function colon(locale: Locale): string {
	return isChinese(locale) ? '：' : ': ';
}
