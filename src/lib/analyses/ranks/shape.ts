import * as v from 'valibot';
import type { Shape } from '../evidence.ts';
import { count, finite, isWithin } from '../shape-parts.ts';
import { fifthOf } from './fifths.ts';
import { SHOWN, type RanksResult } from './kernel.ts';

const shape: Shape<RanksResult> = {
	schema: v.strictObject({
		customers: count,
		tau: v.nullable(v.pipe(finite, v.minValue(-1), v.maxValue(1))),
		top: count,
		both: v.nullable(count),
		losing: v.nullable(count),
		fallen: v.strictTuple([])
	}),
	holds: ({ customers, top, both, losing }, context) =>
		customers === context.customers &&
		top === fifthOf(customers) &&
		(both ?? 0) <= top &&
		(losing ?? 0) <= top,
	hides: (hidden, { both, losing }) =>
		isWithin(hidden - [both, losing].filter((one) => one === null).length, 0, SHOWN)
};
export default shape;
