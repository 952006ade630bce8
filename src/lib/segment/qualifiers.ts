/**
 * Qualifiers: size alone makes no key account. Section 4 of the definitions.
 *
 * Invariant: a qualifier only ever moves a customer down, never below what it allows, and every
 * customer moved is counted once, under the qualifier that allows it least.
 */
import { isValid } from '#lib/core/columns.ts';
import { QUALIFIERS, TIERS, type Qualifier, type Tier } from '#lib/core/parameters.ts';
import type { Profile, ProfileColumns } from '#lib/rollup/profile.ts';
import type { Moved } from './tiering.ts';

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

/** Tiers that a limit can name: any, at most important, at most general. */
export const LIMITS = 3;

/** What the qualifiers in force allow. */
export interface Limits {
	/** One code a customer: the place in TIERS of the highest tier allowed, 0 for any. */
	readonly most: Uint8Array;
	readonly qualifiers: readonly Qualifier[];
}

export interface Allowed {
	/** Null where none of them can be measured. */
	readonly limits: Limits | null;
	/** Switched on, but this data lacks the columns. */
	readonly unmeasurable: readonly Qualifier[];
}

const known = new WeakMap<Profile, { readonly name: string; readonly allowed: Allowed }>();

/** What `wanted` allow each customer; found once while the same ones are in force. */
export function allowedBy(profile: Profile, wanted: readonly Qualifier[]): Allowed {
	const inForce = QUALIFIERS.filter((qualifier) => wanted.includes(qualifier));
	const name = inForce.join(' ');
	const last = known.get(profile);
	if (last?.name === name) return last.allowed;
	const tests = inForce.map((qualifier) => ({ qualifier, applies: testOf(profile, qualifier) }));
	const measurable = tests.flatMap(({ qualifier, applies }) =>
		applies ? [{ qualifier, applies }] : []
	);
	const allowed = {
		limits: measurable.length === 0 ? null : limitsOf(profile.customers, measurable),
		unmeasurable: tests.flatMap(({ qualifier, applies }) => (applies ? [] : [qualifier]))
	};
	known.set(profile, { name, allowed });
	return allowed;
}

const codeOf = (qualifier: Qualifier): number => TIERS.indexOf(AT_MOST[qualifier]);

/** The one that allows least counts. */
function limitsOf(
	customers: number,
	tests: readonly { readonly qualifier: Qualifier; readonly applies: Applies }[]
): Limits {
	const most = new Uint8Array(customers);
	for (const { qualifier, applies } of tests) {
		const code = codeOf(qualifier);
		for (let row = 0; row < customers; row++)
			if (code > most[row]! && applies(row)) most[row] = code;
	}
	return { most, qualifiers: tests.map(({ qualifier }) => qualifier) };
}

/** Whom they moved, the strictest first: customers and measure by tier of the measure, in it by limit. */
export function movedBy(
	{ qualifiers }: Limits,
	customers: Float64Array,
	measure: Float64Array
): Moved[] {
	const strictest = qualifiers.toSorted((a, b) => codeOf(b) - codeOf(a));
	return strictest.flatMap((qualifier) => {
		const to = codeOf(qualifier);
		return TIERS.slice(0, to).flatMap((from, code): Moved[] => {
			const cell = code * LIMITS + to;
			if (customers[cell] === 0) return [];
			const moved = { qualifier, from, to: AT_MOST[qualifier] };
			return [{ ...moved, customers: customers[cell]!, measure: measure[cell]! }];
		});
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
