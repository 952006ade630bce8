/** Stated totals that the rows don't bear out, to be kept with the data: a line a total. */
import type { Problem, TotalCheck } from '../reading.ts';
import { agrees } from './agrees.ts';

/** In the order of the checks; `text` of the example is empty, as the figures stand beside it. */
export function differingTotals(totals: readonly TotalCheck[]): Problem[] {
	return totals
		.filter((total) => !agrees(total))
		.map(({ line, column, stated, found, scale }) => ({
			problem: 'total_differs',
			column,
			count: 1,
			examples: [{ line, text: '' }],
			total: { stated, found, scale }
		}));
}
