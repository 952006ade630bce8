/** How many cells of a column could not be read if it were taken for another type. */
import type { ColumnType } from '#lib/core/columns.ts';
import { formatFor } from './infer.ts';
import type { RawColumn } from '../columns/intern.ts';
import { cellsOf, readCells, readsNumbers, UNREADABLE } from '../columns/typed.ts';

export type Fails = Readonly<Partial<Record<ColumnType, number>>>;

const TYPES = ['money', 'number', 'date', 'boolean'] as const satisfies readonly ColumnType[];
/** Every text is tried as every type: beyond so many of a reading the rest is left out. */
const MOST_TEXTS = 50_000;

/** By column, counted over all its cells; a type is left out where nobody counted. */
export function failsOf(columns: readonly RawColumn[]): Fails[] {
	let texts = 0;
	return columns.map((column) => {
		texts += column.texts.size;
		return texts <= MOST_TEXTS ? counted(column) : { text: 0 };
	});
}

const known = new WeakMap<RawColumn, Fails>();

/** Hangs on nothing but the column, so it is counted once, however often a reading is mapped. */
function counted(column: RawColumn): Fails {
	const before = known.get(column);
	if (before) return before;
	const fails: Partial<Record<ColumnType, number>> = { text: 0 };
	for (const type of TYPES) {
		const format = formatFor(column, type);
		if (column.numbers && !readsNumbers(column.numbers, format)) continue;
		fails[type] = cellsOf(column, readCells(column, format, null))[UNREADABLE];
	}
	known.set(column, fails);
	return fails;
}
