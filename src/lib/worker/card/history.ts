/**
 * The tier of every customer in window after window, as each was then: the whole base is rolled up
 * and cut anew for each. Made once for all customers, a window between two turns.
 */
import { fromDays, toDays } from '#lib/core/dates.ts';
import { toFailure } from '#lib/core/failure.ts';
import { TIERS, type Parameters } from '#lib/core/parameters.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { windowOf, type Span } from '#lib/rollup/window.ts';
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
		for (const { to, months } of windows(parameters, asOf, data)) {
			await turn();
			const past = pastAt(loaded, { ...parameters, asOf: to, windowMonths: months });
			if (past) pasts.unshift(past);
		}
		return pasts;
	}
);

/** As long as the notebook's, each ending the day before the next begins; of the whole data, years. */
export function windows(
	parameters: Parameters,
	asOf: number,
	data: Span
): { readonly to: number; readonly months: number }[] {
	const months = parameters.windowMonths ?? 12;
	const found: { to: number; months: number }[] = [];
	let to = parameters.windowMonths === null ? yearEnd(asOf) : asOf;
	while (found.length < WINDOWS && to >= data.first) {
		found.push({ to, months });
		to = windowOf(data, [], { ...parameters, asOf: to, windowMonths: months }).from - 1;
	}
	return found;
}

function yearEnd(asOf: number): number {
	return toDays(fromDays(asOf).year, 12, 31) ?? asOf;
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
