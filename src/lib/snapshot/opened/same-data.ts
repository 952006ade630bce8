/** Notebooks of the reader that stand on the data that a snapshot was made from. */
import { fingerprintOf } from '#lib/store/fingerprint.ts';
import { listManifests } from '#lib/store/datasets.ts';
import type { NotebookEntry } from '#lib/store/notebooks.ts';

/** By the fingerprint of the snapshot; in the order of `entries`. */
export async function onSameData(
	entries: readonly NotebookEntry[],
	fingerprint: string
): Promise<NotebookEntry[]> {
	const manifests = new Map((await listManifests()).map((manifest) => [manifest.id, manifest]));
	const found: NotebookEntry[] = [];
	for (const entry of entries) {
		const own = entry.datasets.flatMap((id) => manifests.get(id) ?? []);
		if (own.length === entry.datasets.length && (await fingerprintOf(own)) === fingerprint)
			found.push(entry);
	}
	return found;
}
