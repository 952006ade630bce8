import * as v from 'valibot';
import { PROFIT_CLASSES } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import { count, mergedClasses, money, sumOf } from '../shape-parts.ts';
import type { ClassesResult } from './kernel.ts';

const row = v.strictObject({
	name: v.picklist(PROFIT_CLASSES),
	customers: count,
	revenue: money,
	grossProfit: money,
	costToServe: money,
	profit: money
});

const shape: Shape<ClassesResult> = {
	schema: v.strictObject({
		customers: count,
		profit: money,
		classes: v.pipe(v.array(row), v.length(PROFIT_CLASSES.length))
	}),
	holds: ({ customers, profit, classes }, { totals, unattributed, shared, ...context }) =>
		customers === context.customers &&
		classes.every(({ name }, i) => name === PROFIT_CLASSES[i]) &&
		classes.every((one) => one.grossProfit - one.costToServe === one.profit) &&
		classes.every(({ name, ...one }) => !shared?.classes[name] || one.customers === 0) &&
		sumOf(classes, (one) => one.customers) === customers &&
		sumOf(classes, (one) => one.profit) === profit &&
		sumOf(classes, (one) => one.revenue) === totals.revenue - unattributed.revenue &&
		sumOf(classes, (one) => one.costToServe) === totals.costToServe - unattributed.costToServe,
	hides: (hidden, _, context) => hidden === mergedClasses(context)
};
export default shape;
