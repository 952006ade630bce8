/** A row a tier: the sums and middles of its members. */
import { isValid, type NumberColumn } from '#lib/core/columns.ts';
import { TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { leastsByCode, mediansByCode, sumsByCode } from './by-code.ts';
import { inWholeParts, type InParts } from './concentration-parts.ts';
import type { Lined } from './lined.ts';
import { leastByTier } from './lined-leasts.ts';
import { mediansByTier } from './lined-medians.ts';
import { NO_PART, sumsByTier, type Parts } from './lined-sums.ts';
import type { TierMiddles, TierRow } from './tiering.ts';

/** The rows of tiers that lines make, without a look at every customer once that was taken. */
export function linedRows(profile: Profile, lined: Lined): TierRow[] {
	return rowsOf(profile, lined.ranking.values, linedSums(lined), leastByTier(lined));
}

/** The same of tiers given by a code each, with a look at every customer. */
export function tierRows(profile: Profile, tier: Uint8Array, values: Float64Array): TierRow[] {
	return rowsOf(profile, values, codedSums(tier), leastsByCode(tier, values));
}

/** What the members of each tier that lines make have in the middle. */
export function linedMiddles(profile: Profile, lined: Lined): TierMiddles[] {
	return middlesOf(profile, linedSums(lined), (column) => mediansByTier(lined, column));
}

/** The same of tiers given by a code each. */
export function tierMiddles(profile: Profile, tier: Uint8Array): TierMiddles[] {
	return middlesOf(profile, codedSums(tier), (column) => mediansByCode(tier, column));
}

/** In order of TIERS; counts where there are no values. */
type Sums = (values: Float64Array | null, parts?: Parts | null) => Float64Array;

function linedSums(lined: Lined): Sums {
	return (values, parts = null) => sumsByTier(lined, values, parts);
}

function codedSums(tier: Uint8Array): Sums {
	return (values, parts = null) => sumsByCode(tier, values, parts);
}

function rowsOf(
	{ columns }: Profile,
	values: Float64Array,
	sums: Sums,
	leasts: readonly (number | null)[]
): TierRow[] {
	const { revenue, profit, costToServe } = columns;
	const members = sums(null);
	const measure = sums(values);
	const revenues = sums(revenue.values);
	const profits = profit && sums(profit.values);
	const costs = sums(costToServe.values);
	return TIERS.map((name, code) => ({
		tier: name,
		customers: members[code]!,
		measure: measure[code]!,
		revenue: revenues[code]!,
		profit: profits && profits[code]!,
		costToServe: costs[code]!,
		least: leasts[code] ?? null
	}));
}

function middlesOf(
	{ columns }: Profile,
	sums: Sums,
	medians: (column: NumberColumn) => (number | null)[]
): TierMiddles[] {
	const { satisfaction, recency } = columns;
	const satisfactions = satisfaction && meansOf(sums, scoresOf(satisfaction));
	const recencies = medians(recency);
	return TIERS.map((_, code) => ({
		meanSatisfaction: satisfactions?.[code] ?? null,
		medianRecency: recencies[code] ?? null
	}));
}

interface Scores {
	/** In whole parts, so that their sums are the same in any order. */
	readonly whole: InParts;
	/** Who gave one; null: all did. */
	readonly given: Parts | null;
}

function meansOf(sums: Sums, { whole, given }: Scores): (number | null)[] {
	const [summed, counts] = [sums(whole.values, given), sums(null, given)];
	return TIERS.map((_, code) =>
		counts[code] === 0 ? null : summed[code]! / counts[code]! / whole.parts
	);
}

const scores = new WeakMap<Float64Array, Scores>();

function scoresOf({ values, valid }: NumberColumn): Scores {
	const found = scores.get(values);
	if (found) return found;
	const told = valid === null ? values : new Float64Array(values.length);
	const of = valid && new Uint8Array(values.length);
	if (of !== null)
		for (let row = 0; row < of.length; row++)
			if (isValid(valid, row)) told[row] = values[row]!;
			else of[row] = NO_PART;
	const fresh = { whole: inWholeParts(told), given: of && { of, count: 1 } };
	scores.set(values, fresh);
	return fresh;
}
