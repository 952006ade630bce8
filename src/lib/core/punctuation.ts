/** The signs between texts, which are of full width in Chinese and need no space after them. */
import { isChinese, type Locale } from './locale.ts';

/** `a, b`; `a、b`. */
export function listed(parts: readonly string[], locale: Locale): string {
	return parts.join(isChinese(locale) ? '、' : ', ');
}

/** What follows in brackets, with the space before them: ` (a)`; `（a）`. */
export function bracketed(text: string, locale: Locale): string {
	return isChinese(locale) ? `（${text}）` : ` (${text})`;
}

/** Two clauses of one sentence. */
export function clauses(first: string, second: string, locale: Locale): string {
	return `${first}${isChinese(locale) ? '；' : '; '}${second}`;
}
