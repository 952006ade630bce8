/**
 * Rows that hold nothing but the name of the group that begins below them: Harbour, over its rows.
 * Invariant: of a head whose groups are told by their first rows, one is a section only where the
 * row below it says its name again, in the whole file; of a head that holds the sums of some, which
 * may stand any number of rows below, also any other name alone, but where the row below it leaves
 * blank who it is of. Anything else is data: of a customer may be known no more than a name, and of
 * an order no more is written on its further lines.
 */
import { isBlank, isGroupSum, isTotal } from './total.ts';

/** The only cell of a row that is not blank, its first; empty where the row is no such row. */
export function sectionName(cells: readonly string[]): string {
	if (cells.length < FEWEST_CELLS || !isBlank(cells, 1)) return '';
	return isTotal(cells) ? '' : cells[0]!.trim();
}

const FEWEST_CELLS = 3;

/** What says the names of sections again: the rows right below them, or at least of some only sums. */
export type Sections = 'rows' | 'sums';

/**
 * Whether rows prove that some are sections, and by what: two names at least, and each is said again
 * below; but for the last where more rows follow, as its own may be among those. Null if they don't.
 */
export function provesSections(
	rows: readonly (readonly string[])[],
	whole: boolean
): Sections | null {
	const filled = rows.filter((cells) => !isBlank(cells));
	const places = namesAlone(filled);
	const unproven = (by: Sections | null, i: number) => by === null && (whole || i > 0);
	if (places.some(({ by }, i) => unproven(by, i)) || !namesEveryRow(filled)) return null;
	const said = new Set(places.flatMap(({ name, by }) => (by === null ? [] : name)));
	if (said.size < 2) return null;
	return places.some(({ by }) => by === 'sums') ? 'sums' : 'rows';
}

/** Whether a row that holds a name alone is a section, by the row below it that is not blank. */
export function isSection(
	name: string,
	below: readonly string[] | undefined,
	sections: Sections
): boolean {
	if (!below) return false;
	if (isSaidIn(below, name)) return true;
	return sections === 'sums' && ((below[0] ?? '').trim() !== '' || isTotal(below));
}

/** Rows that leave blank who they are of go on with the name above them, which they need. */
function namesEveryRow(rows: readonly (readonly string[])[]): boolean {
	return rows.every((cells) => (cells[0] ?? '').trim() !== '' || isTotal(cells));
}

/** A name that stands alone, and what says it again below. */
interface Alone {
	readonly name: string;
	readonly by: Sections | null;
}

/** The last one first. They are said again by the next row, or by a sum before the name comes again. */
function namesAlone(rows: readonly (readonly string[])[]): Alone[] {
	const sums = new SumsOf(rows.map(sectionName));
	const alone: Alone[] = [];
	/** Names of which a sum stands nearer than the name itself. */
	const summed = new Set<string>();
	for (let i = rows.length - 1; i >= 0; i--) {
		const name = sectionName(rows[i]!);
		if (name === '') {
			for (const each of sums.namesIn(rows[i]!)) summed.add(each);
			continue;
		}
		const bySum = summed.delete(name) ? 'sums' : null;
		alone.push({ name, by: isSaidIn(rows[i + 1], name) ? 'rows' : bySum });
	}
	return alone;
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
