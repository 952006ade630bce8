import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { siteRoot, withDatabase } from './database.ts';
import {
	claimNotebook,
	loadNotebook,
	removeNotebook,
	renameNotebook,
	restoreNotebook,
	saveNotebook,
	saveNotebookAtOnce,
	watchNotebooks,
	type NotebookEntry
} from './notebooks.ts';

const notebook = (id: string, modified: string) => ({
	id,
	title: `Notebook ${id}`,
	created: '2025-01-01T00:00:00Z',
	modified,
	datasets: ['d'],
	cells: [{ id: 'pareto' }]
});

const listed = (): Promise<NotebookEntry[]> =>
	new Promise((done, failed) => {
		const end = watchNotebooks((list) => {
			end();
			done(list);
		}, failed);
	});

beforeEach(() =>
	withDatabase(async (db) => {
		await Promise.all([db.notebooks.clear(), db.removals.clear()]);
	})
);

test('a notebook comes back as it was saved, the newest first in the list', async () => {
	await saveNotebook(notebook('a', '2025-01-02'));
	await saveNotebook(notebook('b', '2025-01-03'));
	expect((await loadNotebook('a')).notebook).toEqual(notebook('a', '2025-01-02'));
	expect((await listed()).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a new name is in the list and in the notebook', async () => {
	await saveNotebook(notebook('a', '2025-01-02'));
	await renameNotebook('a', 'Renamed');
	expect((await listed())[0]?.title).toBe('Renamed');
	expect((await loadNotebook('a')).notebook).toMatchObject({
		title: 'Renamed',
		cells: [{ id: 'pareto' }]
	});
});

test('a deleted notebook is out of sight, stays so when saved late, and can come back', async () => {
	await saveNotebook(notebook('a', '2025-01-02'));
	await removeNotebook('a', '2025-01-02');
	await saveNotebook(notebook('a', '2025-01-03'));
	expect(await listed()).toEqual([]);
	await expect(loadNotebook('a')).rejects.toMatchObject({ code: 'notebook.missing' });
	await restoreNotebook('a');
	expect((await loadNotebook('a')).notebook).toMatchObject({ modified: '2025-01-03' });
});

test('what a closing page writes at once is there', async () => {
	await saveNotebook(notebook('a', '2025-01-02'));
	saveNotebookAtOnce(notebook('a', '2025-01-03'), {}, await claimNotebook('a', 'window'), true);
	expect((await loadNotebook('a')).notebook).toMatchObject({ modified: '2025-01-03' });
});

test.each([
	{ page: 'going', over: 'notebooks', outcome: 'given up' },
	{ page: 'going', over: 'templates', outcome: 'done' },
	{ page: 'hidden', over: 'notebooks', outcome: 'done' }
])('what a $page page still writes to $over is $outcome', async ({ page, over, outcome }) => {
	await saveNotebook(notebook('a', '2025-01-02'));
	const turn = await claimNotebook('a', 'window');
	let begun = () => {};
	const isBegun = new Promise<void>((done) => (begun = done));
	const other = withDatabase((db) =>
		db.transaction('rw', db.table(over), async () => {
			for (let reads = 0; reads < 50; reads++) {
				await db.table(over).get('a');
				begun();
			}
			await db.table(over).delete('a');
		})
	).then(
		() => 'done',
		() => 'given up'
	);
	await isBegun;
	saveNotebookAtOnce(notebook('a', '2025-01-03'), {}, turn, page === 'going');
	expect(await other).toBe(outcome);
	expect((await loadNotebook('a')).notebook).toMatchObject({ modified: '2025-01-03' });
});

test('a watcher hears of every change', async () => {
	const seen: number[] = [];
	const end = watchNotebooks((list) => seen.push(list.length));
	await vi.waitFor(() => expect(seen).toEqual([0]));
	await saveNotebook(notebook('a', '2025-01-02'));
	await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
	end();
});

test('sites in different folders of one origin have their own databases', () => {
	expect(siteRoot('https://x.org/a/_app/immutable/chunks/c.js')).toBe('/a/');
	expect(siteRoot('https://x.org/_app/immutable/workers/w.js')).toBe('/');
	expect(siteRoot('http://localhost:5173/src/lib/store/database.ts')).toBe('/');
});
