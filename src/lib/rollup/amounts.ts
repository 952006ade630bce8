/** Money columns brought to the roll-up's one scale. */
import type { Batch, Table, Validity } from '#lib/core/columns.ts';
import { columnOf, isValid } from '#lib/core/columns.ts';
import { rescale } from '#lib/core/money.ts';
import type { Dataset, Kind, Role } from '#lib/core/kinds.ts';
import { pricedMagnitude, pricedScale, pricesOf, scaleOf } from './priced.ts';

/** Whole minor units at the common scale; 0 where the value is missing, so that sums need no test. */
export interface Amounts {
	readonly values: Float64Array;
	readonly valid: Validity;
}

/** The money columns that the roll-up adds up, by kind. */
const MONEY_ROLES: Readonly<Record<Kind, readonly Role[]>> = {
	orders: ['revenue', 'cost', 'grossProfit', 'refund'],
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
 * price asks for as many decimals more as the quantities have, up to six in all, and gets
 * those under which the magnitudes of all money together stay whole numbers in a double: a single
 * odd quantity costs nobody an overflow.
 */
export function commonScale(datasets: readonly Dataset[]): number {
	const written = Math.max(0, ...datasets.map(writtenScale));
	let scale = Math.max(written, ...datasets.map(pricedScale));
	const units = scale > written ? sum(datasets.map(magnitudeOf)) : 0;
	while (scale > written && units * 10 ** scale > ROOMY) scale--;
	return scale;
}

// Half of what is exact, so that the rounding of lines and of this estimate has room.
const ROOMY = Number.MAX_SAFE_INTEGER / 2;

function writtenScale(dataset: Dataset): number {
	const roles = [...MONEY_ROLES[dataset.kind], ...pricesOf(dataset)];
	return Math.max(0, ...roles.map((role) => scaleOf(dataset.table, role)));
}

/** Sum of the absolute values of all money of a dataset in currency units, near enough. */
function magnitudeOf(dataset: Dataset): number {
	const { kind, table } = dataset;
	const columns = MONEY_ROLES[kind].map((role) => columnMagnitude(table, role));
	return sum(columns) + sum(pricesOf(dataset).map((price) => pricedMagnitude(table, price)));
}

function columnMagnitude(table: Table, role: Role): number {
	let total = 0;
	for (const batch of table.batches) {
		const column = columnOf(table, batch, role, 'money');
		for (let i = 0; column && i < batch.rows; i++)
			if (isValid(column.valid, i)) total += Math.abs(column.values[i]!);
	}
	return total / 10 ** scaleOf(table, role);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** The money column `role` of one batch at `scale`, or null where the table has none. */
export function amountsOf(table: Table, batch: Batch, role: Role, scale: number): Amounts | null {
	const column = columnOf(table, batch, role, 'money');
	if (!column) return null;
	const from = scaleOf(table, role);
	if (from === scale && column.valid === null) return column;
	const values = new Float64Array(batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (isValid(column.valid, i)) values[i] = rescale(column.values[i]!, from, scale);
	}
	return { values, valid: column.valid };
}
