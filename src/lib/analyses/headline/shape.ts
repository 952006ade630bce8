import * as v from 'valibot';
import type { Shape } from '../evidence.ts';
import { count, measure, money } from '../shape-parts.ts';
import type { HeadlineResult } from './kernel.ts';

const shape: Shape<HeadlineResult> = {
	schema: v.strictObject({
		measure,
		customers: count,
		orders: count,
		revenue: money,
		total: money,
		earned: money,
		lost: money,
		losers: v.nullable(count),
		for80: v.nullable(count)
	}),
	holds: (
		{ measure, customers, revenue, total, earned, lost, losers, for80 },
		{ totals, unattributed, ...context }
	) =>
		customers === context.customers &&
		measure === context.measure &&
		earned - lost === total &&
		revenue === totals.revenue - unattributed.revenue &&
		(losers ?? 0) <= customers &&
		(for80 ?? 0) <= customers,
	hides: (hidden, { losers }) => hidden === (losers === null ? 1 : 0)
};
export default shape;
