/** Datasets, parameters → the customer profile: one row a customer (definitions, sections 0–2). */
import {
	emptyValidity,
	fieldIndex,
	isValid,
	setValid,
	type NumberColumn
} from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Dataset, Kind } from '#lib/core/kinds.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { attributesOf, detailsOf } from './attributes.ts';
import { OrderBook } from './book.ts';
import * as derive from './columns.ts';
import { economicsOf } from './economics.ts';
import { growthColumns } from './growth.ts';
import type { Keys } from './keys.ts';
import { unifyKeys } from './keys.ts';
import { lazily, type Makers } from './lazily.ts';
import { type EachLines, linesOf, numberOrders } from './orders.ts';
import { owedColumns } from './owed.ts';
import { productsOf } from './products.ts';
import type { Profile, ProfileColumns, Window } from './profile.ts';
import { NO_DAY } from './profile.ts';
import { type Purchases, purchasesOf } from './purchases.ts';
import { rateCardOf } from './rateCard.ts';
import { reconcile } from './reconcile.ts';
import { orderDaysOf, type Rhythm } from './rhythm.ts';
import { commonScale } from './scale.ts';
import { sourcesOf, statedMark, statedPurchases, statedSpan } from './stated.ts';
import { answersOf, latestMark, marksOf, meanMark } from './survey.ts';
import { previousWindow, spanOf, windowOf, wholeWindow } from './window.ts';

/**
 * Money in minor units at one scale for all columns. Fails with `notebook.no_orders` where neither
 * orders nor customers tell any money, with `notebook.no_customers` where no customer has money in
 * the window, with `money.overflow` where a sum would pass 2^53.
 */
export function rollup(
	datasets: readonly Dataset[],
	parameters: Parameters,
	currency: string | null
): Profile {
	const sources = sourcesOf(datasets);
	const keys = unifyKeys(datasets);
	if (sources.length === 0) throw new Failure('notebook.no_orders');
	if (keys.size === 0) throw new Failure('notebook.no_customers');
	const card = rateCardOf(datasets);
	const scale = commonScale(datasets, card);
	const stated = sources.every(({ kind }) => kind === 'customers');
	const data = stated ? statedSpan(sources, keys) : spanOf(sources);
	const window = stated ? wholeWindow(data, parameters) : windowOf(data, datasets, parameters);
	const numbers = numberOrders(sources, data);
	const lines = linesOf(sources, keys, window, numbers, scale);
	const slots = keys.size + 1;
	const purchases = stated
		? statedPurchases(sources, keys, window)
		: purchasesOf(lines, slots, numbers, data);
	const money = economicsOf({
		datasets,
		sources,
		lines,
		purchases,
		card,
		keys,
		window,
		scale,
		parameters
	});
	const { unknownProfit } = money;
	const revenue = money.columns.revenue.values;
	// Read while rolling up, so that who watches what the profile hangs on sees them.
	const { assumedMargin, hourlyRate, costPerOrder, satisfaction } = parameters;
	const before = previousWindow(window, parameters);
	const surveys = ofKind(datasets, 'survey');
	const columns = lazily<typeof money.columns, Omit<ProfileColumns, keyof typeof money.columns>>(
		money.columns,
		{
			...money.more,
			...purchaseColumns(purchases, revenue, window.to, keys.size),
			...growthColumns(lines, revenue, keys, before),
			...owedColumns(datasets, money.owed, revenue, keys, window, daysOf(window, data), scale),
			...surveyColumns(datasets, surveys, keys, window, satisfaction),
			products: () => productColumn(productsOf(sources, lines, slots)),
			quantity: () => quantityOf(sources, lines, keys.size, !stated),
			...attributesOf(datasets, keys, window.to),
			...detailsOf(datasets, keys, scale)
		}
	);
	return lazily(
		{
			customers: keys.size,
			activeCustomers: countActive(money.active),
			keys: keys.dictionary,
			active: money.active,
			basis: money.basis,
			scale,
			currency,
			window,
			asOf: window.to,
			data,
			columns,
			unattributed: money.unattributed,
			totals: money.totals,
			book: stated
				? null
				: OrderBook.from({
						lines,
						services: ofKind(datasets, 'service'),
						card,
						keys,
						window,
						numbers,
						scale,
						profit: columns.profit && columns.profit.values,
						rates: { assumedMargin, hourlyRate, costPerOrder }
					})
		},
		{
			reconciliation: () =>
				reconcile({ datasets, sources, lines, card, keys, window, scale, unknownProfit }),
			answers: () => {
				const scores = marksOf(surveys, 'satisfaction', keys, window);
				return scores && answersOf(scores, orderDaysOf(lines, slots), keys.size);
			}
		}
	);
}

