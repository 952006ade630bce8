import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileReading, Mapping } from '#lib/import/reading.ts';
import { withDatabase, type Manifest } from '#lib/store/database.ts';
import { Segments } from '#lib/store/segments.ts';
import { sweep } from '#lib/store/sweep.ts';
import { forget, read, remap, reread, store } from './readings.ts';

/** Long enough for all of a small file to be written ahead. */
const LOOK_MS = 400;

beforeEach(async () => {
	withLocks();
	await withDatabase((db) => Promise.all(db.tables.map((table) => table.clear())));
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

test('what the reader looked at is stored by its manifest alone', async () => {
	const reading = await readText(TEXT);
	await vi.waitFor(async () => expect(await segmentKeys()).not.toEqual([]), 5000);
	await look();
	const before = await segmentKeys();
	const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
	const manifest = await stored(reading, mapped(reading));
	expect(puts).not.toHaveBeenCalled();
	expect(await segmentKeys()).toEqual(before);
	expect(named(manifest)).toEqual(before);
});

test('the same is stored as without writing ahead, whatever is changed and whenever', async () => {
	const change = fc.record({ column: fc.nat(3), type: fc.constantFrom('text', 'number', 'money') });
	const step = fc.record({ change, wait: fc.constantFrom(0, 1, 160, 300), cut: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 4 }), fc.nat(300), async (steps, wait) => {
			let reading = await readText(TEXT);
			let mapping = mapped(reading);
			for (const { change, wait: pause, cut } of steps) {
				await look(pause);
				if (cut) {
					reading = await reread(reading.id, {}, () => {});
					mapping = mapped(reading);
				}
				mapping = changed(mapping, change.column, change.type as 'text');
				await remap(reading.id, mapping);
			}
			await look(wait);
			const manifest = await stored(reading, mapping);
			expect(await segmentKeys()).toEqual(named(manifest));
			expect(bare(manifest)).toEqual(bare(await storedWithout(mapping)));
			await withDatabase((db) => Promise.all([db.manifests.clear(), db.segments.clear()]));
		}),
		{ numRuns: 12 }
	);
}, 60_000);

test('a large file is written while it is read, and is the same', async () => {
	const lines = Array.from({ length: 500_000 }, (_, i) => `C${i % 99},2024-01-01,${i % 77}.5\n`);
	const text = `customer,date,amount\n${lines.join('')}`;
	const file = new File([text], 'large.csv');
	vi.spyOn(file, 'stream').mockImplementation(() => inTurns(text));
	const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
	const [reading] = await read([file], 'en', () => {});
	// Three whole blocks of keys and amounts, some of which are being hashed yet.
	expect(puts.mock.calls.length).toBeGreaterThanOrEqual(2);
	const manifest = await stored(reading!, mapped(reading!));
	expect(await segmentKeys()).toEqual(named(manifest));
	expect(bare(manifest)).toEqual(bare(await storedWithout(mapped(reading!), file)));
}, 60_000);

test.each([0, 1, 2, 3, 4, 5, 6])('no room once, at write %i: nobody hears of it', async (at) => {
	let writes = 0;
	failWrites(() => writes++ === at);
	const reading = await readText(TEXT);
	await look();
	const mapping = changed(mapped(reading), 3, 'text');
	await remap(reading.id, mapping);
	const manifest = await stored(reading, mapping);
	expect(await segmentKeys()).toEqual(named(manifest));
});

test.each([0, 1, 2, 3, 4, 5])(
	'no room from write %i on: told at the end, and nothing is left',
	async (at) => {
		let writes = 0;
		failWrites(() => writes++ >= at);
		const reading = await readText(TEXT);
		await look();
		const mapping = changed(mapped(reading), 3, 'text');
		if (at === 5) await look();
		const [attempt] = await Promise.allSettled([stored(reading, mapping)]);
		vi.restoreAllMocks();
		if (attempt.status === 'fulfilled') {
			expect(writes).toBeLessThanOrEqual(at);
			expect(named(attempt.value)).toEqual(await segmentKeys());
			return;
		}
		expect(attempt.reason).toMatchObject({ code: 'store.quota' });
		expect(await segmentKeys()).toEqual([]);
		expect(named(await stored(reading, mapping))).toEqual(await segmentKeys());
	}
);

test('what was written ahead and is gone is written again', async () => {
	const reading = await readText(TEXT);
	await look();
	await withDatabase((db) => db.segments.clear());
	const manifest = await stored(reading, mapped(reading));
	expect(await segmentKeys()).toEqual(named(manifest));
});

test('a defect on the way is told when the file is stored, and then it is stored', async () => {
	const reading = await readText(TEXT);
	vi.spyOn(Segments.prototype, 'keep').mockRejectedValueOnce(new TypeError('of ours'));
	await look();
	await expect(stored(reading, mapped(reading))).rejects.toThrow(new TypeError('of ours'));
	expect(await segmentKeys()).toEqual([]);
	expect(named(await stored(reading, mapped(reading)))).toEqual(await segmentKeys());
});

