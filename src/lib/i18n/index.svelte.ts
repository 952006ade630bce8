/**
 * The words of the screen in the reader's language. Reading `words()` or `locale()` in a
 * component follows a switch of language; nothing else about the page changes with it.
 */
import { LOCALES, type Locale, type Words } from '#lib/core/locale.ts';
import { en, type Catalogue } from './en.ts';
import { zhCN } from './zh-CN.ts';

const catalogues: Words<Catalogue> = { en, 'zh-CN': zhCN };
const STORED_AS = 'tierbook.locale';

/** How each language calls itself. */
export const LANGUAGE_NAMES: Words<string> = { en: 'English', 'zh-CN': '简体中文' };

// Prerendered pages are English; hydration has to start from the same words.
let current = $state<Locale>('en');

export function locale(): Locale {
	return current;
}

export function words(): Catalogue {
	return catalogues[current];
}

/** Whole sentences in a row: Chinese leaves no space after its full stop. Empty ones drop out. */
export function joinSentences(...sentences: readonly string[]): string {
	const gap = current === 'zh-CN' ? '' : ' ';
	return sentences.filter((sentence) => sentence !== '').join(gap);
}

/** `a, b, and c` as the language lists things. */
export function listOf(items: readonly string[]): string {
	return new Intl.ListFormat(current).format(items);
}

/** Switches the language and remembers it for the next visit. */
export function setLocale(next: Locale): void {
	adopt(next);
	try {
		localStorage.setItem(STORED_AS, next);
	} catch {
		// Without storage the choice lasts as long as the page.
	}
}

/** Takes the remembered language, else the browser's. Called once, when the page has come alive. */
export function startLocale(): void {
	adopt(remembered() ?? preferred(navigator.languages));
}

/** The first language of `languages` that the product speaks; English where there is none. */
export function preferred(languages: readonly string[]): Locale {
	for (const language of languages) {
		if (language.startsWith('zh')) return 'zh-CN';
		if (language.startsWith('en')) return 'en';
	}
	return 'en';
}

function adopt(next: Locale): void {
	current = next;
	document.documentElement.lang = next;
}

function remembered(): Locale | null {
	try {
		const stored = localStorage.getItem(STORED_AS);
		return LOCALES.find((known) => known === stored) ?? null;
	} catch {
		return null;
	}
}
