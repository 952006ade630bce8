/** A class in words, lengths and colours: what both layouts print. */
import type { GroupMark, Mark, Paint, Selected } from '#lib/chart/marks.ts';
import { chosenClass } from '#lib/chart/selection.ts';
import { formatCount, formatMoneyShort } from '#lib/core/format.ts';
import type { ProfitClass } from '#lib/core/parameters.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { classElsewhere, className, classWith, isClassHidden } from '../merged.ts';
import { customers, percent } from '../words.ts';
import type { ClassesResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export interface Row {
	readonly class: ProfitClass;
	readonly name: string;
	readonly rule: string;
	readonly empty: boolean;
	readonly count: string;
	/** Of all customers; empty for nobody. */
	readonly share: string;
	readonly money: string;
	/** Whether nothing is told of it: nobody can pick it either. */
	readonly hidden: boolean;
	/** What is said of the class as a whole. */
	readonly label: string;
	readonly fill: Paint;
	readonly customers: number;
	/** Minor units. */
	readonly profit: number;
}

const FILLS: Readonly<Record<ProfitClass, Paint>> = {
	core: 'key',
	contributing: 'important',
	thin: 'general',
	breakEven: 'maintain',
	illusory: 'invalid',
	harmful: 'invalid'
};

export function rowsOf({ result, context, locale }: View<ClassesResult>): Row[] {
	const words = MESSAGES[locale];
	return result.classes.map((whole) => {
		const hidden = isClassHidden(context, whole.name);
		const row = hidden ? { ...whole, customers: 0, profit: 0 } : whole;
		const name = className(context, row.name, locale);
		const share = percent(row.customers / result.customers, locale);
		const money = formatMoneyShort(row.profit, moneyOf(context), locale);
		const empty = row.customers === 0;
		return {
			class: row.name,
			name,
			rule: words.rules[row.name],
			empty,
			count: classWith(context, row.name, locale) ?? formatCount(row.customers, locale),
			share: empty ? '' : share,
			money: empty ? '' : money,
			label:
				classElsewhere(context, row.name, locale) ??
				words.label(name, customers(row.customers, locale), share, money),
			hidden,
			fill: FILLS[row.name],
			customers: row.customers,
			profit: row.profit
		};
	});
}

const FADED = 0.32;

/** Marks of one class: selectable, and faded while another is selected. */
export function classGroup(
	{ class: name, label, hidden }: Row,
	selection: Selected,
	marks: readonly Mark[]
): GroupMark {
	const chosen = chosenClass(selection);
	const select = { by: 'class', class: name } as const;
	const group: GroupMark = { mark: 'group', label, ...(hidden ? {} : { select }), marks };
	return chosen === null || chosen === name ? group : { ...group, opacity: FADED };
}
