/** Money columns brought to the roll-up's one scale, and quantity × unit price in exact units. */
import type { Batch, MoneyColumn, NumberColumn, Table, Validity } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import { MAX_SCALE, exact, rescale, roundHalfAway } from '#lib/core/money.ts';
import type { Dataset, Kind, Role } from '#lib/core/kinds.ts';

/** Whole minor units at the common scale; 0 where the value is missing, so that sums need no test. */
export interface Amounts {
	readonly values: Float64Array;
	readonly valid: Validity;
}

/** The money columns that the roll-up adds up, by kind. */
const MONEY_ROLES: Readonly<Record<Kind, readonly Role[]>> = {
	orders: ['revenue', 'cost', 'grossProfit'],
	customers: [],
	service: ['cost'],
	survey: [],
	receivables: ['amount'],
	rateCard: []
};

/** The largest scale of everything added up: every column reaches it by an exact multiplication. */
export function commonScale(datasets: readonly Dataset[]): number {
	return Math.max(0, ...datasets.map(({ kind, table }) => scaleOf(table, MONEY_ROLES[kind], kind)));
}

function scaleOf(table: Table, roles: readonly Role[], kind: Kind): number {
	const scales = roles.map((role) => table.fields[fieldIndex(table, role)]?.scale ?? 0);
	const priced = kind === 'orders' && fieldIndex(table, 'revenue') < 0;
	if (priced && fieldIndex(table, 'unitPrice') >= 0) {
		scales.push(Math.min(MAX_SCALE, priceScale(table) + quantityDecimals(table)));
	}
	return Math.max(0, ...scales);
}

/** The money column `role` of one batch at `scale`, or null where the table has none. */
export function amountsOf(table: Table, batch: Batch, role: Role, scale: number): Amounts | null {
	const column = columnOf(table, batch, role, 'money');
	if (!column) return null;
	const from = table.fields[fieldIndex(table, role)]!.scale;
	if (from === scale && column.valid === null) return column;
	const values = new Float64Array(batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (isValid(column.valid, i)) values[i] = rescale(column.values[i]!, from, scale);
	}
	return { values, valid: column.valid };
}

/** Revenue as quantity × unit price; missing where either is. `decimals` are the quantity's. */
export function pricedAmounts(
	table: Table,
	batch: Batch,
	decimals: number,
	scale: number
): Amounts | null {
	const quantity = columnOf(table, batch, 'quantity', 'number');
	const price = columnOf(table, batch, 'unitPrice', 'money');
	if (!quantity || !price) return null;
	const shift = scale - priceScale(table) - decimals;
	const values = new Float64Array(batch.rows);
	const valid = bothValid(quantity, price, batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (isValid(valid, i)) {
			values[i] = product(quantity.values[i]!, decimals, price.values[i]!, shift);
		}
	}
	return { values, valid };
}

// Beyond six decimals the line, not the total, is rounded, so that totals still add up exactly.
function product(quantity: number, decimals: number, price: number, shift: number): number {
	const whole = exact(Math.round(quantity * 10 ** decimals) * price);
	return shift >= 0 ? exact(whole * 10 ** shift) : roundHalfAway(whole / 10 ** -shift);
}

/** The fewest decimals, up to six, that write every quantity of the table. */
export function quantityDecimals(table: Table): number {
	let decimals = 0;
	for (const batch of table.batches) {
		const column = columnOf(table, batch, 'quantity', 'number');
		if (!column) continue;
		for (let i = 0; i < batch.rows; i++) {
			if (!isValid(column.valid, i)) continue;
			while (decimals < MAX_SCALE && !writes(column.values[i]!, decimals)) decimals++;
		}
	}
	return decimals;
}

function writes(quantity: number, decimals: number): boolean {
	const unit = 10 ** decimals;
	return Math.round(quantity * unit) / unit === quantity;
}

function priceScale(table: Table): number {
	return table.fields[fieldIndex(table, 'unitPrice')]!.scale;
}

function bothValid(a: NumberColumn, b: MoneyColumn, rows: number): Validity {
	if (a.valid === null) return b.valid;
	if (b.valid === null) return a.valid;
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) if (isValid(a.valid, i) && isValid(b.valid, i)) setValid(valid, i);
	return valid;
}
