/** Datasets, parameters → the customer profile: one row a customer (definitions, sections 0–2). */
import { fieldIndex, isValid } from '#lib/core/columns.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Dataset, Kind } from '#lib/core/kinds.ts';
import { exact } from '#lib/core/money.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { commonScale } from './amounts.ts';
import { attributeOf } from './attributes.ts';
import type { ByCustomer } from './byCustomer.ts';
import { gather } from './byCustomer.ts';
import * as derive from './columns.ts';
import { costOf } from './earnings.ts';
import type { Keys } from './keys.ts';
import { unifyKeys } from './keys.ts';
import { Ledger } from './ledger.ts';
import type { Lines } from './orders.ts';
import { basisOf, linesOf, numberOrders } from './orders.ts';
import type { Answers, Bucket, Profile, ProfileColumns, Window } from './profile.ts';
import { grossProfitOf } from './profit.ts';
import type { Purchases } from './purchases.ts';
import { purchasesOf } from './purchases.ts';
import { reconcile } from './reconcile.ts';
import { serviceOf } from './service.ts';
import { answersOf, latestMark, marksOf, meanMark } from './survey.ts';
import { spanOf, windowOf } from './window.ts';

/** Columns that nothing tells. */
const LACKING = {
	fees: null,
	capitalCharge: null,
	avoidableCost: null,
	discount: null,
	discountRate: null,
	previousRevenue: null,
	growth: null,
	regularity: { type: 'number', values: new Float64Array(0), valid: new Uint8Array(0) },
	activePeriods: { type: 'number', values: new Float64Array(0), valid: new Uint8Array(0) },
	products: null,
	effort: null,
	outstanding: null,
	overdue: null,
	overdue30: null,
	overdue60: null,
	overdue90: null,
	overdueLonger: null,
	overdueDays: null,
	daysOutstanding: null,
	industry: null,
	status: null,
	phone: null,
	address: null,
	since: null,
	shareOfWallet: null,
	potential: null
} satisfies Partial<ProfileColumns>;

/**
 * Money in minor units at one scale for all columns. Fails with `notebook.no_orders` without an
 * orders dataset, with `notebook.no_customers` where no
 * customer has money in the window, with `money.overflow` where a sum would pass 2^53.
 */
export function rollup(
	datasets: readonly Dataset[],
	parameters: Parameters,
	currency: string | null
): Profile {
	const orders = ofKind(datasets, 'orders');
	const keys = unifyKeys(datasets);
	if (orders.length === 0) throw new Failure('notebook.no_orders');
	if (keys.size === 0) throw new Failure('notebook.no_customers');
	const scale = commonScale(datasets);
	const data = spanOf(orders);
	const window = windowOf(data, datasets, parameters);
	const numbers = numberOrders(orders, data);
	const lines = orders.flatMap((dataset) => linesOf(dataset, keys, window, numbers, scale));
	const money = moneyOf(datasets, lines, keys, window, scale, parameters);
	const gathered = gather(lines, keys.size);
	const purchases = purchasesOf(gathered, numbers, data, keys.size);
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
			...LACKING,
			...money.columns,
			...rhythmColumns(purchases, money.columns.revenue.values, window.to),
			...survey.columns,
			quantity: quantityOf(lines, keys.size),
			...attributesOf(datasets, keys, window.to)
		},
		unattributed: money.unattributed,
		totals: money.totals,
		reconciliation: reconcile(datasets, keys, window, lines, scale),
		answers: survey.answers
	};
}

function moneyOf(
	datasets: readonly Dataset[],
	lines: readonly Lines[],
	keys: Keys,
	window: Window,
	scale: number,
	{ assumedMargin }: Parameters
) {
	const touched = new Uint8Array(keys.size + 1);
	const revenue = new Ledger(keys.size);
	for (const line of lines) revenue.add(line.revenue, line.places, touched);
	revenue.verify('revenue');
	for (const line of lines) touchSpenders(line, scale, touched);
	const gross = grossProfitOf(lines, keys.size, assumedMargin, touched);
	const service = serviceOf(ofKind(datasets, 'service'), keys, window, scale, touched);
	// Under this bound no sum of profits, over any part of the customers, can be rounded.
	exact(gross.magnitude + service.cost.magnitude);
	const basis = basisOf(ofKind(datasets, 'orders'), assumedMargin);
	const known = basis !== 'none';
	const grossProfit = gross.slots.subarray(0, -1);
	const profit = derive.difference(grossProfit, service.cost.customers);
	const rows = countRows(lines, keys.size);
	const unattributedGross = known ? gross.slots[keys.size]! : 0;
	return {
		basis,
		active: touched.subarray(0, -1),
		columns: {
			revenue: derive.moneyColumn(revenue.customers),
			grossProfit: known ? derive.moneyColumn(grossProfit) : null,
			costToServe: derive.moneyColumn(service.cost.customers),
			profit: known ? profit : null,
			profitRate: known ? derive.profitRate(profit.values, revenue.customers) : null,
			complaints: service.complaints && derive.numberColumn(service.complaints.subarray(0, -1))
		},
		unattributed: {
			rows: rows.unattributed,
			revenue: revenue.unattributed,
			grossProfit: unattributedGross,
			costToServe: service.cost.unattributed
		} satisfies Bucket,
		totals: {
			rows: rows.all,
			revenue: revenue.window,
			grossProfit: known ? gross.total : 0,
			costToServe: service.cost.window
		} satisfies Bucket
	};
}

