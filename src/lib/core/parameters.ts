/** What a notebook's reader can choose; every analysis follows it and prints what is in force. */

export const MEASURES = ['profit', 'grossProfit', 'revenue'] as const;
export type Measure = (typeof MEASURES)[number];

export const TIERS = ['key', 'important', 'general', 'maintain', 'invalid'] as const;
export type Tier = (typeof TIERS)[number];

/** The six profit classes, from those that make the profit to those that eat it. */
export const PROFIT_CLASSES = [
	'core',
	'contributing',
	'thin',
	'breakEven',
	'illusory',
	'harmful'
] as const;
export type ProfitClass = (typeof PROFIT_CLASSES)[number];

export const TIER_METHODS = ['profitShare', 'customerShare', 'thresholds'] as const;
export type TierMethod = (typeof TIER_METHODS)[number];

/** What keeps a customer from the tiers that its profit alone would give it. */
export const QUALIFIERS = ['oneOff', 'defection', 'overdue'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const LOYALTY_MEASURES = ['repurchase', 'active'] as const;
export type LoyaltyMeasure = (typeof LOYALTY_MEASURES)[number];

export interface Parameters {
	/** What customers are ranked by; where profit can't be known, revenue takes its place. */
	readonly measure: Measure;
	/** The day the figures stand on (days since 1970); null: the latest order in the data. */
	readonly asOf: number | null;
	/** Length of the window in months, ending at `asOf`; null: the whole data. */
	readonly windowMonths: number | null;
	/** Share of revenue taken for gross profit where no cost or profit is known; null: none. */
	readonly assumedMargin: number | null;
	/** What an hour of service costs where its line tells hours and no cost, in currency units. */
	readonly hourlyRate: number;
	/** What handling an order costs, in currency units. */
	readonly costPerOrder: number;
	/** What money owed costs, as a share a year. */
	readonly costOfCapital: number;
	readonly tierMethod: TierMethod;
	/** Cumulative shares of profit at which key, important and general end, ascending, in 0–1. */
	readonly cutOffs: readonly [number, number, number];
	/** Shares of the profitable customers that are key, important and general, in 0–1. */
	readonly customerShares: readonly [number, number, number];
	/** Least measure of key, important and general in currency units, descending. */
	readonly thresholds: readonly [number, number, number];
	/** Qualifiers switched on, in the order of QUALIFIERS. */
	readonly qualifiers: readonly Qualifier[];
	readonly satisfaction: 'latest' | 'mean';
	readonly loyalty: LoyaltyMeasure;
	/** H of the loyalty measures, days; null: twice the median interval between orders. */
	readonly loyaltyDays: number | null;
	/** Scores from here on count as satisfied; null: four fifths of the scale. */
	readonly satisfiedLine: number | null;
	readonly seed: number;
}

export const DEFAULT_PARAMETERS: Parameters = {
	measure: 'profit',
	asOf: null,
	windowMonths: null,
	assumedMargin: null,
	hourlyRate: 0,
	costPerOrder: 0,
	costOfCapital: 0,
	tierMethod: 'profitShare',
	cutOffs: [0.5, 0.8, 0.95],
	customerShares: [0.01, 0.04, 0.15],
	thresholds: [100_000, 20_000, 5_000],
	qualifiers: [],
	satisfaction: 'latest',
	loyalty: 'repurchase',
	loyaltyDays: null,
	satisfiedLine: null,
	seed: 1
};
