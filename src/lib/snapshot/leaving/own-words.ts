/** Customers whom the owner of a notebook names in words that leave as they were written. */
import type { Notebook } from '#lib/notebook/notebook.ts';
import type { ReportCell } from '../report/cells.ts';
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

/** Texts and headings, blank ones left out. */
export function ownWordsOf({ cells }: Pick<Notebook, 'cells'>): string[] {
	return cells
		.flatMap((cell) => (cell.type === 'text' || cell.type === 'heading' ? [cell.text] : []))
		.filter((text) => text.trim() !== '');
}

export function withoutOwnWords(cells: readonly ReportCell[]): ReportCell[] {
	return cells.filter(({ type }) => type !== 'text' && type !== 'heading');
}

/** `names`: customers known to stand in these texts, as they are written or as they are read. */
export function toldIn(names: readonly string[], texts: readonly string[]): Told[] {
	const [written, read] = [texts, texts.map((text) => text.replace(/[*_~`\\]/gu, ''))].map(
		(all) => new Searchable(all.map((text, i) => ({ place: String(i), text })))
	);
	return names.map((name) => {
		const hit = written?.find(name)[0] ?? read?.find(name)[0];
		return hit
			? { name, before: hit.before, found: hit.found, after: hit.after }
			: { name, before: '', found: name, after: '' };
	});
}
