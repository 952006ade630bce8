/** A row a tier: the sums and middles of its members, each in one pass over the customers. */
import { isValid, type NumberColumn } from '#lib/core/columns.ts';
import { TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { CODES, sumByCode } from './by-code.ts';
import { middlesOf } from './counted.ts';
import type { TierRow } from './tiering.ts';

export function tierRows(profile: Profile, tier: Uint8Array, values: Float64Array): TierRow[] {
	const { revenue, profit, costToServe, satisfaction, recency } = profile.columns;
	const { members, measure, revenues, costs, leasts } = tally(
		tier,
		values,
		revenue.values,
		costToServe.values
	);
	const profits = profit && (profit.values === values ? measure : sumByCode(tier, profit.values));
	const satisfactions = satisfaction && meansOf(tier, satisfaction);
	const recencies = mediansOf(tier, recency);
	return TIERS.map((name, code) => ({
		tier: name,
		customers: members[code]!,
		measure: measure[code]!,
		revenue: revenues[code]!,
		profit: profits && profits[code]!,
		costToServe: costs[code]!,
		least: members[code] === 0 ? null : leasts[code]!,
		meanSatisfaction: satisfactions?.[code] ?? null,
		medianRecency: recencies[code] ?? null
	}));
}

/** What every base has, together: sums that don't wait for one another cost little more than one. */
function tally(
	tier: Uint8Array,
	values: Float64Array,
	revenue: Float64Array,
	costToServe: Float64Array
) {
	const members = new Float64Array(CODES);
	const measure = new Float64Array(CODES);
	const revenues = new Float64Array(CODES);
	const costs = new Float64Array(CODES);
	const leasts = new Float64Array(CODES).fill(Infinity);
	for (let row = 0; row < tier.length; row++) {
		const code = tier[row]!;
		const value = values[row]!;
		members[code]!++;
		measure[code]! += value;
		revenues[code]! += revenue[row]!;
		costs[code]! += costToServe[row]!;
		if (value < leasts[code]!) leasts[code] = value;
	}
	return { members, measure, revenues, costs, leasts };
}

function meansOf(tier: Uint8Array, { values, valid }: NumberColumn): (number | null)[] {
	const sums = new Float64Array(CODES);
	const counts = new Float64Array(CODES);
	for (let row = 0; row < tier.length; row++) {
		if (!isValid(valid, row)) continue;
		sums[tier[row]!]! += values[row]!;
		counts[tier[row]!]!++;
	}
	return TIERS.map((_, code) => (counts[code] === 0 ? null : sums[code]! / counts[code]!));
}

/** Medians of whole numbers of days, by counting how often each occurs in each tier. */
function mediansOf(tier: Uint8Array, column: NumberColumn): (number | null)[] {
	const { values, valid } = column;
	const { least, days } = spanOf(column);
	const counts = new Int32Array(TIERS.length * days);
	for (let row = 0; row < tier.length; row++)
		if (tier[row]! < TIERS.length && isValid(valid, row))
			counts[tier[row]! * days + values[row]! - least]!++;
	return TIERS.map((_, code) => {
		const middles = middlesOf(counts.subarray(code * days, (code + 1) * days));
		return middles && least + (middles[0] + middles[1]) / 2;
	});
}

interface Span {
	readonly least: number;
	readonly days: number;
}
const spans = new WeakMap<Float64Array, Span>();

/** From the least of the days to the most; looked for once a profile. */
function spanOf({ values, valid }: NumberColumn): Span {
	const found = spans.get(values);
	if (found) return found;
	let [least, most] = [Infinity, -Infinity];
	for (let row = 0; row < values.length; row++) {
		if (!isValid(valid, row)) continue;
		if (values[row]! < least) least = values[row]!;
		if (values[row]! > most) most = values[row]!;
	}
	const span = { least, days: Math.max(0, most - least + 1) };
	spans.set(values, span);
	return span;
}
