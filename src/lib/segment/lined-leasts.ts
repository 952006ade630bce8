/** The least measure in each tier, from the least of each bucket, found once. */
import { TIERS } from '#lib/core/parameters.ts';
import type { Lined } from './lined.ts';
import { membersOf } from './members.ts';
import { LIMITS, type Limits } from './qualifiers.ts';
import type { Ranking } from './ranking.ts';

interface Leasts {
	readonly limits: Limits | null;
	/** Bucket by bucket, in it limit by limit; Infinity of nobody. */
	readonly values: Float64Array;
}
const known = new WeakMap<Ranking, Leasts>();

/** In order of TIERS; null of nobody. */
export function leastByTier(lined: Lined): (number | null)[] {
	const { ranking, limits, tierOf, mixed } = lined;
	const { values } = leastsOf(lined);
	const deep = limits === null ? 1 : LIMITS;
	const found = new Float64Array(TIERS.length).fill(Infinity);
	const take = (tier: number, limit: number, value: number): void => {
		const last = Math.max(tier, limit);
		if (value < found[last]!) found[last] = value;
	};
	tierOf.forEach((tier, bucket) => {
		if (tier >= TIERS.length) return;
		for (let limit = 0; limit < deep; limit++) take(tier, limit, values[bucket * deep + limit]!);
	});
	mixed.rows.forEach((row, i) =>
		take(mixed.tier[i]!, limits?.most[row] ?? 0, ranking.values[row]!)
	);
	return Array.from(found, (value) => (value === Infinity ? null : value));
}

function leastsOf({ ranking, limits }: Lined): Leasts {
	const found = known.get(ranking);
	if (found?.limits === limits) return found;
	const { bucket } = membersOf(ranking);
	const deep = limits === null ? 1 : LIMITS;
	const values = new Float64Array((ranking.buckets.length + 2) * deep).fill(Infinity);
	for (let row = 0; row < bucket.length; row++) {
		const cell = bucket[row]! * deep + (limits === null ? 0 : limits.most[row]!);
		if (ranking.values[row]! < values[cell]!) values[cell] = ranking.values[row]!;
	}
	const fresh = { limits, values };
	known.set(ranking, fresh);
	return fresh;
}
