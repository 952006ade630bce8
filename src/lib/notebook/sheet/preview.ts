/** What of a reading's first rows is shown: a page never draws a thousand columns or a megabyte. */
import type { ColumnReading } from '#lib/import/reading.ts';

const FIRST_COLUMNS = 60;
const LONGEST_CELL = 120;

/** Places of the columns to show: the first ones, all that mean something, and `further` more. */
export function shownPlaces(columns: readonly ColumnReading[], further: number): number[] {
	return columns.flatMap(({ role }, place) =>
		place < FIRST_COLUMNS + further || role !== null ? place : []
	);
}

/** On a narrow screen the columns that mean something stand first, else all in the file's order. */
export function inOrder(
	places: readonly number[],
	narrow: boolean,
	means: (place: number) => boolean
): readonly number[] {
	if (!narrow) return places;
	return [...places.filter(means), ...places.filter((place) => !means(place))];
}

/** A cell in one line, as far as a column is wide. */
export function shownCell(cell: string): string {
	const short = cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
	return short.replace(/[\r\n\t]+/g, ' ');
}

const FURTHER_FAILING = 3;

/** The first `count` rows, and the next few that hold a cell which can't be read. */
export function shownRows(
	preview: readonly (readonly string[])[],
	count: number,
	fails: (row: readonly string[]) => boolean
): (readonly string[])[] {
	const further = preview.slice(count).filter(fails).slice(0, FURTHER_FAILING);
	return [...preview.slice(0, count), ...further];
}
