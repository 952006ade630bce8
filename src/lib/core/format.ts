/** Numbers, money and dates as the reader of a language writes them; the locale is an argument. */
import { isChinese, type Locale } from './locale.ts';
import { toUnits } from './money.ts';
import { fromDays } from './dates.ts';

const formats = new Map<string, Intl.NumberFormat>();

function number(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = locale + JSON.stringify(options);
	let format = formats.get(key);
	if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
	return format;
}

/** `12,345`. */
export function formatCount(count: number, locale: Locale): string {
	return minus(number(locale, { maximumFractionDigits: 0 }).format(count));
}

/** The English noun or verb that goes with a count; the count may be written out already. */
export function plural(count: number | string, one: string, other: string): string {
	return String(count) === '1' ? one : other;
}

/** `12.3`, at most `digits` decimals. */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
	return minus(number(locale, { maximumFractionDigits: digits }).format(value));
}

/** A share in 0–1 as `19 %` (en: `19%`); one decimal under 10 %, where a whole one would mislead. */
export function formatShare(share: number, locale: Locale, digits?: number): string {
	const decimals = digits ?? (Math.abs(share) < 0.0995 && share !== 0 ? 1 : 0);
	return minus(number(locale, { style: 'percent', maximumFractionDigits: decimals }).format(share));
}

/** As it stands in a column: always so many decimals, one below the other. */
export function formatFixed(value: number, locale: Locale, digits: number): string {
	const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	return minus(number(locale, decimals).format(value));
}

export function formatFixedShare(share: number, locale: Locale, digits: number): string {
	const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
	return minus(number(locale, { style: 'percent', ...decimals }).format(share));
}

export interface MoneyOf {
	readonly scale: number;
	/** A sign to write before the figure, or null where the data names no currency. */
	readonly currency: string | null;
}

/** Every digit: `¥1,234,567.80`. */
export function formatMoney(minor: number, money: MoneyOf, locale: Locale): string {
	const digits = Math.min(money.scale, 2);
	const format = number(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
	return signed(minor, format.format(Math.abs(toUnits(minor, money.scale))), money);
}

/** Three digits or so: `¥1.23M`, `¥123.5万`. */
export function formatMoneyShort(minor: number, money: MoneyOf, locale: Locale): string {
	const units = Math.abs(toUnits(minor, money.scale));
	const format = number(locale, {
		notation: 'compact',
		maximumSignificantDigits: isChinese(locale) ? 4 : 3
	});
	return signed(minor, format.format(units), money);
}

/** A day as `5 Jan 2025`, `2025年1月5日`. */
export function formatDay(days: number, locale: Locale): string {
	const { year, month, day } = fromDays(days);
	if (isChinese(locale)) return `${year}年${month}月${day}日`;
	return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `48 MB`: decimal units, as file managers show them. */
export function formatBytes(bytes: number, locale: Locale): string {
	const steps = ['B', 'kB', 'MB', 'GB'] as const;
	let value = bytes;
	let step = 0;
	while (value >= 1000 && step < steps.length - 1) {
		value /= 1000;
		step++;
	}
	return `${formatNumber(value, locale, value < 10 && step > 0 ? 1 : 0)} ${steps[step]}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function signed(minor: number, figure: string, { currency }: MoneyOf): string {
	return `${minor < 0 ? '−' : ''}${currency ?? ''}${figure}`;
}

function minus(text: string): string {
	return text.replace('-', '−');
}
