/** The figures at the head of a notebook. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { HeadlineResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { method, table } from './method.ts';

const analysis: Analysis<HeadlineResult> = {
	id: 'headline',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake: ({ result }) => Math.abs(result.total),
	layout,
	method,
	table,
	picks: { single: true },
	Chart
};
export default analysis;
