/** What those are called whom the reader has picked, each condition in a few words. */
import type { Path, Selection } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Context } from '../analysis.ts';
import { className, tierName } from '../merged.ts';
import { MEASURE_WORDS, percent } from '../words.ts';
import { MESSAGES } from './messages.ts';

export function pickedName(of: Path, context: Context, locale: Locale): string {
	return of.map((one) => nameOf(one, context, locale)).join(MESSAGES[locale].within);
}

function nameOf(one: Selection, context: Context, locale: Locale): string {
	switch (one.by) {
		case 'tier':
			return tierName(context, one.tier, locale);
		case 'class':
			return className(context, one.class, locale);
		case 'customer':
			return one.key;
		case 'stretch':
			return MESSAGES[locale].stretch(
				percent(one.from, locale),
				percent(one.to, locale),
				MEASURE_WORDS[locale][one.measure]
			);
	}
}
