/** The tier table: what the pyramids draw, and what else is known of a tier. */
import type { FigureColumn, FigureTable, View } from '../analysis.ts';
import { MEASURE_KEYS, MEASURE_WORDS, TIER_WORDS, capital } from '../words.ts';
import type { PyramidsResult, PyramidTier } from './kernel.ts';
import { MESSAGES } from './messages.ts';

type Cell = string | number | null;

export function table({ result, context, locale }: View<PyramidsResult>): FigureTable {
	const words = MESSAGES[locale].columns;
	const word = MEASURE_WORDS[locale][result.measure];
	const key = MEASURE_KEYS[result.measure];
	const measured = result.measure !== 'revenue';
	const alsoProfit = result.measure !== 'profit' && context.basis !== 'none';
	const columns: [FigureColumn, (tier: PyramidTier) => Cell][] = [
		[column('tier', words.tier, 'text'), (t) => TIER_WORDS[locale][t.tier]],
		[column('customers', words.customers, 'count'), (t) => t.customers],
		[column('customer_share', words.customerShare, 'share'), (t) => t.customerShare],
		[column('revenue', words.revenue, 'money'), (t) => t.revenue]
	];
	if (measured) columns.push([column(key, capital(word), 'money'), (t) => t.measure]);
	columns.push(
		[column(`${key}_share`, words.share(word), 'share'), (t) => t.measureShare],
		[column(`mean_${key}`, words.mean(word), 'money'), (t) => t.mean]
	);
	if (alsoProfit) columns.push([column('profit', words.profit, 'money'), (t) => t.profit]);
	if (context.basis !== 'none')
		columns.push([column('profit_rate', words.profitRate, 'share'), (t) => t.profitRate]);
	if (context.has.service)
		columns.push([column('cost_to_serve', words.costToServe, 'money'), (t) => t.costToServe]);
	if (context.has.survey)
		columns.push([
			column('mean_satisfaction', words.satisfaction, 'number'),
			(t) => t.meanSatisfaction
		]);
	columns.push(
		[column('median_recency_days', words.recency, 'number'), (t) => t.medianRecency],
		[column('leverage', words.leverage, 'number'), (t) => t.leverage]
	);
	return {
		columns: columns.map(([head]) => head),
		rows: result.tiers.map((tier) => columns.map(([, cell]) => cell(tier)))
	};
}

function column(key: string, title: string, type: FigureColumn['type']): FigureColumn {
	return { key, title, type };
}
