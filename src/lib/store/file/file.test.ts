/** Notebooks and their data go out and come in again the same; what is not exactly a notebook file stays out. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { tableOf, type Cell } from '../../../../tests/data/tables.ts';
import { archiveBytes, type ArchiveEntry } from '../../../../tests/data/archive.ts';
import { withDatabase, type Manifest } from '../database.ts';
import { hideDataset, listManifests, readDataset, writeDatasets } from '../datasets.ts';
import { hashOf } from '../hash.ts';
import { readSegments } from '../segments.ts';
import { sweep } from '../sweep.ts';
import { fileManifest, MANIFEST_NAME, notebookName, segmentName, toFileDataset } from './layout.ts';
import { readFile } from './read.ts';
import { takeDatasets } from './take.ts';
import { writeFile } from './write.ts';
import * as v from 'valibot';

const DAY = '2025-01-05';
const NOTEBOOK = {
	id: 'n',
	title: '客户',
	cells: [{ id: 'a', text: '# "x"\n' }],
	datasets: ['one']
};

async function clear(): Promise<void> {
	await withDatabase(async (db) => {
		await Promise.all(db.tables.map((table) => table.clear()));
	});
}
beforeEach(clear);

let count = 0;
const newId = () => `new-${++count}`;

async function stored(
	id: string,
	cells: Parameters<typeof tableOf>[0] = {
		customer: ['a', null, '客户', 'a'],
		date: ['2025-01-05', '2025-01-06', null, '2025-02-01'],
		revenue: [1050, -325, 0, null]
	},
	batchRows = 3
): Promise<Manifest> {
	const draft = {
		id,
		fileName: `${id}.csv`,
		kind: 'orders' as const,
		rows: Object.values(cells)[0]?.length ?? 0,
		setAside: 1,
		fileBytes: 100,
		headers: { customer: '客户编号' },
		currency: 'CNY',
		problems: [
			{
				problem: 'row_short' as const,
				column: null,
				count: 1,
				examples: [{ line: 3, text: 'a' }],
				ids: 2
			}
		],
		imported: '2025-01-04'
	};
	const table = tableOf(cells, { revenue: 2 }, batchRows);
	const [manifest] = await writeDatasets([{ draft: { ...draft, rows: table.rows }, table }]);
	return manifest!;
}

/** Everything of a dataset: what is told of it and its very bytes. */
async function whole(manifest: Manifest): Promise<unknown> {
	const bytes = await readSegments(manifest.segments);
	return {
		told: toFileDataset(manifest),
		bytes: bytes.map((one) => Buffer.from(one).toString('base64'))
	};
}

async function taken(file: Blob): Promise<Record<string, string>> {
	return takeDatasets(await readFile(file), newId, DAY);
}

describe('out and in again', () => {
	const cell = (value: fc.Arbitrary<Cell>) => fc.option(value, { nil: null });
	const row = fc.tuple(
		cell(fc.string()),
		cell(fc.integer({ min: -40_000, max: 40_000 })),
		cell(fc.integer()),
		cell(fc.double({ noNaN: true, noDefaultInfinity: true }))
	);

	test('every notebook and every byte of data is the same', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.jsonValue({ maxDepth: 4 }).filter(plain), { minLength: 1, maxLength: 3 }),
				fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { maxLength: 2 }),
				async (notebooks, tables) => {
					await clear();
					const manifests: Manifest[] = [];
					for (const [i, rows] of tables.entries())
						manifests.push(
							await stored(`d${i}`, {
								customer: rows.map(([text]) => text),
								date: rows.map(([, day]) => day),
								revenue: rows.map(([, , money]) => money),
								quantity: rows.map(([, , , number]) => number)
							})
						);
					const before = await Promise.all(manifests.map(whole));
					const file = await writeFile(notebooks, manifests, DAY);
					await clear();
					const back = await readFile(file);
					expect(JSON.stringify(back.notebooks)).toBe(JSON.stringify(notebooks));
					await takeDatasets(back, newId, DAY);
					const after = await listManifests();
					expect(await Promise.all(after.map(whole))).toEqual(before);
				}
			),
			{ numRuns: 15 }
		);
	});

	test('the same content gives the same bytes', async () => {
		const manifest = await stored('one');
		const [a, b] = await Promise.all([1, 2].map(() => writeFile([NOTEBOOK], [manifest], DAY)));
		expect(await a!.bytes()).toEqual(await b!.bytes());
	});

	test('constant columns are no trap to the reader', async () => {
		const revenue = Array.from({ length: 30_000 }, () => 5);
		const manifest = await stored('one', { customer: revenue.map(() => 'a'), revenue }, 30_000);
		const file = await writeFile([NOTEBOOK], [manifest], DAY);
		await clear();
		await taken(file);
		expect((await readDataset('one')).table.rows).toBe(30_000);
	});
});

