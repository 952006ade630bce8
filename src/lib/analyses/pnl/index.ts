/** The customers' profit and loss statement as a waterfall. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import { viewOfGroup } from './group.ts';
import type { PnlResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { REDUCED, method } from './method.ts';
import { table } from './table.ts';

const analysis: Analysis<PnlResult> = {
	id: 'pnl',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake: ({ result }) => Math.abs(result.all.grossProfit - result.all.profit),
	layout,
	method,
	reduced: REDUCED,
	table,
	picks: { single: true },
	ofGroup: viewOfGroup,
	Chart
};
export default analysis;
