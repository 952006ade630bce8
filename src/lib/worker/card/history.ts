/**
 * The tier of every customer in window after window, as each was then: the whole base is rolled up
 * and cut anew for each. Made once for all customers, a window between two turns.
 */
import { addMonths, fromDays, toDays } from '#lib/core/dates.ts';
import { toFailure } from '#lib/core/failure.ts';
import { TIERS, type Parameters } from '#lib/core/parameters.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { measureColumn } from '#lib/segment/measure.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { inputOf, loadedFrom, type Loaded } from '../input.ts';
import { latest } from '../latest.ts';
import { rowOfKey } from '../row-of-key.ts';
import { turn } from '../turn.ts';
import type { CardQuery, PastTier } from './contract.ts';

/** Windows looked back at; each costs a roll-up. */
const WINDOWS = 4;

interface Past {
	readonly from: number;
	readonly to: number;
	readonly tier: Uint8Array;
	readonly measure: Float64Array;
}

/** Oldest first; without days in the data there is none. */
export async function tierHistory({ datasets, parameters, key }: CardQuery): Promise<PastTier[]> {
	const { profile } = await inputOf(datasets, parameters);
	const row = rowOfKey(profile.keys, key);
	if (row < 0) return [];
	return (await pastsOf(datasets, parameters)).map(({ from, to, tier, measure }) => ({
		from,
		to,
		tier: TIERS[tier[row]!] ?? null,
		measure: measure[row]!
	}));
}

const pastsOf = latest(
	async (datasets: readonly string[], parameters: Parameters): Promise<Past[]> => {
		const loaded = await loadedFrom(datasets);
		const { profile } = await inputOf(datasets, parameters);
		const { data, asOf } = profile;
		if (data.last === NO_DAY || loaded.datasets.every(({ kind }) => kind !== 'orders')) return [];
		const pasts: Past[] = [];
		for (const { to, months } of windows(parameters.windowMonths, asOf, data.first)) {
			await turn();
			const past = pastAt(loaded, { ...parameters, asOf: to, windowMonths: months });
			if (past) pasts.unshift(past);
		}
		return pasts;
	}
);

/** As long as the notebook's and one before the other; of the whole data, its calendar years. */
export function windows(
	windowMonths: number | null,
	asOf: number,
	first: number
): { readonly to: number; readonly months: number }[] {
	const months = windowMonths ?? 12;
	const ends = Array.from({ length: WINDOWS }, (_, i) =>
		windowMonths === null ? yearEnd(asOf, i) : addMonths(asOf, -i * months)
	);
	return ends.filter((to) => to >= first).map((to) => ({ to, months }));
}

function yearEnd(asOf: number, back: number): number {
	return toDays(fromDays(asOf).year - back, 12, 31) ?? asOf;
}

/** Keys come from all rows of the files, so that a customer has the same row in every window. */
function pastAt({ datasets, currency }: Loaded, parameters: Parameters): Past | null {
	try {
		const profile = rollup(datasets, parameters, currency);
		const { tier, measure } = assignTiers(profile, parameters);
		const { from, to } = profile.window;
		return { from, to, tier, measure: measureColumn(profile, measure) };
	} catch (thrown) {
		// A window in which nobody bought anything has no tiers to tell.
		if (toFailure(thrown).code === 'notebook.no_customers') return null;
		throw thrown;
	}
}
