/** Figures of a comparison as the reader writes them. */
import {
	formatCount,
	formatFixed,
	formatFixedShare,
	formatMoney,
	formatShare,
	type MoneyOf
} from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { figureText } from '#lib/notebook/words.ts';
import { SCREEN } from '../screen.ts';
import { DIGITS, growth, type ComparedFigure, type Comparison } from './compare.ts';

interface ComparedTexts {
	readonly before: string;
	readonly after: string;
	readonly change: string;
	/** The change in percent of what was; empty where that says nothing. */
	readonly growth: string;
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
		change: changeText(figure, { scale, currency: currencies[1] }, locale),
		growth: growthText(growth(figure), locale)
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

/** More than tenfold is told by the figures themselves. */
const MOST_GROWTH = 10;

function growthText(share: number | null, locale: Locale): string {
	if (share === null || Math.abs(share) > MOST_GROWTH) return '';
	return `${share > 0 ? '+' : '−'}${formatShare(Math.abs(share), locale)}`;
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
