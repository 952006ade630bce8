/** Notebooks at rest, as opaque plain values; what they mean is the affair of `notebook/`. */
import { Failure } from '#lib/core/failure.ts';
import { connection, watch, withDatabase, type Database, type NotebookRecord } from './database.ts';

export type NotebookEntry = Omit<NotebookRecord, 'notebook'>;

/** Resolves when the browser has written it durably. A notebook deleted meanwhile stays deleted. */
export async function saveNotebook(notebook: NotebookEntry): Promise<void> {
	await withDatabase((db) => db.notebooks.put(recordOf(notebook)));
}

/**
 * For a page about to be gone: the write and its commit are on their way when this returns, and
 * need no further turn of the page.
 */
export function saveNotebookAtOnce(notebook: NotebookEntry): void {
	const transaction = connection()?.transaction('notebooks', 'readwrite', { durability: 'strict' });
	transaction?.objectStore('notebooks').put(recordOf(notebook));
	transaction?.commit();
}

/** The value that was saved; `notebook.missing` where there is none. */
export async function loadNotebook(id: string): Promise<unknown> {
	const [record, removed] = await withDatabase((db) =>
		Promise.all([db.notebooks.get(id), db.removals.get(id)])
	);
	if (!record || removed !== undefined) throw new Failure('notebook.missing', { id });
	return record.notebook;
}

/** Calls `changed` with all of them, newest first: now and whenever any tab adds or changes one. */
export function watchNotebooks(
	changed: (notebooks: NotebookEntry[]) => void,
	failed: (failure: Failure) => void = () => {}
): () => void {
	return watch(kept, changed, failed);
}

export async function renameNotebook(id: string, title: string): Promise<void> {
	await withDatabase((db) =>
		db.transaction('rw', db.notebooks, async () => {
			const record = await db.notebooks.get(id);
			if (!record) throw new Failure('notebook.missing', { id });
			const notebook = { ...(record.notebook as object), title };
			await db.notebooks.put({ ...record, title, notebook });
		})
	);
}

/** Puts it out of sight; it and its data leave for good on a later day's `sweep`. */
export async function removeNotebook(id: string, today: string): Promise<void> {
	await withDatabase((db) => db.removals.put(today, id));
}

export async function restoreNotebook(id: string): Promise<void> {
	await withDatabase((db) => db.removals.delete(id));
}

function recordOf(notebook: NotebookEntry): NotebookRecord {
	const { id, title, created, modified, datasets } = notebook;
	return { id, title, created, modified, datasets, notebook };
}

async function kept(db: Database): Promise<NotebookEntry[]> {
	const [records, removed] = await Promise.all([
		db.notebooks.toArray(),
		db.removals.toCollection().primaryKeys()
	]);
	return records
		.filter(({ id }) => !removed.includes(id))
		.map(({ id, title, created, modified, datasets }) => ({
			id,
			title,
			created,
			modified,
			datasets
		}))
		.sort((a, b) => (a.modified < b.modified ? 1 : -1));
}
