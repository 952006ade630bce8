import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '#lib/analyses/analysis.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Job, Ran } from '#lib/worker/api.ts';
import { analysisCell, toNotebook, type Cell, type Notebook } from '../notebook.ts';
import { DRAG_REST_MS, Engine } from './engine.svelte.ts';
import { commonSlot, slotOf, wantedOf } from './jobs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What each of these analyses looks at. */
const READS: Readonly<Record<string, readonly (keyof Parameters)[]>> = {
	curve: ['measure', 'seed'],
	tiers: ['measure', 'cutOffs'],
	survey: ['loyalty', 'measure']
};

const cell = (id: string, analysis: string, more: Partial<Cell> = {}): Cell =>
	({ id, folded: false, ...analysisCell(analysis), ...more }) as Cell;

function notebook(cells: readonly Cell[], parameters: Partial<Parameters> = {}): Notebook {
	const segments = [{ id: 's', name: 'Key', path: [{ by: 'tier', tier: 'key' } as const] }];
	return toNotebook({
		id: 'n',
		created: '2025-01-05',
		datasets: ['d'],
		cells,
		parameters,
		segments
	});
}

/** A worker that takes so many ms for each analysis, and keeps a list of what it did. */
function desk(took: Readonly<Record<string, number>> = {}) {
	const done: string[] = [];
	const remembered = new Map<string, Ran>();
	const failing = new Map<string, Failure>();
	const ranOf = (job: Job): Ran => ({
		context: { parameters: job.parameters } as Context,
		outcome: { state: 'done', result: job.parameters.seed },
		reads: Object.fromEntries(
			(READS[job.analysis] ?? []).map((name) => [name, job.parameters[name]])
		),
		imposed: {}
	});
	const run = async (job: Job) => {
		done.push(job.analysis + (job.path.length > 0 ? '@' : ''));
		await new Promise((end) => setTimeout(end, took[job.analysis] ?? 1));
		const failure = failing.get(job.analysis);
		if (failure) throw failure;
		return ranOf(job);
	};
	const recall = vi.fn(async ({ jobs }: { jobs: readonly Job[] }) =>
		jobs.map(({ analysis }) => remembered.get(analysis) ?? null)
	);
	const engine = new Engine({ worker: { run, recall }, cancel: () => undefined });
	const idle = () => vi.advanceTimersByTimeAsync(5000);
	return { engine, done, remembered, failing, ranOf, recall, idle };
}

const ALL = [cell('1', 'curve'), cell('2', 'tiers'), cell('3', 'survey')];

test('a change computes again exactly what read it', async () => {
	const { engine, done, idle } = desk();
	engine.want(notebook(ALL), false);
	await idle();
	expect(done.splice(0)).toEqual(['curve', 'tiers', 'survey']);
	engine.want(notebook(ALL, { cutOffs: [0.4, 0.8, 0.95] }), false);
	await idle();
	expect(done.splice(0)).toEqual(['tiers']);
	engine.want(notebook(ALL, { cutOffs: [0.4, 0.8, 0.95], costOfCapital: 0.1 }), false);
	await idle();
	expect(done.splice(0)).toEqual([]);
	engine.want(notebook(ALL, { cutOffs: [0.4, 0.8, 0.95], measure: 'revenue' }), false);
	expect(engine.stale).toBe(true);
	await idle();
	expect(done.splice(0).sort()).toEqual(['curve', 'survey', 'tiers']);
	expect(engine.stale).toBe(false);
});

test('what was never read is shown as it is now', async () => {
	const { engine, idle } = desk();
	engine.want(notebook(ALL), false);
	await idle();
	engine.want(notebook(ALL, { costOfCapital: 0.1 }), false);
	expect(engine.slot(commonSlot('curve'))?.shown?.context?.parameters.costOfCapital).toBe(0.1);
});

test('an edit that asks for nothing else asks each place for the same as before', async () => {
	const { engine, idle } = desk();
	const written = (text: string) => ({ id: 't', folded: false, type: 'text', text }) as Cell;
	engine.want(notebook([...ALL, written('a')]), false);
	await idle();
	const slots = () => ALL.map((_, i) => engine.slot(commonSlot(['curve', 'tiers', 'survey'][i]!)));
	const before = slots().map((slot) => slot?.wanted);
	engine.want(notebook([...ALL, written('ab')]), true);
	expect(before.every((wanted) => wanted !== undefined)).toBe(true);
	slots().forEach((slot, i) => expect(slot?.wanted).toBe(before[i]));
});

