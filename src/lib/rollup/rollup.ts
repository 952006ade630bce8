/** Datasets, parameters → the customer profile: one row a customer (definitions, sections 0–2). */
import { emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Dataset, Kind } from '#lib/core/kinds.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { attributesOf, detailsOf } from './attributes.ts';
import { OrderBook } from './book.ts';
import type { ByCustomer } from './byCustomer.ts';
import { gather } from './byCustomer.ts';
import * as derive from './columns.ts';
import { economicsOf } from './economics.ts';
import { growthColumns } from './growth.ts';
import type { Keys } from './keys.ts';
import { unifyKeys } from './keys.ts';
import type { Lines } from './orders.ts';
import { linesOf, numberOrders } from './orders.ts';
import { owedColumns } from './owed.ts';
import { productsOf } from './products.ts';
import type { Answers, Profile, ProfileColumns, Window } from './profile.ts';
import { NO_DAY } from './profile.ts';
import type { Purchases } from './purchases.ts';
import { purchasesOf } from './purchases.ts';
import { rateCardOf } from './rateCard.ts';
import { reconcile } from './reconcile.ts';
import { commonScale } from './scale.ts';
import { sourcesOf, statedMark, statedPurchases, statedSpan } from './stated.ts';
import { answersOf, latestMark, marksOf, meanMark } from './survey.ts';
import { spanOf, windowOf, wholeWindow } from './window.ts';

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
	const linesAgain = () =>
		sources.flatMap((dataset) => linesOf(dataset, keys, window, numbers, scale));
	const lines = linesAgain();
	const gathered = gather(lines, keys.size + 1);
	const bought = purchasesOf(gathered, numbers, data);
	const purchases = stated ? statedPurchases(bought, sources, keys, window) : bought;
	const money = economicsOf({
		datasets,
		sources,
		lines,
		orders: purchases.orders,
		card,
		keys,
		window,
		scale,
		parameters
	});
	const { revenue } = money.columns;
	const survey = surveyOf(datasets, keys, window, gathered, parameters);
	return {
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
		columns: {
			...money.columns,
			...rhythmColumns(purchases, revenue.values, window.to, keys.size),
			...growthColumns(lines, revenue.values, keys, window, parameters),
			...owedColumns(
				datasets,
				money.owed,
				revenue.values,
				keys,
				window,
				daysOf(window, data),
				scale
			),
			...survey.columns,
			products: productColumn(lines, gathered, keys.size),
			quantity: quantityOf(lines, keys.size, !stated),
			...attributesOf(datasets, keys, window.to),
			...detailsOf(datasets, keys, scale)
		},
		unattributed: money.unattributed,
		totals: money.totals,
		reconciliation: reconcile({ datasets, sources, lines, card, keys, window, scale }),
		answers: survey.answers,
		book: stated
			? null
			: OrderBook.from({
					lines: linesAgain,
					services: ofKind(datasets, 'service'),
					card,
					keys,
					window,
					numbers,
					scale,
					profit: money.columns.profit && money.columns.profit.values,
					rates: ratesOf(parameters)
				})
	};
}

// Read while rolling up, so that who watches what the profile hangs on sees them.
function ratesOf({ assumedMargin, hourlyRate, costPerOrder }: Parameters) {
	return { assumedMargin, hourlyRate, costPerOrder };
}

function rhythmColumns(purchases: Purchases, revenue: Float64Array, asOf: number, rows: number) {
	const {
		orders,
		first,
		last,
		orderDays,
		gapSquares,
		months,
		firstMonth,
		largest,
		positive,
		known,
		byLine
	} = purchases;
	const own = {
		orders: orders.subarray(0, rows),
		first: first.subarray(0, rows),
		last: last.subarray(0, rows),
		orderDays,
		gapSquares,
		months,
		firstMonth,
		largest: largest.subarray(0, rows),
		positive
	};
	return {
		orders: derive.numberColumn(own.orders, known),
		firstOrder: derive.dateColumn(own.first),
		lastOrder: derive.dateColumn(own.last),
		recency: derive.daysUntil(asOf, own.last),
		tenure: derive.daysUntil(asOf, own.first),
		interval: derive.interval(own),
		regularity: derive.regularity(own),
		activePeriods: byLine ? derive.activePeriods(asOf, own) : derive.noNumbers(rows),
		averageOrder: derive.averageOrder(revenue, own.orders),
		largestOrderShare: derive.largestOrderShare(own)
	} satisfies Partial<ProfileColumns>;
}

type SurveyColumns = Pick<ProfileColumns, 'satisfaction' | 'recommend' | 'effort'>;

function surveyOf(
	datasets: readonly Dataset[],
	keys: Keys,
	window: Window,
	lines: ByCustomer,
	{ satisfaction }: Parameters
): { columns: SurveyColumns; answers: Answers | null } {
	const surveys = ofKind(datasets, 'survey');
	const scores = marksOf(surveys, 'satisfaction', keys, window);
	const recommend = marksOf(surveys, 'recommend', keys, window);
	const effort = marksOf(surveys, 'effort', keys, window);
	const columnOf = satisfaction === 'mean' ? meanMark : latestMark;
	return {
		columns: {
			satisfaction: scores
				? columnOf(scores, keys.size)
				: statedMark(datasets, 'satisfaction', keys),
			recommend: recommend
				? latestMark(recommend, keys.size)
				: statedMark(datasets, 'recommend', keys),
			effort: effort && latestMark(effort, keys.size)
		},
		answers: scores && answersOf(scores, lines, keys.size)
	};
}

function productColumn(
	lines: readonly Lines[],
	gathered: ByCustomer,
	rows: number
): ProfileColumns['products'] {
	const products = productsOf(lines, gathered);
	return products && derive.numberColumn(products.subarray(0, rows));
}

/** Of customers told with their sums a blank is no 0. */
function quantityOf(
	lines: readonly Lines[],
	customers: number,
	byLine: boolean
): ProfileColumns['quantity'] {
	if (!lines.some(({ dataset }) => fieldIndex(dataset.table, 'quantity') >= 0)) return null;
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
	const count = active.reduce((sum, flag) => sum + flag, 0);
	if (count === 0) throw new Failure('notebook.no_customers');
	return count;
}

function ofKind(datasets: readonly Dataset[], kind: Kind): Dataset[] {
	return datasets.filter((dataset) => dataset.kind === kind);
}
