/**
 * The reconciliation statement: sections 0 and 1 of the definitions.
 *
 * Invariant: for each kind of money, customers + unattributed − files is what the statement shows
 * as the difference; the roll-up keeps it at 0.
 */
import { exact } from '#lib/core/money.ts';
import type { Kind } from '#lib/core/kinds.ts';
import { isServed } from '#lib/rollup/costToServe.ts';
import type { Profile, Reconciliation } from '#lib/rollup/profile.ts';
import type { Kernel } from '../analysis.ts';

export interface ReconciliationResult {
	readonly datasets: readonly DatasetRow[];
	readonly sums: readonly Sum[];
}

/** What became of one dataset; null where a figure has no meaning for its kind. */
export interface DatasetRow {
	readonly dataset: string;
	readonly kind: Kind;
	/** Rows = outside the window + undated + in the window. */
	readonly rows: number;
	readonly outsideWindow: number;
	readonly undated: number;
	readonly inWindow: number;
	/** Of the rows in the window, those without a key. */
	readonly unattributed: number | null;
	/** Distinct keys that have orders, that have none, and that only other datasets name. */
	readonly matched: number | null;
	readonly onlyHere: number | null;
	readonly onlyElsewhere: number | null;
	readonly duplicates: number | null;
	/** Minor units. */
	readonly moneyFile: number | null;
	readonly moneyWindow: number | null;
}

export type SumName = 'revenue' | 'grossProfit' | 'costToServe';

/** Minor units in the window. */
export interface Sum {
	readonly name: SumName;
	readonly customers: number;
	readonly unattributed: number;
	readonly files: number;
	/** Customers + unattributed − files. */
	readonly difference: number;
}

const kernel: Kernel<ReconciliationResult> = {
	version: 1,
	run: ({ profile }) => ({
		state: 'done',
		result: {
			datasets: profile.reconciliation.map((one) => datasetRow(one, profile.customers)),
			sums: sumsOf(profile)
		}
	})
};
export default kernel;

function datasetRow(one: Reconciliation, customers: number): DatasetRow {
	const { dataset, kind, rows, outsideWindow, undated, money } = one;
	// A rate card names no customers.
	const named = kind !== 'rateCard';
	return {
		dataset,
		kind,
		rows,
		outsideWindow,
		undated,
		inWindow: rows - outsideWindow - undated,
		unattributed: named ? one.unattributedRows : null,
		matched: named ? one.matched : null,
		onlyHere: named ? one.onlyHere : null,
		onlyElsewhere: named ? customers - one.matched - one.onlyHere : null,
		duplicates: kind === 'customers' ? one.duplicateKeys : null,
		moneyFile: money && money.file,
		moneyWindow: money && money.window
	};
}

function sumsOf(profile: Profile): Sum[] {
	const { columns, basis, unattributed, totals } = profile;
	const sums = [sumOf('revenue', columns.revenue.values)];
	if (basis !== 'none' && columns.grossProfit)
		sums.push(sumOf('grossProfit', columns.grossProfit.values));
	if (isServed(profile) || totals.costToServe !== 0)
		sums.push(sumOf('costToServe', columns.costToServe.values));
	return sums;

	function sumOf(name: SumName, values: Float64Array): Sum {
		let customers = 0;
		for (const value of values) customers += value;
		const difference = exact(customers) + unattributed[name] - totals[name];
		return { name, customers, unattributed: unattributed[name], files: totals[name], difference };
	}
}
