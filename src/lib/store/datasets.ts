/**
 * Datasets at rest. Invariant: a dataset exists exactly when its manifest does, and a manifest is
 * written only after all its segments; a tab killed at any moment leaves the old state or the new.
 */
import type { Batch, Table, TableSource } from '#lib/core/columns.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { decodeBatch, decodeDictionary, encodeDictionary } from '#lib/table/ipc.ts';
import { withDatabase, type Database, type Manifest, type SegmentRef } from './database.ts';
import { hashOfSegments } from './hash.ts';
import { bytesOf, bytesOfDictionary, bytesOfRows, ensureRoom } from './room.ts';
import { encodeColumn, readSegments, removeSegments, Segments } from './segments.ts';

const SEGMENT_BYTES = 8_000_000;
/** Asked for at once; some megabytes. */
const READ_AT_ONCE = 8;

/** What is known of a dataset before it is written. */
export type ManifestDraft = Omit<Manifest, keyof Written>;

/** What is known of a table when all its segments are there. */
export type Written = Pick<Manifest, 'segments' | 'hash' | 'bytes' | 'fields'>;

export interface NewDataset {
	readonly draft: ManifestDraft;
	/** Gone through once, each batch let go of when it is written; or what all of it was written as. */
	readonly table: TableSource | Written;
	/** Where some of it may have been written ahead; of the dataset of the draft. */
	readonly segments?: Segments;
}

/**
 * Writes all of them or none. `progress` gets the share of bytes written, 0 to 1.
 * Fails with `store.*`; what had been written, ahead too, is gone again, and nothing stored before
 * is touched.
 */
export async function writeDatasets(
	datasets: readonly NewDataset[],
	progress: (share: number) => void = () => {}
): Promise<Manifest[]> {
	const tables = datasets.flatMap(({ table }) => (isWritten(table) ? [] : table));
	const total = tables.reduce((sum, table) => sum + bytesOf(table), 0);
	let done = 0;
	// Batches are rounded up to whole bytes each, which all together may be a little more.
	const wrote = (bytes: number) => progress(Math.min(1, (done += bytes) / total));
	const places = datasets.map(({ draft, segments }) => segments ?? new Segments(draft.id));
	const manifests: Manifest[] = [];
	try {
		const ahead = places.reduce((sum, { bytes }) => sum + bytes, 0);
		await ensureRoom(tables, ahead);
		for (const [i, { draft, table }] of datasets.entries()) {
			const written = isWritten(table) ? table : await writeTable(table, places[i]!, wrote);
			manifests.push({ ...draft, ...written });
		}
		await withDatabase((db) => addManifests(db, manifests));
	} catch (thrown) {
		// What can't be taken back now, the next sweep takes; the first failure is the one to tell.
		await removeSegments(places.map(({ dataset }) => dataset)).catch(() => {});
		throw thrown;
	}
	for (const [i, { segments }] of manifests.entries())
		await places[i]!.keepOnly(segments).catch(() => {});
	return manifests;
}

/** The dataset with every segment checked against its hash: `store.missing`, `store.damaged`. */
export async function readDataset(id: string): Promise<Dataset> {
	const manifest = await readManifest(id);
	const columns = new Map(manifest.fields.map(({ name }) => [name, new Pieces()]));
	for (let from = 0; from < manifest.segments.length; from += READ_AT_ONCE) {
		const segments = manifest.segments.slice(from, from + READ_AT_ONCE);
		const read = await readSegments(segments);
		segments.forEach(({ part, column }, i) => columns.get(column)?.add(part, read[i]!));
	}
	return { id, kind: manifest.kind, table: assemble(manifest, columns) };
}

export async function readManifest(id: string): Promise<Manifest> {
	const [manifest, removed] = await withDatabase((db) =>
		Promise.all([db.manifests.get(id), db.removals.get(id)])
	);
	if (!manifest || removed !== undefined) throw new Failure('store.missing', { dataset: id });
	return manifest;
}

/** Those that are not deleted. */
export function listManifests(): Promise<Manifest[]> {
	return withDatabase(async (db) => {
		const [manifests, removed] = await Promise.all([
			db.manifests.toArray(),
			db.removals.toCollection().primaryKeys()
		]);
		return manifests.filter(({ id }) => !removed.includes(id));
	});
}

/** Puts it out of sight; it leaves for good on a later day's `sweep`. */
export async function hideDataset(id: string, today: string): Promise<void> {
	await withDatabase((db) => db.removals.put(today, id));
}

/** Those of `ids` that are still there come into sight again. */
export async function restoreDatasets(ids: readonly string[]): Promise<void> {
	await withDatabase((db) => db.removals.bulkDelete([...ids]));
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

/**
 * Writes a table without saying so to anyone: only a manifest makes it a dataset. Each column of
 * each batch is a segment of its own, so that what did not change is not written again.
 * `wrote` is told after each batch, and ends it by throwing.
 */
export async function writeTable(
	{ fields, batches, dictionaries }: TableSource,
	segments: Segments,
	wrote: (bytes: number) => void
): Promise<Written> {
	const named: SegmentRef[] = [];
	for (const { rows, columns } of batches) {
		const kept = await segments.keep(columns.map((column, i) => encodeColumn(fields[i]!, column)));
		kept.forEach((segment, i) => named.push({ ...segment, part: 'rows', column: fields[i]!.name }));
		wrote(bytesOfRows(fields, rows));
	}
	for (const [i, dictionary] of dictionaries.entries()) {
		if (!dictionary) continue;
		for (const piece of encodeDictionary(dictionary, SEGMENT_BYTES))
			for (const segment of await segments.keep([piece]))
				named.push({ ...segment, part: 'dictionary', column: fields[i]!.name });
		wrote(bytesOfDictionary(dictionary));
	}
	return {
		fields,
		segments: named,
		bytes: named.reduce((sum, segment) => sum + segment.bytes, 0),
		hash: await hashOfSegments(named)
	};
}

function isWritten(table: TableSource | Written): table is Written {
	return 'hash' in table;
}

/** All of them, if every segment that they name is there: a browser may have been told to forget. */
function addManifests(db: Database, manifests: readonly Manifest[]): Promise<void> {
	return db.transaction('rw', db.manifests, db.segments, async () => {
		for (const { id, segments } of manifests) {
			const keys = new Set(await db.segments.where(':id').startsWith(`${id}/`).primaryKeys());
			const lost = segments.find((segment) => !keys.has(segment.id));
			if (lost) throw new Failure('store.damaged', { segment: lost.id });
		}
		await db.manifests.bulkAdd([...manifests]);
	});
}

/** What a column was written as, in its order. */
class Pieces {
	readonly batches: Batch[] = [];
	readonly texts: Uint8Array[] = [];

	add(part: SegmentRef['part'], bytes: Uint8Array): void {
		if (part === 'rows') this.batches.push(decodeBatch(bytes).batch);
		else this.texts.push(bytes);
	}
}

function assemble({ fields, rows }: Manifest, pieces: ReadonlyMap<string, Pieces>): Table {
	const columns = fields.map(({ name }) => pieces.get(name) ?? new Pieces());
	const dictionaries = fields.map(({ type }, i): Dictionary | null =>
		type === 'text' ? decodeDictionary(columns[i]!.texts) : null
	);
	const batches = (columns[0]?.batches ?? []).map((first, at): Batch => ({
		rows: first.rows,
		columns: columns.map(({ batches }) => batches[at]!.columns[0]!)
	}));
	return { fields, dictionaries, batches, rows };
}
