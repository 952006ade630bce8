import { afterEach, expect, test, vi } from 'vitest';
import { tableOf } from '../../../tests/data/tables.ts';
import { bytesOf, ensureRoom } from './room.ts';

const table = tableOf({ customer: ['ab', null], revenue: [1, 2] });

afterEach(() => vi.unstubAllGlobals());

test('a table is as large as its buffers can be', () => {
	// two codes and two doubles, a validity byte each, one text of two bytes between two offsets
	expect(bytesOf(table)).toBe(8 + 16 + 2 + 2 + 8);
});

test('the size of a table is known without making its rows', () => {
	const batches: Iterable<never> = {
		[Symbol.iterator]: () => {
			throw new Error('made');
		}
	};
	expect(bytesOf({ ...table, batches })).toBe(bytesOf(table));
});

test('what will not fit is refused before it is written', async () => {
	withQuota({ quota: 1000, usage: 990 });
	await expect(ensureRoom([table])).rejects.toMatchObject({
		code: 'store.quota',
		facts: { free: 10 }
	});
});

test('what fits, or what no browser will tell, is let through', async () => {
	withQuota({ quota: 1000, usage: 0 });
	await ensureRoom([table]);
	withQuota({});
	await ensureRoom([table]);
	withEstimate(() => Promise.reject(new TypeError('not here')));
	await ensureRoom([table]);
});

function withQuota(estimate: StorageEstimate): void {
	withEstimate(async () => estimate);
}

function withEstimate(estimate: () => Promise<StorageEstimate>): void {
	vi.stubGlobal('navigator', { storage: { estimate } });
}
