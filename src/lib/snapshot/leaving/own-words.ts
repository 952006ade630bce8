/** Customers whom the owner of a notebook names in words that leave as they were written. */
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';
import type { ReportCell } from '../report/cells.ts';
import { readTexts, withoutMarks } from './read-text.ts';
import { Searchable } from './search.ts';

/** A name, and what stands around it where it is first told. */
export interface Told {
	readonly name: string;
	readonly before: string;
	readonly found: string;
	readonly after: string;
}

/** What its owner lets go by a tick: customers of these names, and no others. */
export function tickOf(told: readonly Told[]): string {
	return JSON.stringify(told.map(({ name }) => name));
}

/** Whether nobody is told but those whom `ticked`, a tick's answer, lets go; null: there is none. */
export function isLetGo(told: readonly Told[], ticked: string | null): boolean {
	return told.length === 0 || ticked === tickOf(told);
}

/** Texts and headings as they are read, blank ones left out. */
export function ownWordsOf({ cells }: Pick<Notebook, 'cells'>): string[] {
	return cells.flatMap(readIn).filter((text) => text.trim() !== '');
}

function readIn(cell: Cell): string[] {
	if (cell.type === 'heading') return [cell.text];
	return cell.type === 'text' ? readTexts(cell.text) : [];
}

export function withoutOwnWords(cells: readonly ReportCell[]): ReportCell[] {
	return cells.filter(({ type }) => type !== 'text' && type !== 'heading');
}

/** Who is told in `words`, as they are read; `namesIn` knows the customers. */
export async function toldBy(
	words: readonly string[],
	namesIn: (texts: readonly string[]) => Promise<readonly string[]>
): Promise<Told[]> {
	return words.length === 0 ? [] : toldIn(await namesIn(readingsOf(words)), words);
}

/** `names`: customers known to stand in these words. */
export function toldIn(names: readonly string[], words: readonly string[]): Told[] {
	const within = new Searchable(readingsOf(words).map((text, i) => ({ place: String(i), text })));
	return names.map((name) => {
		const [hit] = within.find(name);
		return hit
			? { name, before: hit.before, found: hit.found, after: hit.after }
			: { name, before: '', found: name, after: '' };
	});
}

/** As they stand and with marks overlooked, each once. */
function readingsOf(words: readonly string[]): string[] {
	return [...new Set([...words, ...words.map(withoutMarks)])];
}