test('a defect is told of a file that is forgotten, which it is none the less', async () => {
	const reading = await readText(TEXT);
	vi.spyOn(Segments.prototype, 'keep').mockRejectedValueOnce(new TypeError('of ours'));
	await look();
	await expect(forget([reading.id])).rejects.toThrow(new TypeError('of ours'));
	await expect(stored(reading, mapped(reading))).rejects.toMatchObject({ code: 'worker.lost' });
});

test('a buffer that could not be had is no defect', async () => {
	const reading = await readText(TEXT);
	vi.spyOn(Segments.prototype, 'keep').mockRejectedValueOnce(new RangeError('allocation failed'));
	await look();
	expect(named(await stored(reading, mapped(reading)))).toEqual(await segmentKeys());
});

test('forgetting takes it away at once and lets other tabs sweep', async () => {
	const reading = await readText(TEXT);
	await look();
	await withDatabase((db) => db.segments.put(new ArrayBuffer(1), 'killed/0'));
	await sweep('2025-01-05');
	expect((await segmentKeys()).length).toBeGreaterThan(1);
	await forget([reading.id]);
	expect(await segmentKeys()).toEqual(['killed/0']);
	await sweep('2025-01-05');
	expect(await segmentKeys()).toEqual([]);
});

test('an import takes away what a killed one left', async () => {
	await withDatabase((db) => db.segments.put(new ArrayBuffer(1), 'killed/0'));
	const reading = await readText(TEXT);
	await look();
	expect(await segmentKeys()).not.toContain('killed/0');
	await forget([reading.id]);
});

test('where no lock tells other tabs nothing is written ahead', async () => {
	vi.stubGlobal('navigator', {});
	const reading = await readText(TEXT);
	await look();
	expect(await segmentKeys()).toEqual([]);
	await forget([reading.id]);
});

const TEXT = [
	'customer,date,amount,quantity',
	' ann,2024-01-01,1.50,1',
	'bob,2024-01-02,n/a,2',
	'ann,2024-01-03,2,',
	',2024-01-03,4.25,7',
	''
].join('\n');

async function readText(text: string): Promise<FileReading> {
	const [reading] = await read([new File([text], 'x.csv')], 'en', () => {});
	return reading!;
}

function mapped({ kind, columns, answers }: FileReading): Mapping {
	return { kind, answers, columns: columns.map(({ role, format }) => ({ role, format })) };
}

/** Without a role, unless the column must have one. */
function changed(mapping: Mapping, at: number, type: 'text' | 'number' | 'money'): Mapping {
	const columns = mapping.columns.map((column, i) =>
		i === at ? { role: i < 3 ? column.role : null, format: { ...column.format, type } } : column
	);
	return { ...mapping, columns };
}

async function stored({ id }: FileReading, mapping: Mapping): Promise<Manifest> {
	const [manifest] = await store([{ reading: id, mapping }], '2025-01-05', () => {});
	return manifest!;
}

async function storedWithout(
	mapping: Mapping,
	file = new File([TEXT], 'x.csv')
): Promise<Manifest> {
	vi.stubGlobal('navigator', {});
	const [reading] = await read([file], 'en', () => {});
	const manifest = await stored(reading!, mapping);
	withLocks();
	return manifest;
}

/** All but what differs between any two imports. */
function bare({ id, segments, ...rest }: Manifest): object {
	return { ...rest, segments: segments.map((segment) => segment.id.replace(id, '')) };
}

function named({ segments }: Manifest): string[] {
	return [...new Set(segments.map(({ id }) => id))].sort();
}

async function segmentKeys(): Promise<string[]> {
	return withDatabase((db) => db.segments.toCollection().primaryKeys());
}

function look(ms = LOOK_MS): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A stream that leaves others a turn between its pieces, as one from a disk does. */
function inTurns(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0;
	return new ReadableStream({
		async pull(controller) {
			await look(5);
			controller.enqueue(new TextEncoder().encode(text.slice(at, (at += 500_000))));
			if (at >= text.length) controller.close();
		}
	});
}

function failWrites(fails: () => boolean): void {
	const put = IDBObjectStore.prototype.put;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args
	) {
		if (this.name === 'segments' && fails()) throw new DOMException('', 'QuotaExceededError');
		return put.apply(this, args);
	});
}

/** Locks as a browser with this one tab has them: shared ones together, or one alone. */
function withLocks(): void {
	let shared = 0;
	const request = async (
		_: string,
		options: LockOptions,
		run: (lock: object | null) => unknown
	) => {
		if (options.ifAvailable) return run(shared === 0 ? {} : null);
		shared++;
		try {
			return await run({});
		} finally {
			shared--;
		}
	};
	vi.stubGlobal('navigator', { locks: { request } });
}
