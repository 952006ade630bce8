/** How concentrated profit, gross profit, revenue, orders and quantity are, side by side. */
import { cutsAcross } from '#lib/chart/selection.ts';
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { ConcentrationResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method } from './method.ts';
import { stake } from './stake.ts';
import { table } from './table.ts';

const analysis: Analysis<ConcentrationResult> = {
	id: 'concentration',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake,
	layout,
	method,
	table,
	// Tiers and stretches of revenue are its own columns and rows.
	follows: (path) =>
		cutsAcross(path) &&
		path.some((one) => one.by === 'class' || (one.by === 'stretch' && one.measure !== 'revenue')),
	Chart
};
export default analysis;
