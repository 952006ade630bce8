/** Money columns brought to the roll-up's one scale, and quantity × unit price in exact units. */
import type { Batch, MoneyColumn, NumberColumn, Table, Validity } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import { decimalOf } from '#lib/core/decimal.ts';
import { MAX_SCALE, divideHalfAway, exact, rescale } from '#lib/core/money.ts';
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

/** The money that a dataset of the kind is about; null where it is about none. */
export function mainMoneyOf(kind: Kind): Role | null {
	return MONEY_ROLES[kind][0] ?? null;
}

/**
 * The scale at which everything is added up. Money as it is written sets the least. Quantity ×
 * unit price asks for as many decimals more as the quantities have, up to six in all, and gets
 * those under which the magnitudes of all money together stay whole numbers in a double: a single
 * odd quantity costs nobody an overflow.
 */
export function commonScale(datasets: readonly Dataset[]): number {
	const written = Math.max(0, ...datasets.map(writtenScale));
	let scale = Math.max(written, ...datasets.filter(isPriced).map(wantedScale));
	const units = scale > written ? sum(datasets.map(magnitudeOf)) : 0;
	while (scale > written && units * 10 ** scale > ROOMY) scale--;
	return scale;
}

// Half of what is exact, so that the rounding of lines and of this estimate has room.
const ROOMY = Number.MAX_SAFE_INTEGER / 2;

function writtenScale({ kind, table }: Dataset): number {
	const roles = isPriced({ kind, table })
		? [...MONEY_ROLES[kind], 'unitPrice' as const]
		: MONEY_ROLES[kind];
	return Math.max(0, ...roles.map((role) => table.fields[fieldIndex(table, role)]?.scale ?? 0));
}

function wantedScale({ table }: Dataset): number {
	return Math.min(MAX_SCALE, priceScale(table) + quantityDecimals(table));
}

/** Whether the revenue of its lines is quantity × unit price. */
function isPriced({ kind, table }: Pick<Dataset, 'kind' | 'table'>): boolean {
	const named = (role: Role) => fieldIndex(table, role) >= 0;
	return kind === 'orders' && !named('revenue') && named('unitPrice');
}

/** Sum of the absolute values of all money of a dataset in currency units, near enough. */
function magnitudeOf(dataset: Dataset): number {
	const { kind, table } = dataset;
	const columns = MONEY_ROLES[kind].map((role) => columnMagnitude(table, role));
	return sum(columns) + (isPriced(dataset) ? pricedMagnitude(table) : 0);
}

function columnMagnitude(table: Table, role: Role): number {
	const unit = 10 ** (table.fields[fieldIndex(table, role)]?.scale ?? 0);
	let total = 0;
	for (const batch of table.batches) {
		const column = columnOf(table, batch, role, 'money');
		for (let i = 0; column && i < batch.rows; i++)
			if (isValid(column.valid, i)) total += Math.abs(column.values[i]!);
	}
	return total / unit;
}

function pricedMagnitude(table: Table): number {
	let total = 0;
	for (const batch of table.batches) {
		const quantity = columnOf(table, batch, 'quantity', 'number');
		const price = columnOf(table, batch, 'unitPrice', 'money');
		for (let i = 0; quantity && price && i < batch.rows; i++)
			if (isValid(quantity.valid, i) && isValid(price.valid, i))
				total += Math.abs(quantity.values[i]! * price.values[i]!);
	}
	return total / 10 ** priceScale(table);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
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

/** Revenue as quantity × unit price, every line rounded once; missing where either is. */
export function pricedAmounts(table: Table, batch: Batch, scale: number): Amounts | null {
	const quantity = columnOf(table, batch, 'quantity', 'number');
	const price = columnOf(table, batch, 'unitPrice', 'money');
	if (!quantity || !price) return null;
	const shift = scale - priceScale(table);
	const values = new Float64Array(batch.rows);
	const valid = bothValid(quantity, price, batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (isValid(valid, i)) values[i] = product(quantity.values[i]!, price.values[i]!, shift);
	}
	return { values, valid };
}

/** Quantity × price × 10^shift, half away from zero: the line is rounded, never the quantity. */
function product(quantity: number, price: number, shift: number): number {
	const decimals = decimalsOf(quantity);
	const whole = Math.round(quantity * 10 ** decimals);
	// Fifteen digits are what a double holds of any decimal.
	const held = Math.abs(whole) < 1e15 && writes(quantity, decimals);
	if (!held || !Number.isSafeInteger(whole * price)) return longProduct(quantity, price, shift);
	if (shift >= decimals) return exact(whole * price * 10 ** (shift - decimals));
	return divideHalfAway(whole * price, 10 ** (decimals - shift));
}

function longProduct(quantity: number, price: number, shift: number): number {
	const { negative, digits, decimals } = decimalOf(quantity);
	const places = BigInt(decimals - shift);
	const whole = BigInt(negative ? `-${digits}` : digits) * BigInt(price);
	if (places <= 0n) return exact(Number(whole * 10n ** -places));
	const size = whole < 0n ? -whole : whole;
	const rounded = exact(Number((2n * size + 10n ** places) / (2n * 10n ** places)));
	return whole < 0n ? -rounded : rounded;
}

/** The fewest decimals, up to six, that write every quantity of the table. */
function quantityDecimals(table: Table): number {
	let decimals = 0;
	for (const batch of table.batches) {
		const column = columnOf(table, batch, 'quantity', 'number');
		for (let i = 0; column && i < batch.rows; i++)
			if (isValid(column.valid, i)) decimals = decimalsOf(column.values[i]!, decimals);
	}
	return decimals;
}

/** The fewest decimals from `least` to six that write the quantity; six where none do. */
function decimalsOf(quantity: number, least = 0): number {
	let decimals = least;
	while (decimals < MAX_SCALE && !writes(quantity, decimals)) decimals++;
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
