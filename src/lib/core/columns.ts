/**
 * A table as kernels see it: batches of typed columns over plain buffers, without copies.
 *
 * Invariants: the columns of a batch stand parallel to the fields; a money value is a whole
 * number of minor units (10^-scale); a date is a civil day since 1970-01-01; a missing value is
 * a cleared bit in `valid`, never NaN, and what the buffer holds there means nothing.
 */
import type { Dictionary } from './dictionary.ts';

export type ColumnType = 'text' | 'money' | 'number' | 'date' | 'boolean';

export interface Field {
	readonly name: string;
	readonly type: ColumnType;
	/** Decimals of a money column, 0 to 6; 0 for every other type. */
	readonly scale: number;
}

/** One bit a row, least significant first, set where the value is there; null: all are. */
export type Validity = Uint8Array | null;

export interface TextColumn {
	readonly type: 'text';
	/** Codes into the dictionary of the field. */
	readonly values: Int32Array;
	readonly valid: Validity;
}
export interface MoneyColumn {
	readonly type: 'money';
	/** Whole minor units. */
	readonly values: Float64Array;
	readonly valid: Validity;
}
export interface NumberColumn {
	readonly type: 'number';
	readonly values: Float64Array;
	readonly valid: Validity;
}
export interface DateColumn {
	readonly type: 'date';
	/** Days since 1970-01-01. */
	readonly values: Int32Array;
	readonly valid: Validity;
}
export interface BooleanColumn {
	readonly type: 'boolean';
	/** 0 or 1. */
	readonly values: Uint8Array;
	readonly valid: Validity;
}

export type Column = TextColumn | MoneyColumn | NumberColumn | DateColumn | BooleanColumn;
export type ColumnOf<T extends ColumnType> = Extract<Column, { type: T }>;

export interface Batch {
	readonly rows: number;
	readonly columns: readonly Column[];
}

export interface Table {
	readonly fields: readonly Field[];
	/** Parallel to the fields; null where the field is not text. One dictionary for all batches. */
	readonly dictionaries: readonly (Dictionary | null)[];
	readonly batches: readonly Batch[];
	readonly rows: number;
}

/** A table whose batches are made when they are asked for, each time anew: there may be no room for all. */
export interface TableSource extends Omit<Table, 'batches'> {
	readonly batches: Iterable<Batch>;
}

/** Whether row `i` has a value. */
export function isValid(valid: Validity, i: number): boolean {
	return valid === null || (valid[i >> 3]! & (1 << (i & 7))) !== 0;
}

/** A bitmap for `rows` rows with every bit cleared. */
export function emptyValidity(rows: number): Uint8Array {
	return new Uint8Array((rows + 7) >> 3);
}

export function setValid(valid: Uint8Array, i: number): void {
	valid[i >> 3]! |= 1 << (i & 7);
}

export function countValid(valid: Validity, rows: number): number {
	if (valid === null) return rows;
	let count = 0;
	for (let i = 0; i < rows; i++) if (isValid(valid, i)) count++;
	return count;
}

/** Where the field called `name` stands, or -1. */
export function fieldIndex(table: Table, name: string): number {
	return table.fields.findIndex((field) => field.name === name);
}

/**
 * The column `name` of one batch, if it is there and of the type asked for; null otherwise.
 * Kernels call this once a batch, never once a row.
 */
export function columnOf<T extends ColumnType>(
	table: Table,
	batch: Batch,
	name: string,
	type: T
): ColumnOf<T> | null {
	const column = batch.columns[fieldIndex(table, name)];
	return column?.type === type ? (column as ColumnOf<T>) : null;
}
