/** A row a measure with its figures, then a row a class with its customers by tier. */
import { TIERS } from '#lib/core/parameters.ts';
import type { FigureColumn, FigureTable, TablePart, View } from '../analysis.ts';
import { effectiveOf, roundedTitle, tierName } from '../merged.ts';
import { partOf } from '../table-parts.ts';
import { capital } from '../words.ts';
import { classRows, type ClassCounts } from './class-rows.ts';
import type { ConcentrationResult, Spread, SpreadCurve } from './kernel.ts';
import { MESSAGES, SPREAD_WORDS } from './messages.ts';
import { arePeaksTold } from './peak.ts';

type Cell = string | number | null;

/** Names for machines, `gross_profit.gini`. */
const ROW_KEYS: Readonly<Record<Spread, string>> = {
	profit: 'profit',
	grossProfit: 'gross_profit',
	revenue: 'revenue',
	orders: 'orders',
	quantity: 'quantity'
};

export function table(view: View<ConcentrationResult>): FigureTable {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const figures = columnsOf(view);
	const letters = classRows(result, locale);
	const name = (curve: SpreadCurve): string => capital(SPREAD_WORDS[locale][curve.measure]);
	const whole = {
		columns: [
			{ key: 'measure', title: words.columns.measure, type: 'text' },
			{ key: 'customers', title: words.columns.customers, type: 'count', withheld: true },
			...figures.map(([column]) => column),
			...TIERS.map((tier): FigureColumn => ({
				key: `customers_${tier}`,
				title: tierName(context, tier, locale),
				type: 'count',
				withheld: true
			}))
		],
		rows: [
			...result.curves.map((curve): Cell[] => [
				name(curve),
				curve.customers,
				...figures.map(([, cell]) => cell(curve)),
				...TIERS.map(() => null)
			]),
			...letters.map(({ title, counts }): Cell[] => [
				title,
				totalOf(counts),
				...figures.map(() => null),
				...counts
			])
		],
		keys: [
			...result.curves.map(({ measure }) => ROW_KEYS[measure]),
			...letters.map(({ key }) => key)
		]
	} satisfies FigureTable;
	return { ...whole, parts: partsOf(whole, result, letters) };
}

/** Measures with their figures, classes with their tiers. */
function partsOf(
	whole: FigureTable,
	{ curves }: ConcentrationResult,
	rows: readonly ClassCounts[]
): TablePart[] {
	const [measure] = whole.columns;
	const names = whole.rows.slice(0, curves.length).map(([name]) => name ?? null);
	const letter: FigureColumn = { key: 'class', title: 'ABC', type: 'text' };
	return [
		...(measure
			? [
					partOf(
						whole,
						'measures',
						0,
						{ column: measure, cells: names },
						(key) => !OF_TIERS.has(key)
					)
				]
			: []),
		partOf(
			whole,
			'classes',
			curves.length,
			{ column: letter, cells: rows.map(({ letters }) => letters) },
			(key) => key === 'customers' || OF_TIERS.has(key)
		)
	];
}

const OF_TIERS: ReadonlySet<string> = new Set(TIERS.map((tier) => `customers_${tier}`));

/** Not told where a part is not. */
function totalOf(counts: readonly (number | null)[]): number | null {
	return counts.reduce<number | null>(
		(sum, count) => (sum === null || count === null ? null : sum + count),
		0
	);
}

function columnsOf(
	view: View<ConcentrationResult>
): [FigureColumn, (curve: SpreadCurve) => Cell][] {
	const { context, locale } = view;
	const words = MESSAGES[locale].columns;
	const about = (title: string): string => roundedTitle(title, context, locale);
	const aboutPeak = (title: string): string => (arePeaksTold(view) ? title : about(title));
	const column = (
		key: string,
		title: string,
		type: FigureColumn['type'],
		cell: (curve: SpreadCurve) => Cell,
		plain = title
	): [FigureColumn, (curve: SpreadCurve) => Cell] => [{ key, title, plain, type }, cell];
	return [
		column('top_20_share', words.top20, 'share', ({ top20 }) => top20.share),
		column(
			'top_20_low',
			words.low(words.top20),
			'share',
			({ top20 }) => top20.interval?.low ?? null
		),
		column(
			'top_20_high',
			words.high(words.top20),
			'share',
			({ top20 }) => top20.interval?.high ?? null
		),
		column('customers_for_80', words.k80, 'count', ({ for80 }) => for80?.k ?? null),
		column('share_for_80', words.for80, 'share', (c) => (c.for80 ? c.for80.k / c.customers : null)),
		column(
			'share_for_80_low',
			words.low(words.for80),
			'share',
			({ for80 }) => for80?.interval?.low ?? null
		),
		column(
			'share_for_80_high',
			words.high(words.for80),
			'share',
			({ for80 }) => for80?.interval?.high ?? null
		),
		column('gini', about(words.gini), 'number', ({ gini }) => gini),
		column('effective_customers', about(words.effective), 'number', ({ hhi }) =>
			hhi === null ? null : effectiveOf(hhi, context)
		),
		column(
			'peak_share',
			aboutPeak(words.peak),
			'share',
			(c) => (c.total > 0 ? c.peak.cum / c.total : null),
			words.peak
		),
		column('peak_customers', aboutPeak(words.peakAt), 'count', ({ peak }) => peak.k, words.peakAt),
		column('customers_below_0', words.losers, 'count', ({ losers }) => losers)
	];
}
