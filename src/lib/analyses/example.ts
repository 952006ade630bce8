/** Values for tests: a context with nothing left out, and small profiles and tierings. */
import type { DateColumn, MoneyColumn, NumberColumn } from '#lib/core/columns.ts';
import { Dictionary } from '#lib/core/dictionary.ts';
import { DEFAULT_PARAMETERS, TIERS } from '#lib/core/parameters.ts';
import { seeded } from '#lib/core/random.ts';
import { OrderBook } from '#lib/rollup/book.ts';
import { historyOf } from '#lib/rollup/history.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { INACTIVE, type Tiering } from '#lib/segment/tiering.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import type { Context, KernelInput } from './analysis.ts';

const BUCKET = { rows: 0, revenue: 0, grossProfit: 0, costToServe: 0 };

export function exampleContext(changes: Partial<Context> = {}): Context {
	return {
		customers: 2014,
		inactive: 0,
		basis: 'measured',
		measure: 'profit',
		scale: 2,
		currency: '¥',
		window: { from: 19723, to: 20088, whole: false },
		asOf: 20088,
		data: { first: 18993, last: 20088 },
		unattributed: BUCKET,
		totals: BUCKET,
		reconciliation: [],
		names: {},
		parameters: DEFAULT_PARAMETERS,
		has: { survey: true, service: true },
		...changes
	};
}

export interface ExampleCustomer {
	readonly profit: number;
	readonly revenue: number;
	readonly active?: boolean;
}

/** A profile of these customers: profit measured, no survey, no service. */
export function exampleProfile(customers: readonly ExampleCustomer[]): Profile {
	const money = (of: (customer: ExampleCustomer) => number): MoneyColumn => ({
		type: 'money',
		values: Float64Array.from(customers, of),
		valid: null
	});
	const count = (): NumberColumn => ({
		type: 'number',
		values: new Float64Array(customers.length).fill(1),
		valid: null
	});
	const day = (): DateColumn => ({
		type: 'date',
		values: new Int32Array(customers.length).fill(20000),
		valid: null
	});
	const context = exampleContext();
	const active = Uint8Array.from(customers, (customer) => (customer.active === false ? 0 : 1));
	return {
		customers: customers.length,
		activeCustomers: active.reduce((sum, one) => sum + one, 0),
		keys: Dictionary.of(customers.map((_, i) => `C${i}`)),
		active,
		basis: 'measured',
		scale: 2,
		currency: '¥',
		window: context.window,
		asOf: context.asOf,
		data: context.data,
		columns: {
			revenue: money(({ revenue }) => revenue),
			grossProfit: money(({ profit }) => profit),
			costToServe: money(() => 0),
			fees: null,
			capitalCharge: null,
			avoidableCost: null,
			profit: money(({ profit }) => profit),
			profitRate: null,
			discount: null,
			discountRate: null,
			previousRevenue: null,
			growth: null,
			orders: count(),
			quantity: null,
			firstOrder: day(),
			lastOrder: day(),
			recency: count(),
			tenure: count(),
			interval: count(),
			regularity: count(),
			activePeriods: count(),
			products: null,
			averageOrder: money(() => 0),
			largestOrderShare: count(),
			satisfaction: null,
			recommend: null,
			effort: null,
			complaints: null,
			outstanding: null,
			overdue: null,
			overdue30: null,
			overdue60: null,
			overdue90: null,
			overdueLonger: null,
			overdueDays: null,
			daysOutstanding: null,
			name: null,
			region: null,
			channel: null,
			salesperson: null,
			level: null,
			industry: null,
			status: null,
			since: null,
			shareOfWallet: null,
			potential: null
		},
		unattributed: BUCKET,
		totals: BUCKET,
		reconciliation: [],
		answers: null,
		book: null
	};
}

/** What a customer comes to is charged 1 on one day and made good within the weeks after it. */
export function exampleBook(profit: Float64Array): OrderBook {
	const history = historyOf(profit, (see) => {
		profit.forEach((value, row) => {
			see(row, 20000, -1);
			see(row, 20001 + (row % 30), value + 1);
		});
	});
	const starts = Int32Array.from({ length: profit.length + 1 }, (_, row) => row);
	return new OrderBook({ history: () => history, orders: () => ({ starts, amount: profit }) });
}

/** A tiering with so many customers in each tier, by profit, money left at 0. */
export function exampleTiering(profile: Profile, counts: readonly number[]): Tiering {
	return {
		measure: 'profit',
		method: 'profitShare',
		tier: codesOf(profile.customers, counts),
		allowed: null,
		rows: TIERS.map((tier, i) => ({
			tier,
			customers: counts[i] ?? 0,
			measure: 0,
			revenue: 0,
			profit: 0,
			costToServe: 0,
			least: null
		})),
		middles: TIERS.map(() => ({ meanSatisfaction: null, medianRecency: null })),
		customers: profile.activeCustomers,
		total: 0,
		positive: 0,
		losers: 0,
		lines: [],
		ties: [],
		qualified: { moved: [], unmeasurable: [], defectionLine: null }
	};
}

/** The first customers in the first tier, and so on; the rest in none. */
function codesOf(customers: number, counts: readonly number[]): Uint8Array {
	const codes = new Uint8Array(customers).fill(INACTIVE);
	let from = 0;
	counts.forEach((count, tier) => codes.fill(tier, from, (from += count)));
	return codes;
}

/** So many customers of random revenue and profit, a quarter of whose rates are below 0, tiered. */
export function exampleInput(customers: number, seed: number): KernelInput {
	const random = seeded(seed);
	const profile = exampleProfile(
		Array.from({ length: customers }, () => {
			const revenue = Math.round(1000 + 9000 * random());
			return { revenue, profit: Math.round(revenue * (random() - 0.25)) };
		})
	);
	return {
		profile,
		tiering: assignTiers(profile, DEFAULT_PARAMETERS),
		parameters: DEFAULT_PARAMETERS
	};
}
