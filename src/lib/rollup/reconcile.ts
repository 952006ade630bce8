/**
 * What became of every dataset.
 *
 * Invariants: rows = keyed rows in the window + unattributed + outside the window + undated; money
 * in the file = in the window + outside + undated; of all keys, matched + only here + only
 * elsewhere.
 */
import { fieldIndex, type Batch } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { exact } from '#lib/core/money.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf, mainMoneyOf } from './amounts.ts';
import { chargesOf } from './charges.ts';
import { NO_CODE } from './distinct.ts';
import type { Economics } from './economics.ts';
import type { Keys } from './keys.ts';
import { customersOf, namesEachOnce, rowsOfCodes } from './keys.ts';
import { once } from './lazily.ts';
import type { EachLines } from './orders.ts';
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
	/** Of the sources. */
	readonly lines: EachLines;
	readonly card: RateCard | null;
	readonly keys: Keys;
	readonly window: Window;
	readonly scale: number;
	readonly unknownProfit: Economics['unknownProfit'];
}

export function reconcile(accounted: Accounted): Reconciliation[] {
	const { datasets, sources, card, keys, unknownProfit } = accounted;
	const naming = once(() => namings(datasets, keys));
	const ordering = once(() => namings(sources, keys));
	return datasets.map((dataset) => ({
		dataset: dataset.id,
		kind: dataset.kind,
		rows: dataset.table.rows,
		...(dataset.kind === 'rateCard'
			? { ...cardMatches(card, dataset, datasets), withoutOrders: 0 }
			: {
					...matches(dataset, accounted, naming, ordering),
					duplicateKeys: duplicateKeys(dataset, keys)
				}),
		...rowsAndMoney(dataset, keys.size, figuresOf(dataset, accounted)),
		lacksProfit: sources.includes(dataset) && dataset.table.rows > 0 && !measuresProfit(dataset),
		timeless: timelessRoles(dataset, accounted),
		unknownProfit: unknownProfit.get(dataset) ?? { rows: 0, revenue: 0 }
	}));
}

/** Where the rows of one batch count, with what of their main money. */
interface Figures {
	readonly places: Int32Array;
	readonly amounts: Amounts | null;
}

function* figuresOf(dataset: Dataset, accounted: Accounted): Iterable<Figures> {
	const { sources, lines, card, keys, window, scale } = accounted;
	if (!sources.includes(dataset))
		for (const batch of dataset.table.batches)
			yield {
				places: placesOf(dataset, batch, keys, window),
				amounts: mainMoney(dataset, batch, card, scale)
			};
	else
		for (const line of lines)
			if (line.dataset === dataset) yield { places: line.places, amounts: line.revenue };
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
	for (const dataset of datasets) {
		const rows = rowsOfCodes(keys, dataset);
		for (let code = 0; code < rows.length; code++)
			if (rows[code] !== NO_CODE) count[rows[code]!]!++;
	}
	return count;
}

type Matches = Pick<Reconciliation, 'matched' | 'onlyHere' | 'onlyElsewhere' | 'withoutOrders'>;

function matches(
	dataset: Dataset,
	{ datasets, sources, keys }: Accounted,
	naming: () => Int32Array,
	ordering: () => Int32Array
): Matches {
	const others = datasets.filter((other) => other !== dataset);
	if (others.every((other) => keys.rowOfCode.get(other)?.length === 0)) {
		const withoutOrders = sources.includes(dataset) ? 0 : keys.size;
		return { matched: 0, onlyHere: keys.size, onlyElsewhere: 0, withoutOrders };
	}
	return matchesAmong(rowsOfCodes(keys, dataset), naming(), ordering());
}

/** `rows` of the customers that the dataset names, NO_CODE for none; in how many all are named. */
function matchesAmong(rows: Int32Array, naming: Int32Array, ordering: Int32Array): Matches {
	let matched = 0;
	let onlyHere = 0;
	let withoutOrders = 0;
	for (let code = 0; code < rows.length; code++) {
		const customer = rows[code]!;
		if (customer === NO_CODE) continue;
		if (naming[customer]! > 1) matched++;
		else onlyHere++;
		if (ordering[customer] === 0) withoutOrders++;
	}
	return { matched, onlyHere, onlyElsewhere: naming.length - matched - onlyHere, withoutOrders };
}

function duplicateKeys(dataset: Dataset, keys: Keys): number {
	if (dataset.kind !== 'customers' && dataset.kind !== 'survey') return 0;
	if (namesEachOnce(dataset, keys)) return 0;
	const times = new Uint8Array(keys.size);
	let duplicates = 0;
	for (const batch of dataset.table.batches) {
		const customers = customersOf(dataset, batch, keys);
		for (let i = 0; i < customers.length; i++) {
			const customer = customers[i]!;
			if (customer === NO_CODE || times[customer] === 2) continue;
			if (++times[customer]! === 2) duplicates++;
		}
	}
	return duplicates;
}

type RowsAndMoney = Pick<
	Reconciliation,
	'outsideWindow' | 'undated' | 'unattributedRows' | 'money'
>;

function rowsAndMoney(
	dataset: Dataset,
	customers: number,
	figures: Iterable<Figures>
): RowsAndMoney {
	const count = { outsideWindow: 0, undated: 0, unattributedRows: 0 };
	let money: MoneyBeforeAfter | null = null;
	for (const { places, amounts } of figures) {
		for (let i = 0; i < places.length; i++) {
			const place = places[i]!;
			if (place === OUTSIDE) count.outsideWindow++;
			else if (place === UNDATED) count.undated++;
			else if (place === customers) count.unattributedRows++;
		}
		if (amounts) money = moneyWith(money ?? NO_MONEY, places, amounts, customers);
	}
	// A rate card names no customers, so none of its rows lacks one.
	if (dataset.kind === 'rateCard') count.unattributedRows = 0;
	return { ...count, money };
}

const NO_MONEY: MoneyBeforeAfter = { file: 0, window: 0, outside: 0, undated: 0, unattributed: 0 };

function moneyWith(
	before: MoneyBeforeAfter,
	places: Int32Array,
	{ values }: Amounts,
	customers: number
): MoneyBeforeAfter {
	let { file, window, outside, undated, unattributed } = before;
	for (let i = 0; i < places.length; i++) {
		const place = places[i]!;
		const amount = values[i]!;
		file = exact(file + amount);
		if (place >= 0) window += amount;
		else if (place === OUTSIDE) outside += amount;
		else undated += amount;
		if (place === customers) unattributed += amount;
	}
	return { file, window, outside, undated, unattributed };
}
