/** The five tiers. Section 4 of the definitions. Nobody is lost: the tiers' sums are the base's. */
import type { Parameters, Qualifier } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { sumsByCode } from './by-code.ts';
import { lined, tierCodes, type Lined } from './lined.ts';
import { linedSums, sumsByTier, type Parts } from './lined-sums.ts';
import { cutsOf } from './lines.ts';
import { measureInForce } from './measure.ts';
import { allowedBy, limited, movedBy, qualifierOf } from './qualifiers.ts';
import { placesOf, rankingOf } from './ranking.ts';
import { linedMiddles, linedRows } from './tier-rows.ts';
import type { Line, Moved, TierMiddles, TierRow, Tiering } from './tiering.ts';

/**
 * Invalid is who brings nothing (measure ≤ 0). The rest is ranked, and each customer belongs to
 * the first tier whose cut-off exceeds the share earned by those ranked before it, unless a
 * qualifier in force keeps it lower. The tier of every customer and what each tier sums up are found
 * when they are asked for.
 */
export function assignTiers(profile: Profile, parameters: Parameters): Tiering {
	const measure = measureInForce(profile, parameters);
	const ranking = rankingOf(profile, measure);
	const cuts = cutsOf(parameters, ranking, profile.scale);
	const lines = placesOf(ranking, cuts).map((place, i): Line => ({ ...place, cut: cuts[i]! }));
	const { limits, unmeasurable, defectionLine } = allowedBy(profile, parameters);
	const drawn = lined(ranking, lines, limits, profile.keys);
	let codes: Uint8Array | null = null;
	let allowed: Uint8Array | null = null;
	let rows: readonly TierRow[] | null = null;
	let middles: readonly TierMiddles[] | null = null;
	const tiering: Tiering = {
		measure,
		method: parameters.tierMethod,
		get tier() {
			return (codes ??= tierCodes(drawn));
		},
		get allowed() {
			return limits && (allowed ??= limits.by.map((by) => limited(0, by)));
		},
		get rows() {
			return (rows ??= linedRows(profile, drawn));
		},
		get middles() {
			return (middles ??= linedMiddles(profile, drawn));
		},
		customers: profile.activeCustomers,
		total: ranking.total,
		positive: ranking.positive,
		losers: ranking.losers,
		lines,
		ties: drawn.ties,
		qualified: { moved: movedIn(drawn), unmeasurable, defectionLine }
	};
	known.set(tiering, drawn);
	return tiering;
}

const known = new WeakMap<Tiering, Lined>();

/** Sums by tier, in it part by part, of `values`, or counts of customers; see `linedSums`. */
export function tierSums(
	tiering: Tiering,
	values: Float64Array | null,
	parts: Parts | null = null
): Float64Array {
	const drawn = known.get(tiering);
	return drawn ? sumsByTier(drawn, values, parts) : sumsByCode(tiering.tier, values, parts);
}

/** The qualifier that keeps a customer below the tier that its measure gives it; null where none does. */
export function moverOf(tiering: Tiering): (row: number) => Qualifier | null {
	const drawn = known.get(tiering);
	if (!drawn?.limits) return () => null;
	const { by } = drawn.limits;
	const given = givenTiers(drawn);
	const { tier } = tiering;
	return (row) => (given[row]! < tier[row]! ? qualifierOf(by[row]!) : null);
}

const given = new WeakMap<Lined, Uint8Array>();

/** The tiers by the measure alone. */
function givenTiers(drawn: Lined): Uint8Array {
	const codes = given.get(drawn) ?? tierCodes({ ...drawn, limits: null });
	given.set(drawn, codes);
	return codes;
}

function movedIn(drawn: Lined): Moved[] {
	if (drawn.limits === null) return [];
	const { sums: customers } = linedSums(drawn, null);
	const { sums: measure } = linedSums(drawn, drawn.ranking.values);
	return movedBy(drawn.limits, customers, measure);
}
