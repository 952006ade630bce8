/** The words of the screen in a given language: a file is written in its own, whatever the page speaks. */
import type { Locale, Words } from '#lib/core/locale.ts';
import { en, type Catalogue } from '#lib/i18n/en.ts';
import { zhCN } from '#lib/i18n/zh-CN.ts';
import { zhTW } from '#lib/i18n/zh-TW.ts';

const CATALOGUES: Words<Catalogue> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function catalogueOf(locale: Locale): Catalogue {
	return CATALOGUES[locale];
}
