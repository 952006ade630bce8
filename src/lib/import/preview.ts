/** The first rows of a reading as written; a cell is cut where it would fill the screen. */
import { cellAt } from './columns/intern.ts';
import type { RawReading } from './raw.ts';

const ROWS = 20;
const CHARS = 300;

export type Preview = readonly (readonly string[])[];

/** At most 20 rows of at most 300 characters a cell, one text for each column. */
export function previewOf({ rows, columns }: Pick<RawReading, 'rows' | 'columns'>): Preview {
	return Array.from({ length: Math.min(ROWS, rows) }, (_, row) =>
		columns.map((column) => cellAt(column, row).slice(0, CHARS))
	);
}

/** By the head of the file, as columns kept as numbers no longer tell how a number was written. */
export function previewByHead(head: RawReading | null, raw: RawReading): Preview {
	return previewOf(head && head.rows >= Math.min(ROWS, raw.rows) ? head : raw);
}
