/**
 * What became of every dataset.
 *
 * Invariant: rows = keyed rows in the window + unattributed + outside the window + undated.
 */
import { isValid, type Batch } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { exact } from '#lib/core/money.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf, mainMoneyOf } from './amounts.ts';
import { NO_CODE } from './distinct.ts';
import type { Keys } from './keys.ts';
import { customersOf } from './keys.ts';
import type { Lines } from './orders.ts';
import { OUTSIDE, UNDATED, placesOf } from './places.ts';
import type { Reconciliation, Window } from './profile.ts';

export function reconcile(
	datasets: readonly Dataset[],
	sources: readonly Dataset[],
	keys: Keys,
	window: Window,
	lines: readonly Lines[],
	scale: number
): Reconciliation[] {
	const known = new Map(lines.map((line) => [line.batch, line]));
	const ordering = knownTo(sources, keys);
	return datasets.map((dataset) => ({
		dataset: dataset.id,
		kind: dataset.kind,
		rows: dataset.table.rows,
		...matches(dataset, keys, ordering),
		...rowsAndMoney(
			dataset,
			keys.size,
			(batch) => known.get(batch)?.places ?? placesOf(dataset, batch, keys, window),
			(batch) => known.get(batch)?.revenue ?? mainMoney(dataset, batch, scale)
		),
		unknownProfit: unknownProfit(lines.filter((line) => line.dataset === dataset))
	}));
}

// Revenue of orders, and of customers in their place, comes with the lines.
function mainMoney({ kind, table }: Dataset, batch: Batch, scale: number): Amounts | null {
	const role = kind === 'orders' || kind === 'customers' ? null : mainMoneyOf(kind);
	return role && amountsOf(table, batch, role, scale);
}

/** A byte for every customer: 1 where a row of one of the datasets carries the key. */
function knownTo(datasets: readonly Dataset[], keys: Keys): Uint8Array {
	const known = new Uint8Array(keys.size);
	for (const dataset of datasets)
		for (const customer of keys.rowOfCode.get(dataset)!)
			if (customer !== NO_CODE) known[customer] = 1;
	return known;
}

function matches(
	dataset: Dataset,
	keys: Keys,
	ordering: Uint8Array
): Pick<Reconciliation, 'matched' | 'onlyHere' | 'duplicateKeys'> {
	let matched = 0;
	let onlyHere = 0;
	for (const customer of keys.rowOfCode.get(dataset)!) {
		if (customer === NO_CODE) continue;
		if (ordering[customer] === 1) matched++;
		else onlyHere++;
	}
	return { matched, onlyHere, duplicateKeys: duplicateKeys(dataset, keys) };
}

function duplicateKeys(dataset: Dataset, keys: Keys): number {
	if (dataset.kind !== 'customers') return 0;
	const rows = new Int32Array(keys.size);
	for (const batch of dataset.table.batches) {
		for (const customer of customersOf(dataset, batch, keys.rowOfCode.get(dataset)!)) {
			if (customer !== NO_CODE) rows[customer]!++;
		}
	}
	return rows.reduce((count, times) => count + (times > 1 ? 1 : 0), 0);
}

type RowsAndMoney = Pick<
	Reconciliation,
	'outsideWindow' | 'undated' | 'unattributedRows' | 'money'
>;

function rowsAndMoney(
	dataset: Dataset,
	customers: number,
	placesIn: (batch: Batch) => Int32Array,
	moneyIn: (batch: Batch) => Amounts | null
): RowsAndMoney {
	const count = { outsideWindow: 0, undated: 0, unattributedRows: 0 };
	let money: { file: number; window: number } | null = null;
	for (const batch of dataset.table.batches) {
		const places = placesIn(batch);
		const amounts = moneyIn(batch);
		if (amounts) money ??= { file: 0, window: 0 };
		for (let i = 0; i < batch.rows; i++) {
			const place = places[i]!;
			if (place === OUTSIDE) count.outsideWindow++;
			else if (place === UNDATED) count.undated++;
			else if (place === customers) count.unattributedRows++;
			if (!money || !amounts) continue;
			money.file = exact(money.file + amounts.values[i]!);
			if (place >= 0) money.window += amounts.values[i]!;
		}
	}
	// A rate card names no customers, so none of its rows lacks one.
	if (dataset.kind === 'rateCard') count.unattributedRows = 0;
	return { ...count, money };
}

function unknownProfit(lines: readonly Lines[]): Reconciliation['unknownProfit'] {
	const unknown = { rows: 0, revenue: 0 };
	for (const { places, revenue, grossProfit } of lines) {
		for (let i = 0; grossProfit?.valid && i < places.length; i++) {
			if (places[i]! < 0 || isValid(grossProfit.valid, i)) continue;
			unknown.rows++;
			unknown.revenue += revenue.values[i]!;
		}
	}
	return unknown;
}
