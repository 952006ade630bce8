/** Bills that list what was paid out beside what came in: only what came in is revenue. */
import { readHeader } from '../roles/headers.ts';
import type { Amount } from './amount.ts';
import { allPositive, cellsOf, findMarked, type Marked } from './marked.ts';
import type { View } from './view.ts';

const HEADER =
	/^(?:资金|交易)?收(?: ?支|付款?)(?:类型|方向|标志)?$|^(?:资金|交易)(?:方向|流向)$|^(?:收入 支出|income expense|in out|(?:money |cash )?direction)$/;
const INCOME = /^(?:已?收入|收款?|进账|入账|转入|流入|income|in|incoming|received|inflow)$/;
const PAID = /^(?:已?支出|支|付款?|出账|转出|流出|expenses?|out|outgoing|sent|outflow)$/;

/**
 * Rows that are no income, where a column tells both; those of neither kind are none. Null where
 * what was paid out is below zero already.
 */
export function findPaidOut(view: View, revenue: Amount): Marked | null {
	const found = findMarked(view, (column) => {
		if (!HEADER.test(readHeader(column.header).words)) return null;
		const cells = cellsOf(column).map(plain);
		const both = cells.some((cell) => INCOME.test(cell)) && cells.some((cell) => PAID.test(cell));
		return both ? (cell) => !INCOME.test(plain(cell)) : null;
	});
	return found && allPositive(view, revenue, found) ? found : null;
}

function plain(cell: string): string {
	return readHeader(cell).words;
}
