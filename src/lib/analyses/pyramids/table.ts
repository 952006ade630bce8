/** What the pyramids draw, with the sums of each tier. */
import type { FigureTable, View } from '../analysis.ts';
import { hasOwnRow } from '../merged.ts';
import { tableOf, tierColumns } from '../tier-table.ts';
import type { PyramidsResult } from './kernel.ts';

export function table({ result, context, locale }: View<PyramidsResult>): FigureTable {
	return tableOf(
		tierColumns(result.measure, context, locale),
		result.tiers.filter(hasOwnRow(context))
	);
}
