import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '#lib/core/failure.ts';
import { REST_MS } from './autosave.ts';
import { setTitle } from './edit.ts';
import { record, startHistory, type History } from './history.ts';
import { Keeping, LATE_MS, RETRY_MS } from './keeping.svelte.ts';
import { toNotebook, type Notebook } from './notebook.ts';

const notebook = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z' });

function desk() {
	const written: Notebook[] = [];
	const atOnce: Notebook[] = [];
	const world = { refuse: null as Failure | null, takesMs: 0, steps: true };
	const keeping = new Keeping(notebook.modified, {
		save: async (value) => {
			if (world.refuse) throw world.refuse;
			if (world.takesMs > 0) await new Promise((done) => setTimeout(done, world.takesMs));
			written.push(value);
			return world.steps;
		},
		saveAtOnce: (value) => void atOnce.push(value),
		now: () => new Date('2025-02-01T10:00:00Z')
	});
	let history: History = startHistory(notebook);
	const edit = (title: string): void => {
		history = record(history, setTitle(title)(history.present), null);
		keeping.change(history);
	};
	return { keeping, written, atOnce, world, edit };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an edit', () => {
	test('is on its way to the store with time to spare, and saved only when that says so', async () => {
		const { keeping, written, world, edit } = desk();
		world.takesMs = 40;
		edit('a');
		expect(keeping.saved.state).toBe('saving');
		await vi.advanceTimersByTimeAsync(REST_MS + 39);
		expect(keeping.saved.state).toBe('saving');
		await vi.advanceTimersByTimeAsync(1);
		expect(keeping.saved.state).toBe('saved');
		expect(REST_MS + 40).toBeLessThan(LATE_MS);
		expect(written.map(({ title }) => title)).toEqual(['a']);
	});

	test('of a spell of typing waits no longer than the first of them', async () => {
		const { written, edit } = desk();
		for (const letter of 'abcdefgh') {
			edit(letter);
			await vi.advanceTimersByTimeAsync(50);
		}
		expect(written.length).toBeGreaterThan(0);
		await vi.advanceTimersByTimeAsync(REST_MS);
		expect(written.at(-1)?.title).toBe('h');
	});

	test('that takes long to write is told to be late until it is there', async () => {
		const { keeping, world, edit } = desk();
		world.takesMs = 2000;
		edit('a');
		await vi.advanceTimersByTimeAsync(LATE_MS);
		expect(keeping.late).toBe(true);
		await vi.advanceTimersByTimeAsync(2000);
		expect(keeping.late).toBe(false);
		expect(keeping.saved.state).toBe('saved');
	});
});

describe('a write that fails', () => {
	test('is said, stays said over further edits, and is tried again until it succeeds', async () => {
		const { keeping, written, world, edit } = desk();
		world.refuse = new Failure('store.quota');
		edit('a');
		await vi.advanceTimersByTimeAsync(REST_MS);
		expect(keeping.saved).toEqual({ state: 'failed', failure: world.refuse });
		edit('b');
		expect(keeping.saved.state).toBe('failed');
		await vi.advanceTimersByTimeAsync(3 * RETRY_MS);
		expect(keeping.saved.state).toBe('failed');
		world.refuse = null;
		await vi.advanceTimersByTimeAsync(RETRY_MS + REST_MS);
		expect(keeping.saved.state).toBe('saved');
		expect(written.map(({ title }) => title)).toEqual(['b']);
	});

	test('is not waited for: what rests for the next try is written by a flush', async () => {
		const { keeping, written, world, edit } = desk();
		world.refuse = new Failure('store.quota');
		edit('a');
		await vi.advanceTimersByTimeAsync(REST_MS);
		world.refuse = null;
		await keeping.flush();
		expect(keeping.saved.state).toBe('saved');
		await vi.advanceTimersByTimeAsync(2 * RETRY_MS);
		expect(written.map(({ title }) => title)).toEqual(['a']);
	});

	test('because another window writes ends writing here', async () => {
		const { keeping, world, edit, atOnce } = desk();
		world.refuse = new Failure('notebook.taken');
		edit('a');
		await vi.advanceTimersByTimeAsync(REST_MS);
		expect(keeping.reading).toBe(true);
		keeping.leave(true);
		expect(atOnce).toEqual([]);
		world.refuse = null;
		await vi.advanceTimersByTimeAsync(2 * RETRY_MS);
		expect(keeping.saved.state).toBe('failed');
		keeping.follow('2025-03-01T00:00:00Z');
		expect(keeping.saved).toEqual({ state: 'saved', at: new Date('2025-03-01T00:00:00Z') });
	});

	test('of the steps alone is told, and the notebook is saved', async () => {
		const { keeping, world, edit } = desk();
		world.steps = false;
		edit('a');
		await vi.advanceTimersByTimeAsync(REST_MS);
		expect(keeping).toMatchObject({ stepsKept: false, saved: { state: 'saved' } });
	});
});

test('a page that goes away writes what is not known to be saved, and nothing twice', async () => {
	const { keeping, edit, atOnce } = desk();
	keeping.leave(true);
	edit('a');
	keeping.leave(true);
	expect(atOnce.map(({ title }) => title)).toEqual(['a']);
	await vi.advanceTimersByTimeAsync(REST_MS);
	keeping.leave(true);
	expect(atOnce).toHaveLength(1);
});
