import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '#lib/analyses/analysis.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Manifest } from '#lib/store/database.ts';
import type { Job, ListPage, ListQuery, Ran } from '#lib/worker/api.ts';
import { addDatasets, removeDataset, setParameters, setTitle } from './edit.ts';
import { ListRows, type Listing } from './list/rows.svelte.ts';
import { LAG_MS } from './lag.svelte.ts';
import { analysisCell, toNotebook, type Notebook } from './notebook.ts';
import { Session, type Services } from './session.svelte.ts';

const notebook = toNotebook({
	id: 'n',
	created: '2025-01-05T14:02:00Z',
	datasets: ['a'],
	cells: [{ id: 'pareto', folded: false, ...analysisCell('pareto') }]
});

/** A result that hangs on these parameters alone. */
function ranOf({ parameters }: Job, reads: Ran['reads']): Ran {
	const context = { parameters } as Context;
	return { context, outcome: { state: 'done', result: null }, reads, imposed: {} };
}

/** Services whose computations end when the test says so. */
function desk() {
	const asked: { job: Job; end: (failure?: Failure) => void }[] = [];
	const written: Notebook[] = [];
	const atOnce: Notebook[] = [];
	const refuse = { save: null as Failure | null };
	const run = (job: Job) =>
		new Promise<Ran>((done, failed) => {
			const { assumedMargin } = job.parameters;
			const end = (failure?: Failure) =>
				failure ? failed(failure) : done(ranOf(job, { assumedMargin }));
			asked.push({ job, end });
		});
	const services: Services = {
		worker: {
			run,
			recall: async ({ jobs }) => jobs.map(() => null),
			list: () => Promise.reject(),
			card: () => Promise.reject(),
			tierHistory: () => Promise.reject()
		},
		cancel: () => asked.at(-1)?.end(new Failure('import.cancelled')),
		save: async (value) => {
			if (refuse.save) throw refuse.save;
			written.push(value);
			return true;
		},
		saveAtOnce: (value) => void atOnce.push(value),
		manifest: async (id) => {
			if (id === 'gone') throw new Failure('store.missing');
			return { id } as Manifest;
		},
		now: () => new Date('2025-02-01T10:00:00Z')
	};
	return { services, asked, written, atOnce, refuse, session: new Session(notebook, services) };
}

const settled = () => new Promise((done) => setTimeout(done));
const margin = (assumedMargin: number) => setParameters({ assumedMargin });

afterEach(() => void vi.useRealTimers());

