/**
 * The words of the screen in the reader's language. Reading `words()` or `locale()` in a
 * component follows a switch of language; nothing else about the page changes with it.
 */
import { LOCALES, isChinese, type Locale, type Words } from '#lib/core/locale.ts';
import { en, type Catalogue } from './en.ts';
import { preferred } from './languages.ts';
import { pseudo } from './pseudo.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export { LANGUAGE_NAMES } from './languages.ts';

const catalogues: Words<Catalogue> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

/** What languages are called in each of them: who can't read the one shown looks for it in another. */
export const CALLED_LANGUAGE = Object.values(catalogues).map(({ app }) => app.language);
const STORED_AS = 'tierbook.locale';
/** Set by a test that looks for texts that are in no catalogue, or are cut off when they grow. */
const PSEUDO_AS = 'tierbook.pseudo';

// Prerendered pages are English; hydration has to start from the same words.
let current = $state<Locale>('en');
let inPseudo = $state.raw<Catalogue | null>(null);

export function locale(): Locale {
	return current;
}

export function words(): Catalogue {
	return inPseudo ?? catalogues[current];
}

/** The words of a part of the screen that comes with its own, in the language of the rest. */
export function wordsOf<T>(part: Words<T>): T {
	return inPseudo ? pseudo(part.en) : part[current];
}

/** Whole sentences in a row: Chinese leaves no space after its full stop. Empty ones drop out. */
export function joinSentences(...sentences: readonly string[]): string {
	const gap = isChinese(current) ? '' : ' ';
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
	if (stored(PSEUDO_AS) !== null) inPseudo = pseudo(en);
}

function adopt(next: Locale): void {
	current = next;
	document.documentElement.lang = next;
}

function remembered(): Locale | null {
	const known = stored(STORED_AS);
	return LOCALES.find((one) => one === known) ?? null;
}

function stored(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}
