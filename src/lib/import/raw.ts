/** A file read once: raw columns in memory, to be judged as often as the reader likes. */
import type { AsideRows } from './cut/aside.ts';
import type { Collector } from './cut/collect.ts';
import type { RawColumn } from './columns/intern.ts';
import type { LineMap } from './cut/lines.ts';
import type { Preview } from './preview.ts';
import type { SharedOrders } from './join/shared.ts';
import type { Dialect, OtherTable, Problem } from './reading.ts';

export interface RawReading {
	readonly id: string;
	readonly fileName: string;
	readonly bytes: number;
	readonly dialect: Dialect;
	readonly rows: number;
	readonly setAside: number;
	readonly columns: readonly RawColumn[];
	readonly lines: LineMap;
	/** What was wrong with rows and headers; what cells mean is judged later. */
	readonly problems: readonly Problem[];
	/** Rows set aside, as cut, with the line where each begins. */
	readonly aside: AsideRows;
	readonly otherTables: readonly OtherTable[];
	/** The first rows as written, where the columns no longer tell. */
	readonly preview?: Preview;
	/** Orders that other files of the import hold too. */
	readonly shared?: SharedOrders;
}

export interface AsideRow {
	readonly line: number;
	readonly cells: readonly string[];
	readonly why: Problem['problem'];
}

type Origin = Pick<RawReading, 'id' | 'fileName' | 'bytes' | 'dialect' | 'otherTables'>;

/** What a collector holds when the last row has been told; it takes no more rows from then on. */
export function rawReading(origin: Origin, collector: Collector): RawReading {
	const { rows, setAside, columns, lines, report, aside } = collector;
	return {
		...origin,
		rows,
		setAside,
		columns: columns.map((column) => column.close()),
		lines,
		problems: report.problems(),
		aside
	};
}
