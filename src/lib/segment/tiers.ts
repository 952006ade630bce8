/** The five tiers. Section 4 of the definitions. Nobody is lost: the tiers' sums are the base's. */
import { TIERS, type Parameters } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { cutsOf } from './lines.ts';
import { measureInForce } from './measure.ts';
import { qualify } from './qualifiers.ts';
import { codesOf, placesOf, rankingOf, type Ranking } from './ranking.ts';
import { tierRows } from './tier-rows.ts';
import { INACTIVE, type Line, type Tie, type Tiering } from './tiering.ts';
import { tiesAt } from './ties.ts';

const INVALID = TIERS.indexOf('invalid');

/**
 * Invalid is who brings nothing (measure ≤ 0). The rest is ranked, and each customer belongs to
 * the first tier whose cut-off exceeds the share earned by those ranked before it, unless a
 * qualifier in force keeps it lower.
 */
export function assignTiers(profile: Profile, parameters: Parameters): Tiering {
	const measure = measureInForce(profile, parameters);
	const ranking = rankingOf(profile, measure);
	const cuts = cutsOf(parameters, ranking, profile.scale);
	const lines = placesOf(ranking, cuts).map((place, i): Line => ({ ...place, cut: cuts[i]! }));
	const tier = tiersByValue(ranking, lines);
	const ties = settle(tier, ranking, lines, profile);
	const qualified = qualify(profile, tier, ranking.values, parameters.qualifiers);
	return {
		measure,
		method: parameters.tierMethod,
		tier,
		rows: tierRows(profile, tier, ranking.values),
		customers: profile.activeCustomers,
		total: ranking.total,
		positive: ranking.positive,
		losers: ranking.losers,
		lines,
		ties,
		qualified
	};
}

/** Right but for customers of one value on both sides of a line: they all stand above it here. */
function tiersByValue(ranking: Ranking, lines: readonly Line[]): Uint8Array {
	const [key = Infinity, important = Infinity, general = Infinity] = lines.map(
		({ bound }) => bound ?? Infinity
	);
	const codeOf = (value: number, active: boolean): number => {
		if (value <= 0) return active ? INVALID : INACTIVE;
		return value >= key ? 0 : value >= important ? 1 : value >= general ? 2 : 3;
	};
	return codesOf(ranking, [0, key, important, general], codeOf);
}

/** Puts those of one value on their sides of the lines by the order of their keys. */
function settle(
	tier: Uint8Array,
	ranking: Ranking,
	lines: readonly Line[],
	profile: Profile
): Tie[] {
	const runs = tiesAt(ranking, lines, profile.keys);
	for (const { rows, rank } of runs)
		rows.forEach((row, i) => {
			tier[row] = lines.filter((line) => line.rank <= rank + i).length;
		});
	return runs.flatMap(({ rows, rank, value }) =>
		lines.flatMap((line, i): Tie[] => {
			const above = line.rank - rank;
			if (above <= 0 || above >= rows.length) return [];
			return [{ tier: TIERS[i]!, value, above, below: rows.length - above }];
		})
	);
}
