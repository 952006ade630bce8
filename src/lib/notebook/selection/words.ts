/** A pick in the reader's words. */
import { CLASS_WORDS, MEASURE_WORDS, TIER_WORDS, percent } from '#lib/analyses/words.ts';
import type { Selection } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Catalogue } from '#lib/i18n/en.ts';

export function selectionText(
	one: Selection,
	words: Catalogue['selection'],
	locale: Locale
): string {
	switch (one.by) {
		case 'tier':
			return TIER_WORDS[locale][one.tier];
		case 'class':
			return CLASS_WORDS[locale][one.class];
		case 'customer':
			return words.customer(one.key);
		case 'stretch': {
			const measure = MEASURE_WORDS[locale][one.measure];
			if (one.from === 0) return words.top(percent(one.to, locale), measure);
			if (one.to === 1) return words.bottom(percent(1 - one.from, locale), measure);
			return words.stretch(percent(one.from, locale), percent(one.to, locale), measure);
		}
	}
}
