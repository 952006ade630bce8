/** The customers drawn, told by their ranks; with their names only where its owner lets these go. */
import type { FigureColumn, FigureTable, View } from '../analysis.ts';
import { TIER_WORDS } from '../words.ts';
import type { Fallen, RanksResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

type Cell = string | number | null;
type Column = readonly [FigureColumn, (one: Fallen) => Cell];

export function table(view: View<RanksResult>): FigureTable {
	if (view.context.shared && view.named !== true) return countsOf(view);
	const columns = [...(view.named === true ? whoOf(view) : []), ...ranksOf(view)];
	return {
		columns: columns.map(([head]) => head),
		rows: view.result.fallen.map((one) => columns.map(([, cell]) => cell(one)))
	};
}

/** Of the first fifth by revenue, where nobody is listed. */
function countsOf({ result, locale }: View<RanksResult>): FigureTable {
	const words = MESSAGES[locale];
	return {
		columns: [
			{ key: 'group', title: words.columns.group, type: 'text' },
			{ key: 'customers', title: words.columns.customers, type: 'count', withheld: true }
		],
		rows: [
			[words.firstFifth, result.top],
			[words.topName, result.both],
			[words.losingName, result.losing]
		],
		keys: ['top_20', 'top_20_of_both', 'top_20_at_loss']
	};
}

function whoOf({ locale }: View<RanksResult>): Column[] {
	const words = MESSAGES[locale].columns;
	return [
		[{ key: 'customer', title: words.key, type: 'text' }, ({ key }) => key],
		[{ key: 'name', title: words.name, type: 'text' }, ({ name }) => name]
	];
}

function ranksOf({ locale }: View<RanksResult>): Column[] {
	const words = MESSAGES[locale].columns;
	return [
		[{ key: 'rank_by_revenue', title: words.revenueRank, type: 'count' }, (one) => one.revenueRank],
		[{ key: 'rank_by_profit', title: words.profitRank, type: 'count' }, (one) => one.profitRank],
		[
			{ key: 'ranks_lost', title: words.lost, type: 'count' },
			(one) => one.profitRank - one.revenueRank
		],
		[{ key: 'revenue', title: words.revenue, type: 'money' }, ({ revenue }) => revenue],
		[{ key: 'profit', title: words.profit, type: 'money' }, ({ profit }) => profit],
		[{ key: 'tier', title: words.tier, type: 'text' }, ({ tier }) => TIER_WORDS[locale][tier]]
	];
}
