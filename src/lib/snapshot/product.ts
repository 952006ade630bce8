/** What a file says of where it came from. */
import type { Locale, Words } from '#lib/core/locale.ts';

/** That of `package.json`; a test holds them equal. */
export const VERSION = '0.1.0';

export const PRODUCT_NAMES: Words<string> = {
	en: 'Tierbook',
	'zh-CN': '客层笔记',
	'zh-TW': '客層筆記'
};

export const PRODUCT: Words<string> = {
	en: productOf('en', VERSION),
	'zh-CN': productOf('zh-CN', VERSION),
	'zh-TW': productOf('zh-TW', VERSION)
};

/** `Tierbook 0.1.0`. */
export function productOf(locale: Locale, version: string): string {
	return `${PRODUCT_NAMES[locale]} ${version}`;
}
