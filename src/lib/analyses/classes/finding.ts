/**
 * The sentence over the classes: which of them costs most.
 *
 * Invariant: of what others may see it says no more than holds of every class in a row; what costs
 * most is not said where a class is not told.
 */
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import { CLASS_SIGNS } from '#lib/segment/classes.ts';
import type { Sentence, View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import {
	MERGED_WORDS,
	areLossesMixed,
	className,
	classesWith,
	hiddenClasses,
	isClassHidden
} from '../merged.ts';
import { isOfPart } from '../whom.ts';
import { percent } from '../words.ts';
import type { ClassesResult, ClassRow } from './kernel.ts';
import { MESSAGES, type ClassSaid } from './messages.ts';

export function finding(view: View<ClassesResult>): Sentence {
	const { context, locale } = view;
	const told = view.result.classes.filter(
		({ name, customers }) => customers > 0 && !isClassHidden(context, name)
	);
	const hidden = hiddenClasses(context, locale);
	if (hidden !== '') return begun([...beside(told, view), notTold(hidden, view)]);
	const least = leastOf(told);
	// What others see may hold several classes in one row.
	const only = told.length === 1 && (!context.shared || (least?.profit ?? 0) >= 0);
	if (least === null || only) return single(least, view);
	if (least.profit < 0 && earns(least, view)) return unsaid(least, view);
	if (least.profit < 0) return [...costliest(least, view), ...core(told, view)];
	if (context.shared && areLossesMixed(context))
		return [{ text: MERGED_WORDS[locale].fewLosers(context.shared.k) }];
	return MESSAGES[locale].noLoss(said(least, view));
}

function leastOf(rows: readonly ClassRow[]): ClassRow | null {
	return rows.reduce<ClassRow | null>(
		(least, row) => (least === null || row.profit < least.profit ? row : least),
		null
	);
}

/** Whether some of whom a row tells bring a profit by what their class is. */
function earns({ name }: ClassRow, { context }: View<ClassesResult>): boolean {
	return classesWith(context, name).some((one) => CLASS_SIGNS[one] > 0);
}

/** All that holds of the others: what they lose, and what the core brings. */
function beside(told: readonly ClassRow[], view: View<ClassesResult>): Sentence {
	const least = leastOf(told);
	const loses = least !== null && least.profit < 0 && !earns(least, view);
	const lost = loses ? MESSAGES[view.locale].costly(said(least, view), gross(least, view)) : [];
	return [...lost, ...core(told, view)];
}

function notTold(names: string, { context, locale }: View<ClassesResult>): Sentence[number] {
	return { text: MERGED_WORDS[locale].classesNotTold(names, context.shared?.k ?? 0) };
}

/** Without the space before it, where there is one. */
function begun([first, ...rest]: Sentence): Sentence {
	return first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
}

/** Classes of either sign that lose as one: which of them does is not known. */
function unsaid({ name }: ClassRow, view: View<ClassesResult>): Sentence {
	return begun([notTold(className(view.context, name, view.locale), view)]);
}

function single(row: ClassRow | null, view: View<ClassesResult>): Sentence {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const profit = formatMoneyShort(result.profit, moneyOf(context), locale);
	const name = row ? className(context, row.name, locale) : '';
	return row && classesWith(context, row.name).length > 1
		? words.together(name, profit, isOfPart(view))
		: words.single(name, profit, isOfPart(view));
}

function costliest(row: ClassRow, view: View<ClassesResult>): Sentence {
	return MESSAGES[view.locale].costliest(said(row, view), gross(row, view));
}

function core(told: readonly ClassRow[], view: View<ClassesResult>): Sentence {
	const row = told.find(({ name }) => name === 'core');
	return row ? MESSAGES[view.locale].core(said(row, view)) : [];
}

function gross({ grossProfit }: ClassRow, { context, locale }: View<ClassesResult>): string | null {
	return grossProfit > 0 ? formatMoneyShort(grossProfit, moneyOf(context), locale) : null;
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
