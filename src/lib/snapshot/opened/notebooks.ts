/** The reader's own notebooks, as what a snapshot can be held against. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { Failure } from '#lib/core/failure.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { readNotebook } from '#lib/notebook/serialize.ts';
import { loadNotebook, type NotebookEntry } from '#lib/store/notebooks.ts';
import type { Api } from '#lib/worker/api.ts';
import { evidenceOf } from '../leaving/request.ts';

type Worker = Pick<Api, 'evidence'>;

/** The charts of `evidence` from the data of a notebook, under the settings of the notebook: of those whom the rule of the evidence picks there. */
export async function evidenceFrom(
	entry: NotebookEntry,
	evidence: Evidence,
	worker: Worker
): Promise<Evidence> {
	const { notebook } = await loadNotebook(entry.id);
	const { path } = evidence.context.shared?.whom ?? {};
	return reckoned(entry, readNotebook(notebook).parameters, evidence, worker, path);
}

/** The charts of `evidence` from the data of a notebook, under the settings of the evidence. */
export function reckonedAgain(
	entry: NotebookEntry,
	evidence: Evidence,
	worker: Worker
): Promise<Evidence> {
	const { parameters, shared } = evidence.context;
	if (!shared?.whom) return reckoned(entry, parameters, evidence, worker);
	const { path, ...lines } = shared.whom;
	return reckoned(entry, { ...parameters, ...lines }, evidence, worker, path);
}

function reckoned(
	{ datasets }: NotebookEntry,
	parameters: Parameters,
	{ charts, rules, locale }: Evidence,
	worker: Worker,
	path: Path = []
): Promise<Evidence> {
	const analyses = charts.map(({ analysis }) => analysis);
	return evidenceOf(worker, { datasets, parameters, path, analyses }, rules, locale, '');
}

/** Whether it is too few customers, of whom nothing may be told: nothing else went wrong. */
export function isRefused({ code }: Failure): boolean {
	return ['snapshot.few', 'snapshot.rest', 'snapshot.stretch'].includes(code);
}
