/**
 * Datasets at rest. Invariant: a dataset exists exactly when its manifest does, and a manifest is
 * written only after all its segments; a tab killed at any moment leaves the old state or the new.
 */
import type { Batch, Table, TableSource } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { decodeBatch, decodeDictionary, encodeBatch, encodeDictionary } from '#lib/table/ipc.ts';
import { withDatabase, type Manifest, type SegmentRef } from './database.ts';
import { hashOf } from './hash.ts';
import { bytesOf, bytesOfDictionary, bytesOfRows, ensureRoom } from './room.ts';

const SEGMENT_BYTES = 8_000_000;

/** What is known of a dataset before it is written. */
export type ManifestDraft = Omit<Manifest, 'segments' | 'hash' | 'bytes' | 'fields'>;

export interface NewDataset {
	readonly draft: ManifestDraft;
	/** Gone through once; each batch is let go of when it is written. */
	readonly table: TableSource;
}

/**
 * Writes all of them or none. `progress` gets the share of bytes written, 0 to 1.
 * Fails with `store.*`; what had been written is gone again, and nothing stored before is touched.
 */
export async function writeDatasets(
	datasets: readonly NewDataset[],
	progress: (share: number) => void = () => {}
): Promise<Manifest[]> {
	const total = datasets.reduce((sum, { table }) => sum + bytesOf(table), 0);
	let done = 0;
	// Batches are rounded up to whole bytes each, which all together may be a little more.
	const wrote = (bytes: number) => progress(Math.min(1, (done += bytes) / total));
	const manifests: Manifest[] = [];
	await ensureRoom(datasets.map(({ table }) => table));
	try {
		for (const dataset of datasets) manifests.push(await writeSegments(dataset, wrote));
		await withDatabase((db) => db.manifests.bulkAdd(manifests));
		return manifests;
	} catch (thrown) {
		// What can't be taken back now, the next sweep takes; the first failure is the one to tell.
		await removeSegments(datasets.map(({ draft }) => draft.id)).catch(() => {});
		throw thrown;
	}
}

/** The dataset with every segment checked against its hash: `store.missing`, `store.damaged`. */
export async function readDataset(id: string): Promise<Dataset> {
	const manifest = await readManifest(id);
	const batches: Batch[] = [];
	const pieces = new Map<string, Uint8Array[]>();
	for (const segment of manifest.segments) {
		const bytes = await readSegment(segment);
		if (segment.part === 'rows') batches.push(decodeBatch(bytes).batch);
		else pieces.set(segment.column!, [...(pieces.get(segment.column!) ?? []), bytes]);
	}
	return { id, kind: manifest.kind, table: assemble(manifest, batches, pieces) };
}

export async function readManifest(id: string): Promise<Manifest> {
	const manifest = await withDatabase((db) => db.manifests.get(id));
	if (!manifest) throw new Failure('store.missing', { dataset: id });
	return manifest;
}

export function listManifests(): Promise<Manifest[]> {
	return withDatabase((db) => db.manifests.toArray());
}

/** Takes a dataset away with all that belongs to it. */
export async function removeDatasets(ids: readonly string[]): Promise<void> {
	await withDatabase((db) => db.manifests.bulkDelete([...ids]));
	await removeSegments(ids);
}

/** Deletes segments that no manifest names: what a killed import left behind. */
export async function sweepSegments(): Promise<number> {
	return withDatabase(async (db) => {
		const named = (await db.manifests.toArray()).flatMap(({ segments }) => segments);
		const kept = new Set(named.map(({ id }) => id));
		const keys = await db.segments.toCollection().primaryKeys();
		const orphans = keys.filter((key) => !kept.has(key));
		await db.segments.bulkDelete(orphans);
		return orphans.length;
	});
}

async function writeSegments(
	{ draft, table }: NewDataset,
	wrote: (bytes: number) => void
): Promise<Manifest> {
	const segments: SegmentRef[] = [];
	const add = async (
		part: SegmentRef['part'],
		column: string | null,
		bytes: Uint8Array<ArrayBuffer>
	) => {
		const id = `${draft.id}/${segments.length}`;
		const sha256 = await hashOf(bytes);
		await withDatabase((db) => db.segments.add(exactBuffer(bytes), id));
		segments.push({ id, part, column, bytes: bytes.byteLength, sha256 });
	};
	for (const batch of table.batches) {
		await add('rows', null, encodeBatch(table.fields, batch));
		wrote(bytesOfRows(table.fields, batch.rows));
	}
	for (const [i, dictionary] of table.dictionaries.entries()) {
		if (!dictionary) continue;
		for (const piece of encodeDictionary(dictionary, SEGMENT_BYTES))
			await add('dictionary', table.fields[i]!.name, piece);
		wrote(bytesOfDictionary(dictionary));
	}
	return {
		...draft,
		fields: table.fields,
		segments,
		bytes: segments.reduce((sum, segment) => sum + segment.bytes, 0),
		hash: await hashOf(new TextEncoder().encode(segments.map(({ sha256 }) => sha256).join()))
	};
}

function exactBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
	const whole = bytes.byteLength === bytes.buffer.byteLength;
	return whole ? bytes.buffer : bytes.slice().buffer;
}

async function readSegment({ id, sha256 }: SegmentRef): Promise<Uint8Array<ArrayBuffer>> {
	const buffer = await withDatabase((db) => db.segments.get(id));
	if (!buffer) throw new Failure('store.damaged', { segment: id });
	const bytes = new Uint8Array(buffer);
	if ((await hashOf(bytes)) !== sha256) throw new Failure('store.damaged', { segment: id });
	return bytes;
}

function assemble(
	{ fields, rows }: Manifest,
	batches: readonly Batch[],
	pieces: ReadonlyMap<string, readonly Uint8Array[]>
): Table {
	const dictionaries = fields.map(({ name, type }): Dictionary | null =>
		type === 'text' ? decodeDictionary(pieces.get(name) ?? []) : null
	);
	return { fields, dictionaries, batches, rows };
}

async function removeSegments(datasets: readonly string[]): Promise<void> {
	await withDatabase(async (db) => {
		for (const id of datasets) await db.segments.where(':id').startsWith(`${id}/`).delete();
	});
}
