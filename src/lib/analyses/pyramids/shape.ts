import * as v from 'valibot';
import type { Shape } from '../evidence.ts';
import { count, measure, mergedTiers, money, tierRows, tiersHold } from '../shape-parts.ts';
import type { PyramidsResult } from './kernel.ts';

const shape: Shape<PyramidsResult> = {
	schema: v.strictObject({
		measure,
		customers: count,
		total: money,
		positive: money,
		losers: v.nullable(count),
		tiers: tierRows
	}),
	holds: tiersHold,
	hides: (hidden, _, context) => hidden === mergedTiers(context)
};
export default shape;
