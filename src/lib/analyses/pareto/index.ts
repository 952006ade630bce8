/** Who makes how much: the Pareto curve, which is a whale curve where some customers lose money. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { ParetoResult } from './kernel.ts';
import { byTier } from '../picking.ts';
import { layout } from './layout.ts';
import { TITLE } from './messages.ts';
import { REDUCED, method } from './method.ts';
import { named } from './named.ts';
import { table } from './table.ts';

const analysis: Analysis<ParetoResult> = {
	id: 'pareto',
	title: (locale) => TITLE[locale],
	finding,
	stake: ({ result }) => result.main.destroyed,
	layout,
	method,
	reduced: REDUCED,
	table,
	picks: { own: byTier, within: true },
	figures: named,
	Chart
};
export default analysis;
