/** A row a class: what the bars draw, and how the profit came about. */
import type { FigureColumn, FigureTable, View } from '../analysis.ts';
import { className, isClassHidden } from '../merged.ts';
import type { ClassesResult, ClassRow } from './kernel.ts';
import { MESSAGES } from './messages.ts';

/** A class of which nothing is told has an empty row of its own, marked as such. */
export function table({ result, context, locale }: View<ClassesResult>): FigureTable {
	const words = MESSAGES[locale].columns;
	const isHidden = ({ name }: ClassRow): boolean => isClassHidden(context, name);
	const withheld = result.classes.some(isHidden) ? ({ withheld: true } as const) : {};
	const column = (key: string, title: string, type: FigureColumn['type']): FigureColumn => ({
		key,
		title,
		type,
		...withheld
	});
	return {
		columns: [
			{ key: 'class', title: words.class, type: 'text' },
			column('customers', words.customers, 'count'),
			column('customer_share', words.customerShare, 'share'),
			column('revenue', words.revenue, 'money'),
			column('gross_profit', words.grossProfit, 'money'),
			column('cost_to_serve', words.costToServe, 'money'),
			column('profit', words.profit, 'money'),
			column('profit_rate', words.profitRate, 'share')
		],
		rows: result.classes
			.filter((row) => isHidden(row) || !context.shared?.classes[row.name])
			.map((row) => [
				className(context, row.name, locale),
				...(isHidden(row) ? HIDDEN : figuresOf(row, result.customers))
			])
	};
}

const HIDDEN: readonly null[] = [null, null, null, null, null, null, null];

function figuresOf(row: ClassRow, customers: number): (number | null)[] {
	const { revenue, profit } = row;
	return [
		row.customers,
		row.customers / customers,
		revenue,
		row.grossProfit,
		row.costToServe,
		profit,
		revenue > 0 ? profit / revenue : null
	];
}
