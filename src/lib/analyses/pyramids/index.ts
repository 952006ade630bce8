/** The pyramid of customers beside the inverted pyramid of profit. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { PyramidsResult } from './kernel.ts';
import { byTier } from '../picking.ts';
import { layout } from './layout.ts';
import { TITLE } from './messages.ts';
import { REDUCED, method, standing } from './method.ts';
import { table } from './table.ts';

const analysis: Analysis<PyramidsResult> = {
	id: 'pyramids',
	title: (locale) => TITLE[locale],
	finding,
	stake: ({ result }) => result.positive - result.total,
	layout,
	method,
	reduced: REDUCED,
	standing,
	table,
	picks: { own: byTier, within: true },
	Chart
};
export default analysis;
