/** What leaves for good when the site starts: never anything of the same day, never during an import. */
import { listManifests, removeDatasets, sweepSegments } from './datasets.ts';
import { withDatabase, type Database } from './database.ts';
import { sweepMemos } from './memos.ts';
import { marksOf } from './turns.ts';

/** The lock that an import holds in shared mode, so that no tab sweeps its half-written segments. */
export const IMPORT_LOCK = 'tierbook import';

/**
 * Deletes notebooks and datasets removed before `today` (`2025-01-05`), datasets stored before it
 * that no notebook names and no step that can still be undone, and segments without a manifest. Does nothing while any tab imports, or where
 * the browser has no locks to tell.
 */
export async function sweep(today: string): Promise<void> {
	await globalThis.navigator?.locks?.request(IMPORT_LOCK, { ifAvailable: true }, async (lock) => {
		if (!lock) return;
		await purgeNotebooks(today);
		await purgeDatasets(today);
		await sweepSegments();
		await sweepMemos();
	});
}

/**
 * The removal itself stays: a tab open since before may save its notebook once more, and that
 * must neither come into sight nor stay for long.
 */
async function purgeNotebooks(today: string): Promise<void> {
	await withDatabase((db) =>
		db.transaction('rw', [...tablesOf(db), db.removals], async () => {
			const ids = await removedBefore(db, today);
			await Promise.all(tablesOf(db).map((table) => table.bulkDelete(ids)));
			for (const id of ids) await marksOf(db, id).delete();
		})
	);
}

/** Where something is kept of a notebook, by its id. */
function tablesOf(db: Database) {
	return [db.notebooks, db.histories, db.writers, db.backups];
}

async function purgeDatasets(today: string): Promise<void> {
	const [notebooks, histories, removed] = await withDatabase((db) =>
		Promise.all([db.notebooks.toArray(), db.histories.toArray(), removedBefore(db, today)])
	);
	const named = new Set<unknown>([
		...notebooks.flatMap(({ datasets }) => datasets),
		...histories.flatMap(datasetsOfSteps)
	]);
	const loose = (await listManifests())
		.filter(({ id, imported, arrived = imported }) => !named.has(id) && arrived < today)
		.map(({ id }) => id);
	await removeDatasets([...loose, ...removed]);
}

/** All that this folder knows of the inside of a history: which datasets its steps bring back. */
function datasetsOfSteps(history: unknown): unknown[] {
	const { past, future } = (history ?? {}) as { past?: unknown; future?: unknown };
	return [past, future].flatMap(list).flatMap((step) => {
		const { keys } = (step ?? {}) as { keys?: { datasets?: unknown } | null };
		return list(keys?.datasets);
	});
}

function list(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

async function removedBefore(db: Database, today: string): Promise<string[]> {
	const ids = await db.removals.toCollection().primaryKeys();
	const days = await db.removals.bulkGet(ids);
	return ids.filter((_, i) => (days[i] ?? today) < today);
}
