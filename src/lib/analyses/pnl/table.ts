/** The statement of all customers, of every tier and of every class, a row each. */
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { FigureColumn, FigureTable, View } from '../analysis.ts';
import { className, hiddenClasses, isClassHidden, tierName } from '../merged.ts';
import { partOf } from '../table-parts.ts';
import type { PnlResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { stepsOf, type Statement, type StepName } from './statement.ts';

const KEYS: Readonly<Record<StepName, string>> = {
	list: 'list',
	discount: 'discounts',
	revenue: 'revenue',
	cost: 'cost',
	grossProfit: 'gross_profit',
	service: 'service',
	fees: 'fees',
	capitalCharge: 'capital_charge',
	profit: 'profit'
};

/** For machines all, tiers and classes are a table each. */
export function table(view: View<PnlResult>): FigureTable {
	const { result, locale } = view;
	const words = MESSAGES[locale].columns;
	const [tiers, classes] = [tierStatements(view), classStatements(view)];
	const withheld = hiddenClasses(view.context, locale) === '' ? {} : ({ withheld: true } as const);
	const whole: FigureTable = {
		columns: [
			{ key: 'customers_of', title: words.of, type: 'text' },
			{ key: 'customers', title: words.customers, type: 'count', ...withheld },
			...stepsOf(result.all).map(({ name }): FigureColumn => ({
				key: KEYS[name],
				title: MESSAGES[locale].steps[name],
				type: 'money',
				withheld: true
			})),
			{ key: 'profit_rate', title: words.profitRate, type: 'share', ...withheld }
		],
		rows: [
			rowOf(words.everyone, result.all),
			...tiers.map(([name, statement]) => rowOf(words.tier(name), statement)),
			...classes.map(([name, statement]) =>
				statement ? rowOf(words.class(name), statement) : hiddenRow(words.class(name), result.all)
			)
		]
	};
	const part = (key: string, column: string, from: number, cells: readonly string[]) =>
		partOf(
			whole,
			key,
			from,
			{ column: { key: column, title: words.of, type: 'text' }, cells },
			() => true
		);
	return {
		...whole,
		parts: [
			part('all', 'customers_of', 0, [words.everyone]),
			part('tiers', 'tier', 1, tiers.map(nameOf)),
			part('classes', 'class', 1 + tiers.length, classes.map(nameOf))
		]
	};
}

const nameOf = ([name]: readonly [string, Statement | null]): string => name;

function rowOf(name: string, statement: Statement): FigureTable['rows'][number] {
	return [
		name,
		statement.customers,
		...stepsOf(statement).map(({ amount }) => amount),
		statement.revenue > 0 ? statement.profit / statement.revenue : null
	];
}

/** Tiers that are told with another have no row of their own. */
function tierStatements({ result, context, locale }: View<PnlResult>): [string, Statement][] {
	return result.tiers.flatMap((statement, i): [string, Statement][] => {
		const tier = TIERS[i];
		return !tier || context.shared?.tiers[tier]
			? []
			: [[tierName(context, tier, locale), statement]];
	});
}

/** The same of classes; those of which nothing is told have a row without a statement. */
function classStatements({
	result,
	context,
	locale
}: View<PnlResult>): [string, Statement | null][] {
	return result.classes.flatMap((statement, i): [string, Statement | null][] => {
		const name = PROFIT_CLASSES[i];
		if (!name) return [];
		const hidden = isClassHidden(context, name);
		if (!hidden && context.shared?.classes[name]) return [];
		return [[className(context, name, locale), hidden ? null : statement]];
	});
}

/** As many empty cells as a statement has. */
function hiddenRow(name: string, like: Statement): FigureTable['rows'][number] {
	return rowOf(name, like).map((cell, i) => (i === 0 ? cell : null));
}
