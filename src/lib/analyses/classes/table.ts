/** A row a class: what the bars draw, and how the profit came about. */
import type { FigureTable, View } from '../analysis.ts';
import { className } from '../merged.ts';
import type { ClassesResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function table({ result, context, locale }: View<ClassesResult>): FigureTable {
	const words = MESSAGES[locale].columns;
	return {
		columns: [
			{ key: 'class', title: words.class, type: 'text' },
			{ key: 'customers', title: words.customers, type: 'count' },
			{ key: 'customer_share', title: words.customerShare, type: 'share' },
			{ key: 'revenue', title: words.revenue, type: 'money' },
			{ key: 'gross_profit', title: words.grossProfit, type: 'money' },
			{ key: 'cost_to_serve', title: words.costToServe, type: 'money' },
			{ key: 'profit', title: words.profit, type: 'money' },
			{ key: 'profit_rate', title: words.profitRate, type: 'share' }
		],
		rows: result.classes
			.filter(({ name }) => !context.shared?.classes[name])
			.map((row) => [
				className(context, row.name, locale),
				row.customers,
				row.customers / result.customers,
				row.revenue,
				row.grossProfit,
				row.costToServe,
				row.profit,
				row.revenue > 0 ? row.profit / row.revenue : null
			])
	};
}
