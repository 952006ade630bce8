/** Notebooks at rest, as opaque plain values; what they mean is the affair of `notebook/`. */
import { Failure } from '#lib/core/failure.ts';
import { watch, withDatabase, type NotebookRecord } from './database.ts';

export type NotebookEntry = Omit<NotebookRecord, 'notebook' | 'removed'>;

/** Resolves when the browser has written it durably. A notebook deleted meanwhile stays deleted. */
export async function saveNotebook(notebook: NotebookEntry): Promise<void> {
	const { id, title, created, modified, datasets } = notebook;
	await withDatabase((db) =>
		db.transaction('rw', db.notebooks, async () => {
			const removed = (await db.notebooks.get(id))?.removed ?? null;
			await db.notebooks.put({ id, title, created, modified, datasets, removed, notebook });
		})
	);
}

/** The value that was saved; `notebook.missing` where there is none. */
export async function loadNotebook(id: string): Promise<unknown> {
	const record = await withDatabase((db) => db.notebooks.get(id));
	if (!record || record.removed !== null) throw new Failure('notebook.missing', { id });
	return record.notebook;
}

/** Newest first. */
export async function listNotebooks(): Promise<NotebookEntry[]> {
	return withDatabase(async (db) => entries(await db.notebooks.toArray()));
}

/** Calls `changed` now and whenever any tab adds, renames, saves or removes a notebook. */
export function watchNotebooks(
	changed: (notebooks: NotebookEntry[]) => void,
	failed: (failure: Failure) => void = () => {}
): () => void {
	return watch(async (db) => entries(await db.notebooks.toArray()), changed, failed);
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
	await withDatabase((db) => db.notebooks.update(id, { removed: today }));
}

export async function restoreNotebook(id: string): Promise<void> {
	await withDatabase((db) => db.notebooks.update(id, { removed: null }));
}

function entries(records: readonly NotebookRecord[]): NotebookEntry[] {
	return records
		.filter(({ removed }) => removed === null)
		.map(({ id, title, created, modified, datasets }) => ({
			id,
			title,
			created,
			modified,
			datasets
		}))
		.sort((a, b) => (a.modified < b.modified ? 1 : -1));
}
