/** The beginning of a text cut into rows, in one dialect that is being tried. */
import type { Dialect } from '../reading.ts';
import { sliced, squeeze } from './line.ts';
import { endOfLine, type Marks, scanRow } from './scan.ts';

export type Cutting = Marks & Pick<Dialect, 'comment' | 'starts'>;

export interface HeadRow {
	readonly cells: readonly string[];
	/** Counted from 0: where the row begins in the text, and on which line. */
	readonly at: number;
	readonly line: number;
	/** Cut by the letter of the dialect. */
	readonly sound: boolean;
	/** And no quote stands where none should. */
	readonly plain: boolean;
}

/** The rows of `text`; a row whose quotes go astray is cut without them, line by line. */
export function headRows(
	text: string,
	marks: Cutting,
	limit = Number.POSITIVE_INFINITY,
	from = 0,
	firstLine = 0
): HeadRow[] {
	const rows: HeadRow[] = [];
	let line = firstLine;
	for (let at = from; at < text.length && rows.length < limit;) {
		const whole = lineCut(text, at, marks);
		if (whole) {
			rows.push({ cells: whole, at, line: line++, sound: true, plain: true });
			at = endOfLine(text, at) + 1;
			continue;
		}
		const scan = scanRow(text, at, marks, true);
		const sound = scan.flaw === 'none' || scan.flaw === 'inner';
		const end = sound ? scan.end : endOfLine(text, at) + 1;
		const cells = sound ? scan.cells : text.slice(at, end - 1).split(marks.delimiter);
		rows.push({ cells, at, line, sound, plain: scan.flaw === 'none' });
		line += sound ? scan.breaks + 1 : 1;
		at = end;
	}
	return marks.delimiter === ' ' ? squeezedIfBetter(text, rows) : rows;
}

/** The cells of a line that is cut as a line: of fixed widths, or a note, which has none. */
function lineCut(text: string, at: number, { comment, starts }: Cutting): string[] | null {
	if (starts) return sliced(text.slice(at, endOfLine(text, at)), starts);
	return comment !== '' && text.startsWith(comment, at) ? [] : null;
}

/** Lines whose columns are set apart by runs of blanks, where that makes them more alike. */
function squeezedIfBetter(text: string, rows: HeadRow[]): HeadRow[] {
	const squeezed = rows.map((row) => ({
		...row,
		cells: squeeze(text.slice(row.at, endOfLine(text, row.at))).split(' ')
	}));
	return alike(squeezed) > alike(rows) ? squeezed : rows;
}

function alike(rows: readonly HeadRow[]): number {
	const width = modeWidth(rows);
	return rows.filter(({ cells }) => cells.length === width).length;
}

/** Whether a row has nothing but blanks; one without cells has, too. */
export function isBlankRow({ cells }: Pick<HeadRow, 'cells'>): boolean {
	return cells.every((cell) => cell.trim() === '');
}

/** The number of cells that most rows have, of two the larger; 1 where no row has more. */
export function modeWidth(rows: readonly Pick<HeadRow, 'cells'>[]): number {
	const counts = new Map<number, number>();
	for (const row of rows)
		if (row.cells.length > 1 && !isBlankRow(row))
			counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
	let width = 1;
	let most = 0;
	for (const [cells, count] of counts)
		if (count > most || (count === most && cells > width)) [width, most] = [cells, count];
	return width;
}
