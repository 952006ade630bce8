import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { isValid, type Table } from '#lib/core/columns.ts';
import { tableOf } from '../../../tests/data/tables.ts';
import { withDatabase } from './database.ts';
import {
	listManifests,
	readDataset,
	removeDatasets,
	sweepSegments,
	writeDatasets,
	type ManifestDraft
} from './datasets.ts';

const table = tableOf(
	{
		customer: ['a', null, '客户', 'a'],
		date: ['2025-01-05', '2025-01-06', null, '2025-02-01'],
		revenue: [1050, -325, 0, null]
	},
	{ revenue: 2 },
	3
);

function draft(id: string): ManifestDraft {
	return {
		id,
		fileName: `${id}.csv`,
		kind: 'orders',
		rows: table.rows,
		setAside: 0,
		fileBytes: 100,
		headers: {},
		currency: null,
		problems: [],
		imported: '2025-01-05'
	};
}

beforeEach(() =>
	withDatabase(async (db) => {
		await Promise.all(db.tables.map((table) => table.clear()));
	})
);

describe('a dataset', () => {
	test('comes back as it was written, value by value', async () => {
		await writeDatasets([{ draft: draft('one'), table }]);
		const back = (await readDataset('one')).table;
		expect(back.fields).toEqual(table.fields);
		expect(cellsOf(back)).toEqual(cellsOf(table));
	});

	test('is told as written when its last segment is, not before', async () => {
		const shares: number[] = [];
		const stored: Promise<string[]>[] = [];
		const manifests = await writeDatasets(
			[
				{ draft: draft('one'), table },
				{ draft: draft('two'), table }
			],
			(share) => {
				shares.push(share);
				stored.push(segmentKeys());
			}
		);
		expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
		const segments = manifests.flatMap((manifest) => manifest.segments);
		expect(await stored.at(-1)).toHaveLength(segments.length);
	});

	test('has the same hash exactly when it has the same data', async () => {
		const other = tableOf({ customer: ['b'], date: ['2025-01-05'], revenue: [1050] });
		const [one, two, three] = await writeDatasets([
			{ draft: draft('one'), table },
			{ draft: draft('two'), table },
			{ draft: draft('three'), table: other }
		]);
		expect(one?.hash).toBe(two?.hash);
		expect(one?.hash).not.toBe(three?.hash);
	});

	test('whose bytes changed at rest is refused', async () => {
		const [manifest] = await writeDatasets([{ draft: draft('one'), table }]);
		const id = manifest?.segments[0]?.id ?? '';
		await withDatabase(async (db) => {
			const bytes = new Uint8Array((await db.segments.get(id))!.slice(0));
			bytes[bytes.length >> 1]! ^= 1;
			await db.segments.put(bytes.buffer, id);
		});
		await expect(readDataset('one')).rejects.toMatchObject({ code: 'store.damaged' });
	});

	test('that is not there is missing', async () => {
		await expect(readDataset('none')).rejects.toMatchObject({ code: 'store.missing' });
	});

	test('takes its segments with it', async () => {
		await writeDatasets([
			{ draft: draft('one'), table },
			{ draft: draft('two'), table }
		]);
		await removeDatasets(['one']);
		expect((await listManifests()).map(({ id }) => id)).toEqual(['two']);
		expect((await readDataset('two')).table.rows).toBe(table.rows);
		expect(await segmentKeys()).toSatisfy((keys: string[]) =>
			keys.every((k) => k.startsWith('two/'))
		);
	});
});

describe('a write that fails half-way', () => {
	test('leaves what was there before and nothing of its own', async () => {
		await writeDatasets([{ draft: draft('old'), table }]);
		const keys = await segmentKeys();
		const broken: Table = { ...table, batches: [...table.batches, { rows: 1, columns: [] }] };
		const attempt = writeDatasets([
			{ draft: draft('new'), table },
			{ draft: draft('broken'), table: { ...broken, fields: null as never } }
		]);
		await expect(attempt).rejects.toThrow();
		expect(await segmentKeys()).toEqual(keys);
		expect((await listManifests()).map(({ id }) => id)).toEqual(['old']);
	});

	test('is swept when it could not clean up after itself', async () => {
		await writeDatasets([{ draft: draft('kept'), table }]);
		const keys = await segmentKeys();
		await withDatabase((db) => db.segments.add(new ArrayBuffer(8), 'lost/0'));
		expect(await sweepSegments()).toBe(1);
		expect(await segmentKeys()).toEqual(keys);
	});
});

function segmentKeys(): Promise<string[]> {
	return withDatabase((db) => db.segments.toCollection().primaryKeys());
}

function cellsOf({ fields, dictionaries, batches }: Table): unknown[] {
	return batches.flatMap(({ rows, columns }) =>
		Array.from({ length: rows }, (_, row) =>
			columns.map(({ values, valid }, i) => {
				if (!isValid(valid, row)) return null;
				return fields[i]?.type === 'text' ? dictionaries[i]?.at(values[row]!) : values[row];
			})
		)
	);
}
