/** Figures of a comparison as the reader writes them. */
import {
	formatCount,
	formatFixed,
	formatFixedShare,
	formatMoney,
	type MoneyOf
} from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { figureText } from '#lib/notebook/words.ts';
import { SCREEN } from '../screen.ts';
import { DIGITS, type ComparedFigure, type Comparison } from './compare.ts';

interface ComparedTexts {
	readonly before: string;
	readonly after: string;
	readonly change: string;
}

/** What stands in the row of a compared figure; unknown values are empty. */
export function textsOf(
	figure: ComparedFigure,
	comparison: Comparison,
	locale: Locale
): ComparedTexts {
	const { scale, currencies } = comparison;
	const side = (value: number | null, currency: string | null): string =>
		sideText(figure.type, value, { scale, currency }, locale);
	return {
		before: side(figure.before, currencies[0]),
		after: side(figure.after, currencies[1]),
		change: changeText(figure, { scale, currency: currencies[1] }, locale)
	};
}

/** With as many decimals as every other figure of its kind. */
function sideText(
	type: ComparedFigure['type'],
	value: number | null,
	money: MoneyOf,
	locale: Locale
): string {
	if (value !== null && type === 'share') return formatFixedShare(value, locale, DIGITS.share);
	if (value !== null && type === 'number') return formatFixed(value, locale, DIGITS.number);
	return figureText(type, value, money, locale);
}

function changeText({ change, type }: ComparedFigure, money: MoneyOf, locale: Locale): string {
	if (change === null) return '';
	if (change === 0) return '0';
	return `${change > 0 ? '+' : '−'}${size(Math.abs(change))}`;

	function size(value: number): string {
		if (type === 'money') return formatMoney(value, money, locale);
		if (type === 'share')
			return SCREEN[locale].compare.points(formatFixed(value * 100, locale, DIGITS.share));
		return type === 'number'
			? formatFixed(value, locale, DIGITS.number)
			: formatCount(value, locale);
	}
}
