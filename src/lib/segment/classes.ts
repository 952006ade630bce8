/**
 * The six profit classes. Section 2 of the definitions.
 *
 * Invariant: every active customer is in exactly one class, no other is in any.
 */
import type { ProfitClass } from '#lib/core/parameters.ts';
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import type { Sign } from './finest.ts';
import { INACTIVE, type Tiering } from './tiering.ts';
import { tierSums } from './tiers.ts';

/** Profit rates up to here, on either side of 0, are break-even. */
export const EVEN_WITHIN = 0.01;
/** Profit rates under this are thin. */
export const THIN_BELOW = 0.05;

/** Which way the profit of all in a class goes. */
export const CLASS_SIGNS: Readonly<Record<ProfitClass, Sign>> = {
	core: 1,
	contributing: 1,
	thin: 1,
	breakEven: 0,
	illusory: -1,
	harmful: -1
};

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
	const plain = plainClasses(profile);
	const codes = plain && plain.map((code, row) => inTier(code, tiering.tier[row]!));
	known.set(tiering, codes);
	return codes;
}

/** A tiering is of one profile, and a list asks again for every row. */
const known = new WeakMap<Tiering, Uint8Array | null>();

/**
 * Sums of `values`, or counts of customers, tier by tier and in it class by class; null where
 * profit can't be known.
 */
export function classSums(
	profile: Profile,
	tiering: Tiering,
	values: Float64Array | null
): Float64Array | null {
	const plain = plainClasses(profile);
	if (plain === null) return null;
	const sums = tierSums(tiering, values, { of: plain, count: PLAIN });
	const found = new Float64Array(TIERS.length * PROFIT_CLASSES.length);
	sums.forEach((sum, cell) => {
		const tier = Math.floor(cell / PLAIN);
		found[tier * PROFIT_CLASSES.length + inTier(cell % PLAIN, tier)]! += sum;
	});
	return found;
}

/** Break-even with a profit; break-even itself is without one there. */
const EVEN_ABOVE = PROFIT_CLASSES.length;
const PLAIN = EVEN_ABOVE + 1;
const CORE = PROFIT_CLASSES.indexOf('core');
const EVEN = PROFIT_CLASSES.indexOf('breakEven');
const EARNING = [EVEN_ABOVE, ...(['contributing', 'thin'] as const).map(placeOf)];
const LAST_LEADING = TIERS.indexOf('important');

function placeOf(name: ProfitClass): number {
	return PROFIT_CLASSES.indexOf(name);
}

/** The class, from the one that the customer would have in a tier that does not lead. */
function inTier(plain: number, tier: number): number {
	if (tier <= LAST_LEADING && EARNING.includes(plain)) return CORE;
	return plain === EVEN_ABOVE ? EVEN : plain;
}

const plains = new WeakMap<Profile, Uint8Array>();

/** The classes that no tier makes, the same wherever the tiers' lines are. */
function plainClasses(profile: Profile): Uint8Array | null {
	const { revenue, grossProfit, profit } = profile.columns;
	if (grossProfit === null || profit === null) return null;
	const found = plains.get(profile);
	if (found) return found;
	const codes = new Uint8Array(profile.customers).fill(INACTIVE);
	for (let row = 0; row < codes.length; row++) {
		if (profile.active[row] !== 1) continue;
		const earned = profit.values[row]!;
		const name = classOf({
			revenue: revenue.values[row]!,
			grossProfit: grossProfit.values[row]!,
			profit: earned,
			leading: false
		});
		codes[row] = name === 'breakEven' && earned > 0 ? EVEN_ABOVE : placeOf(name);
	}
	plains.set(profile, codes);
	return codes;
}
