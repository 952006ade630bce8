/** Pieces of what shared results are like: strict, of known length, finite. */
import * as v from 'valibot';
import { MEASURES, TIERS, type Tier } from '#lib/core/parameters.ts';
import type { Context } from './analysis.ts';
import { figuresOf } from './shared-curve.ts';
import type { Curve } from './curve.ts';
import { tierFigures, type TierFigures } from './tier-figures.ts';

export const finite = v.pipe(v.number(), v.finite());
/** Whole minor units, exact. */
export const money = v.pipe(v.number(), v.safeInteger());
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const part = v.pipe(finite, v.minValue(0), v.maxValue(1));
export const measure = v.picklist(MEASURES);
export const interval = v.nullable(v.strictObject({ low: finite, high: finite }));

const place = { k: count, cum: money };
const point = v.strictObject(place);

/** The lines, hundredths and ends of a curve are not more than this. */
const MOST_POINTS = 120;

export const curveEntries = {
	customers: count,
	total: money,
	points: v.pipe(v.array(point), v.minLength(2), v.maxLength(MOST_POINTS)),
	top20: v.strictObject({ ...place, share: v.nullable(finite), interval }),
	for80: v.nullable(v.strictObject({ ...place, interval })),
	peak: point,
	peak80: point,
	destroyed: money,
	losers: v.nullable(count),
	gini: v.nullable(part),
	hhi: v.nullable(part)
};

/** Whether all that a curve says follows from its points, and these go from nobody to everybody. */
export function curveHolds(curve: Curve<string>): boolean {
	const { points, losers } = curve;
	const [first] = points;
	if (first?.k !== 0 || first.cum !== 0) return false;
	if (!points.every(({ k }, i) => i === 0 || k > (points[i - 1]?.k ?? k))) return false;
	const { top20, for80, ...rest } = figuresOf(points, losers);
	return (
		same(rest, pick(curve, rest)) &&
		same(top20, pick(curve.top20, top20)) &&
		(for80 === null ? curve.for80 === null : same(for80, pick(curve.for80 ?? {}, for80)))
	);
}

function pick(from: object, like: object): Record<string, unknown> {
	const values = from as Record<string, unknown>;
	return Object.fromEntries(Object.keys(like).map((key) => [key, values[key]]));
}

/** Whether two plain values are alike, in whatever order their keys stand. */
export function same(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
		return Object.is(a, b) || (a === 0 && b === 0);
	const [inA, inB] = [Object.entries(a), new Map(Object.entries(b))];
	return inA.length === inB.size && inA.every(([key, value]) => same(value, inB.get(key)));
}

const tierFields = {
	tier: v.picklist(TIERS),
	customers: count,
	measure: money,
	revenue: money,
	profit: v.nullable(money),
	costToServe: money,
	least: v.null(),
	customerShare: part,
	measureShare: v.nullable(finite),
	mean: v.nullable(money),
	profitRate: v.nullable(finite),
	leverage: v.nullable(finite)
};
const middleFields = { meanSatisfaction: v.nullable(finite), medianRecency: v.null() };

/** The five tiers in their order. */
/** Older files tell what the members have in the middle with the pyramids too, which drew nothing of it. */
export const tierRows = eachTier(
	v.pipe(
		v.strictObject({
			...tierFields,
			meanSatisfaction: v.optional(middleFields.meanSatisfaction),
			medianRecency: v.optional(middleFields.medianRecency)
		}),
		v.object(tierFields)
	)
);
export const describedTierRows = eachTier(v.strictObject({ ...tierFields, ...middleFields }));

function eachTier<R extends { readonly tier: Tier }>(row: v.GenericSchema<R>) {
	return v.pipe(
		v.array(row),
		v.length(TIERS.length),
		v.check((rows) => rows.every(({ tier }, i) => tier === TIERS[i]))
	);
}

/** Whether the rows are those of all customers, and their shares those of their sums. */
export function tiersHold(
	{ tiers, customers, total, positive }: TierSums,
	{ shared, ...context }: Context
): boolean {
	const { totals, unattributed } = context;
	return (
		customers === context.customers &&
		sumOf(tiers, (row) => row.customers) === customers &&
		sumOf(tiers, (row) => row.measure) === total &&
		sumOf(tiers, (row) => Math.max(0, row.measure)) === positive &&
		sumOf(tiers, (row) => row.revenue) === totals.revenue - unattributed.revenue &&
		sumOf(tiers, (row) => row.costToServe) === totals.costToServe - unattributed.costToServe &&
		tiers.every((row) => same(tierFigures(row, customers, positive), row)) &&
		tiers.every((row) => shared?.tiers[row.tier] === undefined || row.customers === 0)
	);
}

interface TierSums {
	readonly tiers: readonly TierFigures[];
	readonly customers: number;
	readonly total: number;
	readonly positive: number;
}

export function sumOf<T>(rows: readonly T[], of: (row: T) => number): number {
	return rows.reduce((sum, row) => sum + of(row), 0);
}

/** How many tiers are told with another, and how many classes. */
export function mergedTiers({ shared }: Pick<Context, 'shared'>): number {
	return Object.keys(shared?.tiers ?? {}).length;
}

export function mergedClasses({ shared }: Pick<Context, 'shared'>): number {
	return Object.keys(shared?.classes ?? {}).length;
}

export function isWithin(value: number, least: number, most: number): boolean {
	return least <= value && value <= most;
}
