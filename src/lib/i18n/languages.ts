/** How each language calls itself, and which of them suits a browser. */
import type { Locale, Words } from '#lib/core/locale.ts';

export const LANGUAGE_NAMES: Words<string> = {
	en: 'English',
	'zh-CN': '简体中文',
	'zh-TW': '繁體中文'
};

/** Traditional signs by name, or of a place or a tongue that writes them where no script is named. */
const TRADITIONAL = /^(zh-(hant|(?!hans).*(tw|hk|mo))|yue(?!-hans))\b/i;
const CHINESE = /^(zh|yue)\b/i;

/** The first language of `tags` (BCP 47) that the product speaks; English where there is none. */
export function preferred(tags: readonly string[]): Locale {
	for (const tag of tags) {
		if (TRADITIONAL.test(tag)) return 'zh-TW';
		if (CHINESE.test(tag)) return 'zh-CN';
		if (/^en\b/i.test(tag)) return 'en';
	}
	return 'en';
}
