/**
 * What was taken off the list price. A discount column tells it: of a sale it came off, of a
 * return it went back, whatever sign it is written with. Else it is the list price less the revenue;
 * a list price is that of a piece where there are quantities, and counts against a return whatever
 * sign either is written with.
 */
import type { Batch, Table } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import { product } from '#lib/core/product.ts';
import { type Amounts, amountsOf } from './amounts.ts';
import { Ledger } from './ledger.ts';
import type { EachLines } from './orders.ts';
import { scaleOf } from './priced.ts';

/** By slot; null where no file tells discounts or list prices. */
export function discountOf(lines: EachLines, customers: number, scale: number): Ledger | null {
	let ledger: Ledger | null = null;
	for (const { dataset, batch, places, revenue } of lines) {
		const discount = taken(dataset.table, batch, revenue, scale);
		if (!discount) continue;
		ledger ??= new Ledger(customers);
		ledger.add(discount, places);
	}
	ledger?.verify('discount');
	return ledger;
}

function taken(table: Table, batch: Batch, revenue: Amounts, scale: number): Amounts | null {
	const told = amountsOf(table, batch, 'discount', scale);
	return told ? signed(told, revenue, batch.rows) : belowList(table, batch, revenue, scale);
}

function signed(discount: Amounts, revenue: Amounts, rows: number): Amounts {
	const values = new Float64Array(rows);
	for (let i = 0; i < rows; i++) {
		if (!isValid(discount.valid, i)) continue;
		const back = isValid(revenue.valid, i) && revenue.values[i]! < 0;
		values[i] = back ? 0 - Math.abs(discount.values[i]!) : Math.abs(discount.values[i]!);
	}
	return { values, valid: discount.valid };
}

function belowList(table: Table, batch: Batch, revenue: Amounts, scale: number): Amounts | null {
	const list = columnOf(table, batch, 'listPrice', 'money');
	if (!list) return null;
	const pieces = fieldIndex(table, 'quantity') >= 0;
	const quantity = columnOf(table, batch, 'quantity', 'number');
	const shift = scale - scaleOf(table, 'listPrice');
	const values = new Float64Array(batch.rows);
	const valid = emptyValidity(batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (!isValid(list.valid, i) || !isValid(revenue.valid, i)) continue;
		if (pieces && !(quantity && isValid(quantity.valid, i))) continue;
		const count = quantity ? quantity.values[i]! : 1;
		const listed = Math.abs(product(count, list.values[i]!, shift));
		const got = revenue.values[i]!;
		values[i] = (got < 0 ? -listed : listed) - got;
		setValid(valid, i);
	}
	return { values, valid };
}
