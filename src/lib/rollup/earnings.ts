/** What an order line brings in and what it costs, from whichever columns tell it. */
import { type Batch, emptyValidity, isValid, setValid, type Table } from '#lib/core/columns.ts';
import { exact } from '#lib/core/money.ts';
import { type Amounts, amountsOf } from './amounts.ts';
import { pricedAmounts } from './priced.ts';

/**
 * Revenue, or quantity × unit price, less what was refunded; null where neither is mapped. A line
 * with a refund alone is one of money going back.
 */
export function revenueOf(table: Table, batch: Batch, scale: number): Amounts | null {
	const revenue =
		amountsOf(table, batch, 'revenue', scale) ?? pricedAmounts(table, batch, 'unitPrice', scale);
	const refund = amountsOf(table, batch, 'refund', scale);
	return revenue && refund ? net(revenue, refund, batch.rows) : revenue;
}

/** Cost, or quantity × unit cost; null where neither is mapped. */
export function costOf(table: Table, batch: Batch, scale: number): Amounts | null {
	return amountsOf(table, batch, 'cost', scale) ?? pricedAmounts(table, batch, 'unitCost', scale);
}

// Some systems write a refund as a negative amount; either way it goes back.
function net(revenue: Amounts, refund: Amounts, rows: number): Amounts {
	const values = new Float64Array(rows);
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) {
		const back = isValid(refund.valid, i) ? Math.abs(refund.values[i]!) : 0;
		if (!isValid(revenue.valid, i) && back === 0) continue;
		const paid = isValid(revenue.valid, i) ? revenue.values[i]! : 0;
		values[i] = exact(paid - back);
		setValid(valid, i);
	}
	return { values, valid };
}
