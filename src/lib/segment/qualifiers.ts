/**
 * Qualifiers: size alone makes no key account. Section 4 of the definitions.
 *
 * Invariant: a qualifier only ever moves a customer down, never below what it allows, and every
 * customer moved is counted once, under the qualifier that allows it least.
 */
import { isValid } from '#lib/core/columns.ts';
import { QUALIFIERS, TIERS, type Qualifier, type Tier } from '#lib/core/parameters.ts';
import type { Profile, ProfileColumns } from '#lib/rollup/profile.ts';
import type { Moved, Qualified } from './tiering.ts';

/** A one-off buyer has at most so many orders, or one that is at least such a share of them all. */
export const ONE_OFF = { orders: 2, share: 0.6 };

/** Overdue is too much where so many times of it are more than the revenue: above 10 %. */
export const OVERDUE_TIMES = 10;

/** The highest tier that each allows. */
export const AT_MOST: Readonly<Record<Qualifier, Tier>> = {
	oneOff: 'general',
	overdue: 'important'
};

type Applies = (row: number) => boolean;

/** Moves customers down in `tier` and tells whom; `values` is the ranking measure. */
export function qualify(
	profile: Profile,
	tier: Uint8Array,
	values: Float64Array,
	wanted: readonly Qualifier[]
): Qualified {
	const inForce = QUALIFIERS.filter((qualifier) => wanted.includes(qualifier));
	const tests = inForce.map((qualifier) => ({ qualifier, applies: testOf(profile, qualifier) }));
	const measurable = tests
		.flatMap(({ qualifier, applies }) => (applies ? [{ qualifier, applies }] : []))
		.sort((a, b) => codeOf(b.qualifier) - codeOf(a.qualifier));
	return {
		moved: move(tier, values, measurable),
		unmeasurable: tests.flatMap(({ qualifier, applies }) => (applies ? [] : [qualifier]))
	};
}

const codeOf = (qualifier: Qualifier): number => TIERS.indexOf(AT_MOST[qualifier]);

/** The strictest comes first, so that whom it moved no other one moves again. */
function move(
	tier: Uint8Array,
	values: Float64Array,
	tests: readonly { readonly qualifier: Qualifier; readonly applies: Applies }[]
): Moved[] {
	return tests.flatMap(({ qualifier, applies }) => {
		const to = codeOf(qualifier);
		const customers = new Float64Array(to);
		const sums = new Float64Array(to);
		for (let row = 0; row < tier.length; row++) {
			const from = tier[row]!;
			if (from >= to || !applies(row)) continue;
			tier[row] = to;
			customers[from]!++;
			sums[from]! += values[row]!;
		}
		return Array.from(customers, (count, from) => ({
			qualifier,
			from: TIERS[from]!,
			to: AT_MOST[qualifier],
			customers: count,
			measure: sums[from]!
		})).filter((group) => group.customers > 0);
	});
}

/** Null where the data lacks what it takes. */
function testOf({ columns }: Profile, qualifier: Qualifier): Applies | null {
	const { revenue, overdue } = columns;
	if (qualifier === 'oneOff') return oneOff(columns);
	if (!overdue) return null;
	return (row) =>
		isValid(overdue.valid, row) && OVERDUE_TIMES * overdue.values[row]! > revenue.values[row]!;
}

/** Who has no order at all was told by sums alone, and how often it bought is not known. */
function oneOff({ orders, largestOrderShare }: ProfileColumns): Applies | null {
	if (!orders.values.some((count) => count > 0)) return null;
	return (row) => {
		const count = isValid(orders.valid, row) ? orders.values[row]! : 0;
		if (count <= 0) return false;
		if (count <= ONE_OFF.orders) return true;
		return isValid(largestOrderShare.valid, row) && largestOrderShare.values[row]! >= ONE_OFF.share;
	};
}
