import * as v from 'valibot';
import { QUALIFIERS } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import { count, measure, money, tierRows, tiersHold } from '../shape-parts.ts';
import type { TiersResult } from './kernel.ts';

const none = v.strictTuple([]);

const shape: Shape<TiersResult> = {
	schema: v.strictObject({
		measure,
		customers: count,
		total: money,
		positive: money,
		tiers: tierRows,
		sensitivity: none,
		distances: none,
		ties: none,
		confidence: none,
		qualified: v.strictObject({
			moved: none,
			unmeasurable: v.pipe(v.array(v.picklist(QUALIFIERS)), v.maxLength(QUALIFIERS.length))
		})
	}),
	holds: tiersHold
};
export default shape;