test('cells of the same analysis share a result; parameters or a filter of its own make another', async () => {
	const { engine, done, idle } = desk();
	const own = { parameters: { measure: 'revenue' as const } };
	const cells = [
		cell('1', 'curve'),
		cell('2', 'curve'),
		cell('3', 'curve', own),
		cell('4', 'curve', { filter: 's' })
	];
	engine.want(notebook(cells), false);
	await idle();
	expect(done.splice(0)).toEqual(['curve', 'curve', 'curve@']);
	expect(wantedOf(notebook(cells)).map(({ common }) => common)).toEqual([true, false, false]);
	engine.want(notebook(cells, { measure: 'grossProfit' }), false);
	await idle();
	expect(done.splice(0).sort()).toEqual(['curve', 'curve@']);
});

test('what is in view is computed first', async () => {
	const { engine, done, idle } = desk();
	engine.see('3', true);
	engine.want(notebook(ALL), false);
	await idle();
	expect(done).toEqual(['survey', 'curve', 'tiers']);
});

test('while a drag goes on nothing long is begun, and after it all is made good', async () => {
	const { engine, done, idle } = desk({ survey: 500 });
	engine.want(notebook(ALL), false);
	await idle();
	done.length = 0;
	for (let seed = 2; seed < 30; seed++) {
		engine.want(notebook(ALL, { seed, measure: seed % 2 ? 'profit' : 'revenue' }), true);
		await vi.advanceTimersByTimeAsync(16);
	}
	expect(done).not.toContain('survey');
	expect(done.filter((one) => one === 'curve').length).toBeGreaterThan(20);
	expect(done.filter((one) => one === 'tiers').length).toBeGreaterThan(20);
	engine.want(notebook(ALL, { seed: 30, measure: 'revenue' }), true);
	await vi.advanceTimersByTimeAsync(DRAG_REST_MS + 600);
	expect(done.filter((one) => one === 'survey')).toHaveLength(1);
	expect([engine.stale, engine.running]).toEqual([false, false]);
});

test('what is remembered is not computed', async () => {
	const { engine, done, remembered, ranOf, recall, idle } = desk();
	const value = notebook(ALL);
	for (const { job } of wantedOf(value).slice(0, 2)) remembered.set(job.analysis, ranOf(job));
	engine.want(value, false);
	await idle();
	expect(done).toEqual(['survey']);
	expect(recall).toHaveBeenCalledTimes(1);
	expect(engine.progress).toBe(1);
});

test('what fails in a cell of its own fails there alone, and is tried again when asked to', async () => {
	const { engine, done, failing, idle } = desk();
	const cells = [...ALL.slice(0, 2), cell('4', 'survey', { filter: 's' })];
	failing.set('survey', new Failure('money.overflow'));
	engine.want(notebook(cells), false);
	await idle();
	const slot = engine.slot(slotOf({ analysis: 'survey', parameters: {}, filter: 's' }));
	expect([engine.failure, slot?.shown?.outcome.state]).toEqual([null, 'failed']);
	failing.clear();
	done.length = 0;
	engine.again();
	await idle();
	expect([done, slot?.shown?.outcome.state]).toEqual([['survey@'], 'done']);
});

test('where nothing can be read, that is said once, and nothing else of the kind is tried', async () => {
	const { engine, done, failing, idle } = desk();
	failing.set('curve', new Failure('notebook.no_customers'));
	engine.want(notebook([...ALL, cell('4', 'tiers', { filter: 's' })]), false);
	await idle();
	expect(engine.failure?.code).toBe('notebook.no_customers');
	expect(done).toEqual(['curve', 'tiers@']);
	failing.clear();
	engine.want(notebook(ALL, { seed: 2 }), false);
	await idle();
	expect([engine.failure, engine.progress]).toEqual([null, 1]);
});

test('a worker that was ended for an import is asked again', async () => {
	const { engine, done, failing, idle } = desk();
	failing.set('curve', new Failure('import.cancelled'));
	engine.want(notebook(ALL.slice(0, 1)), false);
	await vi.advanceTimersByTimeAsync(2);
	failing.clear();
	await idle();
	expect(engine.slot(commonSlot('curve'))?.shown?.outcome.state).toBe('done');
	expect(done.length).toBeGreaterThan(1);
});
