import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { withDatabase } from '#lib/store/database.ts';
import { loadNotebook, placeNotebooks, saveNotebook, type Fate } from '#lib/store/notebooks.ts';
import type { WorkerClient } from '#lib/worker/client.ts';
import { setTitle } from './edit.ts';
import { toNotebook } from './notebook.ts';
import { openNotebook } from './opening.ts';

/** What the watch of the notebook tells, at the moment a test chooses. */
let tell: (fate: Fate) => void;

vi.mock('#lib/store/notebooks.ts', async (original) => ({
	...(await original<object>()),
	watchNotebook: (_: string, changed: (fate: Fate) => void) => {
		tell = changed;
		return () => {};
	}
}));

const notebook = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z', title: 'Mine' });
const fromFile = { ...setTitle('From a file')(notebook), modified: '2025-02-01T10:00:00Z' };
const never = () => new Promise<never>(() => {});
const worker = { api: { recall: never }, cancel: () => {} } as unknown as WorkerClient;

beforeEach(async () => {
	await withDatabase(async (db) => {
		await Promise.all(db.tables.map((table) => table.clear()));
	});
	await saveNotebook(notebook);
});

test('where a file took its place and a save was refused before that was seen, it can be taken over', async () => {
	const session = await openNotebook('n', worker);
	await placeNotebooks([{ notebook: fromFile, by: 'a file' }]);
	session.edit(setTitle('Typed meanwhile'));
	await session.flush();
	expect(session.keeping.reading).toBe(true);
	expect(session.saved).toMatchObject({ failure: { code: 'notebook.taken' } });

	const fate = { ...(await loadNotebook('n')), writer: 'a file', gone: false, datasets: [] };
	tell(fate);
	await vi.waitFor(() => expect(session.notebook.title).toBe('From a file'));
	await session.services.takeOver?.();
	expect(session.keeping.reading).toBe(false);
	session.edit(setTitle('Mine again'));
	await session.flush();
	expect((await loadNotebook('n')).notebook).toMatchObject({ title: 'Mine again' });
	await session.end();
});
