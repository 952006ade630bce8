/** A value of the card in the reader's words. */
import {
	formatCount,
	formatDay,
	formatMoney,
	formatNumber,
	type MoneyOf
} from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CardValue } from '#lib/worker/card/contract.ts';

export function valueText(
	{ type, value }: CardValue,
	money: MoneyOf,
	yesNo: readonly [string, string],
	locale: Locale
): string {
	if (typeof value === 'string') return value;
	if (type === 'money') return formatMoney(value, money, locale);
	if (type === 'date') return formatDay(value, locale);
	if (type === 'boolean') return yesNo[value === 1 ? 0 : 1];
	return Number.isInteger(value) ? formatCount(value, locale) : formatNumber(value, locale, 2);
}

/** `Mar 2025`, `2025年3月`; months count from year 0. */
export function monthText(month: number, locale: Locale): string {
	const date = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
		year: 'numeric',
		month: 'short',
		timeZone: 'UTC'
	}).format(date);
}
