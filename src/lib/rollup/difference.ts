/**
 * What changes when one dataset takes the place of another, for the reader to see before it does.
 *
 * Invariant: customers before = kept + gone, customers after = kept + added.
 */
import { isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { exact } from '#lib/core/money.ts';
import { amountsOf, mainMoneyOf } from './amounts.ts';
import { NO_CODE } from './distinct.ts';
import { revenueOf } from './earnings.ts';
import { rowsOfCodes, unifyKeys, type Keys } from './keys.ts';
import { commonScale } from './scale.ts';

export interface Change {
	readonly before: number;
	readonly after: number;
}

export interface Difference {
	readonly rows: Change;
	readonly customers: Change & {
		readonly kept: number;
		readonly gone: number;
		readonly added: number;
	};
	/** Minor units at `scale` of the money that the kind counts; null for a kind without. */
	readonly money: Change | null;
	readonly scale: number;
}

/** Compares the datasets as they stand, without any window. Fails with `money.overflow`. */
export function difference(before: Dataset, after: Dataset): Difference {
	const scale = commonScale([before, after]);
	return {
		rows: { before: before.table.rows, after: after.table.rows },
		customers: customersOf(before, after),
		money: moneyOf(before, after, scale),
		scale
	};
}

function customersOf(before: Dataset, after: Dataset): Difference['customers'] {
	const keys = unifyKeys([before, after]);
	const old = seen(keys, before);
	const fresh = seen(keys, after);
	const count = { before: 0, after: 0, kept: 0, gone: 0, added: 0 };
	for (let i = 0; i < keys.size; i++) {
		count.before += old[i]!;
		count.after += fresh[i]!;
		count.kept += old[i]! & fresh[i]!;
	}
	return { ...count, gone: count.before - count.kept, added: count.after - count.kept };
}

/** A byte for every customer of both: 1 where a row of the dataset carries the key. */
function seen(keys: Keys, dataset: Dataset): Uint8Array {
	const marks = new Uint8Array(keys.size);
	for (const row of rowsOfCodes(keys, dataset)) if (row !== NO_CODE) marks[row] = 1;
	return marks;
}

function moneyOf(before: Dataset, after: Dataset, scale: number): Change | null {
	const sums = [before, after].map((dataset) => sumOf(dataset, scale));
	const [old = null, fresh = null] = sums;
	return old === null && fresh === null ? null : { before: old ?? 0, after: fresh ?? 0 };
}

function sumOf(dataset: Dataset, scale: number): number | null {
	const { kind, table } = dataset;
	const role = mainMoneyOf(kind);
	if (role === null) return null;
	let sum: number | null = null;
	for (const batch of table.batches) {
		const amounts =
			kind === 'orders' ? revenueOf(table, batch, scale) : amountsOf(table, batch, role, scale);
		if (!amounts) continue;
		sum ??= 0;
		for (let i = 0; i < batch.rows; i++)
			if (isValid(amounts.valid, i)) sum = exact(sum + amounts.values[i]!);
	}
	return sum;
}
