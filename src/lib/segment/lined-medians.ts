/**
 * Medians of whole days by tier. How often each day occurs is counted once for blocks of buckets;
 * a moved line takes whole blocks, and counts anew only in those it goes through.
 */
import { isValid, type NumberColumn } from '#lib/core/columns.ts';
import { TIERS } from '#lib/core/parameters.ts';
import { medianOfDays } from './counted.ts';
import { MIXED, type Lined } from './lined.ts';
import { membersOf, rowsIn } from './members.ts';
import { LIMITS, limited, type Limits } from './qualifiers.ts';
import type { Ranking } from './ranking.ts';
import { spanOf } from './span.ts';

interface Blocks {
	readonly column: NumberColumn;
	readonly limits: Limits | null;
	readonly least: number;
	readonly days: number;
	/** Where each block begins among the buckets; the last one is of those not above 0. */
	readonly starts: readonly number[];
	/** Block by block, in it limit by limit, in it day by day. */
	readonly counts: Int32Array;
}

const MOST_BLOCKS = 128;
/** Counters held at most, unless one block takes more: so many stay near the processor. */
const ROOM = 200_000;

/** In order of TIERS; null of nobody. */
export function mediansByTier(lined: Lined, column: NumberColumn): (number | null)[] {
	const { least, days, ...blocks } = blocksOf(lined, column);
	const counts = TIERS.map(() => new Int32Array(days));
	const deep = lined.limits === null ? 1 : LIMITS;
	const count = (row: number, tier: number): void => {
		if (!isValid(column.valid, row)) return;
		const last = limited(tier, lined.limits?.by[row] ?? 0);
		counts[last]![column.values[row]! - least]!++;
	};
	blocks.starts.forEach((start, block) => {
		const end = blocks.starts[block + 1] ?? start + 1;
		const tier = lined.tierOf[start]!;
		if (tier !== MIXED && lined.tierOf.subarray(start, end).every((other) => other === tier))
			for (let limit = 0; limit < deep; limit++)
				add(counts[limited(tier, limit)]!, blocks.counts, (block * deep + limit) * days);
		else
			for (let bucket = start; bucket < end; bucket++)
				if (lined.tierOf[bucket] !== MIXED)
					for (const row of rowsIn(lined.ranking, bucket)) count(row, lined.tierOf[bucket]!);
	});
	lined.mixed.rows.forEach((row, i) => count(row, lined.mixed.tier[i]!));
	return counts.map((each) => medianOfDays(each, least));
}

function add(to: Int32Array, from: Int32Array, at: number): void {
	for (let i = 0; i < to.length; i++) to[i]! += from[at + i]!;
}

const known = new WeakMap<Ranking, Blocks>();

function blocksOf({ ranking, limits }: Lined, column: NumberColumn): Blocks {
	const found = known.get(ranking);
	if (found?.column.values === column.values && found.limits === limits) return found;
	const { least, days } = spanOf(column);
	const deep = limits === null ? 1 : LIMITS;
	const most = Math.min(MOST_BLOCKS, Math.max(1, Math.floor(ROOM / (days * deep))));
	const starts = startsOf(ranking, most);
	const counts = new Int32Array(starts.length * deep * days);
	const blockOf = new Uint16Array(ranking.buckets.length + 2);
	starts.forEach((start, block) => blockOf.fill(block, start));
	const { bucket } = membersOf(ranking);
	const inactive = ranking.buckets.length + 1;
	for (let row = 0; row < bucket.length; row++) {
		if (bucket[row] === inactive || !isValid(column.valid, row)) continue;
		const limit = limits === null ? 0 : limits.by[row]!;
		counts[(blockOf[bucket[row]!]! * deep + limit) * days + column.values[row]! - least]!++;
	}
	const fresh = { column, limits, least, days, starts, counts };
	known.set(ranking, fresh);
	return fresh;
}

/** Blocks of nearly as many customers each, never of part of a bucket. */
function startsOf({ buckets, ranks, winners }: Ranking, most: number): number[] {
	const starts: number[] = [];
	let next = 0;
	for (let at = 0; at < buckets.length; at++) {
		if (ranks[at]! < next) continue;
		starts.push(at);
		next = ranks[at]! + Math.max(1, winners / most);
	}
	return [...starts, buckets.length];
}
