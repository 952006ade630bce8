/** Figures of a comparison as the reader writes them. */
import { formatCount, formatMoney, formatNumber } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { figureText } from '#lib/notebook/words.ts';
import { SCREEN } from '../screen.ts';
import type { ComparedFigure, Comparison } from './compare.ts';

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
		figureText(figure.type, value, { scale, currency }, locale);
	return {
		before: side(figure.before, currencies[0]),
		after: side(figure.after, currencies[1]),
		change: changeText(figure, { scale, currency: currencies[1] }, locale)
	};
}

function changeText(
	{ change, type }: ComparedFigure,
	money: { scale: number; currency: string | null },
	locale: Locale
): string {
	if (change === null) return '';
	if (change === 0) return '0';
	return `${change > 0 ? '+' : '−'}${size(Math.abs(change))}`;

	function size(value: number): string {
		if (type === 'money') return formatMoney(value, money, locale);
		if (type === 'share')
			return SCREEN[locale].compare.points(formatNumber(value * 100, locale, 1));
		return type === 'number' ? formatNumber(value, locale) : formatCount(value, locale);
	}
}
