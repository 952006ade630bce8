/**
 * What a line of service costs: its own cost, and where that is missing the quantity × the rate
 * card's unit cost; the hours of such lines are counted apart, for the hourly rate to multiply.
 * A file without quantities counts each line once.
 */
import type { Batch } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, fieldIndex, isValid, setValid } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { MAX_SCALE, PARTS } from '#lib/core/money.ts';
import { product } from '#lib/core/product.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf } from './amounts.ts';
import { NO_CODE } from './distinct.ts';
import { quantityDecimals } from './priced.ts';
import { cardLines, type RateCard } from './rateCard.ts';

/** `lines` are the rows' lines on the card; null without a card. */
export function chargesOf(
	{ table }: Dataset,
	batch: Batch,
	card: RateCard | null,
	lines: Int32Array | null,
	scale: number
): Amounts | null {
	const cost = amountsOf(table, batch, 'cost', scale);
	if (!card || !lines || (cost && cost.valid === null)) return cost;
	const quantities = fieldIndex(table, 'quantity') >= 0;
	const quantity = columnOf(table, batch, 'quantity', 'number');
	const values = new Float64Array(batch.rows);
	const valid = emptyValidity(batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (cost && isValid(cost.valid, i)) values[i] = cost.values[i]!;
		else {
			const line = lines[i]!;
			if (line === NO_CODE) continue;
			if (quantities && !(quantity && isValid(quantity.valid, i))) continue;
			const pieces = quantity ? quantity.values[i]! : 1;
			values[i] = product(pieces, card.unitCost[line]!, scale - card.scale);
		}
		setValid(valid, i);
	}
	return { values, valid };
}

/** The decimals that write quantity × the card's unit cost in full, at most six; 0 without either. */
export function chargedScale({ kind, table }: Dataset, card: RateCard | null): number {
	if (kind !== 'service' || !card) return 0;
	return Math.min(MAX_SCALE, card.scale + quantityDecimals(table));
}

/** Sum of the absolute charges that the card makes, in currency units, near enough. */
export function chargedMagnitude(dataset: Dataset, card: RateCard | null): number {
	if (dataset.kind !== 'service' || !card) return 0;
	let total = 0;
	for (const batch of dataset.table.batches) {
		const lines = cardLines(card, dataset, batch);
		const quantity = columnOf(dataset.table, batch, 'quantity', 'number');
		for (let i = 0; i < batch.rows; i++) {
			if (lines[i] === NO_CODE || !isValid(quantity?.valid ?? null, i)) continue;
			total += Math.abs((quantity?.values[i] ?? 1) * card.unitCost[lines[i]!]!);
		}
	}
	return total / 10 ** card.scale;
}

/** Millionths of an hour of every line without a cost of its own; null where none is told. */
export function hoursOf({ table }: Dataset, batch: Batch): Amounts | null {
	const hours = columnOf(table, batch, 'hours', 'number');
	if (!hours) return null;
	const cost = columnOf(table, batch, 'cost', 'money');
	const values = new Float64Array(batch.rows);
	const valid = emptyValidity(batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (!isValid(hours.valid, i) || (cost && isValid(cost.valid, i))) continue;
		values[i] = Math.round(hours.values[i]! * PARTS);
		setValid(valid, i);
	}
	return { values, valid };
}
