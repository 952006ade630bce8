/**
 * The six profit classes. Section 2 of the definitions.
 *
 * Invariant: every active customer is in exactly one class, no other is in any.
 */
import type { ProfitClass } from '#lib/core/parameters.ts';
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { INACTIVE, type Tiering } from './tiering.ts';

/** Profit rates up to here, on either side of 0, are break-even. */
export const EVEN_WITHIN = 0.01;
/** Profit rates under this are thin. */
export const THIN_BELOW = 0.05;

/** Minor units of one customer, and whether its tier is key or important. */
export interface Earned {
	readonly revenue: number;
	readonly grossProfit: number;
	readonly profit: number;
	readonly leading: boolean;
}

/**
 * Where rules overlap the first one wins. The customers that make the profit are core however thin
 * their rate is; what lies within the band of break-even is neither thin nor illusory nor harmful;
 * and who brings a profit harms nobody.
 */
export function classOf({ revenue, grossProfit, profit, leading }: Earned): ProfitClass {
	if (leading && profit > 0) return 'core';
	const rate = revenue > 0 ? profit / revenue : null;
	if (rate !== null && Math.abs(rate) <= EVEN_WITHIN) return 'breakEven';
	if (profit <= 0) return grossProfit > 0 ? 'illusory' : 'harmful';
	return rate !== null && rate < THIN_BELOW ? 'thin' : 'contributing';
}

/** Places in PROFIT_CLASSES, INACTIVE for the inactive; null where profit can't be known. */
export function profitClasses(profile: Profile, tiering: Tiering): Uint8Array | null {
	const found = known.get(tiering);
	if (found !== undefined) return found;
	const codes = codesOf(profile, tiering);
	known.set(tiering, codes);
	return codes;
}

/** A tiering is of one profile, and a list asks again for every row. */
const known = new WeakMap<Tiering, Uint8Array | null>();

function codesOf({ columns, customers }: Profile, tiering: Tiering): Uint8Array | null {
	const { revenue, grossProfit, profit } = columns;
	if (grossProfit === null || profit === null) return null;
	const codes = new Uint8Array(customers).fill(INACTIVE);
	for (let row = 0; row < customers; row++) {
		const tier = tiering.tier[row]!;
		if (tier === INACTIVE) continue;
		codes[row] = PROFIT_CLASSES.indexOf(
			classOf({
				revenue: revenue.values[row]!,
				grossProfit: grossProfit.values[row]!,
				profit: profit.values[row]!,
				leading: tier <= LAST_LEADING
			})
		);
	}
	return codes;
}

const LAST_LEADING = TIERS.indexOf('important');
