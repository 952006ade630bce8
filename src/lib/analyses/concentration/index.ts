/** How concentrated profit, gross profit, revenue, orders and quantity are, side by side. */
import type { Selection } from '#lib/chart/marks.ts';
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { ConcentrationResult } from './kernel.ts';
import { byTier } from '../picking.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { REDUCED, method } from './method.ts';
import { stake } from './stake.ts';
import { table } from './table.ts';

// Tiers are its columns; its rows are stretches of revenue, though of all customers alone.
const ofRevenue = (one: Selection): boolean => one.by === 'stretch' && one.measure === 'revenue';
const isOwn = (one: Selection): boolean => byTier(one) || ofRevenue(one);

const analysis: Analysis<ConcentrationResult> = {
	id: 'concentration',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake,
	layout,
	method,
	reduced: REDUCED,
	table,
	picks: {
		own: (one, path, common) => byTier(one) || (common && ofRevenue(one) && path.every(isOwn))
	},
	Chart
};
export default analysis;
