/** Days in the reader's words, written in one way wherever they stand. */
import { formatDay } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';

const DAY_MS = 86_400_000;

/** The day of an instant on the reader's clock. */
export function dayText(at: Date, locale: Locale): string {
	return formatDay(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_MS, locale);
}

/** A day as it is stored, `2025-01-05`. */
export function isoDayText(iso: string, locale: Locale): string {
	return formatDay(Date.parse(`${iso}T00:00:00Z`) / DAY_MS, locale);
}