type PurchaseColumns = Pick<
	ProfileColumns,
	| 'orders'
	| 'firstOrder'
	| 'lastOrder'
	| 'recency'
	| 'tenure'
	| 'interval'
	| 'regularity'
	| 'activePeriods'
	| 'averageOrder'
	| 'largestOrderShare'
>;

function purchaseColumns(
	purchases: Purchases,
	revenue: Float64Array,
	asOf: number,
	rows: number
): Makers<PurchaseColumns> {
	const counts = () => purchases.orders.counts.subarray(0, rows);
	const first = () => purchases.days.first.subarray(0, rows);
	const last = () => purchases.days.last.subarray(0, rows);
	const rhythm = (of: (rhythm: Rhythm) => NumberColumn) => () =>
		purchases.rhythm ? of(purchases.rhythm) : derive.noNumbers(rows);
	return {
		orders: () => derive.numberColumn(counts(), purchases.orders.known),
		firstOrder: () => derive.dateColumn(first()),
		lastOrder: () => derive.dateColumn(last()),
		recency: () => derive.daysUntil(asOf, last()),
		tenure: () => derive.daysUntil(asOf, first()),
		interval: rhythm((days) => derive.interval(rows, days)),
		regularity: rhythm((days) => derive.regularity(rows, days)),
		activePeriods: rhythm((days) => derive.activePeriods(rows, asOf, days)),
		averageOrder: () => derive.averageOrder(revenue, counts()),
		largestOrderShare: () =>
			purchases.sizes ? derive.largestOrderShare(rows, purchases.sizes) : derive.noNumbers(rows)
	};
}

function surveyColumns(
	datasets: readonly Dataset[],
	surveys: readonly Dataset[],
	keys: Keys,
	window: Window,
	satisfaction: Parameters['satisfaction']
): Makers<Pick<ProfileColumns, 'satisfaction' | 'recommend' | 'effort'>> {
	const marks = (question: 'satisfaction' | 'recommend' | 'effort') =>
		marksOf(surveys, question, keys, window);
	return {
		satisfaction: () => {
			const scores = marks('satisfaction');
			if (!scores) return statedMark(datasets, 'satisfaction', keys);
			return (satisfaction === 'mean' ? meanMark : latestMark)(scores, keys.size);
		},
		recommend: () => {
			const scores = marks('recommend');
			return scores ? latestMark(scores, keys.size) : statedMark(datasets, 'recommend', keys);
		},
		effort: () => {
			const scores = marks('effort');
			return scores && latestMark(scores, keys.size);
		}
	};
}

function productColumn(bySlot: Float64Array | null): ProfileColumns['products'] {
	return bySlot && derive.numberColumn(bySlot.subarray(0, -1));
}

/** Of customers told with their sums a blank is no 0. */
function quantityOf(
	sources: readonly Dataset[],
	lines: EachLines,
	customers: number,
	byLine: boolean
): ProfileColumns['quantity'] {
	const told = ({ table }: Dataset) =>
		table.batches.length > 0 && fieldIndex(table, 'quantity') >= 0;
	if (!sources.some(told)) return null;
	const sums = new Float64Array(customers);
	const known = emptyValidity(customers);
	for (const { places, quantity } of lines) {
		for (let i = 0; quantity && i < places.length; i++) {
			const place = places[i]!;
			if (place < 0 || place >= customers || !isValid(quantity.valid, i)) continue;
			sums[place]! += quantity.values[i]!;
			setValid(known, place);
		}
	}
	return derive.numberColumn(sums, byLine ? null : known);
}

/** Days that the window's figures span; null of figures of customers told without any day. */
function daysOf({ from, to }: Window, data: Profile['data']): number | null {
	return data.last === NO_DAY ? null : to - from + 1;
}

function countActive(active: Uint8Array): number {
	let count = 0;
	for (let row = 0; row < active.length; row++) count += active[row]!;
	if (count === 0) throw new Failure('notebook.no_customers');
	return count;
}

function ofKind(datasets: readonly Dataset[], kind: Kind): Dataset[] {
	return datasets.filter((dataset) => dataset.kind === kind);
}