describe('beside what is stored', () => {
	test('the very same data is not stored twice', async () => {
		const file = await writeFile([NOTEBOOK], [await stored('one')], DAY);
		expect(await taken(file)).toEqual({ one: 'one' });
		expect(await listManifests()).toHaveLength(1);
	});

	test('other data of the same id stays, and what comes in gets another', async () => {
		const file = await writeFile([NOTEBOOK], [await stored('one')], DAY);
		await clear();
		const mine = await whole(await stored('one', { customer: ['z'] }));
		const ids = await taken(file);
		expect(ids['one']).toMatch(/^new-/);
		const [kept] = (await listManifests()).filter(({ id }) => id === 'one');
		expect(await whole(kept!)).toEqual(mine);
		expect((await readDataset(ids['one']!)).table.rows).toBe(4);
	});

	test('what came in today is not swept before its notebook is there, old as it may be', async () => {
		vi.stubGlobal('navigator', {
			locks: { request: (_: string, __: object, run: (lock: object) => unknown) => run({}) }
		});
		const file = await writeFile([NOTEBOOK], [await stored('one')], DAY);
		await taken(file);
		await sweep(DAY);
		expect(await listManifests()).toMatchObject([{ id: 'one', imported: '2025-01-04' }]);
		await clear();
		await taken(file);
		await sweep(DAY);
		expect(await listManifests()).toMatchObject([{ id: 'one', imported: '2025-01-04' }]);
		await sweep('2025-01-06');
		expect(await listManifests()).toEqual([]);
		vi.unstubAllGlobals();
	});

	test('data deleted today comes in under another id', async () => {
		const file = await writeFile([NOTEBOOK], [await stored('one')], DAY);
		await hideDataset('one', DAY);
		expect((await taken(file))['one']).toMatch(/^new-/);
	});
});

