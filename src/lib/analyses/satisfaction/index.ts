/** Satisfaction against loyalty: the curve, its zones, and who stays or leaves for other reasons. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { SatisfactionResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method, standing } from './method.ts';
import { table } from './table.ts';

const analysis: Analysis<SatisfactionResult> = {
	id: 'satisfaction',
	title: (locale) => MESSAGES[locale].title,
	finding,
	// What those who left brought, satisfied or not.
	stake: ({ result: { quadrants } }) =>
		quadrants === null ? 0 : Math.abs(quadrants.mercenaries.money + quadrants.defectors.money),
	layout,
	method,
	standing,
	table,
	Chart
};
export default analysis;
