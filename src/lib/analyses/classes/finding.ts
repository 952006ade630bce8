/** The sentence over the classes: which of them costs most. */
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { MERGED_WORDS, className, lossesMixed } from '../merged.ts';
import { percent } from '../words.ts';
import type { ClassesResult, ClassRow } from './kernel.ts';
import { MESSAGES, type ClassSaid } from './messages.ts';

export function finding(view: View<ClassesResult>): Sentence {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const money = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const filled = result.classes.filter(({ customers }) => customers > 0);
	const least = filled.reduce<ClassRow | null>(
		(least, row) => (least === null || row.profit < least.profit ? row : least),
		null
	);
	if (least === null || (filled.length === 1 && least.profit >= 0))
		return words.single(least ? className(context, least.name, locale) : '', money(result.profit));
	const { shared } = context;
	if (shared && least.profit >= 0 && lossesMixed(context))
		return [{ text: MERGED_WORDS[locale].fewLosers(shared.k) }];
	if (least.profit >= 0) return words.noLoss(said(least, view));
	const core = result.classes.find(({ name }) => name === 'core');
	return [
		...words.costliest(said(least, view), least.grossProfit > 0 ? money(least.grossProfit) : null),
		...(core && core.customers > 0 ? words.core(said(core, view)) : [])
	];
}

function said(row: ClassRow, { result, context, locale }: View<ClassesResult>): ClassSaid {
	const one = row.customers === 1;
	const name = className(context, row.name, locale).toLowerCase();
	return {
		who: MESSAGES[locale].who(formatCount(row.customers, locale), name, one),
		one,
		share: percent(row.customers / result.customers, locale),
		money: formatMoneyShort(Math.abs(row.profit), moneyOf(context), locale)
	};
}
