/** The tier table: what each tier is, how firm its lines are, who is near the next one. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { TiersResult } from './kernel.ts';
import { byTier } from '../picking.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { REDUCED, method, standing } from './method.ts';
import { stake } from './stake.ts';
import { table } from './table.ts';

const analysis: Analysis<TiersResult> = {
	id: 'tiers',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake,
	layout,
	method,
	reduced: REDUCED,
	standing,
	table,
	picks: { own: byTier },
	Chart
};
export default analysis;
