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
	const places = namesSaid(filled);
	const unproven = (isSaid: boolean, i: number) => !isSaid && (whole || i > 0);
	if (places.some(({ isSaid }, i) => unproven(isSaid, i))) return false;
	const said = new Set(places.flatMap(({ name, isSaid }) => (isSaid ? name : [])));
	return said.size > 1 && namesEveryRow(filled);
}

/** Rows that leave blank who they are of go on with the name above them, which they need. */
function namesEveryRow(rows: readonly (readonly string[])[]): boolean {
	return rows.every((cells) => (cells[0] ?? '').trim() !== '' || isTotal(cells));
}

/**
 * The names that stand alone, the last one first, and whether each is said again below: by the next
 * row, or by a sum before the name comes again.
 */
function namesSaid(rows: readonly (readonly string[])[]): { name: string; isSaid: boolean }[] {
	const sums = new SumsOf(rows.map(sectionName));
	const said: { name: string; isSaid: boolean }[] = [];
	/** Whether a sum of the name stands nearer than the name itself. */
	const summed = new Map<string, boolean>();
	for (let i = rows.length - 1; i >= 0; i--) {
		const name = sectionName(rows[i]!);
		if (name === '') {
			for (const each of sums.namesIn(rows[i]!)) summed.set(each, true);
			continue;
		}
		said.push({ name, isSaid: summed.get(name) === true || isSaidIn(rows[i + 1], name) });
		summed.set(name, false);
	}
	return said;
}

function isSaidIn(cells: readonly string[] | undefined, name: string): boolean {
	return cells?.[0]?.trim() === name && sectionName(cells) === '';
}

/** Which of some names a sum is of: it begins or ends with them. */
class SumsOf {
	readonly #names: ReadonlySet<string>;
	readonly #lengths: readonly number[];

	constructor(names: readonly string[]) {
		this.#names = new Set(names.filter((name) => name !== ''));
		this.#lengths = [...new Set([...this.#names].map(({ length }) => length))];
	}

	namesIn(cells: readonly string[]): string[] {
		if (!isTotal(cells) && !isGroupSum(cells)) return [];
		const text = (cells[0] ?? '').trim();
		const within = this.#lengths.filter((length) => length < text.length);
		const parts = within.flatMap((length) => [text.slice(0, length), text.slice(-length)]);
		return parts.filter((part) => this.#names.has(part));
	}
}
