/**
 * Rows that hold nothing but the name of the group that begins below them: Harbour, over its rows.
 * Invariant: they are none unless what follows says the name again, in its own first cells or in the
 * sum of the group: of a customer may be known no more than a name, and of an order no more is
 * written on its further lines.
 */
import { isBlank, isGroupSum, isTotal } from './total.ts';

/** The only cell of a row that is not blank, its first; empty where the row is no such row. */
export function sectionName(cells: readonly string[]): string {
	if (cells.length < FEWEST_CELLS || !isBlank(cells, 1)) return '';
	return isTotal(cells) ? '' : cells[0]!.trim();
}

const FEWEST_CELLS = 3;

/**
 * Whether rows prove that some are sections: two names at least, and each is said again below; but
 * for the last where more rows follow, as its own may be among those.
 */
export function provesSections(rows: readonly (readonly string[])[], whole: boolean): boolean {
	const filled = rows.filter((cells) => !isBlank(cells));
	const places = filled.flatMap((cells, i) => (sectionName(cells) === '' ? [] : i));
	const said = new Set<string>();
	for (const at of places) {
		if (isSaidBelow(filled, at)) said.add(sectionName(filled[at]!));
		else if (whole || at !== places.at(-1)) return false;
	}
	return said.size > 1 && namesEveryRow(filled);
}

/** Rows that leave blank who they are of go on with the name above them, which they need. */
function namesEveryRow(rows: readonly (readonly string[])[]): boolean {
	return rows.every((cells) => (cells[0] ?? '').trim() !== '' || isTotal(cells));
}

/** By the first row below, or by a sum before the name comes again. */
function isSaidBelow(rows: readonly (readonly string[])[], at: number): boolean {
	const name = sectionName(rows[at]!);
	if (rows[at + 1]?.[0]?.trim() === name && sectionName(rows[at + 1]!) === '') return true;
	for (let i = at + 1; i < rows.length; i++) {
		const cells = rows[i]!;
		if (sectionName(cells) === name) return false;
		if (isSumOf(cells, name)) return true;
	}
	return false;
}

function isSumOf(cells: readonly string[], name: string): boolean {
	const text = (cells[0] ?? '').trim();
	if (text.length === name.length || !(text.startsWith(name) || text.endsWith(name))) return false;
	return isTotal(cells) || isGroupSum(cells);
}
