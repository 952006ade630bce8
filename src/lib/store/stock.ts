/** All that this browser keeps for the site, and how safely. */
import type { Failure } from '#lib/core/failure.ts';
import { siteRoot, watch, withDatabase, type Database, type Manifest } from './database.ts';
import type { NotebookEntry } from './notebooks.ts';

export interface Stock {
	/** Newest first, each with the bytes of its data and the instant of its last backup. */
	readonly notebooks: readonly (NotebookEntry & {
		readonly bytes: number;
		readonly backedUp: string | null;
	})[];
	/** Largest first, each with how many notebooks stand on it. */
	readonly datasets: readonly (Manifest & { readonly usedBy: number })[];
	/** Bytes of all data. */
	readonly bytes: number;
}

/** Calls `changed` now and whenever any window stores, deletes or backs up something. */
export function watchStock(
	changed: (stock: Stock) => void,
	failed: (failure: Failure) => void
): () => void {
	return watch(stockOf, changed, failed);
}

async function stockOf(db: Database): Promise<Stock> {
	const [records, manifests, removals, backupIds, instants] = await Promise.all([
		db.notebooks.toArray(),
		db.manifests.toArray(),
		db.removals.toCollection().primaryKeys(),
		db.backups.toCollection().primaryKeys(),
		db.backups.toArray()
	]);
	const removed = new Set(removals);
	const backups = new Map(backupIds.map((id, i) => [id, instants[i] ?? null]));
	const kept = manifests.filter(({ id }) => !removed.has(id));
	const sizes = new Map(kept.map(({ id, bytes }) => [id, bytes]));
	const notebooks = records
		.filter(({ id }) => !removed.has(id))
		.map(({ id, title, created, modified, datasets }) => ({
			...{ id, title, created, modified, datasets },
			bytes: datasets.reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0),
			backedUp: backups.get(id) ?? null
		}))
		.sort((a, b) => (a.modified < b.modified ? 1 : -1));
	const datasets = kept
		.map((manifest) => ({ ...manifest, usedBy: usersOf(manifest.id, notebooks) }))
		.sort((a, b) => b.bytes - a.bytes);
	return { notebooks, datasets, bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0) };
}

function usersOf(dataset: string, notebooks: readonly NotebookEntry[]): number {
	return notebooks.filter(({ datasets }) => datasets.includes(dataset)).length;
}

export interface Room {
	/** Bytes that the browser would still take; null where it does not tell. */
	readonly free: number | null;
	/** Whether it has promised not to clear what is kept; null where it can't promise. */
	readonly lasting: boolean | null;
}

export async function room(): Promise<Room> {
	const storage = globalThis.navigator?.storage as StorageManager | undefined;
	try {
		const estimate = await storage?.estimate?.();
		const lasting = (await storage?.persisted?.()) ?? null;
		const { quota, usage = 0 } = estimate ?? {};
		return { free: quota === undefined ? null : Math.max(0, quota - usage), lasting };
	} catch {
		// Some browsers refuse to tell in private windows.
		return { free: null, lasting: null };
	}
}

const MARK = `tierbook.kept ${siteRoot(import.meta.url)}`;

/** Notes, apart from the database, that something is kept here. */
export function markKept(): void {
	mark((storage) => storage.setItem(MARK, 'yes'));
}

export function unmarkKept(): void {
	mark((storage) => storage.removeItem(MARK));
}

/** Whether something was kept here and all of it is gone, which no reader can have done. */
export async function wasCleared(): Promise<boolean> {
	if (mark((storage) => storage.getItem(MARK)) !== 'yes') return false;
	const counts = await withDatabase((db) =>
		Promise.all([db.notebooks.count(), db.removals.count(), db.manifests.count()])
	);
	return counts.every((count) => count === 0);
}

function mark<T>(act: (storage: Storage) => T): T | null {
	try {
		return act(localStorage);
	} catch {
		// Switched off: nothing can be noted, and nothing is claimed.
		return null;
	}
}
