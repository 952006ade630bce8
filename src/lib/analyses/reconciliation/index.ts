/** What became of every file, and that nothing is lost between files and customers. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding, standing } from './finding.ts';
import type { ReconciliationResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method, table } from './method.ts';

const analysis: Analysis<ReconciliationResult> = {
	id: 'reconciliation',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake: ({ result, context }) =>
		result.sums.reduce((sum, { difference }) => sum + Math.abs(difference), 0) ||
		Math.abs(context.unattributed.revenue),
	layout,
	method,
	standing,
	table,
	ofFiles: true,
	Chart
};
export default analysis;