describe('a session', () => {
	test('opening computes and writes nothing', async () => {
		const { session, asked, written } = desk();
		session.start();
		await settled();
		expect(asked).toHaveLength(1);
		await session.flush();
		expect(written).toEqual([]);
		expect(session.saved).toEqual({ state: 'saved', at: new Date(notebook.modified) });
	});

	test('a drag asks for its first and its last value only, and ends on the last', async () => {
		// How long a run took decides what a drag waits for: no other's load may be counted in.
		vi.useFakeTimers();
		const rest = () => vi.advanceTimersByTimeAsync(0);
		const { session, asked } = desk();
		session.start();
		await rest();
		asked[0]?.end();
		await rest();
		for (let i = 1; i <= 50; i++) session.edit(margin(i / 100), 'margin');
		expect(session.stale).toBe(true);
		asked[1]?.end();
		await rest();
		expect(session.stale).toBe(true);
		asked[2]?.end();
		await rest();
		expect(session.stale).toBe(false);
		const margins = asked.map(({ job }) => job.parameters.assumedMargin);
		expect(margins).toEqual([null, 0.01, 0.5]);
		session.undo();
		expect(session.notebook).toBe(notebook);
	});

	test('a new title is written, stamped, and computes nothing', async () => {
		const { session, asked, written } = desk();
		session.start();
		await settled();
		asked[0]?.end();
		await settled();
		session.edit(setTitle('客户'));
		await session.flush();
		expect(written).toEqual([{ ...notebook, title: '客户', modified: '2025-02-01T10:00:00.000Z' }]);
		expect(asked).toHaveLength(1);
		expect(session.saved.state).toBe('saved');
	});

	test('leaving writes at once what rests, and nothing that is saved', async () => {
		const { session, written, atOnce } = desk();
		session.leave(true);
		expect(atOnce).toEqual([]);
		session.edit(setTitle('a'));
		session.edit(setTitle('ab'));
		expect(session.saved.state).toBe('saving');
		session.leave(true);
		expect(atOnce.map(({ title }) => title)).toEqual(['ab']);
		expect(written).toEqual([]);
		await session.flush();
		session.leave(true);
		expect(atOnce).toHaveLength(1);
	});

	test('a write that fails says why, and the next one makes good', async () => {
		const { session, refuse, written } = desk();
		refuse.save = new Failure('store.quota');
		session.edit(setTitle('a'));
		await session.flush();
		expect(session.saved).toEqual({ state: 'failed', failure: refuse.save });
		refuse.save = null;
		session.edit(setTitle('b'));
		await session.flush();
		expect(session.saved.state).toBe('saved');
		expect(written.at(-1)?.title).toBe('b');
	});

	test('a failed computation keeps the old figures as stale', async () => {
		const { session, asked } = desk();
		session.start();
		await settled();
		asked[0]?.end();
		await settled();
		const before = session.computed;
		session.edit(margin(0.2));
		await settled();
		asked[1]?.end(new Failure('notebook.no_customers'));
		await settled();
		expect(session.failure?.code).toBe('notebook.no_customers');
		expect([session.computed, session.stale, session.running]).toEqual([before, true, false]);
	});

	test('what is made good in a blink is never called late', async () => {
		vi.useFakeTimers();
		try {
			const { session, asked } = desk();
			session.start();
			await vi.advanceTimersByTimeAsync(0);
			asked[0]?.end();
			await vi.advanceTimersByTimeAsync(0);
			session.edit(margin(0.2));
			await vi.advanceTimersByTimeAsync(LAG_MS - 1);
			expect([session.stale, session.lagging]).toEqual([true, false]);
			await vi.advanceTimersByTimeAsync(1);
			expect(session.lagging).toBe(true);
			asked[1]?.end();
			await vi.advanceTimersByTimeAsync(LAG_MS * 2);
			expect([session.stale, session.lagging]).toEqual([false, false]);
		} finally {
			vi.useRealTimers();
		}
	});

	test('stopping is no failure, and can be taken back', async () => {
		const { session, asked } = desk();
		session.start();
		await settled();
		session.stop();
		await settled();
		expect([session.failure, session.stopped, session.running]).toEqual([null, true, false]);
		session.again();
		await settled();
		expect([asked.length, session.stopped]).toEqual([2, false]);
	});
});

describe('what a message offers to take back', () => {
	const addition = (session: Session) =>
		session.step(addDatasets(['a', 'b']), removeDataset('b')) ?? (() => {});

	test('is the last step undone, so that it can be done again', () => {
		const { session } = desk();
		const back = addition(session);
		back();
		expect([session.notebook, session.canUndo, session.canRedo]).toEqual([notebook, false, true]);
	});

	test('is that step alone where others came after it, and where it was undone by itself', () => {
		const { session } = desk();
		const back = addition(session);
		session.edit(setTitle('later'));
		back();
		expect(session.notebook).toMatchObject({ title: 'later', datasets: ['a'] });
		for (let n = 0; n < 3; n++) session.undo();
		back();
		expect(session.notebook).toBe(notebook);
	});

	test('is nothing where nothing was changed, or could be', () => {
		const { session } = desk();
		expect(session.step(setTitle(''), setTitle('x'))).toBeNull();
		session.keeping.reading = true;
		expect(session.step(setTitle('a'), setTitle(''))).toBeNull();
		expect(session.keeping.refusals).toBe(1);
	});
});

describe('a store that can not be seen any more', () => {
	test('takes no change, says why, and is written what was changed before', async () => {
		const { session, written } = desk();
		session.edit(setTitle('before'));
		const failure = new Failure('store.newer');
		session.keeping.lose(failure);
		session.edit(setTitle('after'));
		expect(session.keeping).toMatchObject({ blind: failure, reading: false, closed: true });
		expect([session.notebook.title, session.canUndo]).toEqual(['before', false]);
		await session.flush();
		expect(written.map(({ title }) => title)).toEqual(['before']);
		expect(session.saved.state).toBe('saved');
	});
});

