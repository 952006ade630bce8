/**
 * Notebooks out to a file and in again. What comes in is a notebook beside those that are here, or
 * takes the place of its own other self where the reader says so; it comes in whole or not at all.
 */
import { Failure } from '#lib/core/failure.ts';
import { isTaken, notebookRecords, noteBackup, standing } from '#lib/store/backups.ts';
import { hideDataset } from '#lib/store/datasets.ts';
import { placeNotebooks } from '#lib/store/notebooks.ts';
import { download } from '#lib/ui/download.ts';
import { fileName } from '#lib/ui/file-name.ts';
import { today } from '#lib/ui/today.ts';
import type { Api } from '#lib/worker/api.ts';
import { newId } from '#lib/worker/new-id.ts';
import { FILE_ENDING } from './file-ending.ts';
import type { Notebook } from './notebook.ts';
import { readNotebook, writeNotebook } from './serialize.ts';

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

/** A notebook of the file that is here too, as another value. */
export interface Twin {
	readonly title: string;
	/** Instants of the last change. */
	readonly here: string;
	readonly inFile: string;
}

/** Null: nothing is taken in. */
export type Ask = (twins: readonly Twin[]) => Promise<'replace' | 'both' | null>;

interface TakenIn {
	/** Of the notebooks of the file, the first one first; empty where nothing was taken in. */
	readonly ids: readonly string[];
	/** All of them were here, exactly as they are in the file. */
	readonly same: boolean;
}

/** Stores what is in a notebook file; asks first where a notebook is here already. */
export async function takeIn(
	api: Pick<Api, 'peekFile' | 'takeFile'>,
	file: File,
	ask: Ask,
	progress: (share: number) => void = () => {}
): Promise<TakenIn> {
	const { notebooks } = await api.peekFile({ file });
	const read = notebooks.map(readForeign);
	const here = await hereOf(read);
	const twins = read.flatMap((one) => twinOf(one, here));
	const choice = twins.length === 0 ? 'both' : await ask(twins);
	if (choice === null) return { ids: [], same: false };
	const datasets = await api.takeFile({ file, day: today() }, progress);
	const placed: Placed[] = [];
	for (const notebook of read)
		placed.push(await placedHere(withData(notebook, calledHere(notebook, datasets)), here, choice));
	await store(placed, datasets);
	const same = placed.every(({ how }) => how === 'same');
	return { ids: placed.map(({ notebook }) => notebook.id), same };
}

/** What is here under the ids of these notebooks, as it reads today. */
async function hereOf(read: readonly Notebook[]): Promise<ReadonlyMap<string, Notebook>> {
	const stored = await standing(read.map(({ id }) => id));
	return new Map(Array.from(stored, ([id, value]) => [id, readNotebook(value)]));
}

function twinOf(notebook: Notebook, here: ReadonlyMap<string, Notebook>): Twin[] {
	const other = here.get(notebook.id);
	if (!other || isSame(withData(other, notebook.datasets), notebook)) return [];
	return [{ title: other.title, here: other.modified, inFile: notebook.modified }];
}

function isSame(a: Notebook, b: Notebook): boolean {
	return JSON.stringify(writeNotebook(a)) === JSON.stringify(writeNotebook(b));
}

interface Placed {
	readonly notebook: Notebook;
	readonly how: 'new' | 'replace' | 'same';
}

/** Under its own id where that is free, or in the place of what is here if that was asked for. */
async function placedHere(
	notebook: Notebook,
	here: ReadonlyMap<string, Notebook>,
	choice: 'replace' | 'both'
): Promise<Placed> {
	const other = here.get(notebook.id);
	if (other && isSame(other, notebook)) return { notebook, how: 'same' };
	// The same but for its data, which is gone here and comes back under another name.
	const same = other && isSame(withData(other, notebook.datasets), notebook);
	if (same || (other && choice === 'replace')) return { notebook, how: 'replace' };
	if (other || (await isTaken(notebook.id)))
		return { notebook: { ...notebook, id: newId() }, how: 'new' };
	return { notebook, how: 'new' };
}

function withData(notebook: Notebook, datasets: readonly string[]): Notebook {
	return { ...notebook, datasets };
}

/** What the datasets of a file are called here. */
function calledHere(
	{ datasets }: Notebook,
	ids: Readonly<Record<string, string>>
): readonly string[] {
	return datasets.map((id) => (Object.hasOwn(ids, id) ? ids[id]! : id));
}

async function store(
	placed: readonly Placed[],
	datasets: Readonly<Record<string, string>>
): Promise<void> {
	try {
		const changed = placed.filter(({ how }) => how !== 'same');
		await placeNotebooks(
			changed.map(({ notebook, how }) => ({ notebook, by: how === 'replace' ? newId() : null }))
		);
	} catch (thrown) {
		// Without its notebook new data is nobody's, as none was stored; the next day's sweep takes it.
		const fresh = Object.entries(datasets).filter(([before, now]) => before !== now);
		for (const [, id] of fresh) await hideDataset(id, today()).catch(() => {});
		throw thrown;
	}
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
