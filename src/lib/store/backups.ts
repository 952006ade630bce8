/** When notebooks were written to files, and notebooks that come in from files. */
import { Failure } from '#lib/core/failure.ts';
import { withDatabase, type NotebookRecord } from './database.ts';

/** The stored values of these notebooks, in their order: `notebook.missing`. */
export async function notebookRecords(ids: readonly string[]): Promise<NotebookRecord[]> {
	const records = await withDatabase((db) => db.notebooks.bulkGet([...ids]));
	return records.map((record, i) => {
		if (!record) throw new Failure('notebook.missing', { id: ids[i] ?? '' });
		return record;
	});
}

/** Those of them that are here and not deleted, by their ids. */
export async function standing(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
	const [records, removals] = await withDatabase((db) =>
		Promise.all([db.notebooks.bulkGet([...ids]), db.removals.bulkGet([...ids])])
	);
	const here = records.filter((_, i) => removals[i] === undefined);
	return new Map(here.flatMap((record) => (record ? [[record.id, record.notebook]] : [])));
}

/** `at` is an instant. */
export async function noteBackup(ids: readonly string[], at: string): Promise<void> {
	await withDatabase((db) =>
		db.backups.bulkPut(
			ids.map(() => at),
			[...ids]
		)
	);
}

/** Instants by the id of the notebook. */
export async function listBackups(): Promise<ReadonlyMap<string, string>> {
	return withDatabase(async (db) => {
		const ids = await db.backups.toCollection().primaryKeys();
		const instants = await db.backups.bulkGet(ids);
		return new Map(ids.map((id, i) => [id, instants[i] ?? '']));
	});
}

/** Whether a notebook of that id is or was here: a new one may not take its place. */
export async function isTaken(id: string): Promise<boolean> {
	const [notebooks, removals] = await withDatabase((db) =>
		Promise.all([
			db.notebooks.where(':id').equals(id).count(),
			db.removals.where(':id').equals(id).count()
		])
	);
	return notebooks + removals > 0;
}
