/** What of the customer list goes on paper: its first rows, and the columns that a page has room for. */

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
