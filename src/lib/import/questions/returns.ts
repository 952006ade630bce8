/**
 * Goods that came back as rows of their own, with amounts written as positive as those of sales:
 * taken off unless the reader counts them as sales.
 */
import type { Role } from '#lib/core/kinds.ts';
import { readHeader } from '../roles/headers.ts';
import type { Amount, Money } from './amount.ts';
import { allPositive, cellsOf, findMarked, type Marked } from './marked.ts';
import type { View } from './view.ts';

/** What a returned row gives back; prices of one piece stay as they are. */
export const GIVEN_BACK: ReadonlySet<Role | null> = new Set<Role | null>([
	'revenue',
	'quantity',
	'cost',
	'grossProfit',
	'listPrice',
	'discount'
]);

const HEADER =
	/^(?:单据|业务|交易|订单|销售|出库|发票|票据|凭证|记录)?(?:类型|类别|性质)$|^(?:(?:transaction|order|document|doc|invoice|sale|sales|line|record) )?(?:type|kind)$/;
const RETURN =
	/^(?!.*(?:采购|退换|换货|进货)).*(?:退货|销退|退回)|^(?:(?:sales?|customer|order) )?return(?:s|ed)?(?: (?:order|note|receipt))?$|^credit (?:note|memo)s?$/;

/** Null where a returned row has a negative amount already, or all are returns. */
export function findReturns(view: View, revenue: Amount): Marked | null {
	const found = findMarked(view, (column) => {
		if (!HEADER.test(readHeader(column.header).words)) return null;
		const some = cellsOf(column).some((cell) => cell !== '' && !isReturn(cell));
		return some ? isReturn : null;
	});
	return found && allPositive(view, revenue, found) ? found : null;
}

function isReturn(cell: string): boolean {
	return RETURN.test(readHeader(cell).words);
}

/** The same with what came back as negative. */
export function givenBack<T extends Pick<Money, 'values'>>(money: T, back: Uint8Array | null): T {
	if (!back?.includes(1)) return money;
	const values = money.values.slice();
	for (let i = 0; i < back.length; i++) if (back[i] === 1) values[i] = 0 - values[i]!;
	return { ...money, values };
}
