/**
 * Notebooks out to a file and in again. What comes in is a notebook beside those that are here: it
 * takes no other's place, and comes in whole or not at all.
 */
import { Failure } from '#lib/core/failure.ts';
import { isTaken, notebookRecords, noteBackup } from '#lib/store/backups.ts';
import { hideDataset } from '#lib/store/datasets.ts';
import { saveNotebook } from '#lib/store/notebooks.ts';
import { download } from '#lib/ui/download.ts';
import { fileName } from '#lib/ui/file-name.ts';
import { today } from '#lib/ui/today.ts';
import type { Api } from '#lib/worker/api.ts';
import { FILE_ENDING } from './file-ending.ts';
import type { Notebook } from './notebook.ts';
import { readNotebook } from './serialize.ts';
import { newId } from './sheet/create.ts';

/**
 * Writes these notebooks with all their data to one file among the downloads, and gives its name.
 * `progress` gets the share written.
 */
export async function backUp(
	api: Pick<Api, 'packFile'>,
	ids: readonly string[],
	title: string,
	progress: (share: number) => void = () => {}
): Promise<string> {
	const records = await notebookRecords(ids);
	const request = {
		notebooks: records.map(({ notebook }) => notebook),
		datasets: [...new Set(records.flatMap(({ datasets }) => datasets))],
		day: today()
	};
	const name = fileName(title, request.day, FILE_ENDING);
	download(name, await api.packFile(request, progress));
	await noteBackup(ids, new Date().toISOString());
	return name;
}

/** Stores what is in a notebook file and gives the ids of its notebooks, the first one first. */
export async function takeIn(
	api: Pick<Api, 'peekFile' | 'takeFile'>,
	file: File,
	progress: (share: number) => void = () => {}
): Promise<string[]> {
	const { notebooks } = await api.peekFile({ file });
	const read = notebooks.map(readForeign);
	const datasets = await api.takeFile({ file, day: today() }, progress);
	const placed: Notebook[] = [];
	for (const notebook of read) placed.push(await placedHere(notebook, datasets));
	try {
		for (const notebook of placed) await saveNotebook(notebook);
	} catch (thrown) {
		// Without its notebook new data is nobody's; the next day's sweep takes it.
		const fresh = Object.entries(datasets).filter(([before, now]) => before !== now);
		for (const [, id] of fresh) await hideDataset(id, today()).catch(() => {});
		throw thrown;
	}
	return placed.map(({ id }) => id);
}

/** A notebook that is none is the fault of the file, one of a newer version is of a newer program. */
function readForeign(value: unknown): Notebook {
	try {
		return readNotebook(value);
	} catch (thrown) {
		const newer = thrown instanceof Failure && thrown.code === 'notebook.newer';
		throw new Failure(newer ? 'notebook.file_newer' : 'notebook.file_damaged', {}, thrown);
	}
}

async function placedHere(
	notebook: Notebook,
	ids: Readonly<Record<string, string>>
): Promise<Notebook> {
	const datasets = notebook.datasets.map((id) => (Object.hasOwn(ids, id) ? ids[id]! : id));
	const id = (await isTaken(notebook.id)) ? newId() : notebook.id;
	return { ...notebook, id, datasets };
}
