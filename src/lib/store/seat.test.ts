import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withDatabase } from './database.ts';
import {
	claimNotebook,
	loadNotebook,
	placeNotebooks,
	saveNotebook,
	saveNotebookAtOnce
} from './notebooks.ts';
import { Seat, type Sitter } from './seat.ts';

const notebook = (title: string) => ({
	id: 'n',
	title,
	created: '2025-01-01T00:00:00Z',
	modified: '2025-01-02T00:00:00Z',
	datasets: []
});

/** The locks of one browser, as the platform hands them out: in turn, or to whoever steals. */
class Locks {
	#holder: { lost: (error: Error) => void } | null = null;
	readonly #queue: (() => void)[] = [];

	request = async (_: string, options: LockOptions, run: (lock: object | null) => unknown) => {
		if (options.ifAvailable && this.#holder) return run(null);
		if (options.steal) this.#holder?.lost(new DOMException('stolen', 'AbortError'));
		else if (this.#holder) await this.#turn(options.signal);
		return new Promise((done, lost) => {
			const mine = (this.#holder = { lost });
			void Promise.resolve(run({})).then(() => {
				if (this.#holder === mine) this.#holder = null;
				if (this.#holder === null) this.#queue.shift()?.();
				done(undefined);
			});
		});
	};

	#turn(signal?: AbortSignal): Promise<void> {
		return new Promise((granted, refused) => {
			this.#queue.push(granted);
			signal?.addEventListener('abort', () => {
				this.#queue.splice(this.#queue.indexOf(granted), 1);
				refused(new DOMException('given up', 'AbortError'));
			});
		});
	}
}

const open: Seat[] = [];

/** A window that writes what it is told, and keeps what it can't write yet. */
function windowOf(locks: LockManager | null) {
	const rests: string[] = [];
	const told: string[] = [];
	const write = (title: string) =>
		saveNotebook(notebook(title), { history: title, window: seat.window });
	/** As a page does that is about to be gone. */
	const writeAtOnce = (title: string, version = 0) =>
		saveNotebookAtOnce({ ...notebook(title), version } as never, title, seat.turn, true);
	const sitter: Sitter = {
		sat: async () => void told.push('sat'),
		stood: () => void told.push('stood'),
		flush: async () => {
			for (const title of rests.splice(0)) await write(title);
		}
	};
	const seat = new Seat('n', sitter, locks);
	open.push(seat);
	return { seat, told, rests, write, writeAtOnce };
}

/** Takes over without being heard. */
async function behindBack({ seat }: { seat: Seat }): Promise<void> {
	vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {});
	await seat.takeOver();
	vi.restoreAllMocks();
}

const stored = async () => ((await loadNotebook('n')).notebook as { title: string }).title;

beforeEach(async () => {
	await withDatabase(async (db) => {
		await Promise.all(db.tables.map((table) => table.clear()));
	});
	await saveNotebook(notebook('first'));
});
afterEach(() => {
	for (const seat of open.splice(0)) seat.close();
});

describe.each([
	['with locks', () => new Locks() as unknown as LockManager],
	['without locks', () => null]
])('%s', (_, make) => {
	test('the first window writes, the second does not', async () => {
		const locks = make();
		const [one, two] = [windowOf(locks), windowOf(locks)];
		expect(await one.seat.open()).toBe(true);
		expect(await two.seat.open()).toBe(false);
		await one.write('by one');
		await expect(two.write('by two')).rejects.toMatchObject({ code: 'notebook.taken' });
		expect(await stored()).toBe('by one');
	});

	test('who takes over gets what the other had not written yet', async () => {
		const locks = make();
		const [one, two] = [windowOf(locks), windowOf(locks)];
		await one.seat.open();
		await two.seat.open();
		one.rests.push('typed just now');
		await two.seat.takeOver();
		expect(await stored()).toBe('typed just now');
		expect(one.told).toEqual(['stood']);
		expect(two.told).toEqual(['sat']);
		await expect(one.write('late')).rejects.toMatchObject({ code: 'notebook.taken' });
		await two.write('by two');
		expect(await stored()).toBe('by two');
	});

	test('it goes to and fro', async () => {
		const locks = make();
		const [one, two] = [windowOf(locks), windowOf(locks)];
		await one.seat.open();
		await two.seat.open();
		for (const window of [two, one, two, one]) {
			await window.seat.takeOver();
			await window.write('mine');
		}
		expect(one.told).toEqual(['stood', 'sat', 'stood', 'sat']);
		expect(two.told).toEqual(['sat', 'stood', 'sat', 'stood']);
	});

	test('a window sits down when the one that wrote has left', async () => {
		const locks = make();
		const [one, two] = [windowOf(locks), windowOf(locks)];
		await one.seat.open();
		await two.seat.open();
		one.seat.close();
		await vi.waitFor(() => expect(two.told).toEqual(['sat']));
		await two.write('by two');
		expect(await stored()).toBe('by two');
	});

	test('a window that does not answer is not waited for, and can not write any more', async () => {
		const locks = make();
		const [dead, two] = [windowOf(locks), windowOf(locks)];
		await dead.seat.open();
		await two.seat.open();
		await behindBack(two);
		expect(two.told).toEqual(['sat']);
		await expect(dead.write('late')).rejects.toMatchObject({ code: 'notebook.taken' });
	});

	test('a window that is not the writer any more takes the seat again when asked to', async () => {
		const { seat, told, write } = windowOf(make());
		await seat.open();
		await placeNotebooks([{ notebook: notebook('from a file'), by: 'a file' }]);
		await expect(write('late')).rejects.toMatchObject({ code: 'notebook.taken' });
		seat.unseat();
		expect(told).toEqual(['stood']);
		await seat.takeOver();
		expect(told).toEqual(['stood', 'sat']);
		await write('mine again');
		expect(await stored()).toBe('mine again');
	});

	test('a window that goes away writes over nothing that another has written since', async () => {
		const locks = make();
		const [dead, two] = [windowOf(locks), windowOf(locks)];
		await dead.seat.open();
		dead.writeAtOnce('last words');
		dead.writeAtOnce('very last words');
		expect(await stored()).toBe('very last words');
		await two.seat.open();
		await behindBack(two);
		await two.write('by two');
		dead.writeAtOnce('late');
		expect(await loadNotebook('n')).toMatchObject({
			notebook: { title: 'by two' },
			history: 'by two'
		});
		for (let again = 0; again < 3; again++) {
			await dead.seat.takeOver();
			await two.seat.takeOver();
		}
		dead.writeAtOnce('later');
		expect(await stored()).toBe('by two');
		two.writeAtOnce('by a newer version', 4);
		dead.writeAtOnce('latest', 3);
		expect(await stored()).toBe('by a newer version');
	});
});

test('a newer version of what is stored is never written over', async () => {
	await saveNotebook({ ...notebook('new'), version: 4 } as never);
	const old = { ...notebook('old'), version: 3 } as never;
	await expect(saveNotebook(old)).rejects.toMatchObject({ code: 'notebook.newer' });
	expect(await stored()).toBe('new');
});

test('steps that can not be written leave the notebook written, and no steps of another value', async () => {
	const { seat, write } = windowOf(null);
	await seat.open();
	await write('one');
	const odd = { history: () => 'no value of a store', window: seat.window };
	expect(await saveNotebook(notebook('two'), odd)).toBe(false);
	expect(await loadNotebook('n')).toMatchObject({ notebook: { title: 'two' }, history: undefined });
});

test('of many claims the last ones leave a mark', async () => {
	for (let n = 0; n < 60; n++) await claimNotebook('n', `window ${n}`);
	await claimNotebook('other', 'x');
	const keys = await withDatabase((db) => db.writers.toCollection().primaryKeys());
	expect(keys).toHaveLength(2 + 50 + 1);
	expect(await claimNotebook('n', 'y')).toBe(61);
});
