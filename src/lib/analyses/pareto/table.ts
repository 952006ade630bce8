/** The points of the drawn curves, curve after curve. */
import type { FigureTable, View } from '../analysis.ts';
import { MEASURE_WORDS, capital } from '../words.ts';
import type { Curve } from '../curve.ts';
import type { ParetoResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function table({ result, locale }: View<ParetoResult>): FigureTable {
	const { main, beside } = result;
	const words = MESSAGES[locale].columns;
	const measure = beside ? '' : MEASURE_WORDS[locale][main.measure];
	const money = measure === '' ? MESSAGES[locale].columns.money : words.cum(measure);
	const share = measure === '' ? MESSAGES[locale].columns.moneyShare : words.cumShare(measure);
	return {
		columns: [
			{ key: 'curve', title: words.curve, type: 'text' },
			{ key: 'customers_from_top', title: words.k, type: 'count' },
			{ key: 'customer_share', title: words.share, type: 'share' },
			{ key: 'cumulative', title: money, type: 'money' },
			{ key: 'cumulative_share', title: share, type: 'share' }
		],
		rows: [main, ...(beside ? [beside] : [])].flatMap((curve) =>
			rowsOf(curve, capital(MEASURE_WORDS[locale][curve.measure]))
		),
		curve: true
	};
}

function rowsOf(curve: Curve, name: string): (string | number | null)[][] {
	return curve.points.map(({ k, cum }) => [
		name,
		k,
		k / curve.customers,
		cum,
		curve.total > 0 ? cum / curve.total : null
	]);
}
