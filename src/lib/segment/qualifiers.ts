/**
 * Qualifiers: size alone makes no key account. Section 4 of the definitions.
 *
 * Invariant: a qualifier only ever moves a customer down, never below what it allows, and every
 * customer moved is counted once, under the qualifier that allows it least.
 */
import { isValid } from '#lib/core/columns.ts';
import {
	QUALIFIERS,
	TIERS,
	type Parameters,
	type Qualifier,
	type Tier
} from '#lib/core/parameters.ts';
import type { Profile, ProfileColumns } from '#lib/rollup/profile.ts';
import { scoreOfDefection, type Asked as DefectionAsked } from './loyalty/claim.ts';
import type { Moved } from './tiering.ts';

/** A one-off buyer has at most so many orders, or one that is at least such a share of them all. */
export const ONE_OFF = { orders: 2, share: 0.6 };

/** Overdue is too much where so many times of it are more than the revenue: above 10 %. */
export const OVERDUE_TIMES = 10;

/** The highest tier that each allows. */
export const AT_MOST: Readonly<Record<Qualifier, Tier>> = {
	oneOff: 'general',
	defection: 'important',
	overdue: 'important'
};

type Applies = (row: number) => boolean;

/** What can limit a customer, nothing first, then as far down as each allows. */
const LIMITING: readonly (Qualifier | null)[] = [null, 'overdue', 'defection', 'oneOff'];
export const LIMITS = LIMITING.length;

const HIGHEST = Uint8Array.from(LIMITING, (one) => (one ? TIERS.indexOf(AT_MOST[one]) : 0));

/** The tier, as its place in TIERS, of who would be in `tier` but for `limit`, a code of `Limits`. */
export function limited(tier: number, limit: number): number {
	return Math.max(tier, HIGHEST[limit]!);
}

type Asked = DefectionAsked & Pick<Parameters, 'qualifiers'>;

/** What the qualifiers in force allow. */
export interface Limits {
	/** One code a customer, below LIMITS: the qualifier that allows it least, 0 for none. */
	readonly by: Uint8Array;
	readonly qualifiers: readonly Qualifier[];
}

export interface Allowed {
	/** Null where none of them can be measured. */
	readonly limits: Limits | null;
	/** Switched on, but this data lacks what they take. */
	readonly unmeasurable: readonly Qualifier[];
	/** Null where it is not asked for or not to be had. */
	readonly defectionLine: number | null;
}

const known = new WeakMap<Profile, { readonly name: string; readonly allowed: Allowed }>();

/** What the qualifiers switched on allow each customer; found once while the same ones are in force. */
export function allowedBy(profile: Profile, asked: Asked): Allowed {
	const inForce = QUALIFIERS.filter((qualifier) => asked.qualifiers.includes(qualifier));
	const name = nameOf(inForce, asked);
	const last = known.get(profile);
	if (last?.name === name) return last.allowed;
	const tests = inForce.map((qualifier) => ({
		qualifier,
		applies: testOf(profile, qualifier, asked)
	}));
	const measurable = tests.flatMap(({ qualifier, applies }) =>
		applies ? [{ qualifier, applies }] : []
	);
	const allowed = {
		limits: measurable.length === 0 ? null : limitsOf(profile.customers, measurable),
		unmeasurable: tests.flatMap(({ qualifier, applies }) => (applies ? [] : [qualifier])),
		defectionLine: inForce.includes('defection') ? scoreOfDefection(profile, asked) : null
	};
	known.set(profile, { name, allowed });
	return allowed;
}

/** The qualifier that a code of `Limits` stands for; null for none. */
export function qualifierOf(limit: number): Qualifier | null {
	return LIMITING[limit] ?? null;
}

/** Whom each qualifier concerns, in the order of QUALIFIERS; those that can't be measured concern nobody. */
export function qualifiersOf(
	profile: Profile,
	row: number,
	asked: Omit<Asked, 'qualifiers'>
): Qualifier[] {
	return QUALIFIERS.filter((one) => testOf(profile, one, asked)?.(row) ?? false);
}

/** Only what is read is depended on. */
function nameOf(inForce: readonly Qualifier[], asked: Asked): string {
	const hangsOn = inForce.includes('defection') ? [asked.loyalty, asked.loyaltyDays] : [];
	return JSON.stringify([inForce, hangsOn]);
}

/** The one that allows least counts. */
function limitsOf(
	customers: number,
	tests: readonly { readonly qualifier: Qualifier; readonly applies: Applies }[]
): Limits {
	const by = new Uint8Array(customers);
	for (const { qualifier, applies } of tests) {
		const code = LIMITING.indexOf(qualifier);
		for (let row = 0; row < customers; row++) if (code > by[row]! && applies(row)) by[row] = code;
	}
	return { by, qualifiers: tests.map(({ qualifier }) => qualifier) };
}

/** Whom they moved, the strictest first: customers and measure by tier of the measure, in it by limit. */
export function movedBy(
	{ qualifiers }: Limits,
	customers: Float64Array,
	measure: Float64Array
): Moved[] {
	const strictest = LIMITING.filter((one) => one !== null && qualifiers.includes(one)).reverse();
	return strictest.flatMap((qualifier) => {
		if (qualifier === null) return [];
		const limit = LIMITING.indexOf(qualifier);
		return TIERS.slice(0, HIGHEST[limit]).flatMap((from, code): Moved[] => {
			const cell = code * LIMITS + limit;
			if (customers[cell] === 0) return [];
			const moved = { qualifier, from, to: AT_MOST[qualifier] };
			return [{ ...moved, customers: customers[cell]!, measure: measure[cell]! }];
		});
	});
}

/** Null where the data lacks what it takes. */
function testOf(
	profile: Profile,
	qualifier: Qualifier,
	asked: Omit<Asked, 'qualifiers'>
): Applies | null {
	switch (qualifier) {
		case 'oneOff':
			return oneOff(profile.columns);
		case 'defection':
			return defecting(profile, asked);
		case 'overdue':
			return owing(profile.columns);
	}
}

/** Who scores below the defection line; of who gave no score nothing is known. */
function defecting(profile: Profile, asked: DefectionAsked): Applies | null {
	const { satisfaction } = profile.columns;
	const line = scoreOfDefection(profile, asked);
	if (!satisfaction || line === null) return null;
	return (row) => isValid(satisfaction.valid, row) && satisfaction.values[row]! < line;
}

function owing({ revenue, overdue }: ProfileColumns): Applies | null {
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
