/** Who has broken even, how soon, and what the others lack. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { BreakEvenResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { REDUCED, method } from './method.ts';
import { table } from './table.ts';

const analysis: Analysis<BreakEvenResult> = {
	id: 'breakeven',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake: ({ result }) => result.lacking,
	layout,
	method,
	reduced: REDUCED,
	table,
	Chart
};
export default analysis;
