/** What the reader writes down about a customer. Invariant: what an edit leaves passes `readNotebook`. */
import type { Edit } from '../edit.ts';
import type { JournalEntry, Notebook } from '../notebook.ts';

/** Entries about one customer, the newest day first; of a day the last written first. */
export function entriesOf(
	{ journal }: Pick<Notebook, 'journal'>,
	customer: string
): JournalEntry[] {
	return journal
		.filter((entry) => entry.customer === customer)
		.reverse()
		.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** `day` as `2025-01-05`; nothing written, or no day, is no entry. */
export function addEntry(customer: string, day: string, text: string): Edit {
	const clean = text.trim();
	return (notebook) => {
		if (clean === '' || day === '') return notebook;
		const { journal } = notebook;
		const entry = { id: freshId(journal), customer, day, text: clean };
		return { ...notebook, journal: [...journal, entry] };
	};
}

/** What is left empty changes nothing: to be rid of an entry it is deleted. */
export function changeEntry(id: string, patch: Partial<Pick<JournalEntry, 'day' | 'text'>>): Edit {
	return (notebook) => {
		const place = notebook.journal.findIndex((entry) => entry.id === id);
		const entry = notebook.journal[place];
		if (!entry || patch.day === '' || patch.text?.trim() === '') return notebook;
		const changed = { ...entry, ...patch };
		if (changed.day === entry.day && changed.text === entry.text) return notebook;
		return { ...notebook, journal: notebook.journal.with(place, changed) };
	};
}

export function removeEntry(id: string): Edit {
	return (notebook) => {
		const journal = notebook.journal.filter((entry) => entry.id !== id);
		return journal.length === notebook.journal.length ? notebook : { ...notebook, journal };
	};
}

/** Puts an entry back in its place; under another id where its own has been given away since. */
export function restoreEntry(entry: JournalEntry, place: number): Edit {
	return (notebook) => {
		const { journal } = notebook;
		const taken = journal.some(({ id }) => id === entry.id);
		const restored = taken ? { ...entry, id: freshId(journal) } : entry;
		return { ...notebook, journal: journal.toSpliced(place, 0, restored) };
	};
}

function freshId(journal: readonly JournalEntry[]): string {
	const taken = new Set(journal.map(({ id }) => id));
	let n = journal.length + 1;
	while (taken.has(`entry-${n}`)) n++;
	return `entry-${n}`;
}
