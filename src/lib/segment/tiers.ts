/** The five tiers. Section 4 of the definitions. Nobody is lost: the tiers' sums are the base's. */
import { isValid } from '#lib/core/columns.ts';
import { exact, leastReaching } from '#lib/core/money.ts';
import { TIERS, type Parameters } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { cutRanks, type Belongs } from './cutoffs.ts';
import { measureColumn, measureInForce } from './measure.ts';
import { median } from './quantile.ts';
import { activeRows } from './rank.ts';
import { INACTIVE, type Tiering, type TierRow } from './tiering.ts';

const INVALID = TIERS.indexOf('invalid');

/**
 * Invalid is who brings nothing (measure ≤ 0). The rest is ranked, and each customer belongs to
 * the first tier whose cut-off exceeds the share earned by those ranked before it.
 */
export function assignTiers(profile: Profile, parameters: Parameters): Tiering {
	const measure = measureInForce(profile, parameters);
	const values = measureColumn(profile, measure);
	const active = activeRows(profile);
	const winners = active.filter((row) => values[row]! > 0);
	const positive = exact(winners.reduce((sum, row) => sum + values[row]!, 0));
	const tier = new Uint8Array(profile.customers).fill(INACTIVE);
	for (const row of active) tier[row] = INVALID;
	assign(tier, winners, tiersOf(winners, values, positive, profile, parameters));
	return {
		measure,
		method: parameters.tierMethod,
		tier,
		rows: tierRows(profile, tier, values, active),
		customers: active.length,
		total: active.reduce((sum, row) => sum + values[row]!, 0),
		positive
	};
}

/** Codes of the four profitable tiers, parallel to `winners`. */
function tiersOf(
	winners: Int32Array,
	values: Float64Array,
	positive: number,
	profile: Profile,
	parameters: Parameters
): Uint8Array {
	const { tierMethod, cutOffs, customerShares, thresholds } = parameters;
	if (tierMethod === 'thresholds') {
		const least = thresholds.map((units) => leastMinor(units, profile.scale));
		return Uint8Array.from(winners, (row) => {
			const tier = least.findIndex((bound) => values[row]! >= bound);
			return tier < 0 ? least.length : tier;
		});
	}
	const cuts =
		tierMethod === 'profitShare'
			? cutOffs.map((share) => below(leastReaching(positive, share)))
			: headcounts(customerShares, winners.length).map(
					(end): Belongs =>
						(_, rank) =>
							rank < end
				);
	return cutRanks(winners, values, profile.keys, cuts);
}

// Sums are whole, so what lies below a share lies below the least whole number that reaches it.
function below(cut: number): Belongs {
	return (before) => before < cut;
}

/** The least whole minor units that reach `units`: 1.1 of them are 110 cents, not a hair more. */
function leastMinor(units: number, scale: number): number {
	const minor = units * 10 ** scale;
	return Math.ceil(minor - Math.abs(minor) * 2 ** -50);
}

/** Where each tier ends: its share of the customers, rounded up, after the tiers above it. */
function headcounts(shares: readonly number[], customers: number): number[] {
	let end = 0;
	return shares.map((share) => (end += leastReaching(customers, share)));
}

function assign(tier: Uint8Array, rows: Int32Array, codes: Uint8Array): void {
	for (let i = 0; i < rows.length; i++) tier[rows[i]!] = codes[i]!;
}

function tierRows(
	profile: Profile,
	tier: Uint8Array,
	values: Float64Array,
	active: Int32Array
): TierRow[] {
	return TIERS.map((name, code) => {
		const members = active.filter((row) => tier[row] === code);
		const sum = (column: Float64Array) => members.reduce((total, row) => total + column[row]!, 0);
		const { revenue, profit, costToServe } = profile.columns;
		return {
			tier: name,
			customers: members.length,
			measure: sum(values),
			revenue: sum(revenue.values),
			profit: profit && sum(profit.values),
			costToServe: sum(costToServe.values),
			least:
				members.length === 0
					? null
					: members.reduce((m, row) => Math.min(m, values[row]!), Infinity),
			meanSatisfaction: meanSatisfaction(profile, members),
			medianRecency: medianRecency(profile, members)
		};
	});
}

function meanSatisfaction(
	{ columns: { satisfaction } }: Profile,
	members: Int32Array
): number | null {
	if (satisfaction === null) return null;
	const known = members.filter((row) => isValid(satisfaction.valid, row));
	if (known.length === 0) return null;
	return known.reduce((sum, row) => sum + satisfaction.values[row]!, 0) / known.length;
}

function medianRecency({ columns: { recency } }: Profile, members: Int32Array): number | null {
	const known = members.filter((row) => isValid(recency.valid, row));
	return median(Float64Array.from(known, (row) => recency.values[row]!));
}
