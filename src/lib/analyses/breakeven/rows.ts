/** A tier in words: what the picture prints under the curve. */
import type { Paint } from '#lib/chart/marks.ts';
import { formatCount } from '#lib/core/format.ts';
import type { Tier } from '#lib/core/parameters.ts';
import type { View } from '../analysis.ts';
import { hasOwnRow, tierName } from '../merged.ts';
import type { BreakEvenResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';

export interface Row {
	readonly tier: Tier;
	readonly name: string;
	/** Broken even, median days, orders, orders needed. */
	readonly cells: readonly string[];
	readonly label: string;
	readonly fill: Paint;
}

export function rowsOf({ result, context, locale }: View<BreakEvenResult>): Row[] {
	const words = MESSAGES[locale];
	const count = (value: number | null): string =>
		value === null ? words.notTold : formatCount(value, locale);
	return result.tiers.filter(hasOwnRow(context)).map((row) => {
		const name = tierName(context, row.tier, locale);
		const even = words.of(formatCount(row.even, locale), formatCount(row.customers, locale));
		const median = row.medianDays === null ? words.notTold : words.days(row.medianDays, locale);
		return {
			tier: row.tier,
			name,
			cells: [even, median, count(row.orders), count(row.needed)],
			label: words.tierLabel(
				name,
				even,
				row.medianDays === null ? '' : median,
				row.needed === null ? '' : count(row.needed)
			),
			fill: row.tier
		};
	});
}
