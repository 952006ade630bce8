/** What of an open notebook may leave: one chart, all of them, or the cells of a report. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Evidence, SharingRules } from '#lib/analyses/evidence.ts';
import type { Locale } from '#lib/core/locale.ts';
import { filterOf } from '#lib/notebook/engine/jobs.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import type { Session } from '#lib/notebook/session.svelte.ts';
import type { Api } from '#lib/worker/api.ts';
import type { ReportCell } from '../report/cells.ts';
import { reportCells, type AnalysisCell } from './report-cells.ts';
import { SCREEN } from '../screen.ts';
import { evidenceOf } from './request.ts';

type Worker = Pick<Api, 'evidence'>;

/** The chart of a cell as the cell asks for it: its own settings, its own customers. */
export function ofCell(
	notebook: Notebook,
	cell: AnalysisCell,
	worker: Worker,
	rules: SharingRules,
	locale: Locale,
	title: string
): Promise<Evidence> {
	const basis = {
		datasets: notebook.datasets,
		parameters: { ...notebook.parameters, ...cell.parameters },
		path: filterOf(notebook, cell.filter),
		analyses: [cell.analysis]
	};
	return evidenceOf(worker, basis, rules, locale, title);
}

/** The analyses of cells that look at everybody, as far as they could be reckoned, in the order of the cells. */
export function reckonedIn({
	notebook,
	computed
}: Pick<Session, 'notebook' | 'computed'>): string[] {
	const shown = analysesIn(notebook, (filter) => filter === null);
	return shown.filter((id) => computed?.outcomes[id]?.state === 'done');
}

/** The analyses of cells that look at some of the customers: shared one by one alone. */
export function partsIn(notebook: Pick<Notebook, 'cells'>): string[] {
	return analysesIn(notebook, (filter) => filter !== null);
}

function analysesIn(
	{ cells }: Pick<Notebook, 'cells'>,
	looks: (filter: AnalysisCell['filter']) => boolean
): string[] {
	const shown = cells.flatMap((cell) =>
		cell.type === 'analysis' && looks(cell.filter) ? [cell.analysis] : []
	);
	return [...new Set(shown)];
}

/** All charts of these analyses, over everybody and under the notebook's own settings. */
export function ofNotebook(
	{ datasets, parameters }: Notebook,
	analyses: readonly string[],
	worker: Worker,
	rules: SharingRules,
	locale: Locale,
	title: string
): Promise<Evidence> {
	const basis = { datasets, parameters, path: [], analyses };
	return evidenceOf(worker, basis, rules, locale, title);
}

export function reportOf(
	notebook: Notebook,
	worker: Worker,
	rules: SharingRules,
	locale: Locale
): Promise<ReportCell[]> {
	const titleOf = ({ analysis }: AnalysisCell): string =>
		ANALYSES.get(analysis)?.title(locale) ?? analysis;
	return reportCells(notebook, (cell) => ofCell(notebook, cell, worker, rules, locale, ''), {
		part: (cell) => SCREEN[locale].panel.parts(titleOf(cell)),
		few: (cell) => SCREEN[locale].panel.leftOut(titleOf(cell))
	});
}
