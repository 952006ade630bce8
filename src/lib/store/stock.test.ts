import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tableOf } from '../../../tests/data/tables.ts';
import { listBackups, noteBackup } from './backups.ts';
import { withDatabase } from './database.ts';
import { hideDataset, writeDatasets } from './datasets.ts';
import { removeNotebook, saveNotebook } from './notebooks.ts';
import { markKept, room, unmarkKept, wasCleared, watchStock, type Stock } from './stock.ts';

const stock = (): Promise<Stock> =>
	new Promise((done, failed) => {
		const end = watchStock((value) => {
			end();
			done(value);
		}, failed);
	});

async function store(id: string, values: string[]): Promise<void> {
	const draft = {
		id,
		fileName: `${id}.csv`,
		kind: 'orders' as const,
		rows: values.length,
		setAside: 0,
		fileBytes: 1,
		headers: {},
		currency: null,
		problems: [],
		imported: '2025-01-01'
	};
	await writeDatasets([{ draft, table: tableOf({ customer: values }) }]);
}

const notebook = (id: string, datasets: string[]) => ({
	...{ id, title: id, created: '', modified: `2025-01-0${id}`, datasets }
});

beforeEach(async () => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	});
	await withDatabase(async (db) => {
		await Promise.all(db.tables.map((table) => table.clear()));
	});
});
afterEach(() => vi.unstubAllGlobals());

test('tells what is kept, how much, by whom it is used and when it was backed up', async () => {
	await store('small', ['a']);
	await store('large', ['a', 'b', 'c'.repeat(9000)]);
	await saveNotebook(notebook('1', ['small', 'large']));
	await saveNotebook(notebook('2', ['small']));
	await noteBackup(['1'], '2025-01-05T10:00:00Z');
	const { notebooks, datasets, bytes } = await stock();
	expect(datasets.map(({ id, usedBy }) => [id, usedBy])).toEqual([
		['large', 1],
		['small', 2]
	]);
	expect(notebooks.map(({ id, backedUp }) => [id, backedUp])).toEqual([
		['2', null],
		['1', '2025-01-05T10:00:00Z']
	]);
	expect(bytes).toBe(datasets[0]!.bytes + datasets[1]!.bytes);
	expect(notebooks.map((one) => one.bytes)).toEqual([datasets[1]!.bytes, bytes]);
	expect(await listBackups()).toEqual(new Map([['1', '2025-01-05T10:00:00Z']]));
});

test('what was deleted is not counted', async () => {
	await store('one', ['a']);
	await saveNotebook(notebook('1', ['one']));
	await removeNotebook('1', '2025-01-02');
	expect((await stock()).datasets[0]?.usedBy).toBe(0);
	await hideDataset('one', '2025-01-02');
	expect(await stock()).toEqual({ notebooks: [], datasets: [], bytes: 0 });
});

test('a browser that cleared everything is told from a reader who deleted everything', async () => {
	expect(await wasCleared()).toBe(false);
	await saveNotebook(notebook('1', []));
	markKept();
	expect(await wasCleared()).toBe(false);
	await removeNotebook('1', '2025-01-02');
	await withDatabase((db) => db.notebooks.clear());
	expect(await wasCleared()).toBe(false);
	await withDatabase((db) => db.removals.clear());
	expect(await wasCleared()).toBe(true);
	unmarkKept();
	expect(await wasCleared()).toBe(false);
});

test('a browser that tells nothing is not taken at its word', async () => {
	vi.stubGlobal('navigator', {});
	expect(await room()).toEqual({ free: null, lasting: null });
	vi.stubGlobal('navigator', {
		storage: { estimate: async () => ({ quota: 10, usage: 4 }), persisted: async () => true }
	});
	expect(await room()).toEqual({ free: 6, lasting: true });
});
