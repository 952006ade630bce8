/** Quantity × price in exact units: what a line comes to where no column holds its amount. */
import type { Batch, MoneyColumn, NumberColumn, Table, Validity } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import { MAX_SCALE } from '#lib/core/money.ts';
import { decimalsOf, product } from '#lib/core/product.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import type { Amounts } from './amounts.ts';

export type Price = Extract<Role, 'unitPrice' | 'unitCost'>;

/** The prices that count: a column of amounts goes before quantity × price, gross profit before cost. */
export function pricesOf({ kind, table }: Pick<Dataset, 'kind' | 'table'>): Price[] {
	const named = (role: Role) => fieldIndex(table, role) >= 0;
	if (kind !== 'orders' || !named('quantity')) return [];
	const prices: Price[] = [];
	if (named('unitPrice') && !named('revenue')) prices.push('unitPrice');
	if (named('unitCost') && !named('cost') && !named('grossProfit')) prices.push('unitCost');
	return prices;
}

/** Decimals of the money column `role`; 0 where there is none. */
export function scaleOf(table: Table, role: Role): number {
	return table.fields[fieldIndex(table, role)]?.scale ?? 0;
}

/** The decimals that write every product in full, at most six; 0 where no price counts. */
export function pricedScale(dataset: Dataset): number {
	const prices = pricesOf(dataset);
	if (prices.length === 0) return 0;
	const scale = Math.max(...prices.map((price) => scaleOf(dataset.table, price)));
	return Math.min(MAX_SCALE, scale + quantityDecimals(dataset.table));
}

/** Sum of the absolute products in currency units, near enough. */
export function pricedMagnitude(table: Table, by: Price | 'listPrice'): number {
	let total = 0;
	for (const batch of table.batches) {
		const quantity = columnOf(table, batch, 'quantity', 'number');
		const price = columnOf(table, batch, by, 'money');
		for (let i = 0; quantity && price && i < batch.rows; i++)
			if (isValid(quantity.valid, i) && isValid(price.valid, i))
				total += Math.abs(quantity.values[i]! * price.values[i]!);
	}
	return total / 10 ** scaleOf(table, by);
}

/** Quantity × price, every line rounded once; missing where either is. */
export function pricedAmounts(
	table: Table,
	batch: Batch,
	by: Price,
	scale: number
): Amounts | null {
	const quantity = columnOf(table, batch, 'quantity', 'number');
	const price = columnOf(table, batch, by, 'money');
	if (!quantity || !price) return null;
	const shift = scale - scaleOf(table, by);
	const values = new Float64Array(batch.rows);
	const valid = bothValid(quantity, price, batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (isValid(valid, i)) values[i] = product(quantity.values[i]!, price.values[i]!, shift);
	}
	return { values, valid };
}

/** The fewest decimals, up to six, that write every quantity of the table. */
export function quantityDecimals(table: Table): number {
	let decimals = 0;
	for (const batch of table.batches) {
		const column = columnOf(table, batch, 'quantity', 'number');
		for (let i = 0; column && i < batch.rows; i++)
			if (isValid(column.valid, i)) decimals = decimalsOf(column.values[i]!, decimals);
	}
	return decimals;
}

function bothValid(a: NumberColumn, b: MoneyColumn, rows: number): Validity {
	if (a.valid === null) return b.valid;
	if (b.valid === null) return a.valid;
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) if (isValid(a.valid, i) && isValid(b.valid, i)) setValid(valid, i);
	return valid;
}
