/** What both sides find of the customers: whole numbers must be the same, shares to nine digits. */
export interface Economics {
	readonly customers: number;
	/** Cents. */
	readonly revenue: number;
	readonly profit: number;
	/** Customers and profit of key, important, general, maintain and invalid. */
	readonly tiers: readonly { readonly customers: number; readonly profit: number }[];
	readonly curves: Readonly<Record<string, Spread>>;
}

/** Of one measure, customers ranked by it. */
export interface Spread {
	/** What the first ⌈20 %⌉ bring, and the fewest customers that make 80 %. */
	readonly top20: number;
	readonly for80: number | null;
	/** Where the curve is highest. */
	readonly peak: number;
	readonly peakAt: number;
	/** Null with negatives. */
	readonly gini: number | null;
}

/** What is asked of order lines, and of a table with one row a customer. */
export const MEASURES = {
	orders: ['profit', 'revenue', 'orders'],
	customers: ['profit', 'revenue']
} as const;

export function digits(share: number | null): number | null {
	return share === null ? null : Number(share.toPrecision(9));
}
