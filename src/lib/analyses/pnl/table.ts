/** The statement of all customers, of every tier and of every class, a row each. */
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { FigureColumn, FigureTable, View } from '../analysis.ts';
import { className, tierName } from '../merged.ts';
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

export function table(view: View<PnlResult>): FigureTable {
	const { result, locale } = view;
	const words = MESSAGES[locale].columns;
	return {
		columns: [
			{ key: 'customers_of', title: words.of, type: 'text' },
			{ key: 'customers', title: words.customers, type: 'count' },
			...stepsOf(result.all).map(({ name }): FigureColumn => ({
				key: KEYS[name],
				title: MESSAGES[locale].steps[name],
				type: 'money',
				withheld: true
			})),
			{ key: 'profit_rate', title: words.profitRate, type: 'share' }
		],
		rows: statements(view).map(([name, statement]) => [
			name,
			statement.customers,
			...stepsOf(statement).map(({ amount }) => amount),
			statement.revenue > 0 ? statement.profit / statement.revenue : null
		])
	};
}

/** Tiers and classes that are told with another have no row of their own. */
function statements({ result, context, locale }: View<PnlResult>): [string, Statement][] {
	const words = MESSAGES[locale].columns;
	return [
		[words.everyone, result.all],
		...result.tiers.flatMap((statement, i): [string, Statement][] => {
			const tier = TIERS[i];
			if (!tier || context.shared?.tiers[tier]) return [];
			return [[words.tier(tierName(context, tier, locale)), statement]];
		}),
		...result.classes.flatMap((statement, i): [string, Statement][] => {
			const name = PROFIT_CLASSES[i];
			if (!name || context.shared?.classes[name]) return [];
			return [[words.class(className(context, name, locale)), statement]];
		})
	];
}
