/** Notebook files in and out, beside what the page shows. */
import { listManifests } from '#lib/store/datasets.ts';
import { readFile } from '#lib/store/file/read.ts';
import { takeDatasets } from '#lib/store/file/take.ts';
import { writeFile } from '#lib/store/file/write.ts';
import { hold, release } from './import-lock.ts';
import { newId } from './new-id.ts';

/** Datasets that are no longer there are left out: the notebook says so itself. */
export async function packFile(
	notebooks: readonly unknown[],
	datasets: readonly string[],
	day: string,
	progress: (share: number) => void
): Promise<Blob> {
	const wanted = new Set(datasets);
	const manifests = (await listManifests()).filter(({ id }) => wanted.has(id));
	return writeFile(notebooks, manifests, day, progress);
}

export async function peekFile(file: Blob): Promise<{ notebooks: readonly unknown[] }> {
	const { notebooks } = await readFile(file);
	return { notebooks };
}

export async function takeFile(
	file: Blob,
	day: string,
	progress: (share: number) => void
): Promise<Record<string, string>> {
	await hold();
	try {
		return await takeDatasets(await readFile(file), newId, day, progress);
	} finally {
		await release();
	}
}
