/** Results kept by a hash over what they were computed from; any of them may be gone tomorrow. */
import { withDatabase, type Database } from './database.ts';

export interface Memo {
	/** Without any of these it is of no use. */
	readonly datasets: readonly string[];
	/** When it was computed, as an instant in milliseconds. */
	readonly used: number;
}

/** Those kept beyond this number go, the oldest first. */
const MOST_MEMOS = 600;

export function readMemos(keys: readonly string[]): Promise<unknown[]> {
	return withDatabase((db) => db.memos.bulkGet([...keys]));
}

export async function addMemos(memos: readonly (readonly [string, Memo])[]): Promise<void> {
	await withDatabase((db) =>
		db.memos.bulkPut(
			memos.map(([, memo]) => memo),
			memos.map(([key]) => key)
		)
	);
}

/**
 * Lets go of what no dataset can call for any more, and of the oldest where there are too many. It
 * holds up nobody who reads while it looks, as a notebook that opens does; what is written meanwhile under a
 * key that goes is computed once more.
 */
export async function sweepMemos(): Promise<void> {
	await withDatabase(async (db) => {
		const gone = await db.transaction('r', db.memos, db.manifests, () => useless(db));
		if (gone.length > 0) await db.memos.bulkDelete(gone);
	});
}

async function useless(db: Database): Promise<string[]> {
	const here = new Set(await db.manifests.toCollection().primaryKeys());
	const memos: (Memo & { readonly key: string })[] = [];
	await db.memos.each((memo, { primaryKey }) => {
		const { datasets, used } = memo as Memo;
		memos.push({ key: primaryKey, datasets, used });
	});
	const useful = memos.filter(({ datasets }) => datasets.every((id) => here.has(id)));
	const kept = new Set(
		useful
			.sort((a, b) => b.used - a.used)
			.slice(0, MOST_MEMOS)
			.map(({ key }) => key)
	);
	return memos.flatMap(({ key }) => (kept.has(key) ? [] : [key]));
}
