/** A reading as plain values, for `npm run import`: what was decided, and the table as read. */
import { cellAt } from './columns/intern.ts';
import type { RawReading } from './raw.ts';
import type { ColumnReading, FileReading, Problem } from './reading.ts';

export { unpack } from './containers/unpack.ts';
export { judge, readFile } from './read.ts';
export { Failure } from '#lib/core/failure.ts';

/** What was decided about a file; names and order of the fields are those of the command. */
export function decided(reading: FileReading) {
	const { dialect } = reading;
	return {
		file: reading.fileName,
		kind: reading.kind,
		encoding: dialect.encoding,
		delimiter: dialect.starts ? null : dialect.delimiter,
		quote: dialect.quote,
		/** Counted from 1; null: no header. */
		header_row: dialect.headerRows > 0 ? dialect.preamble + 1 : null,
		rows: reading.rows,
		set_aside: reading.setAside,
		columns: reading.columns.map((column) => columnDecided(column, reading.rows)),
		problems: problemsDecided(reading.problems)
	};
}

export type Decided = ReturnType<typeof decided>;

function columnDecided(column: ColumnReading, rows: number) {
	return {
		name: column.header,
		type: column.nature,
		role: column.role,
		unit: unitOf(column),
		nulls: rows - column.filled,
		failed: column.unreadable
	};
}

/** `万元`, a currency as shown, `%`, or null. */
function unitOf({ format, nature }: ColumnReading): string | null {
	if (format.factor === 10_000) return '万元';
	return format.currency ?? (nature === 'percent' ? '%' : null);
}

/** One entry a code, over all columns. */
function problemsDecided(problems: readonly Problem[]) {
	const all = new Map<string, { code: string; count: number; lines: number[] }>();
	for (const { problem, count, examples } of problems) {
		const entry = all.get(problem) ?? { code: problem, count: 0, lines: [] };
		entry.count += count;
		entry.lines.push(...examples.map(({ line }) => line));
		all.set(problem, entry);
	}
	return [...all.values()];
}

/**
 * The table as read, cells raw after repair: names first where there are any, comma, every cell
 * quoted, `\n` behind every row. In pieces, so that a large table is never one string.
 */
export function* csvPieces(raw: RawReading): Generator<string> {
	if (raw.dialect.headerRows > 0) yield csvRow(raw.columns.map(({ header }) => header));
	let piece = '';
	for (let row = 0; row < raw.rows; row++) {
		piece += csvRow(raw.columns.map((column) => cellAt(column, row)));
		if (piece.length < 1_000_000) continue;
		yield piece;
		piece = '';
	}
	yield piece;
}

function csvRow(cells: readonly string[]): string {
	return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + '\n';
}
