/** The statement of all customers, of every tier and of every class, a row each. */
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { FigureColumn, FigureTable, View } from '../analysis.ts';
import { CLASS_WORDS, TIER_WORDS } from '../words.ts';
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
				type: 'money'
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

function statements({ result, locale }: View<PnlResult>): [string, Statement][] {
	const words = MESSAGES[locale].columns;
	return [
		[words.everyone, result.all],
		...result.tiers.map((statement, i): [string, Statement] => {
			const tier = TIERS[i];
			return [words.tier(tier ? TIER_WORDS[locale][tier] : ''), statement];
		}),
		...result.classes.map((statement, i): [string, Statement] => {
			const profitClass = PROFIT_CLASSES[i];
			return [words.class(profitClass ? CLASS_WORDS[locale][profitClass] : ''), statement];
		})
	];
}
