/** The one scale of all money of a notebook. */
import type { Table } from '#lib/core/columns.ts';
import { columnOf, fieldIndex, isValid } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { MONEY_ROLES } from './amounts.ts';
import { chargedMagnitude, chargedScale } from './charges.ts';
import { pricedMagnitude, pricedScale, pricesOf, scaleOf } from './priced.ts';
import type { RateCard } from './rateCard.ts';

/**
 * The scale at which everything is added up. Amounts as they are written set the least. Quantity ×
 * price asks for as many decimals as both have together, up to six, and gets those under which the
 * magnitudes of all money together stay whole numbers in a double: a price of many decimals, or a
 * single odd quantity, costs nobody an overflow. List prices and potentials ask for nothing; what
 * they come to is rounded to this scale, half away from zero.
 */
export function commonScale(datasets: readonly Dataset[], card: RateCard | null = null): number {
	const written = Math.max(0, ...datasets.map(writtenScale));
	const charged = datasets.map((dataset) => chargedScale(dataset, card));
	let scale = Math.max(written, ...datasets.map(pricedScale), ...charged);
	const magnitude = (each: Dataset) => magnitudeOf(each) + chargedMagnitude(each, card);
	const units = scale > written ? sum(datasets.map(magnitude)) : 0;
	while (scale > written && units * 10 ** scale > ROOMY) scale--;
	return scale;
}

// Half of what is exact, so that the rounding of lines and of this estimate has room.
const ROOMY = Number.MAX_SAFE_INTEGER / 2;

function writtenScale(dataset: Dataset): number {
	return Math.max(0, ...MONEY_ROLES[dataset.kind].map((role) => scaleOf(dataset.table, role)));
}

/** Sum of the absolute values of all money of a dataset in currency units, near enough. */
function magnitudeOf(dataset: Dataset): number {
	const { kind, table } = dataset;
	const columns = MONEY_ROLES[kind].map((role) => columnMagnitude(table, role));
	const prices = pricesOf(dataset).map((price) => pricedMagnitude(table, price));
	return sum(columns) + sum(prices) + listMagnitude(dataset);
}

/** Discounts are list prices less revenue, and are added up too. */
function listMagnitude({ kind, table }: Dataset): number {
	if (kind !== 'orders' || fieldIndex(table, 'discount') >= 0) return 0;
	const pieces = fieldIndex(table, 'quantity') >= 0;
	return pieces ? pricedMagnitude(table, 'listPrice') : columnMagnitude(table, 'listPrice');
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
