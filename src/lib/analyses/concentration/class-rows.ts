/** The rows that classes are told in: one each, or one for all where none may be told alone. */
import type { Locale } from '#lib/core/locale.ts';
import type { ConcentrationResult } from './kernel.ts';
import { LETTERS, MESSAGES } from './messages.ts';

export interface ClassCounts {
	/** For machines: `class_a`. */
	readonly key: string;
	/** `A`, `A–C`. */
	readonly letters: string;
	/** `Class A by revenue`. */
	readonly title: string;
	/** By tier; null where it is not told. */
	readonly counts: readonly (number | null)[];
}

export function classRows(
	{ classes, together }: ConcentrationResult,
	locale: Locale
): ClassCounts[] {
	const words = MESSAGES[locale];
	if (together)
		return [
			{ key: 'classes', letters: words.allLetters, title: words.allClasses, counts: together }
		];
	return classes.map((counts, i) => {
		const letters = LETTERS[i] ?? '';
		const key = `class_${letters.toLowerCase()}`;
		return { key, letters, title: words.classRow(letters), counts };
	});
}
