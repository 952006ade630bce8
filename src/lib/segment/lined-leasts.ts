/**
 * The least measure in each tier: that of the last in rank order, or where qualifiers move customers
 * from the least of each bucket, found once.
 */
import { TIERS } from '#lib/core/parameters.ts';
import type { Lined } from './lined.ts';
import { membersOf } from './members.ts';
import { LIMITS, limited, type Limits } from './qualifiers.ts';
import { valuesAt, type Ranking } from './ranking.ts';

interface Leasts {
	readonly limits: Limits;
	/** Bucket by bucket, in it limit by limit; Infinity of nobody. */
	readonly values: Float64Array;
}
const known = new WeakMap<Ranking, Leasts>();

/** In order of TIERS; null of nobody. */
export function leastByTier(lined: Lined): (number | null)[] {
	return lined.limits === null ? lastByTier(lined) : leastUnder(lined, lined.limits);
}

function lastByTier({ ranking, lines }: Lined): (number | null)[] {
	const { winners, customers, least } = ranking;
	const ends = [...lines.map(({ rank }) => rank), winners];
	const lasts = valuesAt(
		ranking,
		ends.map((end) => end - 1)
	);
	const above = ends.map((end, i) => (end > (ends[i - 1] ?? 0) ? (lasts[i] ?? null) : null));
	return [...above, customers > winners ? least : null];
}

function leastUnder({ ranking, tierOf, mixed }: Lined, limits: Limits): (number | null)[] {
	const values = leastsOf(ranking, limits);
	const found = new Float64Array(TIERS.length).fill(Infinity);
	const take = (tier: number, limit: number, value: number): void => {
		const last = limited(tier, limit);
		if (value < found[last]!) found[last] = value;
	};
	tierOf.forEach((tier, bucket) => {
		if (tier >= TIERS.length) return;
		for (let limit = 0; limit < LIMITS; limit++)
			take(tier, limit, values[bucket * LIMITS + limit]!);
	});
	mixed.rows.forEach((row, i) => take(mixed.tier[i]!, limits.by[row]!, ranking.values[row]!));
	return Array.from(found, (value) => (value === Infinity ? null : value));
}

function leastsOf(ranking: Ranking, limits: Limits): Float64Array {
	const found = known.get(ranking);
	if (found?.limits === limits) return found.values;
	const { bucket } = membersOf(ranking);
	const values = new Float64Array((ranking.buckets.length + 2) * LIMITS).fill(Infinity);
	for (let row = 0; row < bucket.length; row++) {
		const cell = bucket[row]! * LIMITS + limits.by[row]!;
		if (ranking.values[row]! < values[cell]!) values[cell] = ranking.values[row]!;
	}
	known.set(ranking, { limits, values });
	return values;
}
