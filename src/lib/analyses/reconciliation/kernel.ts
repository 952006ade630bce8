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
	/** Distinct keys that other datasets name too, that none does, and that only others name; as
	 * all figures of keys and money null where a shared result may not tell them. */
	readonly matched: number | null;
	readonly onlyHere: number | null;
	readonly onlyElsewhere: number | null;
	/** Of the keys, those without orders. */
	readonly withoutOrders: number | null;
	/** Keys in several rows, of a kind of which one row counts. */
	readonly duplicates: number | null;
	/** Minor units: in the file = outside the window + undated + in the window. */
	readonly moneyFile: number | null;
	readonly moneyOutside: number | null;
	readonly moneyUndated: number | null;
	readonly moneyWindow: number | null;
	/** Of the money in the window, that of rows without a key. */
	readonly moneyUnattributed: number | null;
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
	version: 2,
	run: ({ profile }) => ({
		state: 'done',
		result: {
			datasets: profile.reconciliation.map(datasetRow),
			sums: sumsOf(profile)
		}
	})
};
export default kernel;

/** Of these one row a key counts: the last, or the latest answer. */
const ONE_ROW: ReadonlySet<Kind> = new Set<Kind>(['customers', 'survey', 'rateCard']);

/** Whether a figure, of money excepted, has a meaning for a kind; a rate card names no customers. */
export function hasMeaning(kind: Kind, figure: keyof DatasetRow): boolean {
	if (figure === 'unattributed') return kind !== 'rateCard';
	if (figure === 'withoutOrders') return kind !== 'rateCard' && kind !== 'orders';
	return figure !== 'duplicates' || ONE_ROW.has(kind);
}

function datasetRow(one: Reconciliation): DatasetRow {
	const { dataset, kind, rows, outsideWindow, undated, money } = one;
	const told = (figure: keyof DatasetRow, value: number | null) =>
		hasMeaning(kind, figure) ? value : null;
	return {
		dataset,
		kind,
		rows,
		outsideWindow,
		undated,
		inWindow: rows - outsideWindow - undated,
		unattributed: told('unattributed', one.unattributedRows),
		matched: one.matched,
		onlyHere: one.onlyHere,
		onlyElsewhere: one.onlyElsewhere,
		withoutOrders: told('withoutOrders', one.withoutOrders),
		duplicates: told('duplicates', one.duplicateKeys),
		moneyFile: money && money.file,
		moneyOutside: money && money.outside,
		moneyUndated: money && money.undated,
		moneyWindow: money && money.window,
		moneyUnattributed: money && money.unattributed
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
