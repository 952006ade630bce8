/**
 * The customer profile: one row a customer, in columns. Section 2 of the definitions.
 *
 * Invariant: for every money column, the sum over customers plus the unattributed bucket equals
 * the sum of the files in the window, exactly.
 */
import type { ColumnOf, DateColumn, MoneyColumn, NumberColumn } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import type { Kind, Role } from '#lib/core/kinds.ts';
import type { OrderBook } from './book.ts';

/** How profit is known: from cost or profit columns, from a typed margin, or not at all. */
export type ProfitBasis = 'measured' | 'assumed' | 'none';

/** Days; both ends belong to it. `whole`: every row counts, undated and later ones as well. */
export interface Window {
	readonly from: number;
	readonly to: number;
	readonly whole: boolean;
}

export interface Profile {
	/** Keys in all datasets together, active or not; every column has this many rows. */
	readonly customers: number;
	/** Those with any money in the window: what every n, share and tier counts. */
	readonly activeCustomers: number;
	readonly keys: Dictionary;
	/** 1 for an active customer. */
	readonly active: Uint8Array;
	readonly basis: ProfitBasis;
	/** Decimals of every money column here. */
	readonly scale: number;
	readonly currency: string | null;
	readonly window: Window;
	readonly asOf: number;
	/** First and last order day in the whole data, whatever the window. */
	readonly data: { readonly first: number; readonly last: number };
	readonly columns: ProfileColumns;
	readonly unattributed: Bucket;
	/** Over customers and the unattributed together: equal to the files' own sums. */
	readonly totals: Bucket;
	readonly reconciliation: readonly Reconciliation[];
	/** One row for every scored answer of a known customer in the window; null without a survey. */
	readonly answers: Answers | null;
	/** Orders and days apart, made when asked for; null of figures told without orders. */
	readonly book: OrderBook | null;
}

export interface ProfileColumns {
	readonly revenue: MoneyColumn;
	/** Null as a whole where `basis` is `none`. */
	readonly grossProfit: MoneyColumn | null;
	readonly costToServe: MoneyColumn;
	/** The part of the cost to serve that is channel fees; null where no fee category is told. */
	readonly fees: MoneyColumn | null;
	/** The part of it that is what money owed costs; null without receivables or a cost of capital. */
	readonly capitalCharge: MoneyColumn | null;
	/** The part of it that would go away with the customer; null where no rate card tells shares. */
	readonly avoidableCost: MoneyColumn | null;
	readonly profit: MoneyColumn | null;
	readonly profitRate: NumberColumn | null;
	/** Σ discounts, or list price less revenue; null where neither is mapped. */
	readonly discount: MoneyColumn | null;
	/** Discount / (revenue + discount); missing where that is ≤ 0. */
	readonly discountRate: NumberColumn | null;
	/** Revenue of the previous window, and revenue / that − 1; null without a previous window. */
	readonly previousRevenue: MoneyColumn | null;
	readonly growth: NumberColumn | null;
	readonly orders: NumberColumn;
	readonly quantity: NumberColumn | null;
	readonly firstOrder: DateColumn;
	readonly lastOrder: DateColumn;
	/** Days from the last order to `asOf`. */
	readonly recency: NumberColumn;
	/** Days from the first order to `asOf`. */
	readonly tenure: NumberColumn;
	/** Mean days between order days; missing with a single one. */
	readonly interval: NumberColumn;
	/** 1 − min(1, sd / mean) of the gaps between order days; missing under three of them. */
	readonly regularity: NumberColumn;
	/** Months with an order / months from the first order's to the as-of date's. */
	readonly activePeriods: NumberColumn;
	/** Distinct products bought. */
	readonly products: NumberColumn | null;
	/** Money an order. */
	readonly averageOrder: MoneyColumn;
	/** Share of the largest order in the revenue of positive orders. */
	readonly largestOrderShare: NumberColumn;
	readonly satisfaction: NumberColumn | null;
	readonly recommend: NumberColumn | null;
	readonly effort: NumberColumn | null;
	readonly complaints: NumberColumn | null;
	/** Unpaid at `asOf`, and the part of it past due; null without receivables. */
	readonly outstanding: MoneyColumn | null;
	readonly overdue: MoneyColumn | null;
	/** `overdue` by days past due: up to 30, 31–60, 61–90 and more. */
	readonly overdue30: MoneyColumn | null;
	readonly overdue60: MoneyColumn | null;
	readonly overdue90: MoneyColumn | null;
	readonly overdueLonger: MoneyColumn | null;
	/** Mean days past due, weighted by the money overdue; missing where none is. */
	readonly overdueDays: NumberColumn | null;
	/** Days of sales outstanding: outstanding / revenue × days of the window. */
	readonly daysOutstanding: NumberColumn | null;
	readonly name: Attribute | null;
	readonly region: Attribute | null;
	readonly channel: Attribute | null;
	readonly salesperson: Attribute | null;
	readonly level: Attribute | null;
	readonly industry: Attribute | null;
	readonly status: Attribute | null;
	readonly since: DateColumn | null;
	readonly shareOfWallet: NumberColumn | null;
	readonly potential: MoneyColumn | null;
}

