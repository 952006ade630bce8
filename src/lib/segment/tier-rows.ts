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
import type { TierRow } from './tiering.ts';

/** The rows of tiers that lines make, without a look at every customer once that was taken. */
export function linedRows(profile: Profile, lined: Lined): TierRow[] {
	return rowsOf(profile, lined.ranking.values, {
		sums: (values, parts = null) => sumsByTier(lined, values, parts),
		leasts: () => leastByTier(lined),
		medians: (column) => mediansByTier(lined, column)
	});
}

/** The same of tiers given by a code each, with a look at every customer. */
export function tierRows(profile: Profile, tier: Uint8Array, values: Float64Array): TierRow[] {
	return rowsOf(profile, values, {
		sums: (values, parts = null) => sumsByCode(tier, values, parts),
		leasts: () => leastsByCode(tier, values),
		medians: (column) => mediansByCode(tier, column)
	});
}

/** All in order of TIERS; counts where there are no values, null of nobody. */
interface Look {
	readonly sums: (values: Float64Array | null, parts?: Parts | null) => Float64Array;
	readonly leasts: () => (number | null)[];
	readonly medians: (column: NumberColumn) => (number | null)[];
}

function rowsOf({ columns }: Profile, values: Float64Array, look: Look): TierRow[] {
	const { revenue, profit, costToServe, satisfaction, recency } = columns;
	const members = look.sums(null);
	const measure = look.sums(values);
	const revenues = look.sums(revenue.values);
	const profits = profit && look.sums(profit.values);
	const costs = look.sums(costToServe.values);
	const leasts = look.leasts();
	const satisfactions = satisfaction && meansOf(look, scoresOf(satisfaction));
	const recencies = look.medians(recency);
	return TIERS.map((name, code) => ({
		tier: name,
		customers: members[code]!,
		measure: measure[code]!,
		revenue: revenues[code]!,
		profit: profits && profits[code]!,
		costToServe: costs[code]!,
		least: leasts[code] ?? null,
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

function meansOf({ sums }: Look, { whole, given }: Scores): (number | null)[] {
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
