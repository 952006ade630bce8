/** Tables whose rows are of several kinds, kind by kind: for machines each is a table of its own. */
import type { Context, FigureColumn, FigureTable, TablePart } from './analysis.ts';

type Cell = string | number | null;

/** What stands in the first column of a part instead. */
interface Lead {
	readonly column: FigureColumn;
	readonly cells: readonly Cell[];
}

/** Rows of a table, as many as `lead` has cells, from `from` on; of its columns those that `has` them. */
export function partOf(
	{ columns, rows }: Pick<FigureTable, 'columns' | 'rows'>,
	key: string,
	from: number,
	{ column, cells }: Lead,
	has: (key: string) => boolean
): TablePart {
	const kept = columns.flatMap(({ key }, i) => (i > 0 && has(key) ? [i] : []));
	return {
		key,
		columns: [column, ...kept.flatMap((i) => columns[i] ?? [])],
		rows: cells.map((cell, row) => [cell, ...kept.map((i) => rows[from + row]?.[i] ?? null)])
	};
}

/** Whether an empty cell is one that could not be told to others. */
export function isWithheld(
	{ withheld }: FigureColumn,
	value: Cell,
	{ shared }: Pick<Context, 'shared'>
): boolean {
	return value === null && withheld === true && shared !== undefined;
}
