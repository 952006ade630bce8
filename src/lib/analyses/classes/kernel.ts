/**
 * The six profit classes, customers beside money: section 2 of the definitions.
 *
 * Invariant: customers and money over the six classes are those of all active customers.
 */
import { exact } from '#lib/core/money.ts';
import { PROFIT_CLASSES, type ProfitClass } from '#lib/core/parameters.ts';
import { classSums } from '#lib/segment/classes.ts';
import type { Kernel, KernelInput } from '../analysis.ts';

export interface ClassesResult {
	readonly customers: number;
	/** Minor units. */
	readonly profit: number;
	/** In order of PROFIT_CLASSES, always six. */
	readonly classes: readonly ClassRow[];
}

export interface ClassRow {
	readonly name: ProfitClass;
	readonly customers: number;
	/** Sums over the customers, minor units. */
	readonly revenue: number;
	readonly grossProfit: number;
	readonly costToServe: number;
	readonly profit: number;
}

const kernel: Kernel<ClassesResult> = {
	version: 1,
	run({ profile, tiering }) {
		if (profile.activeCustomers === 0) return { state: 'unmeasurable', needs: ['customers'] };
		const { revenue, grossProfit, costToServe, profit } = profile.columns;
		if (grossProfit === null || profit === null)
			return { state: 'unmeasurable', needs: ['profit'] };
		const of = (values: Float64Array | null) => sumsOf({ profile, tiering }, values);
		const sums = {
			customers: of(null),
			revenue: of(revenue.values),
			grossProfit: of(grossProfit.values),
			costToServe: of(costToServe.values),
			profit: of(profit.values)
		};
		const classes = PROFIT_CLASSES.map((name, code): ClassRow => ({
			name,
			customers: sums.customers[code]!,
			revenue: exact(sums.revenue[code]!),
			grossProfit: exact(sums.grossProfit[code]!),
			costToServe: exact(sums.costToServe[code]!),
			profit: exact(sums.profit[code]!)
		}));
		const all = exact(classes.reduce((sum, { profit }) => sum + profit, 0));
		return {
			state: 'done',
			result: { customers: profile.activeCustomers, profit: all, classes }
		};
	}
};
export default kernel;

/** Over all tiers, in order of PROFIT_CLASSES. */
function sumsOf(
	{ profile, tiering }: Pick<KernelInput, 'profile' | 'tiering'>,
	values: Float64Array | null
): Float64Array {
	const sums = new Float64Array(PROFIT_CLASSES.length);
	classSums(profile, tiering, values)?.forEach((sum, cell) => (sums[cell % sums.length]! += sum));
	return sums;
}
