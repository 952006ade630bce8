/** The figures in words, in order: the same for the screen and for the picture. */
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { MEASURE_WORDS, customers, percent } from '../words.ts';
import type { HeadlineResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export interface Figure {
	readonly figure: string;
	readonly words: string;
	readonly tone: 'plain' | 'loss';
}

export function figuresOf(view: View<HeadlineResult>): Figure[] {
	const figures = [
		total(view),
		eighty(view),
		peak(view),
		lost(view),
		base(view),
		unattributed(view)
	];
	return figures.filter((figure) => figure !== null);
}

function total({ result, context, locale }: View<HeadlineResult>): Figure {
	const money = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const revenue = result.measure === 'revenue' ? null : money(result.revenue);
	return {
		figure: money(result.total),
		words: MESSAGES[locale].total(MEASURE_WORDS[locale][result.measure], revenue),
		tone: result.total < 0 ? 'loss' : 'plain'
	};
}

function eighty({ result, locale }: View<HeadlineResult>): Figure | null {
	if (result.for80 === null) return null;
	const share = percent(result.for80 / result.customers, locale);
	return { figure: share, words: MESSAGES[locale].for80, tone: 'plain' };
}

function peak({ result, locale }: View<HeadlineResult>): Figure | null {
	if (result.lost === 0 || result.total <= 0) return null;
	const share = percent(result.earned / result.total, locale);
	return { figure: share, words: MESSAGES[locale].peak, tone: 'plain' };
}

function lost({ result, context, locale }: View<HeadlineResult>): Figure | null {
	const words = MESSAGES[locale];
	const revenue = result.measure === 'revenue';
	if (result.losers === null) return null;
	if (result.losers === 0)
		return revenue ? null : { figure: words.nobody, words: words.losesNothing, tone: 'plain' };
	return {
		figure: formatMoneyShort(-result.lost, moneyOf(context), locale),
		words: words.lost(customers(result.losers, locale), revenue),
		tone: 'loss'
	};
}

function base({ result, locale }: View<HeadlineResult>): Figure {
	const words = MESSAGES[locale];
	const { orders } = result;
	const said = orders > 0 ? words.orders(formatCount(orders, locale)) : null;
	return {
		figure: formatCount(result.customers, locale),
		words: words.customers(said, result.customers === 1),
		tone: 'plain'
	};
}

function unattributed({ context, locale }: View<HeadlineResult>): Figure | null {
	const { rows, revenue } = context.unattributed;
	if (rows === 0) return null;
	return {
		figure: formatMoneyShort(revenue, moneyOf(context), locale),
		words: MESSAGES[locale].unattributed(formatCount(rows, locale)),
		tone: 'plain'
	};
}
