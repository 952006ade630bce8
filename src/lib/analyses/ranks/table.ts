/** The customers drawn, told by their ranks: names stay in the notebook. */
import type { FigureTable, View } from '../analysis.ts';
import { TIER_WORDS } from '../words.ts';
import type { RanksResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function table({ result, locale }: View<RanksResult>): FigureTable {
	const words = MESSAGES[locale].columns;
	return {
		columns: [
			{ key: 'rank_by_revenue', title: words.revenueRank, type: 'count' },
			{ key: 'rank_by_profit', title: words.profitRank, type: 'count' },
			{ key: 'ranks_lost', title: words.lost, type: 'count' },
			{ key: 'revenue', title: words.revenue, type: 'money' },
			{ key: 'profit', title: words.profit, type: 'money' },
			{ key: 'tier', title: words.tier, type: 'text' }
		],
		rows: result.fallen.map((one) => [
			one.revenueRank,
			one.profitRank,
			one.profitRank - one.revenueRank,
			one.revenue,
			one.profit,
			TIER_WORDS[locale][one.tier]
		])
	};
}
