import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';

/** The database as a tab that opens now would have it. */
async function tab() {
	vi.resetModules();
	return import('./database.ts');
}

beforeEach(() => {
	Dexie.dependencies.indexedDB = new IDBFactory();
});

/** The only one that there is. */
async function nameOf(): Promise<string> {
	const [only] = await Dexie.dependencies.indexedDB.databases();
	return only?.name ?? '';
}

/** A later release in another tab takes the database to its own layout. */
async function upgradedByAnother(): Promise<void> {
	const name = await nameOf();
	const later = await new Promise<IDBDatabase>((done, failed) => {
		const request = Dexie.dependencies.indexedDB.open(name, 1000);
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error ?? new Error('not opened'));
	});
	later.close();
}

const count = (db: { notebooks: { count(): PromiseLike<number> } }) =>
	Promise.resolve(db.notebooks.count());

describe('a newer layout', () => {
	test('brought by another tab is left alone from then on', async () => {
		const { withDatabase } = await tab();
		expect(await withDatabase(count)).toBe(0);
		await upgradedByAnother();
		await expect(withDatabase(count)).rejects.toMatchObject({ code: 'store.newer' });
		await expect(withDatabase(count)).rejects.toMatchObject({ code: 'store.newer' });
	});

	test('met while something is being done is told as such', async () => {
		const { withDatabase } = await tab();
		const busy = withDatabase(async (db) => {
			await upgradedByAnother();
			return count(db);
		});
		await expect(busy).rejects.toMatchObject({ code: 'store.newer' });
	});

	test('that is there already is not opened', async () => {
		await (await tab()).withDatabase(count);
		await upgradedByAnother();
		const { withDatabase, beginAtOnce } = await tab();
		await expect(withDatabase(count)).rejects.toMatchObject({ code: 'store.newer' });
		expect(beginAtOnce(['notebooks'], true)).toBeNull();
	});

	test('is told to a watcher as well', async () => {
		await (await tab()).withDatabase(count);
		await upgradedByAnother();
		const { watch } = await tab();
		const failed = vi.fn();
		const end = watch(count, () => {}, failed);
		await vi.waitFor(() => expect(failed).toHaveBeenCalled());
		expect(failed.mock.calls[0]).toMatchObject([{ code: 'store.newer' }]);
		end();
	});
});

test('a database that another tab deletes is there again, empty, when it is wanted', async () => {
	const { withDatabase } = await tab();
	await withDatabase((db) => db.removals.put('2025-01-05', 'a'));
	const name = await nameOf();
	await new Promise((done) => {
		Dexie.dependencies.indexedDB.deleteDatabase(name).onsuccess = done;
	});
	expect(await withDatabase((db) => db.removals.count())).toBe(0);
});
