/** A row a tier, then a row a point of the curve; what one lacks is empty in it. */
import { formatCount } from '#lib/core/format.ts';
import type { FigureColumn, FigureTable, TablePart, View } from '../analysis.ts';
import { hasOwnRow, tierName } from '../merged.ts';
import { partOf } from '../table-parts.ts';
import type { BreakEvenResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function table({ result, context, locale }: View<BreakEvenResult>): FigureTable {
	const words = MESSAGES[locale];
	const { columns } = words;
	const tiers = result.tiers.filter(hasOwnRow(context));
	const whole = {
		columns: [
			{ key: 'tier_or_days', title: columns.tier, type: 'text' },
			{ key: 'customers', title: columns.customers, type: 'count' },
			{ key: 'broken_even', title: columns.even, type: 'count' },
			{ key: 'share', title: columns.share, type: 'share' },
			{ key: 'median_days', title: columns.median, type: 'number', withheld: true },
			{ key: 'orders', title: columns.orders, type: 'count', withheld: true },
			{ key: 'orders_needed', title: columns.needed, type: 'count', withheld: true }
		],
		rows: [
			...tiers.map((row) => [
				tierName(context, row.tier, locale),
				row.customers,
				row.even,
				row.customers === 0 ? null : row.even / row.customers,
				row.medianDays,
				row.orders,
				row.needed
			]),
			...result.points.map(({ days, customers }) => [
				words.after(formatCount(days, locale)),
				result.customers,
				customers,
				customers / result.customers,
				null,
				null,
				null
			])
		],
		keys: [...tiers.map(({ tier }) => tier), ...result.points.map(({ days }) => `day${days}`)]
	} satisfies FigureTable;
	return { ...whole, parts: partsOf(whole, tiers.length, result, words) };
}

function partsOf(
	whole: FigureTable,
	tiers: number,
	{ points }: BreakEvenResult,
	{ columns }: (typeof MESSAGES)['en']
): TablePart[] {
	const names = whole.rows.slice(0, tiers).map(([name]) => name ?? null);
	const tier: FigureColumn = { key: 'tier', title: columns.tier, type: 'text' };
	const days: FigureColumn = { key: 'days', title: columns.tier, type: 'count' };
	const curve = { column: days, cells: points.map((point) => point.days) };
	const ofCurve = new Set(['customers', 'broken_even', 'share']);
	return [
		partOf(whole, 'tiers', 0, { column: tier, cells: names }, () => true),
		{ ...partOf(whole, 'days', tiers, curve, (key) => ofCurve.has(key)), curve: true }
	];
}
