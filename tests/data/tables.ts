/**
 * Small core tables for tests, written as columns of plain cells. Types follow from the roles.
 *
 *     tableOf({ customer: ['a', null], date: ['2025-01-05', null], revenue: [1250, -300] }, { revenue: 2 })
 */
import type { Batch, Column, ColumnType, Field, Table } from '#lib/core/columns.ts';
import { emptyValidity, setValid } from '#lib/core/columns.ts';
import { toDays } from '#lib/core/dates.ts';
import { Dictionary } from '#lib/core/dictionary.ts';
import type { Dataset, Kind, Role } from '#lib/core/kinds.ts';
import { ROLES } from '#lib/core/kinds.ts';

/**
 * Text as text, money as whole minor units, numbers as they are, dates as `2025-01-05` or as days
 * since 1970-01-01, booleans as true and false; null is a missing cell.
 */
export type Cell = string | number | boolean | null;
export type Cells = Readonly<Partial<Record<Role, readonly Cell[]>>>;
/** Decimals of money columns by role; 0 where a role is not named. */
export type Scales = Readonly<Partial<Record<Role, number>>>;

/** A table of these columns, all of one length, cut into batches of `batchRows` rows. */
export function tableOf(cells: Cells, scales: Scales = {}, batchRows = Infinity): Table {
	const roles = Object.keys(cells) as Role[];
	const columns = roles.map((role) => cells[role] ?? []);
	const rows = columns[0]?.length ?? 0;
	if (columns.some((column) => column.length !== rows)) throw new RangeError('ragged columns');
	const fields = roles.map((role) => fieldOf(role, scales[role] ?? 0));
	const texts = fields.map((field, c) => (field.type === 'text' ? distinct(columns[c]!) : null));
	const batches: Batch[] = [];
	for (let from = 0; from < rows; from += batchRows) {
		const to = Math.min(rows, from + batchRows);
		batches.push({
			rows: to - from,
			columns: columns.map((column, c) =>
				columnOfCells(fields[c]!.type, column.slice(from, to), texts[c] ?? null)
			)
		});
	}
	return { fields, dictionaries: texts.map((text) => text && Dictionary.of(text)), batches, rows };
}

/** The same as a dataset; `id` is the kind where none is given. */
export function datasetOf(
	kind: Kind,
	cells: Cells,
	scales: Scales = {},
	{ id = kind as string, batchRows = Infinity } = {}
): Dataset {
	return { id, kind, table: tableOf(cells, scales, batchRows) };
}

/** The day of `2025-01-05`. */
export function day(iso: string): number {
	const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
	const days = toDays(year, month, date);
	if (days === null) throw new RangeError(`no such day: ${iso}`);
	return days;
}

function fieldOf(role: Role, scale: number): Field {
	const spec = Object.values(ROLES)
		.flat()
		.find((known) => known.role === role);
	if (!spec) throw new RangeError(`no such role: ${role}`);
	return { name: role, type: spec.type, scale };
}

function distinct(cells: readonly Cell[]): string[] {
	return [...new Set(cells.filter((cell) => cell !== null).map(String))];
}

// What stands under a missing cell means nothing, so it is made to hurt whoever reads it.
function columnOfCells(
	type: ColumnType,
	cells: readonly Cell[],
	texts: readonly string[] | null
): Column {
	const valid = validityOf(cells);
	const codes = new Map(texts?.map((text, code) => [text, code]));
	switch (type) {
		case 'text':
			return {
				type,
				valid,
				values: Int32Array.from(cells, (cell) =>
					cell === null ? 0x7fffffff : codes.get(String(cell))!
				)
			};
		case 'date':
			return { type, valid, values: Int32Array.from(cells, dayOf) };
		case 'boolean':
			return { type, valid, values: Uint8Array.from(cells, (cell) => Number(cell ?? 1)) };
		default:
			return {
				type,
				valid,
				values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell)))
			};
	}
}

function dayOf(cell: Cell): number {
	if (cell === null) return 0x7fffffff;
	return typeof cell === 'string' ? day(cell) : Number(cell);
}

function validityOf(cells: readonly Cell[]): Uint8Array | null {
	if (!cells.includes(null)) return null;
	const valid = emptyValidity(cells.length);
	cells.forEach((cell, i) => cell !== null && setValid(valid, i));
	return valid;
}
