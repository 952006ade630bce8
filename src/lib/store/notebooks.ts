/** Notebooks at rest, as opaque plain values; what they mean is the affair of `notebook/`. */
import { Failure, toFailure } from '#lib/core/failure.ts';
import {
	beginAtOnce,
	watch,
	withDatabase,
	type Database,
	type NotebookRecord
} from './database.ts';
import { markOf, marksOf } from './turns.ts';

export type NotebookEntry = Omit<NotebookRecord, 'notebook'>;

/** What is written along with a notebook that is open in a window. */
export interface Beside {
	/** What can be undone and redone. */
	readonly history: unknown;
	/** The window that writes: where another one has taken over since, nothing is written. */
	readonly window: string;
}

export interface Loaded {
	/** As it was saved. */
	readonly notebook: unknown;
	readonly history: unknown;
}

/** What any window does to a notebook, as far as an open one has to know. */
export interface Fate extends Loaded {
	/** The window that writes it, as far as the store knows. */
	readonly writer: string | undefined;
	/** Deleted, or gone with all that the browser kept. */
	readonly gone: boolean;
	/** All datasets that are there, of whatever notebook. */
	readonly datasets: readonly string[];
}

/**
 * Resolves when the browser has written it durably. A notebook deleted meanwhile stays deleted.
 * Fails with `notebook.taken` where another window writes it, `notebook.newer` where what is
 * stored is of a newer version. What can't be written beside it is left out, and the answer false.
 */
export async function saveNotebook(notebook: NotebookEntry, beside?: Beside): Promise<boolean> {
	try {
		await withDatabase((db) => write(db, notebook, beside));
		return true;
	} catch (thrown) {
		const { code } = toFailure(thrown);
		if (!beside || code === 'notebook.taken' || code.endsWith('.newer')) throw thrown;
		await withDatabase((db) => write(db, notebook, { ...beside, history: undefined }));
		return false;
	}
}

/** A notebook that comes in; `by`: who claims it first, where it takes the place of one that is here. */
export interface Incoming {
	readonly notebook: NotebookEntry;
	readonly by: string | null;
}

/**
 * Stores all of them or none. A window that has one open whose place is taken only reads from then
 * on. Fails with `notebook.newer`, `store.*`.
 */
export async function placeNotebooks(incoming: readonly Incoming[]): Promise<void> {
	await withDatabase((db) =>
		db.transaction('rw', db.notebooks, db.histories, db.writers, async () => {
			for (const { notebook, by } of incoming) {
				if (by !== null) await claim(db, notebook.id, by);
				await write(db, notebook);
			}
		})
	);
}

/** Which window writes a notebook; undefined where none ever did. */
export function writerOf(id: string): Promise<string | undefined> {
	return withDatabase((db) => db.writers.get(id));
}

/**
 * For a page about to be gone: the write and its commit are on their way when this returns, and
 * need no further turn of the page. Nothing can be read first, so it runs into the mark of the
 * next claim: where there is one, all of it is undone. `turn` is what the page's own claim gave.
 * Where the page is `going` for certain, nothing of its own stands in the way, and it stays until
 * the browser has taken the write up.
 */
export function saveNotebookAtOnce(
	notebook: NotebookEntry,
	history: unknown,
	turn: number,
	going: boolean
): void {
	const transaction = beginAtOnce(['notebooks', 'histories', 'writers'], going);
	if (!transaction) return;
	const writers = transaction.objectStore('writers');
	writers.add('', markOf(notebook.id, turn + 1));
	writers.delete(markOf(notebook.id, turn + 1));
	transaction.objectStore('notebooks').put(recordOf(notebook));
	transaction.objectStore('histories').put(history, notebook.id);
	transaction.commit();
	if (going) stay(TAKEN_UP_MS);
}

/** A page that goes before the browser has begun a committed transaction may take it along. */
const TAKEN_UP_MS = 50;

function stay(ms: number): void {
	const end = performance.now() + ms;
	while (performance.now() < end);
}

/** So many windows back one may still wake up that has not heard of its successors. */
const MARKS_KEPT = 50;

/**
 * From now on only `window` writes the notebook; what another one still sends is refused. Gives the
 * turn: how many claims there have been, each of which leaves a mark.
 */
export function claimNotebook(id: string, window: string): Promise<number> {
	return withDatabase((db) => claim(db, id, window));
}

/** `notebook.missing` where there is none. */
export async function loadNotebook(id: string): Promise<Loaded> {
	const [record, history, removed] = await withDatabase((db) =>
		Promise.all([db.notebooks.get(id), db.histories.get(id), db.removals.get(id)])
	);
	if (!record || removed !== undefined) throw new Failure('notebook.missing', { id });
	return { notebook: record.notebook, history };
}

/** Calls `changed` now and whenever any window saves or deletes the notebook or one of its datasets. */
export function watchNotebook(
	id: string,
	changed: (fate: Fate) => void,
	failed: (failure: Failure) => void
): () => void {
	return watch((db) => fateOf(db, id), changed, failed);
}

/** Calls `changed` with all of them, newest first: now and whenever any window adds or changes one. */
export function watchNotebooks(
	changed: (notebooks: NotebookEntry[]) => void,
	failed: (failure: Failure) => void = () => {}
): () => void {
	return watch(kept, changed, failed);
}

/** A window in which it is open takes the new name over. */
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

function claim(db: Database, id: string, window: string): Promise<number> {
	return db.transaction('rw', db.writers, async () => {
		const turn = (await lastTurn(db, id)) + 1;
		await db.writers.put(window, id);
		await db.writers.put(window, markOf(id, turn));
		await marksOf(db, id, turn - MARKS_KEPT).delete();
		return turn;
	});
}

function write(db: Database, notebook: NotebookEntry, beside?: Beside): Promise<void> {
	return db.transaction('rw', db.notebooks, db.histories, db.writers, async () => {
		const [stored, writer] = await Promise.all([
			db.notebooks.get(notebook.id),
			db.writers.get(notebook.id)
		]);
		if (beside && writer !== beside.window)
			throw new Failure('notebook.taken', { id: notebook.id });
		if (versionOf(stored?.notebook) > versionOf(notebook)) throw new Failure('notebook.newer');
		await db.notebooks.put(recordOf(notebook));
		if (beside?.history === undefined) await db.histories.delete(notebook.id);
		else await db.histories.put(beside.history, notebook.id);
	});
}

async function lastTurn(db: Database, id: string): Promise<number> {
	const key = (await marksOf(db, id).keys()).at(-1);
	return Array.isArray(key) ? Number(key[1]) : 0;
}

/** All that this folder knows of the inside of a notebook. */
function versionOf(notebook: unknown): number {
	const { version = 0 } = (notebook ?? {}) as { version?: unknown };
	return Number(version);
}

function recordOf(notebook: NotebookEntry): NotebookRecord {
	const { id, title, created, modified, datasets } = notebook;
	return { id, title, created, modified, datasets, notebook };
}

async function fateOf(db: Database, id: string): Promise<Fate> {
	const [record, history, writer, removed, manifests, removals] = await Promise.all([
		db.notebooks.get(id),
		db.histories.get(id),
		db.writers.get(id),
		db.removals.get(id),
		db.manifests.toCollection().primaryKeys(),
		db.removals.toCollection().primaryKeys()
	]);
	const datasets = manifests.filter((dataset) => !removals.includes(dataset));
	const gone = !record || removed !== undefined;
	return { notebook: record?.notebook, history, writer, gone, datasets };
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
