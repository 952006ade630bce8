/** Where the reader's limits cut the rank order, for each way of making tiers. */
import { leastReaching } from '#lib/core/money.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Cut, Ranking } from './ranking.ts';

type Limits = Pick<Parameters, 'tierMethod' | 'cutOffs' | 'customerShares' | 'thresholds'>;

/** The cuts at which key, important and general end; each stands where the one above does, or below. */
export function cutsOf(limits: Limits, { positive, winners }: Ranking, scale: number): Cut[] {
	const { tierMethod, cutOffs, customerShares, thresholds } = limits;
	switch (tierMethod) {
		case 'profitShare':
			return cutOffs.map((share) => sumCut(positive, share));
		case 'customerShare':
			return headcounts(customerShares, winners).map((below) => ({ by: 'rank', below }));
		case 'thresholds':
			return thresholds.map((units) => ({ by: 'value', least: leastMinor(units, scale) }));
	}
}

/** Whoever starts at `share` of the sum stands below: sums are whole, so the least whole one does. */
export function sumCut(positive: number, share: number): Cut {
	return { by: 'sum', below: leastReaching(positive, share) };
}

/** Where each tier ends: its share of the customers, rounded up, after the tiers above it. */
function headcounts(shares: readonly number[], customers: number): number[] {
	let end = 0;
	return shares.map((share) => (end += leastReaching(customers, share)));
}

/** The least whole minor units that reach `units`: 1.1 of them are 110 cents, not a hair more. */
function leastMinor(units: number, scale: number): number {
	const minor = units * 10 ** scale;
	return Math.ceil(minor - Math.abs(minor) * 2 ** -50);
}
