/** The data of a notebook file as datasets of this browser. Nothing that is stored is written over. */
import { Failure } from '#lib/core/failure.ts';
import type { Manifest, SegmentRef } from '../database.ts';
import { withDatabase } from '../database.ts';
import { writeDatasets, type NewDataset } from '../datasets.ts';
import { hashOfSegments } from '../hash.ts';
import { Segments } from '../segments.ts';
import { TableCheck } from './check.ts';
import type { FileDataset } from './layout.ts';
import type { NotebookFile } from './read.ts';

/**
 * Stores all datasets or none, and gives the id of each by the one it has in the file: the same, where
 * it is free; that of the dataset here which is the very same; else a new one. `today` is the day of
 * arrival, which keeps them from the sweep until a notebook names them. `progress` gets the share of
 * bytes. Fails with `notebook.file_damaged`, `store.*`.
 */
export async function takeDatasets(
	{ manifest, segment }: NotebookFile,
	newId: () => string,
	today: string,
	progress: (share: number) => void = () => {}
): Promise<Record<string, string>> {
	const ids: Record<string, string> = {};
	const fresh: NewDataset[] = [];
	const places: Segments[] = [];
	const total = manifest.datasets.reduce((sum, { bytes }) => sum + bytes, 0);
	let done = 0;
	try {
		for (const dataset of manifest.datasets) {
			const { id, here } = await placeFor(dataset, newId, today);
			ids[dataset.id] = id;
			if (here) continue;
			const place = new Segments(id);
			places.push(place);
			fresh.push(
				await written({ ...dataset, arrived: today }, place, segment, (bytes) =>
					progress((done += bytes) / total)
				)
			);
		}
	} catch (thrown) {
		// What can't be taken back now, the next sweep takes; the first failure is the one to tell.
		await Promise.all(places.map((place) => place.remove().catch(() => {})));
		throw thrown;
	}
	if (fresh.length > 0) await writeDatasets(fresh);
	return ids;
}

async function placeFor(
	{ id, hash, rows }: FileDataset,
	newId: () => string,
	today: string
): Promise<{ id: string; here: boolean }> {
	return withDatabase(async (db) => {
		const [stored, removed] = await Promise.all([db.manifests.get(id), db.removals.get(id)]);
		if (!stored && removed === undefined) return { id, here: false };
		const same = stored?.hash === hash && stored.rows === rows && removed === undefined;
		if (!same) return { id: newId(), here: false };
		await db.manifests.update(id, { arrived: today });
		return { id, here: true };
	});
}

async function written(
	dataset: FileDataset & Pick<Manifest, 'arrived'>,
	place: Segments,
	segment: NotebookFile['segment'],
	wrote: (bytes: number) => void
): Promise<NewDataset> {
	const check = new TableCheck(dataset);
	const segments: SegmentRef[] = [];
	for (const named of dataset.segments) {
		const bytes = await segment(named.sha256);
		check.add(named, bytes);
		const [kept] = await place.keep([bytes]);
		segments.push({ ...kept!, part: named.part, column: named.column });
		wrote(named.bytes);
	}
	check.end();
	const bytes = segments.reduce((sum, one) => sum + one.bytes, 0);
	const hash = await hashOfSegments(segments);
	if (hash !== dataset.hash || bytes !== dataset.bytes)
		throw new Failure('notebook.file_damaged', { message: 'hash' });
	const headers = dataset.headers as Manifest['headers'];
	const draft = { ...dataset, id: place.dataset, headers };
	const { fields } = dataset;
	return { draft, table: { segments, hash, bytes, fields }, segments: place };
}