// A cost is money of its customer even where the line has no revenue, or names its profit.
function touchSpenders(
	{ dataset, batch, places }: Lines,
	scale: number,
	touched: Uint8Array
): void {
	const cost = costOf(dataset.table, batch, scale);
	for (let i = 0; cost && i < places.length; i++)
		if (places[i]! >= 0 && isValid(cost.valid, i)) touched[places[i]!] = 1;
}

function rhythmColumns(purchases: Purchases, revenue: Float64Array, asOf: number) {
	return {
		orders: derive.numberColumn(purchases.orders),
		firstOrder: derive.dateColumn(purchases.first),
		lastOrder: derive.dateColumn(purchases.last),
		recency: derive.daysUntil(asOf, purchases.last),
		tenure: derive.daysUntil(asOf, purchases.first),
		interval: derive.interval(purchases),
		averageOrder: derive.averageOrder(revenue, purchases.orders),
		largestOrderShare: derive.largestOrderShare(purchases)
	} satisfies Partial<ProfileColumns>;
}

function surveyOf(
	datasets: readonly Dataset[],
	keys: Keys,
	window: Window,
	lines: ByCustomer,
	{ satisfaction }: Parameters
): { columns: Pick<ProfileColumns, 'satisfaction' | 'recommend'>; answers: Answers | null } {
	const surveys = ofKind(datasets, 'survey');
	const scores = marksOf(surveys, 'satisfaction', keys, window);
	const recommend = marksOf(surveys, 'recommend', keys, window);
	const columnOf = satisfaction === 'mean' ? meanMark : latestMark;
	return {
		columns: {
			satisfaction: scores && columnOf(scores, keys.size),
			recommend: recommend && latestMark(recommend, keys.size)
		},
		answers: scores && answersOf(scores, lines, keys.size)
	};
}

function attributesOf(datasets: readonly Dataset[], keys: Keys, asOf: number) {
	return {
		name: attributeOf(datasets, 'name', keys, asOf),
		region: attributeOf(datasets, 'region', keys, asOf),
		channel: attributeOf(datasets, 'channel', keys, asOf),
		salesperson: attributeOf(datasets, 'salesperson', keys, asOf),
		level: attributeOf(datasets, 'level', keys, asOf)
	} satisfies Partial<ProfileColumns>;
}

function quantityOf(lines: readonly Lines[], customers: number): ProfileColumns['quantity'] {
	if (!lines.some(({ dataset }) => fieldIndex(dataset.table, 'quantity') >= 0)) return null;
	const sums = new Float64Array(customers);
	for (const { places, quantity } of lines) {
		for (let i = 0; quantity && i < places.length; i++) {
			const place = places[i]!;
			if (place >= 0 && place < customers && isValid(quantity.valid, i))
				sums[place]! += quantity.values[i]!;
		}
	}
	return derive.numberColumn(sums);
}

function countRows(lines: readonly Lines[], customers: number) {
	let all = 0;
	let unattributed = 0;
	for (const { places } of lines) {
		for (let i = 0; i < places.length; i++) {
			if (places[i]! >= 0) all++;
			if (places[i] === customers) unattributed++;
		}
	}
	return { all, unattributed };
}

function countActive(active: Uint8Array): number {
	const count = active.reduce((sum, flag) => sum + flag, 0);
	if (count === 0) throw new Failure('notebook.no_customers');
	return count;
}

function ofKind(datasets: readonly Dataset[], kind: Kind): Dataset[] {
	return datasets.filter((dataset) => dataset.kind === kind);
}
