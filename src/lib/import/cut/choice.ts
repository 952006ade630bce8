/** Which table of a file is read, when all of it has been seen: the longest. */
import type { RawReading } from '../raw.ts';
import type { Dialect, OtherTable } from '../reading.ts';
import type { Beyond } from './beyond.ts';
import type { Layout } from './layout.ts';

export interface TableChoice {
	/** How to read it; null: as it was read. */
	readonly dialect: Dialect | null;
	readonly otherTables: readonly OtherTable[];
}

interface Seen {
	readonly layout: Layout;
	readonly otherTables: readonly OtherTable[];
	/** The last line in which tables have been looked for before. */
	readonly lastLine: number;
}

/**
 * How to read the longest table, and the others by name; null where there are none. Where the head
 * knew of the tables already it is only asked how far the last of them goes.
 */
export function tablesOfAll(
	{ layout, otherTables, lastLine }: Seen,
	raw: RawReading,
	{ beyond }: { readonly beyond: Beyond }
): TableChoice | null {
	const { dialect } = layout;
	const found = dialect.until === null ? beyond.tables(raw, lastLine - MARGIN_LINES) : [];
	const until = dialect.until ?? (found[0] ? found[0].edge - 1 : null);
	if (until === null) return null;
	const read: OtherTable = {
		from: dialect.preamble + 1,
		to: until,
		columns: layout.width,
		title: layout.names[0] ?? ''
	};
	const tables = toTheEnd([...otherTables, read, ...found], beyond.last);
	const chosen = tables.reduce((a, b) => (linesOf(b) > linesOf(a) ? b : a), read);
	return {
		dialect: chosen === read ? bounded(dialect, until) : placed(dialect, chosen, tables),
		otherTables: tables.filter((table) => table !== chosen).map(bare)
	};
}

function bounded(dialect: Dialect, until: number): Dialect | null {
	return dialect.until === until ? null : { ...dialect, until };
}

/** Names in the last lines that were looked at may have had no rows below them. */
const MARGIN_LINES = 10;

function linesOf({ from, to }: OtherTable): number {
	return to - from;
}

/** In order; the last one, which may have been cut by the head of the file, as far as rows go. */
function toTheEnd(tables: readonly OtherTable[], last: number): OtherTable[] {
	const ordered = [...tables].sort((a, b) => a.from - b.from);
	return ordered.map((table, i) =>
		i === ordered.length - 1 && last > table.to ? { ...table, to: last } : table
	);
}

function placed(dialect: Dialect, chosen: OtherTable, tables: readonly OtherTable[]): Dialect {
	const until = chosen === tables.at(-1) ? null : chosen.to;
	return { ...dialect, preamble: chosen.from - 1, headerRows: 1, until };
}

function bare({ from, to, columns, title }: OtherTable): OtherTable {
	return { from, to, columns, title };
}
