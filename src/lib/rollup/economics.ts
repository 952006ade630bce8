/** The money of every customer: revenue, gross profit, cost to serve with its parts, profit. */
import { isValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { exact } from '#lib/core/money.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { amountsOf } from './amounts.ts';
import * as derive from './columns.ts';
import { type CostToServe, costToServeOf } from './costToServe.ts';
import { discountOf } from './discounts.ts';
import { costOf } from './earnings.ts';
import type { Keys } from './keys.ts';
import { type Makers, once } from './lazily.ts';
import { Ledger, touch } from './ledger.ts';
import type { EachLines, Lines } from './orders.ts';
import { basisOf } from './orders.ts';
import type { Bucket, ProfileColumns, ProfitBasis, Reconciliation, Window } from './profile.ts';
import { GrossProfits } from './profit.ts';
import type { Purchases } from './purchases.ts';
import type { RateCard } from './rateCard.ts';
import { receivablesOf, type Receivables } from './receivables.ts';
import { type Service, serviceOf } from './service.ts';
import { statedCostToServe, statedIn, statedMoney } from './stated.ts';

type MoneyColumns = Pick<
	ProfileColumns,
	| 'revenue'
	| 'grossProfit'
	| 'costToServe'
	| 'fees'
	| 'capitalCharge'
	| 'avoidableCost'
	| 'profit'
	| 'complaints'
>;

export interface Economics {
	readonly basis: ProfitBasis;
	/** 1 for a customer with any money in the window. */
	readonly active: Uint8Array;
	readonly columns: MoneyColumns;
	/** What nobody need ask for. */
	readonly more: Makers<Pick<ProfileColumns, 'profitRate' | 'discount' | 'discountRate'>>;
	readonly owed: () => Receivables | null;
	/** By source. */
	readonly unknownProfit: ReadonlyMap<Dataset, Reconciliation['unknownProfit']>;
	readonly unattributed: Bucket;
	readonly totals: Bucket;
}

/** What the figures are made of. */
export interface Inputs {
	readonly datasets: readonly Dataset[];
	readonly sources: readonly Dataset[];
	readonly lines: EachLines;
	readonly purchases: Purchases;
	readonly card: RateCard | null;
	readonly keys: Keys;
	readonly window: Window;
	readonly scale: number;
	readonly parameters: Parameters;
}

export function economicsOf(inputs: Inputs): Economics {
	const { keys, scale, sources, parameters, purchases } = inputs;
	const touched = new Uint8Array(keys.size + 1);
	const { revenue, gross, rows, unknownProfit } = earnedBy(inputs, touched);
	const service = servedBy(inputs, touched);
	const owed = once(() => owedBy(inputs));
	const served = costToServeOf(service, owed, () => purchases.orders.counts, parameters, scale);
	// What a rate charges is money of its customer too.
	if (served.magnitude > 0) touchCharged(served, touched);
	// Under this bound no sum of profits, over any part of the customers, can be rounded.
	exact(gross.magnitude + served.magnitude);
	const basis = basisOf(sources, parameters.assumedMargin);
	const known = basis !== 'none';
	const bucket = (of: (sums: Float64Array, total: number) => number, rows: number): Bucket => ({
		rows,
		revenue: of(revenue.slots, revenue.window),
		grossProfit: known ? of(gross.slots, gross.total) : 0,
		costToServe: of(served.slots, served.total)
	});
	const columns = {
		...profitColumns(revenue, known ? gross.slots : null, served),
		...partColumns(served),
		complaints: service.complaints && derive.numberColumn(service.complaints.subarray(0, -1))
	};
	return {
		basis,
		active: touched.subarray(0, -1),
		columns,
		more: moreColumns(inputs, columns),
		owed,
		unknownProfit,
		unattributed: bucket((sums) => sums[keys.size]!, rows.unattributed),
		totals: bucket((_, total) => total, rows.all)
	};
}

/** In one go through the lines, whose figures are gone again before the next batch's are made. */
function earnedBy({ lines, keys, scale, parameters }: Inputs, touched: Uint8Array) {
	const revenue = new Ledger(keys.size);
	const gross = new GrossProfits(keys.size);
	const rows = { all: 0, unattributed: 0 };
	const unknownProfit = new Map<Dataset, { rows: number; revenue: number }>();
	for (const line of lines) {
		revenue.add(line.revenue, line.places, touched);
		gross.add(line, touched);
		touchSpenders(line, scale, touched);
		countRows(line.places, keys.size, rows);
		countUnknown(line, unknownProfit);
	}
	revenue.verify('revenue');
	return { revenue, gross: gross.total(parameters.assumedMargin ?? 0), rows, unknownProfit };
}

// A cost is money of its customer even where the line has no revenue, or names its profit.
function touchSpenders(
	{ dataset, batch, places, revenue }: Lines,
	scale: number,
	touched: Uint8Array
): void {
	if (revenue.valid === null) return;
	const cost = costOf(dataset.table, batch, scale);
	if (cost) touch(touched, places, cost.valid);
}

function countUnknown(
	{ dataset, places, revenue, grossProfit }: Lines,
	unknown: Map<Dataset, { rows: number; revenue: number }>
): void {
	if (!grossProfit?.valid) return;
	const { rows, revenue: before } = unknown.get(dataset) ?? { rows: 0, revenue: 0 };
	const found = { rows, revenue: before };
	for (let i = 0; i < places.length; i++) {
		if (places[i]! < 0 || isValid(grossProfit.valid, i)) continue;
		found.rows++;
		found.revenue += revenue.values[i]!;
	}
	unknown.set(dataset, found);
}

function touchCharged({ slots }: CostToServe, touched: Uint8Array): void {
	for (let slot = 0; slot < slots.length; slot++) if (slots[slot] !== 0) touched[slot] = 1;
}

function countRows(
	places: Int32Array,
	customers: number,
	rows: { all: number; unattributed: number }
): void {
	let all = 0;
	let unattributed = 0;
	for (let i = 0; i < places.length; i++) {
		if (places[i]! >= 0) all++;
		if (places[i] === customers) unattributed++;
	}
	rows.all += all;
	rows.unattributed += unattributed;
}

function servedBy(inputs: Inputs, touched: Uint8Array): Service {
	const { datasets, sources, card, keys, window, scale, parameters } = inputs;
	const services = datasets.filter(({ kind }) => kind === 'service');
	const service = serviceOf(services, card, keys, window, scale, parameters.hourlyRate, touched);
	// What customers are told with is of all time: no shorter window may charge it.
	if (services.length > 0 || !window.whole) return service;
	const stated = new Set([...statedIn(datasets, 'costToServe', 'service'), ...sources]);
	const cost = statedMoney(
		[...stated].filter(({ kind }) => kind === 'customers'),
		(table, batch) => statedCostToServe(table, batch, scale),
		keys,
		window,
		touched
	);
	// Fees are a part of the cost to serve; where nothing else of it is told they are all of it.
	const fees = statedMoney(
		statedIn(datasets, 'fees', 'service'),
		(table, batch) => amountsOf(table, batch, 'fees', scale),
		keys,
		window,
		cost ? null : touched
	);
	return {
		...service,
		cost: cost ?? fees ?? service.cost,
		fees: fees && { cost: fees.slots, hours: service.hours.slots }
	};
}

function owedBy({ datasets, keys, window, scale }: Inputs): Receivables | null {
	const receivables = datasets.filter(({ kind }) => kind === 'receivables');
	return receivablesOf(receivables, keys, window, scale);
}

function profitColumns(revenue: Ledger, gross: Float64Array | null, { slots }: CostToServe) {
	const costToServe = derive.moneyColumn(slots.subarray(0, -1));
	const grossProfit = gross?.subarray(0, -1) ?? null;
	const profit = grossProfit && derive.difference(grossProfit, costToServe.values);
	return {
		revenue: derive.moneyColumn(revenue.customers),
		grossProfit: grossProfit && derive.moneyColumn(grossProfit),
		costToServe,
		profit
	};
}

function partColumns({ fees, capitalCharge, avoidable }: CostToServe) {
	const column = (slots: Float64Array | null) => slots && derive.moneyColumn(slots.subarray(0, -1));
	return {
		fees: column(fees),
		capitalCharge: column(capitalCharge),
		avoidableCost: column(avoidable)
	};
}

function moreColumns(
	{ lines, keys, scale }: Inputs,
	{ revenue, profit }: Pick<MoneyColumns, 'revenue' | 'profit'>
): Economics['more'] {
	const discount = once(() => discountOf(lines, keys.size, scale)?.customers ?? null);
	return {
		profitRate: () => profit && derive.profitRate(profit.values, revenue.values),
		discount: () => {
			const values = discount();
			return values && derive.moneyColumn(values);
		},
		discountRate: () => {
			const values = discount();
			return values && derive.discountRate(values, revenue.values);
		}
	};
}
