/**
 * What became of every dataset.
 *
 * Invariants: rows = keyed rows in the window + unattributed + outside the window + undated; money
 * in the file = in the window + outside + undated; of all keys, matched + only here + only
 * elsewhere.
 */
import { fieldIndex, isValid, type Batch } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { exact } from '#lib/core/money.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf, mainMoneyOf } from './amounts.ts';
import { chargesOf } from './charges.ts';
import { NO_CODE } from './distinct.ts';
import type { Keys } from './keys.ts';
import { customersOf } from './keys.ts';
import type { Lines } from './orders.ts';
import { measuresProfit } from './orders.ts';
import { OUTSIDE, UNDATED, placesOf } from './places.ts';
import type { MoneyBeforeAfter, Reconciliation, Window } from './profile.ts';
import { cardLines, type RateCard } from './rateCard.ts';
import { cardMatches } from './cardMatches.ts';
import { timelessIn } from './stated.ts';

/** What the statement is drawn up from. */
export interface Accounted {
	readonly datasets: readonly Dataset[];
	readonly sources: readonly Dataset[];
	readonly lines: readonly Lines[];
	readonly card: RateCard | null;
	readonly keys: Keys;
	readonly window: Window;
	readonly scale: number;
}

export function reconcile(accounted: Accounted): Reconciliation[] {
	const { datasets, sources, lines, card, keys, window, scale } = accounted;
	const known = new Map(lines.map((line) => [line.batch, line]));
	const naming = namings(datasets, keys);
	const ordering = namings(sources, keys);
	return datasets.map((dataset) => ({
		dataset: dataset.id,
		kind: dataset.kind,
		rows: dataset.table.rows,
		...(dataset.kind === 'rateCard'
			? { ...cardMatches(card, dataset, datasets), withoutOrders: 0 }
			: matches(dataset, keys, naming, ordering)),
		...rowsAndMoney(
			dataset,
			keys.size,
			(batch) => known.get(batch)?.places ?? placesOf(dataset, batch, keys, window),
			(batch) => known.get(batch)?.revenue ?? mainMoney(dataset, batch, card, scale)
		),
		lacksProfit: sources.includes(dataset) && dataset.table.rows > 0 && !measuresProfit(dataset),
		timeless: timelessRoles(dataset, accounted),
		unknownProfit: unknownProfit(lines.filter((line) => line.dataset === dataset))
	}));
}

// Revenue of orders, and of customers in their place, comes with the lines.
function mainMoney(
	dataset: Dataset,
	batch: Batch,
	card: RateCard | null,
	scale: number
): Amounts | null {
	const { kind, table } = dataset;
	if (kind === 'service')
		return chargesOf(dataset, batch, card, card && cardLines(card, dataset, batch), scale);
	const role = kind === 'orders' || kind === 'customers' ? null : mainMoneyOf(kind);
	return role && amountsOf(table, batch, role, scale);
}

function timelessRoles({ kind, table }: Dataset, { datasets, window }: Accounted): Role[] {
	if (kind !== 'customers') return [];
	return timelessIn(datasets, window).filter((role) => fieldIndex(table, role) >= 0);
}

/** For every customer, in how many of the datasets a row carries the key. */
function namings(datasets: readonly Dataset[], keys: Keys): Int32Array {
	const count = new Int32Array(keys.size);
	for (const dataset of datasets)
		for (const customer of keys.rowOfCode.get(dataset)!)
			if (customer !== NO_CODE) count[customer]!++;
	return count;
}

type Matches = Pick<
	Reconciliation,
	'matched' | 'onlyHere' | 'onlyElsewhere' | 'withoutOrders' | 'duplicateKeys'
>;

function matches(dataset: Dataset, keys: Keys, naming: Int32Array, ordering: Int32Array): Matches {
	let matched = 0;
	let onlyHere = 0;
	let withoutOrders = 0;
	for (const customer of keys.rowOfCode.get(dataset)!) {
		if (customer === NO_CODE) continue;
		if (naming[customer]! > 1) matched++;
		else onlyHere++;
		if (ordering[customer] === 0) withoutOrders++;
	}
	const onlyElsewhere = keys.size - matched - onlyHere;
	return {
		matched,
		onlyHere,
		onlyElsewhere,
		withoutOrders,
		duplicateKeys: duplicateKeys(dataset, keys)
	};
}

function duplicateKeys(dataset: Dataset, keys: Keys): number {
	if (dataset.kind !== 'customers' && dataset.kind !== 'survey') return 0;
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

type Counted = { -readonly [K in keyof MoneyBeforeAfter]: number };

function addMoney(money: Counted, amount: number, place: number, customers: number): void {
	money.file = exact(money.file + amount);
	if (place >= 0) money.window += amount;
	if (place === OUTSIDE) money.outside += amount;
	if (place === UNDATED) money.undated += amount;
	if (place === customers) money.unattributed += amount;
}

function rowsAndMoney(
	dataset: Dataset,
	customers: number,
	placesIn: (batch: Batch) => Int32Array,
	moneyIn: (batch: Batch) => Amounts | null
): RowsAndMoney {
	const count = { outsideWindow: 0, undated: 0, unattributedRows: 0 };
	let money: Counted | null = null;
	for (const batch of dataset.table.batches) {
		const places = placesIn(batch);
		const amounts = moneyIn(batch);
		if (amounts) money ??= { file: 0, window: 0, outside: 0, undated: 0, unattributed: 0 };
		for (let i = 0; i < batch.rows; i++) {
			const place = places[i]!;
			if (place === OUTSIDE) count.outsideWindow++;
			else if (place === UNDATED) count.undated++;
			else if (place === customers) count.unattributedRows++;
			if (money && amounts) addMoney(money, amounts.values[i]!, place, customers);
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
