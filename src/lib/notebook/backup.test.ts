import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { withDatabase } from '#lib/store/database.ts';
import { claimNotebook, loadNotebook, removeNotebook, saveNotebook } from '#lib/store/notebooks.ts';
import { takeIn, type Ask } from './backup.ts';
import { setTitle } from './edit.ts';
import { toNotebook, type Notebook } from './notebook.ts';

const old = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z', title: 'Old', datasets: ['d'] });
const fresh = { ...setTitle('New')(old), modified: '2025-02-01T10:00:00Z' };

/** Takes a file with these notebooks in, whose datasets come to be called so here. */
function take(notebooks: readonly Notebook[], ask: Ask, datasets: Record<string, string> = {}) {
	const takeFile = vi.fn(async () => datasets);
	const api = { peekFile: async () => ({ notebooks }), takeFile };
	return { taken: takeIn(api, new File([], 'x.tierbook'), ask), takeFile };
}

const never: Ask = () => Promise.reject(new Error('nothing had to be asked'));
const stored = async (id: string) => (await loadNotebook(id)).notebook as Notebook;
const count = () => withDatabase((db) => db.notebooks.count());

beforeEach(async () => {
	await withDatabase(async (db) => {
		await Promise.all(db.tables.map((table) => table.clear()));
	});
});

test('a notebook that is not here comes in under its own id, with its data as it is called here', async () => {
	const { taken } = take([fresh], never, { d: 'e' });
	expect(await taken).toEqual({ ids: ['n'], same: false });
	expect(await stored('n')).toEqual({ ...fresh, datasets: ['e'] });
});

test('one that is here exactly so is not taken in again, and nothing is asked', async () => {
	await saveNotebook(fresh);
	const { taken } = take([fresh], never, { d: 'd' });
	expect(await taken).toEqual({ ids: ['n'], same: true });
	expect(await count()).toBe(1);
});

test('its data comes back into it where that is gone', async () => {
	await saveNotebook(fresh);
	const { taken } = take([fresh], never, { d: 'e' });
	expect(await taken).toEqual({ ids: ['n'], same: false });
	expect((await stored('n')).datasets).toEqual(['e']);
	expect(await count()).toBe(1);
});

test('where it is here as another, it is asked first, and nothing is taken in without an answer', async () => {
	await saveNotebook(old);
	const ask = vi.fn<Ask>(async () => null);
	const { taken, takeFile } = take([fresh], ask);
	expect(await taken).toEqual({ ids: [], same: false });
	expect(ask).toHaveBeenCalledWith([{ title: 'Old', here: old.modified, inFile: fresh.modified }]);
	expect(takeFile).not.toHaveBeenCalled();
	expect(await stored('n')).toEqual(old);
});

test('both are kept, the one from the file under a new id', async () => {
	await saveNotebook(old);
	const { ids } = await take([fresh], async () => 'both').taken;
	expect(ids).not.toEqual(['n']);
	expect([await stored('n'), (await stored(ids[0] ?? '')).title]).toEqual([old, 'New']);
});

test('one takes the place of the other, and a window that has it open writes no more', async () => {
	await saveNotebook(old);
	await claimNotebook('n', 'open');
	const { ids } = await take([fresh], async () => 'replace').taken;
	expect(ids).toEqual(['n']);
	expect(await stored('n')).toEqual(fresh);
	await expect(saveNotebook(old, { history: null, window: 'open' })).rejects.toMatchObject({
		code: 'notebook.taken'
	});
});

test('one that was deleted here stays so, and the one from the file is another', async () => {
	await saveNotebook(old);
	await removeNotebook('n', '2025-01-06');
	const { ids } = await take([fresh], never).taken;
	expect(ids).not.toEqual(['n']);
});

test('where there is no room for the second of a file, the first is not replaced either', async () => {
	await saveNotebook(old);
	await claimNotebook('n', 'open');
	const { put } = IDBObjectStore.prototype;
	const room = vi.spyOn(IDBObjectStore.prototype, 'put');
	room.mockImplementation(function (this: IDBObjectStore, value: { id?: string }, key) {
		if (value.id === 'm') throw new DOMException('full', 'QuotaExceededError');
		return put.call(this, value, key);
	});
	const { taken } = take([fresh, { ...fresh, id: 'm' }], async () => 'replace', { d: 'e' });
	await expect(taken).rejects.toMatchObject({ code: 'store.quota' });
	room.mockRestore();
	expect(await stored('n')).toEqual(old);
	expect(await saveNotebook(old, { history: null, window: 'open' })).toBe(true);
	// Whose data is hidden is named by no notebook.
	expect(await withDatabase((db) => db.removals.toCollection().primaryKeys())).toEqual(['e']);
});