export interface Attribute {
	readonly column: ColumnOf<'text'>;
	readonly dictionary: Dictionary;
}

export interface Bucket {
	/** Of the orders datasets, in the window. */
	readonly rows: number;
	readonly revenue: number;
	readonly grossProfit: number;
	readonly costToServe: number;
}

/** What became of one dataset: nobody and nothing is lost between file and profile. */
export interface Reconciliation {
	readonly dataset: string;
	readonly kind: Kind;
	readonly rows: number;
	/** Rows left out because they lie outside the window. */
	readonly outsideWindow: number;
	/** Rows left out because they lack the date a window needs; 0 where the window is whole. */
	readonly undated: number;
	/** Rows in the window without a key. */
	readonly unattributedRows: number;
	/**
	 * Distinct keys of the dataset that another dataset names too, that none does, and those that
	 * only others name. Of a rate card the keys are its lines: which service records use, which none
	 * does, and what these name that no card has.
	 */
	readonly matched: number;
	readonly onlyHere: number;
	readonly onlyElsewhere: number;
	/** Of the keys, those without orders, or without the figures that stand in for them. */
	readonly withoutOrders: number;
	/** Keys in more than one row, where one row counts: customers, answers of a survey, rate card. */
	readonly duplicateKeys: number;
	/** Main money of the kind: revenue, cost or charge, amount; null where it is about none. */
	readonly money: MoneyBeforeAfter | null;
	/** Its profit is not told, so that it is assumed or not known. */
	readonly lacksProfit: boolean;
	/** Figures it tells for all time, which no shorter window may charge. */
	readonly timeless: readonly Role[];
	/**
	 * Order lines in the window whose profit can't be known, though the dataset measures profit:
	 * their cost, their revenue or their gross profit is blank. They add nothing to the profit;
	 * `revenue` is what they add to the revenue. Zeros where the dataset measures none.
	 */
	readonly unknownProfit: { readonly rows: number; readonly revenue: number };
}

/** file = window + outside + undated; `unattributed` is a part of the window's. */
export interface MoneyBeforeAfter {
	readonly file: number;
	readonly window: number;
	readonly outside: number;
	readonly undated: number;
	readonly unattributed: number;
}

export interface Answers {
	/** Row of the customer in the profile. */
	readonly customer: Int32Array;
	readonly score: Float64Array;
	/** Days; missing answers' dates are cleared in `dated`. */
	readonly day: Int32Array;
	readonly dated: Uint8Array | null;
	/** First order day after the answer, or NO_DAY. */
	readonly nextOrder: Int32Array;
}

/** No such day. */
export const NO_DAY = -0x80000000;
