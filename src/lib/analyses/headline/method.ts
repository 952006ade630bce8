/** Where the figures come from, and the figures as one row. */
import type { FigureColumn, FigureTable, MethodCard, View } from '../analysis.ts';
import { inForce, leftOut } from '../standing.ts';
import { MEASURE_KEYS, MEASURE_WORDS, capital } from '../words.ts';
import type { HeadlineResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function method({ result, context, locale }: View<HeadlineResult>): MethodCard {
	const words = MESSAGES[locale];
	return {
		formula: words.formula(MEASURE_WORDS[locale][result.measure]),
		parameters: inForce(context, locale),
		found: [],
		leftOut: leftOut(context, locale),
		source: words.source
	};
}

/** One row: every figure a column. */
export function table({ result, context, locale }: View<HeadlineResult>): FigureTable {
	const words = MESSAGES[locale].columns;
	const measure = MEASURE_WORDS[locale][result.measure];
	const key = MEASURE_KEYS[result.measure];
	const cells: [FigureColumn, number | null][] = [
		[{ key: 'customers', title: words.customers, type: 'count' }, result.customers],
		[{ key: 'orders', title: words.orders, type: 'count' }, result.orders],
		[{ key: 'revenue', title: words.revenue, type: 'money' }, result.revenue]
	];
	if (result.measure !== 'revenue')
		cells.push([{ key, title: capital(measure), type: 'money' }, result.total]);
	cells.push(
		[{ key: 'customers_for_80', title: words.for80, type: 'count' }, result.for80],
		[
			{ key: 'peak', title: words.peak, type: 'share' },
			result.total > 0 ? result.earned / result.total : null
		],
		[{ key: 'customers_below_zero', title: words.losers, type: 'count' }, result.losers],
		[{ key: `${key}_below_zero`, title: words.lost(measure), type: 'money' }, -result.lost || 0],
		[
			{ key: 'unattributed_rows', title: words.unattributedRows, type: 'count' },
			context.unattributed.rows
		],
		[
			{ key: 'unattributed_revenue', title: words.unattributedRevenue, type: 'money' },
			context.unattributed.revenue
		]
	);
	return {
		columns: cells.map(([column]) => column),
		rows: [cells.map(([, cell]) => cell)],
		keys: ['']
	};
}
