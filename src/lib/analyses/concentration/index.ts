/** How concentrated profit, gross profit, revenue, orders and quantity are, side by side. */
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
	Chart
};
export default analysis;
