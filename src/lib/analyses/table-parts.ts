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

/** The kind of every row, where a table has kinds, with those of its columns that the row can fill. */
export function kindsOf({ parts }: Pick<FigureTable, 'parts'>): TablePart[] {
	return parts?.flatMap((part) => part.rows.map((_, row) => kindOf(part, row))) ?? [];
}

function kindOf(part: TablePart, row: number): TablePart {
	const lacks = part.lacks?.[row];
	return lacks ? { ...part, columns: part.columns.filter(({ key }) => !lacks.has(key)) } : part;
}

/** Whether an empty cell is one that could not be told to others; a row of another `kind` never had it. */
export function isWithheld(
	{ key, withheld }: FigureColumn,
	value: Cell,
	kind: TablePart | undefined,
	{ shared }: Pick<Context, 'shared'>
): boolean {
	const has = kind === undefined || kind.columns.some((column) => column.key === key);
	return has && value === null && withheld === true && shared !== undefined;
}
