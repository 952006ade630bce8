/**
 * Cost to serve (definitions, section 2): charges of service lines + hours × hourly rate + orders ×
 * cost per order + capital charge, each rate rounded once for each slot.
 *
 * Invariants: fees, capital charge and avoidable cost are parts of it; slots add up to `total`.
 */
import { exact, PARTS } from '#lib/core/money.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Profile } from './profile.ts';
import { timesPrice } from './rates.ts';
import type { Receivables } from './receivables.ts';
import type { Service } from './service.ts';

/** By slot, the unattributed last. */
export interface CostToServe {
	readonly slots: Float64Array;
	readonly fees: Float64Array | null;
	readonly capitalCharge: Float64Array | null;
	readonly avoidable: Float64Array | null;
	readonly total: number;
	/** Sum of absolute values: what shows whether later sums stay exact. */
	readonly magnitude: number;
}

type Rates = Pick<Parameters, 'hourlyRate' | 'costPerOrder' | 'costOfCapital'>;

/** `ordersBySlot` and `receivables` are asked for only where they cost something. */
export function costToServeOf(
	service: Service,
	receivables: () => Receivables | null,
	ordersBySlot: () => Float64Array,
	{ hourlyRate, costPerOrder, costOfCapital }: Rates,
	scale: number
): CostToServe {
	const count = service.cost.slots.length;
	const hour = (millionths: number) => timesPrice(millionths, hourlyRate, scale, PARTS);
	const each = (value: (slot: number) => number) =>
		Float64Array.from({ length: count }, (_, i) => value(i));
	const worked = hourlyRate > 0 ? each((slot) => hour(service.hours.slots[slot]!)) : null;
	const orders = costPerOrder > 0 ? ordersBySlot() : null;
	const handled = orders && each((slot) => timesPrice(orders[slot]!, costPerOrder, scale));
	const owed = costOfCapital > 0 ? receivables() : null;
	const capitalCharge = owed && each((slot) => owed.moneyOut.charge(slot, costOfCapital));
	const { fees, avoidable, cost } = service;
	const added = sumOf(worked, handled, capitalCharge);
	return {
		slots: plus(cost.slots, worked, handled, capitalCharge),
		fees: fees && (hourlyRate > 0 ? each((s) => fees.cost[s]! + hour(fees.hours[s]!)) : fees.cost),
		capitalCharge,
		avoidable:
			avoidable &&
			plus(
				each((s) => avoidable.cost.rounded(s) + hour(avoidable.hours.rounded(s))),
				handled,
				capitalCharge
			),
		total: exact(cost.window + added.sum),
		magnitude: exact(cost.magnitude + added.magnitude)
	};
}

function plus(base: Float64Array, ...others: readonly (Float64Array | null)[]): Float64Array {
	if (others.every((other) => other === null)) return base;
	const sums = base.slice();
	for (const other of others) for (let i = 0; other && i < sums.length; i++) sums[i]! += other[i]!;
	return sums;
}

function sumOf(...columns: readonly (Float64Array | null)[]): { sum: number; magnitude: number } {
	let sum = 0;
	let magnitude = 0;
	for (const column of columns)
		for (const value of column ?? []) {
			sum += value;
			magnitude += Math.abs(value);
		}
	return { sum, magnitude: exact(magnitude) };
}

/** Whether serving can cost anything here: by service records, by a rate or as it was stated. */
export function isServed({ reconciliation, columns }: Profile): boolean {
	if (reconciliation.some(({ kind }) => kind === 'service')) return true;
	const { values } = columns.costToServe;
	for (let row = 0; row < values.length; row++) if (values[row] !== 0) return true;
	return false;
}
