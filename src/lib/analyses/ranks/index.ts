/** Rank inversion: large customers that are not profitable ones. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { RanksResult } from './kernel.ts';
import { byTier } from '../picking.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method } from './method.ts';
import { named } from './named.ts';
import { table } from './table.ts';

const analysis: Analysis<RanksResult> = {
	id: 'ranks',
	title: (locale) => MESSAGES[locale].title,
	finding,
	// Of those listed: who fell furthest.
	stake: ({ result }) => result.fallen.reduce((sum, { profit }) => sum + Math.max(0, -profit), 0),
	layout,
	method,
	table,
	figures: named,
	people: {
		of: ({ fallen }) => fallen,
		restored: (shared, { fallen }) => ({ ...shared, fallen })
	},
	picks: { own: byTier },
	Chart
};
export default analysis;
