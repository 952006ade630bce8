/**
 * Every change a reader can make, as a pure function from notebook to notebook.
 *
 * Invariant: an edit that changes nothing returns the very same value, and what an edit returns
 * always passes `readNotebook`.
 */
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';
import type { Notebook } from './notebook.ts';

export type Edit = (notebook: Notebook) => Notebook;

export function setTitle(title: string): Edit {
	const clean = title.trim();
	return (notebook) => (notebook.title === clean ? notebook : { ...notebook, title: clean });
}

/** Changes the parameters named in `patch` and leaves the others. */
export function setParameters(patch: Partial<Parameters>): Edit {
	return (notebook) => {
		const parameters = { ...notebook.parameters, ...patch };
		return sameParameters(parameters, notebook.parameters) ? notebook : { ...notebook, parameters };
	};
}

/** All parameters as in a fresh notebook, but the seed: figures drawn with it should not jump. */
export const resetParameters: Edit = (notebook) =>
	setParameters({ ...DEFAULT_PARAMETERS, seed: notebook.parameters.seed })(notebook);

/** Takes back what `takeIn` did, as far as it still stands. */
export function takeOut(
	fresh: readonly { readonly id: string; readonly place: string | null }[]
): Edit {
	return (notebook) =>
		fresh.reduceRight(
			(known, { id, place }) =>
				(place === null ? removeDataset(id) : replaceDataset(id, place))(known),
			notebook
		);
}

/** Appends datasets; one that is already there is not added again. */
export function addDatasets(ids: readonly string[]): Edit {
	return (notebook) => {
		const datasets = [...new Set([...notebook.datasets, ...ids])];
		return datasets.length === notebook.datasets.length ? notebook : { ...notebook, datasets };
	};
}

/** One dataset takes the place of another, in its place; both unknown and equal ones change nothing. */
export function replaceDataset(old: string, fresh: string): Edit {
	return (notebook) => {
		if (!notebook.datasets.includes(old) || notebook.datasets.includes(fresh)) return notebook;
		const datasets = notebook.datasets.map((id) => (id === old ? fresh : id));
		return { ...notebook, datasets };
	};
}

/** Takes in fresh datasets, each in the place of the one it is paired with, else at the end. */
export function takeIn(
	fresh: readonly { readonly id: string; readonly place: string | null }[]
): Edit {
	return (notebook) =>
		fresh.reduce(
			(known, { id, place }) =>
				addDatasets([id])(place === null ? known : replaceDataset(place, id)(known)),
			notebook
		);
}

/** Takes a dataset out of the notebook; what is stored of it stays. */
export function removeDataset(id: string): Edit {
	return (notebook) => {
		if (!notebook.datasets.includes(id)) return notebook;
		return { ...notebook, datasets: notebook.datasets.filter((one) => one !== id) };
	};
}

export function sameParameters(a: Parameters, b: Parameters): boolean {
	return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(parameters: Parameters): unknown[] {
	return Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
}
