/** Which typed days can be meant: a year that is being typed runs through 0002, 0020 and 0202. */
import { toDays } from '#lib/core/dates.ts';

export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

/** Days since 1970-01-01 of an ISO day; null where it can't be meant. */
export function plausibleDay(iso: string): number | null {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
	if (!match || iso < FIRST_DAY || iso > LAST_DAY) return null;
	return toDays(Number(match[1]), Number(match[2]), Number(match[3]));
}
