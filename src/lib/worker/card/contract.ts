/** What the card of one customer is made of; plain, small, and in the data's own words. */
import type { Context } from '#lib/analyses/analysis.ts';
import type { ColumnType } from '#lib/core/columns.ts';
import type { Role } from '#lib/core/kinds.ts';
import type { ProfitClass, Qualifier, Tier } from '#lib/core/parameters.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { CellOutcome } from '../api.ts';

export interface CardQuery {
	readonly datasets: readonly string[];
	readonly parameters: Parameters;
	readonly key: string;
}

/** Money in minor units at the context's scale, days since 1970, booleans as 0 and 1. */
export interface CardValue {
	readonly type: ColumnType;
	readonly value: string | number;
}
export type CardValues = Readonly<Record<string, CardValue>>;

export interface CustomerCard {
	readonly key: string;
	/** Columns of the profile that say something of the customer, by their names. */
	readonly profile: CardValues;
	/** Null for a customer without money in the window. */
	readonly tier: Tier | null;
	readonly profitClass: ProfitClass | null;
	/** What the ranking measure lacks to the tier above, minor units; null at the top. */
	readonly next: { readonly tier: Tier; readonly lacks: number } | null;
	/** Qualifiers that speak against the customer, switched on or not. */
	readonly qualifiers: readonly Qualifier[];
	/** The profit and loss statement of this customer alone, as the analysis `pnl` gives it. */
	readonly pnl: CellOutcome;
	readonly context: Context;
	/** From the first month with a line to the last of the data, none left out. */
	readonly months: readonly MonthOfPurchases[];
	/** Whom to turn to, as the files of customers tell; a row a contact. */
	readonly contacts: Rows;
	readonly orders: Rows;
	readonly service: Rows;
	readonly answers: Rows;
	readonly receivables: Rows;
}

export interface MonthOfPurchases {
	/** Months since year 0: year × 12 + month − 1. */
	readonly month: number;
	readonly revenue: number;
	readonly lines: number;
}

/** Rows of the files about one customer, the newest first, whatever the window. */
export interface Rows {
	/** Roles that are told in any of the files, in order. */
	readonly roles: readonly Role[];
	readonly rows: readonly Readonly<Partial<Record<Role, CardValue>>>[];
	/** Of all there are, these are the newest. */
	readonly all: number;
}

/** The tier in one window; null where there was no money in it. */
export interface PastTier {
	readonly from: number;
	readonly to: number;
	readonly tier: Tier | null;
	/** Of the ranking measure, minor units. */
	readonly measure: number;
}
