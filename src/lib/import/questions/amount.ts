/** What the revenue of a row can be read from: a column of amounts, or quantity × unit price. */
import { type Column, emptyValidity, isValid, setValid, type Validity } from '#lib/core/columns.ts';
import { MAX_SCALE } from '#lib/core/money.ts';
import { decimalsOf, product } from '#lib/core/product.ts';
import { filler } from '../columns/filler.ts';
import { formatFor } from '../types/infer.ts';
import type { ColumnFormat } from '../reading.ts';
import { lookup, type Lookup, READABLE, readsNumbers } from '../columns/typed.ts';
import type { View } from './view.ts';

export interface Money {
	/** Minor units; what stands where `valid` has no bit means nothing. */
	readonly values: Float64Array;
	readonly valid: Validity;
}

export interface Amount {
	readonly scale: number;
	/** Rows that have one. */
	readonly rows: number;
	readonly columns: readonly string[];
	read(block: number): Money;
}

/** The column at `place` as money; null where its cells can't be read as such. */
export function columnAmount(view: View, place: number): Amount | null {
	const column = view.raw.columns[place]!;
	const planned = view.plan.columns[place]!.format;
	const format: ColumnFormat = planned.type === 'money' ? planned : formatFor(column, 'money');
	if (column.numbers && !readsNumbers(column.numbers, format)) return null;
	const read = planned === format ? view.lookups[place]! : lookup(column, format, 'revenue');
	const fill = planned === format ? null : filler('money', column, read);
	return {
		scale: format.scale,
		rows: readable(column.counts, read) + (column.numbers?.count ?? 0),
		columns: [column.header],
		read: (block) => moneyOf(fill ? fill(block) : view.column(place, block))
	};
}

function readable(counts: Int32Array, { state }: Lookup): number {
	let rows = 0;
	for (let code = 0; code < state.length; code++)
		if (state[code] === READABLE) rows += counts[code]!;
	return rows;
}

export function moneyOf(column: Column): Money {
	if (column.type === 'money' || column.type === 'number') return column;
	throw new TypeError(`a column of ${column.type} holds no money`);
}

/** Quantity × unit price, every row rounded once; null where one of them is not mapped. */
export function pricedAmount(view: View): Amount | null {
	const quantity = view.place('quantity');
	const price = view.place('unitPrice');
	if (quantity < 0 || price < 0) return null;
	const priceScale = view.plan.columns[price]!.format.scale;
	const scale = Math.min(MAX_SCALE, priceScale + quantityDecimals(view, quantity));
	const missing = Math.max(view.missing(quantity), view.missing(price));
	return {
		scale,
		rows: view.raw.rows - missing,
		columns: [view.header(quantity), view.header(price)],
		read: (block) =>
			multiply(
				moneyOf(view.column(quantity, block)),
				moneyOf(view.column(price, block)),
				scale - priceScale
			)
	};
}

function quantityDecimals(view: View, place: number): number {
	const { values, state } = view.lookups[place]!;
	let decimals = Math.min(MAX_SCALE, view.raw.columns[place]!.numbers?.scale ?? 0);
	for (let code = 0; code < values.length; code++)
		if (state[code] === READABLE) decimals = decimalsOf(values[code]!, decimals);
	return decimals;
}

function multiply(quantity: Money, price: Money, shift: number): Money {
	const rows = quantity.values.length;
	const values = new Float64Array(rows);
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) {
		if (!isValid(quantity.valid, i) || !isValid(price.valid, i)) continue;
		values[i] = product(quantity.values[i]!, price.values[i]!, shift);
		setValid(valid, i);
	}
	return { values, valid };
}