describe('a hostile file', () => {
	/** The parts of a sound file, to be spoilt. */
	async function parts() {
		const manifest = await stored('one');
		const text = JSON.stringify(NOTEBOOK);
		const segments = await readSegments(manifest.segments);
		const told = {
			format: 'tierbook-notebook',
			version: 1,
			day: DAY,
			notebooks: [{ bytes: Buffer.byteLength(text), sha256: await hash(text) }],
			datasets: [toFileDataset(manifest)]
		};
		const data = manifest.segments.map(({ sha256 }, i) => ({
			name: segmentName(sha256),
			data: segments[i]!
		}));
		await clear();
		return { told, text, data };
	}

	const hash = (text: string) => hashOf(bytes(text));
	const bytes = (text: string) => new TextEncoder().encode(text);
	const packed = (told: unknown, text: string, data: readonly ArchiveEntry[]) =>
		new Blob([
			archiveBytes([
				{
					name: MANIFEST_NAME,
					data: bytes(typeof told === 'string' ? told : JSON.stringify(told))
				},
				{ name: notebookName(0), data: bytes(text) },
				...data
			])
		]);
	const code = async (file: Blob) => {
		const failure: unknown = await taken(file).then(
			() => null,
			(thrown: unknown) => thrown
		);
		expect(await listManifests()).toEqual([]);
		expect(await withDatabase((db) => db.segments.count())).toBe(0);
		return (failure as { code?: string } | null)?.code ?? 'no failure';
	};

	test('is told from a sound one, which comes in', async () => {
		const { told, text, data } = await parts();
		expect(v.parse(fileManifest, told)).toEqual(told);
		expect(await taken(packed(told, text, data))).toEqual({ one: 'one' });
	});

	type Parts = Awaited<ReturnType<typeof parts>>;
	const spoilt = (change: (told: Parts['told']) => unknown) => (sound: Parts) => {
		const told = structuredClone(sound.told);
		return packed(change(told) ?? told, sound.text, sound.data);
	};

	test.each<[string, string, (sound: Parts) => Blob]>([
		['no archive', 'notebook.no_file', () => new Blob(['客户,金额\n1,2\n'])],
		[
			'an archive of something else',
			'notebook.no_file',
			() => new Blob([archiveBytes([{ name: 'a.csv', data: bytes('a') }])])
		],
		['another format', 'notebook.no_file', spoilt((told) => ({ ...told, format: 'x' }))],
		[
			'a newer version',
			'notebook.file_newer',
			spoilt((told) => ({ ...told, version: 2, more: 1 }))
		],
		['a key too many', 'notebook.file_damaged', spoilt((told) => ({ ...told, more: 1 }))],
		[
			'a key that reaches for the prototype',
			'notebook.file_damaged',
			({ told, text, data }) =>
				packed(JSON.stringify(told).replace('{', '{"__proto__":{"x":1},'), text, data)
		],
		[
			'a notebook with such a key',
			'notebook.file_damaged',
			({ told, data }) => packed(told, '{"constructor":1}', data)
		],
		[
			'brackets without end',
			'notebook.file_damaged',
			({ text, data }) => packed('['.repeat(1_000_000), text, data)
		],
		[
			'no UTF-8',
			'notebook.file_damaged',
			({ told, data }) =>
				new Blob([
					archiveBytes([
						{ name: MANIFEST_NAME, data: Uint8Array.of(0xff, 0xfe) },
						...data,
						{ name: 'notebook.json', data: bytes(JSON.stringify(told)) }
					])
				])
		],
		[
			'an entry that nobody names',
			'notebook.file_damaged',
			({ told, text, data }) => packed(told, text, [...data, { name: 'data/x', data: bytes('x') }])
		],
		[
			'a way out of the folder',
			'notebook.file_damaged',
			({ told, text, data }) =>
				packed(told, text, [...data.slice(1), { ...data[0]!, name: `../${data[0]!.name}` }])
		],
		[
			'a name twice',
			'notebook.file_damaged',
			({ told, text, data }) => packed(told, text, [...data.slice(1), data[1]!])
		],
		[
			'a name twice in another case',
			'notebook.file_damaged',
			({ told, text, data }) =>
				packed(told, text, [...data, { ...data[0]!, name: data[0]!.name.toUpperCase() }])
		],
		[
			'a segment missing',
			'notebook.file_damaged',
			({ told, text, data }) => packed(told, text, data.slice(1))
		],
		[
			'another segment in its place',
			'notebook.file_damaged',
			({ told, text, data }) =>
				packed(told, text, [
					{ ...data[0]!, data: data[0]!.data.map((byte) => byte ^ 1) },
					...data.slice(1)
				])
		],
		[
			'a size that is not so',
			'notebook.file_damaged',
			({ told, text, data }) => packed(told, text, [{ ...data[0]!, size: 3 }, ...data.slice(1)])
		],
		[
			'a sum that is not so',
			'notebook.file_damaged',
			({ told, text, data }) => packed(told, text, [{ ...data[0]!, sum: 3 }, ...data.slice(1)])
		],
		[
			'a password',
			'notebook.file_damaged',
			({ told, text, data }) =>
				packed(told, text, [{ ...data[0]!, encrypted: true }, ...data.slice(1)])
		],
		[
			'more rows than there are',
			'notebook.file_damaged',
			spoilt((told) => void Object.assign(told.datasets[0]!, { rows: 9 }))
		],
		[
			'rows that are no number',
			'notebook.file_damaged',
			spoilt((told) => void Object.assign(told.datasets[0]!, { rows: '4' }))
		],
		[
			'an id with a slash',
			'notebook.file_damaged',
			spoilt((told) => void Object.assign(told.datasets[0]!, { id: '../one' }))
		],
		[
			'a column of another type',
			'notebook.file_damaged',
			spoilt(
				(told) => void Object.assign(told.datasets[0]!.fields[2]!, { type: 'number', scale: 0 })
			)
		],
		[
			'a column that is not there',
			'notebook.file_damaged',
			spoilt((told) => void told.datasets[0]!.fields.push({ name: 'x', type: 'date', scale: 0 }))
		],
		[
			'a hash of other data',
			'notebook.file_damaged',
			spoilt((told) => void Object.assign(told.datasets[0]!, { hash: '0'.repeat(64) }))
		],
		[
			'columns changed for one another',
			'notebook.file_damaged',
			spoilt(
				(told) =>
					void told.datasets[0]!.segments.forEach((one) =>
						Object.assign(one, { column: one.column === 'customer' ? 'date' : 'customer' })
					)
			)
		],
		[
			'rows without their texts',
			'notebook.file_damaged',
			({ told, text, data }) => {
				const [dataset] = told.datasets;
				const gone = dataset!.segments
					.filter(({ part }) => part === 'dictionary')
					.map(({ sha256 }) => segmentName(sha256));
				dataset!.segments.splice(
					0,
					dataset!.segments.length,
					...dataset!.segments.filter(({ part }) => part === 'rows')
				);
				return packed(
					told,
					text,
					data.filter(({ name }) => !gone.includes(name))
				);
			}
		]
	])('%s: %s', async (_, expected, make) => {
		expect(await code(make(await parts()))).toBe(expected);
	});

	test('that bursts is not unpacked', async () => {
		const { told, text } = await parts();
		const zeros = new Uint8Array(17_000_000);
		const sha256 = '0'.repeat(64);
		told.datasets[0]!.segments = [
			{ part: 'rows', column: 'customer', bytes: zeros.length, sha256 }
		];
		const file = packed(told, text, [{ name: segmentName(sha256), data: zeros }]);
		expect(file.size).toBeLessThan(100_000);
		expect(await code(file)).toBe('notebook.file_large');
	});

	test('any byte may be wrong: it comes in whole, or fails by name and leaves nothing', async () => {
		const { told, text, data } = await parts();
		const sound = new Uint8Array(await packed(told, text, data).arrayBuffer());
		for (let at = 0; at < sound.length; at += 37) {
			const broken = sound.slice();
			broken[at]! ^= 0x55;
			const file = new Blob([broken]);
			const failure: unknown = await taken(file).then(
				() => null,
				(thrown: unknown) => thrown
			);
			if (failure)
				expect(failure).toMatchObject({
					code: expect.stringMatching(/^notebook\.(no_file|file_)/)
				});
			else expect((await readDataset('one')).table.rows).toBe(4);
			await clear();
		}
	});
});

/** Keys that no notebook has are refused, and numbers that JSON does not tell apart are the same. */
function plain(value: unknown): boolean {
	return !/__proto__|constructor|prototype/.test(JSON.stringify(value));
}
