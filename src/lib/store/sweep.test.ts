import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tableOf } from '../../../tests/data/tables.ts';
import { withDatabase } from './database.ts';
import {
	hideDataset,
	listManifests,
	readManifest,
	restoreDatasets,
	writeDatasets
} from './datasets.ts';
import { listBackups, noteBackup } from './backups.ts';
import {
	claimNotebook,
	loadNotebook,
	removeNotebook,
	restoreNotebook,
	saveNotebook
} from './notebooks.ts';
import { sweep } from './sweep.ts';

const table = tableOf({ customer: ['a'] });

beforeEach(async () => {
	await withDatabase(async (db) => {
		await Promise.all(db.tables.map((table) => table.clear()));
	});
	await store('named', '2025-01-01');
	await store('loose', '2025-01-01');
	await saveNotebook({ id: 'n', title: '', created: '', modified: '', datasets: ['named'] });
});

afterEach(() => vi.unstubAllGlobals());

describe('while no tab imports', () => {
	beforeEach(() => withLock({}));

	test('datasets of an earlier day that no notebook names leave, named ones stay', async () => {
		await sweep('2025-01-02');
		expect(await storedIds()).toEqual(['named']);
	});

	test('a dataset that undo or redo would bring back stays, as long as that is kept', async () => {
		await store('later', '2025-01-01');
		const history = {
			of: '',
			past: [
				{ keys: { title: 'b' }, cells: null },
				{ keys: { datasets: ['loose'] }, cells: null }
			],
			future: [{ keys: { datasets: ['named', 'later'] }, cells: null }]
		};
		await withDatabase((db) => db.histories.put(history, 'n'));
		await sweep('2025-01-02');
		expect(await storedIds()).toEqual(['later', 'loose', 'named']);
		await withDatabase((db) => db.histories.put({ unreadable: true, past: [null, 1] }, 'n'));
		await sweep('2025-01-02');
		expect(await storedIds()).toEqual(['named']);
	});

	test('a notebook deleted on an earlier day leaves with all that was kept of it', async () => {
		await claimNotebook('n', 'window');
		await noteBackup(['n', 'other'], '2025-01-01T10:00:00Z');
		await withDatabase((db) => db.histories.put({}, 'n'));
		await removeNotebook('n', '2025-01-01');
		await sweep('2025-01-02');
		const left = await withDatabase((db) =>
			Promise.all([db.notebooks, db.histories, db.writers].map((table) => table.count()))
		);
		expect(left).toEqual([0, 0, 0]);
		expect([...(await listBackups()).keys()]).toEqual(['other']);
	});

	test('nothing of the same day leaves', async () => {
		await removeNotebook('n', '2025-01-01');
		await sweep('2025-01-01');
		expect(await storedIds()).toEqual(['loose', 'named']);
		await restoreNotebook('n');
		expect((await loadNotebook('n')).notebook).toMatchObject({ id: 'n' });
	});

	test('a notebook deleted on an earlier day leaves with its data', async () => {
		await removeNotebook('n', '2025-01-01');
		await sweep('2025-01-02');
		expect(await storedIds()).toEqual([]);
		await expect(loadNotebook('n')).rejects.toMatchObject({ code: 'notebook.missing' });
	});

	test('a deleted dataset can come back on the same day, and leaves on a later one', async () => {
		await hideDataset('named', '2025-01-02');
		expect(await storedIds()).toEqual(['loose']);
		await expect(readManifest('named')).rejects.toMatchObject({ code: 'store.missing' });
		await sweep('2025-01-02');
		await restoreDatasets(['named']);
		expect(await readManifest('named')).toMatchObject({ id: 'named' });
		await hideDataset('named', '2025-01-02');
		await sweep('2025-01-03');
		await restoreDatasets(['named']);
		await expect(readManifest('named')).rejects.toMatchObject({ code: 'store.missing' });
	});

	test('a notebook that a tab saves after it left stays out of sight and leaves again', async () => {
		await removeNotebook('n', '2025-01-01');
		await sweep('2025-01-02');
		await saveNotebook({ id: 'n', title: '', created: '', modified: '', datasets: ['named'] });
		await expect(loadNotebook('n')).rejects.toMatchObject({ code: 'notebook.missing' });
		await sweep('2025-01-03');
		expect(await withDatabase((db) => db.notebooks.count())).toBe(0);
	});
});

test('while a tab imports nothing leaves', async () => {
	withLock(null);
	await sweep('2025-01-02');
	expect(await storedIds()).toEqual(['loose', 'named']);
});

/** A browser whose import lock is free (an object) or held by another tab (null). */
function withLock(lock: object | null): void {
	const request = (_name: string, _options: object, run: (lock: object | null) => unknown) =>
		run(lock);
	vi.stubGlobal('navigator', { locks: { request } });
}

async function store(id: string, imported: string): Promise<void> {
	const draft = {
		id,
		fileName: `${id}.csv`,
		kind: 'orders' as const,
		rows: 1,
		setAside: 0,
		fileBytes: 1,
		headers: {},
		currency: null,
		problems: [],
		imported
	};
	await writeDatasets([{ draft, table }]);
}

async function storedIds(): Promise<string[]> {
	return (await listManifests()).map(({ id }) => id).sort();
}
