import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '#lib/analyses/analysis.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';
import { withDatabase, type Manifest } from '#lib/store/database.ts';
import { sweepMemos } from '#lib/store/memos.ts';
import type { Job, Ran } from './api.ts';
import { recalled, remember } from './memo.ts';

const manifest = (id: string, hash = 'h'): Manifest =>
	({
		id,
		hash,
		kind: 'orders',
		fields: [],
		fileName: 'a.csv',
		currency: null
	}) as unknown as Manifest;
const job = (parameters: Partial<Parameters> = {}, more: Partial<Job> = {}): Job => ({
	datasets: ['d'],
	parameters: { ...DEFAULT_PARAMETERS, ...parameters },
	path: [],
	analysis: 'pareto',
	...more
});
const ran = (result: number, reads: Ran['reads']): Ran => ({
	context: { parameters: DEFAULT_PARAMETERS } as Context,
	outcome: { state: 'done', result },
	reads,
	imposed: {}
});
const resultOf = (found: Ran | null | undefined) =>
	found?.outcome.state === 'done' ? found.outcome.result : null;

/** What is remembered is written after a rest. */
async function written(): Promise<void> {
	await vi.advanceTimersByTimeAsync(1000);
	vi.useRealTimers();
	await vi.waitFor(async () => {
		expect(await withDatabase((db) => db.memos.count())).toBeGreaterThan(0);
	});
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
	vi.useRealTimers();
	await withDatabase((db) => db.memos.clear());
});

test('a result is found again while what it read says the same, with the parameters as they are', async () => {
	await remember([manifest('d')], job(), ran(1, { measure: 'profit' }));
	await written();
	const [same, other] = await recalled(
		[manifest('d')],
		[job({ seed: 7 }), job({ measure: 'revenue' })]
	);
	expect([resultOf(same), other]).toEqual([1, null]);
	expect(same?.context.parameters.seed).toBe(7);
});

test('other data, another filter and another analysis find nothing', async () => {
	await remember([manifest('d')], job(), ran(1, {}));
	await written();
	const path = [{ by: 'tier', tier: 'key' }] as const;
	const jobs = [job({}, { path }), job({}, { analysis: 'tiers' })];
	expect(await recalled([manifest('d')], jobs)).toEqual([null, null]);
	expect(await recalled([manifest('d', 'changed')], [job()])).toEqual([null]);
	expect((await recalled([manifest('d')], [job()])).map(resultOf)).toEqual([1]);
});

test('what failed is not kept', async () => {
	const failed = { state: 'failed', failure: { code: 'money.overflow', facts: {} } } as const;
	await remember([manifest('d')], job(), { ...ran(1, {}), outcome: failed });
	await remember([manifest('d')], job({}, { analysis: 'tiers' }), ran(2, {}));
	await written();
	const jobs = [job(), job({}, { analysis: 'tiers' })];
	expect((await recalled([manifest('d')], jobs)).map(resultOf)).toEqual([null, 2]);
});

test('what no dataset can call for is swept', async () => {
	await remember([manifest('d')], job(), ran(1, {}));
	await remember([manifest('e')], job({}, { datasets: ['e'] }), ran(2, {}));
	await written();
	await withDatabase((db) => db.manifests.put(manifest('e')));
	await sweepMemos();
	expect(await recalled([manifest('d')], [job()])).toEqual([null]);
	const left = await recalled([manifest('e')], [job({}, { datasets: ['e'] })]);
	expect(left.map(resultOf)).toEqual([2]);
});