describe('a dataset that is gone', () => {
	test('is named, can be taken out, and is named again when that is undone', async () => {
		const { session } = desk();
		session.edit(addDatasets(['gone']));
		await settled();
		expect([session.manifests.map(({ id }) => id), session.lost]).toEqual([['a'], ['gone']]);
		session.edit(removeDataset('gone'));
		await settled();
		expect(session.lost).toEqual([]);
		session.undo();
		await settled();
		expect(session.lost).toEqual(['gone']);
	});
});

describe('a session that has ended', () => {
	test('does not compute again when an import is cancelled', async () => {
		const { session, asked, written } = desk();
		session.start();
		await settled();
		session.edit(setTitle('a'));
		await session.end();
		expect(written.map(({ title }) => title)).toEqual(['a']);
		asked[0]?.end(new Failure('import.cancelled'));
		await settled();
		expect(asked).toHaveLength(1);
	});

	test('while an open one does', async () => {
		const { session, asked } = desk();
		session.start();
		await settled();
		asked[0]?.end(new Failure('import.cancelled'));
		await settled();
		expect([asked.length, session.failure]).toEqual([2, null]);
	});
});

describe('the rows of the list', () => {
	const listing = (text: string) => ({ text }) as Listing;
	const page = ({ from, count, text }: ListQuery) =>
		({
			rows: Array.from({ length: count }, (_, i) => ({ key: `${text}${from + i}` })),
			matching: 1000
		}) as unknown as ListPage;

	test('come in blocks, each fetched once', async () => {
		const list = vi.fn(async (query: ListQuery) => page(query));
		const rows = new ListRows(list);
		rows.ask(listing('a'), 0, 30);
		await settled();
		rows.ask(listing('a'), 90, 130);
		await settled();
		expect(list.mock.calls.map(([{ from }]) => from)).toEqual([0, 100]);
		expect([rows.at(0)?.key, rows.at(129)?.key, rows.at(200)]).toEqual(['a0', 'a129', null]);
	});

	test('of an old query stay until those of the new are there', async () => {
		const rows = new ListRows(async (query) => page(query));
		rows.ask(listing('a'), 0, 30);
		await settled();
		rows.ask(listing('b'), 0, 30);
		expect([rows.stale, rows.at(0)?.key]).toEqual([true, 'a0']);
		await settled();
		expect([rows.stale, rows.at(0)?.key]).toEqual([false, 'b0']);
	});

	test('that fail say so and leave the old ones', async () => {
		let fail = false;
		const rows = new ListRows(async (query) => {
			if (fail) throw new Failure('worker.lost');
			return page(query);
		});
		rows.ask(listing('a'), 0, 30);
		await settled();
		fail = true;
		rows.ask(listing('b'), 0, 30);
		await settled();
		expect([rows.failure?.code, rows.at(0)?.key]).toEqual(['worker.lost', 'a0']);
	});

	test('cut off by a cancelled import are asked for again, in the newest words', async () => {
		const ends: ((failure?: Failure) => void)[] = [];
		const list = vi.fn(
			(query: ListQuery) =>
				new Promise<ListPage>((done, failed) =>
					ends.push((failure) => (failure ? failed(failure) : done(page(query))))
				)
		);
		const rows = new ListRows(list);
		rows.ask(listing('a'), 0, 30);
		rows.ask(listing('b'), 0, 30);
		ends[0]?.(new Failure('import.cancelled'));
		await settled();
		ends[1]?.(new Failure('import.cancelled'));
		await settled();
		ends[2]?.();
		await settled();
		expect([rows.failure, rows.at(0)?.key, list.mock.calls.length]).toEqual([null, 'b0', 3]);
	});

	test('are not asked for again once the list is gone', async () => {
		const list = vi.fn(() => Promise.reject(new Failure('import.cancelled')));
		const rows = new ListRows(list);
		rows.ask(listing('a'), 0, 30);
		rows.end();
		await settled();
		expect(list).toHaveBeenCalledTimes(1);
	});
});
