/** A header row whose cells are not as many as the table has columns, cut by what names look like. */
import type { Dialect } from '../reading.ts';
import { isKnownHeader } from '../roles/synonyms.ts';
import type { HeadRow } from './head.ts';
import { resolveRow } from './resolve.ts';
import { endOfLine, type Marks } from './scan.ts';
import { type ColumnShape, isValue } from './shape.ts';

/** The cells of a header row of `text` brought to the width of the table: as many as that, always. */
export function fitted(
	text: string,
	row: HeadRow,
	width: number,
	dialect: Dialect
): readonly string[] {
	if (row.sound && row.cells.length === width) return row.cells;
	const written = text.slice(row.at, endOfLine(text, row.at));
	const blanks = row.cells.filter((cell) => cell.trim() === '').length;
	if (row.sound && row.cells.length > width && blanks === row.cells.length - width)
		return row.cells.filter((cell) => cell.trim() !== '');
	return namesIn(written, width, dialect) ?? numbered(row.cells, width);
}

/**
 * Names found by other means in a line as written: at stray quotes, at another delimiter, between
 * two known words; null where these don't come to `width` names.
 */
export function namesIn(written: string, width: number, dialect: Marks): string[] | null {
	const shapes = Array.from({ length: width }, () => NAME);
	const drawn = resolveRow(written, shapes, dialect);
	if (drawn?.sure && drawn.cost < 2.5 && drawn.cells.every((cell) => cell.trim() !== ''))
		return drawn.cells;
	for (const delimiter of [';', '\t', '|', ',', ' ']) {
		if (delimiter === dialect.delimiter) continue;
		const cells = written.split(delimiter).map((cell) => unquoted(cell.trim(), dialect.quote));
		if (cells.length === width && width > 2 && cells.every((cell) => cell !== '' && !isValue(cell)))
			return cells;
	}
	const parted = written.split(dialect.delimiter).flatMap(knownTwo);
	return parted.length === width ? parted : null;
}

const NAME: ColumnShape = {
	filled: 0,
	blank: 0,
	strict: false,
	misfit: ({ text, isValue }) => (text === '' ? 4 : isValue ? 2 : 0),
	leastMisfit: () => 0
};

function unquoted(cell: string, quote: string): string {
	return quote !== '' && cell.length > 1 && cell.startsWith(quote) && cell.endsWith(quote)
		? cell.slice(1, -1)
		: cell;
}

/** Two known names that stand together without a delimiter. */
function knownTwo(cell: string): string[] {
	if (cell.length > 40 || isKnownHeader(cell)) return [cell];
	for (let at = 2; at <= cell.length - 2; at++) {
		const parts = [cell.slice(0, at), cell.slice(at)];
		if (parts.every((part) => isKnownHeader(part))) return parts;
	}
	return [cell];
}

/** Fewer names than columns: what stands to the left of a table may be numbers of rows. */
function numbered(cells: readonly string[], width: number): readonly string[] {
	return cells.length < width
		? [...cells, ...Array.from({ length: width - cells.length }, () => '')]
		: cells.slice(0, width);
}
