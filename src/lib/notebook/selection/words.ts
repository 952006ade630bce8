/** A pick in the reader's words. */
import { CLASS_WORDS, MEASURE_WORDS, TIER_WORDS, percent } from '#lib/analyses/words.ts';
import { classNamed, type Stretch } from '#lib/analyses/concentration/stretches.ts';
import type { Path, Selection } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import { bracketed } from '#lib/core/punctuation.ts';
import type { Catalogue } from '#lib/i18n/en.ts';

/** `classes` are those of revenue as they lie now: a stretch that is one of them is called so. */
export function selectionText(
	one: Selection,
	words: Catalogue['selection'],
	locale: Locale,
	classes: readonly Stretch[] = []
): string {
	switch (one.by) {
		case 'tier':
			return TIER_WORDS[locale][one.tier];
		case 'class':
			return CLASS_WORDS[locale][one.class];
		case 'customer':
			return words.customer(one.key);
		case 'stretch': {
			const name = classNamed(one, classes, locale);
			const text = stretchText(one, words, locale);
			return name === null ? text : `${name}${bracketed(small(text), locale)}`;
		}
	}
}

/** All that holds of those picked. */
export function pathText(path: Path, ...rest: Rest): string {
	return path.map((one) => selectionText(one, ...rest)).join(' · ');
}
type Rest = Parameters<typeof selectionText> extends [Selection, ...infer R] ? R : never;

function small(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

function stretchText(
	{ measure: by, from, to }: Stretch,
	words: Catalogue['selection'],
	locale: Locale
): string {
	const measure = MEASURE_WORDS[locale][by];
	if (from === 0) return words.top(percent(to, locale), measure);
	if (to === 1) return words.bottom(percent(1 - from, locale), measure);
	return words.stretch(percent(from, locale), percent(to, locale), measure);
}
