import * as v from 'valibot';
import { QUALIFIERS } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import {
	finite,
	count,
	describedTierRows,
	isWithin,
	measure,
	mergedTiers,
	money,
	tiersHold
} from '../shape-parts.ts';
import type { TiersResult } from './kernel.ts';

/** Moves over three lines, distances, ties and pairs of tiers between which customers were moved. */
const MOST_LEFT_OUT = 64;

const none = v.strictTuple([]);

const shape: Shape<TiersResult> = {
	schema: v.strictObject({
		measure,
		customers: count,
		total: money,
		positive: money,
		tiers: describedTierRows,
		sensitivity: none,
		distances: none,
		ties: none,
		confidence: none,
		qualified: v.strictObject({
			moved: none,
			unmeasurable: v.pipe(v.array(v.picklist(QUALIFIERS)), v.maxLength(QUALIFIERS.length)),
			// Files written before there was such a line have none.
			defectionLine: v.optional(v.nullable(finite), null)
		})
	}),
	holds: tiersHold,
	hides: (hidden, _, context) => isWithin(hidden - mergedTiers(context), 0, MOST_LEFT_OUT)
};
export default shape;
