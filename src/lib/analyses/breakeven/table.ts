/** A row a tier, then a row a point of the curve; what one lacks is empty in it. */
import { formatCount } from '#lib/core/format.ts';
import type { FigureTable, View } from '../analysis.ts';
import { hasOwnRow, tierName } from '../merged.ts';
import type { BreakEvenResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export function table({ result, context, locale }: View<BreakEvenResult>): FigureTable {
	const words = MESSAGES[locale];
	const { columns } = words;
	const tiers = result.tiers.filter(hasOwnRow(context));
	return {
		columns: [
			{ key: 'tier_or_days', title: columns.tier, type: 'text' },
			{ key: 'customers', title: columns.customers, type: 'count' },
			{ key: 'broken_even', title: columns.even, type: 'count' },
			{ key: 'share', title: columns.share, type: 'share' },
			{ key: 'median_days', title: columns.median, type: 'number' },
			{ key: 'orders', title: columns.orders, type: 'count' },
			{ key: 'orders_needed', title: columns.needed, type: 'count' }
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
	};
}
