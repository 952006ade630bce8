/**
 * What a notebook asks to be computed, and whether a result answers it.
 *
 * Invariant: what a result is good for follows from the datasets, the filter and the parameters
 * that it read, and from nothing else.
 */
import { ANALYSES } from '#lib/analyses/index.ts';
import { restricting } from '#lib/analyses/picking.ts';
import type { Path } from '#lib/chart/marks.ts';
import { samePath } from '#lib/chart/selection.ts';
import type { Job, Ran } from '#lib/worker/api.ts';
import { agrees } from '#lib/worker/reads.ts';
import type { Cell, Notebook } from '../notebook.ts';
import { analysesNamed } from '../text/names.ts';

export type AnalysisSpec = Pick<
	Extract<Cell, { type: 'analysis' }>,
	'analysis' | 'parameters' | 'filter'
>;

/** One place for a result: cells that ask for the same share it. */
export interface Wanted {
	/** Names the place, whatever the notebook's parameters: an old result waits there for the new. */
	readonly slot: string;
	readonly job: Job;
	/** Ids of the cells that show it, in order. */
	readonly cells: readonly string[];
	/** Over everybody under the notebook's own parameters. */
	readonly common: boolean;
}

export function slotOf({ analysis, parameters, filter }: AnalysisSpec): string {
	const own = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([analysis, own, filter]);
}

/** The place of an analysis over everybody under the notebook's own parameters. */
export function commonSlot(analysis: string): string {
	return slotOf({ analysis, parameters: {}, filter: null });
}

/** The place of what a cell says of whom is picked; null where it says that already, or never. */
export function pickedSlot(spec: AnalysisSpec, path: Path): string | null {
	const whom = pickedOf(spec, path);
	return whom.length === 0 ? null : JSON.stringify([slotOf(spec), whom]);
}

/** Whom of those picked an analysis tells of, alone or among all; empty where it stays as it is. */
export function pickedOf(spec: AnalysisSpec, path: Path): Path {
	const known = ANALYSES.get(spec.analysis);
	return known ? restricting(known, path, isCommon(spec)) : [];
}

/** Of everybody under the notebook's own settings, as shares along a curve are, and of no others. */
export function isCommon({ parameters, filter }: AnalysisSpec): boolean {
	return filter === null && Object.keys(parameters).length === 0;
}

/** One for every place, in the order of the cells, then what is said of those whom `path` picks. */
export function wantedOf(notebook: Notebook, path: Path = []): Wanted[] {
	return [
		...wantedByCells(notebook),
		...wantedByPick(notebook, path),
		...wantedSum(notebook, path)
	];
}

/** The analysis that tells how many are picked, and what they bring. */
export const SUM = 'headline';

/** The place of how many a path picks and what they bring, whatever the cells show. */
export function sumSlot(path: Path): string {
	return JSON.stringify(['sum', path]);
}

function wantedSum(notebook: Notebook, path: Path): Wanted[] {
	if (path.length === 0) return [];
	const job = { ...jobOf(notebook, { analysis: SUM, parameters: {}, filter: null }), path };
	return [{ slot: sumSlot(path), job, cells: [], common: false }];
}

function wantedByPick(notebook: Notebook, path: Path): Wanted[] {
	const wanted = new Map<string, Wanted>();
	for (const cell of notebook.cells) {
		const slot = cell.type === 'analysis' ? pickedSlot(cell, path) : null;
		if (cell.type !== 'analysis' || slot === null) continue;
		const job = jobOf(notebook, cell);
		const whom = pickedOf(cell, path);
		const cells = [...(wanted.get(slot)?.cells ?? []), cell.id];
		wanted.set(slot, { slot, job: { ...job, path: [...job.path, ...whom] }, cells, common: false });
	}
	return [...wanted.values()];
}

function wantedByCells(notebook: Notebook): Wanted[] {
	const wanted = new Map<string, Wanted>();
	for (const cell of notebook.cells)
		for (const spec of specsOf(cell)) {
			const slot = slotOf(spec);
			const known = wanted.get(slot) ?? {
				slot,
				job: jobOf(notebook, spec),
				cells: [],
				common: slot === commonSlot(spec.analysis)
			};
			wanted.set(slot, { ...known, cells: [...known.cells, cell.id] });
		}
	return [...wanted.values()];
}

/** What a cell shows, or what its text speaks of. */
function specsOf(cell: Cell): AnalysisSpec[] {
	if (cell.type === 'analysis') return [cell];
	if (cell.type !== 'text') return [];
	return analysesNamed(cell.text).map((analysis) => ({ analysis, parameters: {}, filter: null }));
}

function jobOf(notebook: Notebook, spec: AnalysisSpec): Job {
	const { analysis, parameters } = spec;
	return {
		datasets: notebook.datasets,
		parameters: { ...notebook.parameters, ...parameters },
		path: pathOf(notebook, spec),
		analysis
	};
}

/** Whom a cell looks at says nothing of files. */
export function ofFiles(analysis: string): boolean {
	return ANALYSES.get(analysis)?.ofFiles === true;
}

/** Whom a cell looks at. */
export function pathOf(
	notebook: Pick<Notebook, 'segments'>,
	{ analysis, filter }: Pick<AnalysisSpec, 'analysis' | 'filter'>
): Path {
	return ofFiles(analysis) ? [] : filterOf(notebook, filter);
}

/** Nobody stands between a place and the same place. */
const NOBODY: Path = [{ by: 'stretch', measure: 'revenue', from: 0, to: 0 }];

/** Whom a segment picks: everybody where none is named, nobody where it is gone. */
export function filterOf({ segments }: Pick<Notebook, 'segments'>, filter: string | null): Path {
	if (filter === null) return [];
	return segments.find(({ id }) => id === filter)?.path ?? NOBODY;
}

/** Whether what was computed for `asked` answers `job`. */
export function answers(asked: Job, reads: Ran['reads'], job: Job): boolean {
	return (
		asked.analysis === job.analysis &&
		sameIds(asked.datasets, job.datasets) &&
		samePath(asked.path, job.path) &&
		agrees(reads, job.parameters)
	);
}

export function sameJob(a: Job, b: Job): boolean {
	return answers(a, a.parameters, b);
}

/** Whether the same is asked for, by the same cells. */
export function sameWanted(a: Wanted, b: Wanted): boolean {
	return a.common === b.common && sameIds(a.cells, b.cells) && sameJob(a.job, b.job);
}

export function sameIds(a: readonly string[], b: readonly string[]): boolean {
	return a === b || (a.length === b.length && a.every((id, i) => id === b[i]));
}
