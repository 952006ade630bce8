/** The six profit classes: how many customers, and what they bring. */
import type { Analysis } from '../analysis.ts';
import Chart from './Chart.svelte';
import { finding } from './finding.ts';
import type { ClassesResult } from './kernel.ts';
import { layout } from './layout.ts';
import { MESSAGES } from './messages.ts';
import { REDUCED, method } from './method.ts';
import { table } from './table.ts';

const analysis: Analysis<ClassesResult> = {
	id: 'classes',
	title: (locale) => MESSAGES[locale].title,
	finding,
	stake: ({ result }) => result.classes.reduce((most, { profit }) => Math.max(most, -profit), 0),
	layout,
	method,
	reduced: REDUCED,
	table,
	picks: { own: ({ by }) => by === 'class' },
	Chart
};
export default analysis;
