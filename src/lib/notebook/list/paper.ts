/** What of the customer list goes on paper: its first rows, and the columns that a page has room for. */

import type { ListColumn } from '#lib/worker/api.ts';

/** Rows that are printed. */
export const PRINTED_ROWS = 50;
/** Of a page's type area, px. */
const PAGE = 680;

/** How many columns of these widths, from the first on, fit on a page; at least one. */
export function columnsOnPaper(widths: readonly number[]): number {
	let [used, count] = [0, 0];
	for (const width of widths) {
		used += width;
		if (used > PAGE && count > 0) break;
		count++;
	}
	return count;
}

/** Who it is and its tier first, then what the list is sorted by, then the others. */
export function paperOrder(columns: readonly ListColumn[], sorted: ListColumn): ListColumn[] {
	const before = (column: ListColumn): number => (WHO.has(column) ? 0 : column === sorted ? 1 : 2);
	return columns.toSorted((a, b) => before(a) - before(b));
}

const WHO: ReadonlySet<ListColumn> = new Set(['key', 'name', 'tier']);
