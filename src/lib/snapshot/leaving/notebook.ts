/** What of an open notebook may leave: one chart, all of them, or the cells of a report. */
import type { Analysis, Context } from '#lib/analyses/analysis.ts';
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Evidence, SharingRules } from '#lib/analyses/evidence.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { Locale } from '#lib/core/locale.ts';
import { isEverybody, isStretch, leavingPath } from '#lib/analyses/leaving-stretch.ts';
import { restricting } from '#lib/analyses/picking.ts';
import type { CellStanding } from '#lib/notebook/cell-figures.ts';
import { pathOf } from '#lib/notebook/engine/jobs.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import type { Session } from '#lib/notebook/session.svelte.ts';
import type { Api } from '#lib/worker/api.ts';
import type { ReportCell } from '../report/cells.ts';
import { personalOf } from './personal.ts';
import { looksAtAll, NOTHING_PERSONAL, reportCells, type AnalysisCell } from './report-cells.ts';
import { SCREEN } from '../screen.ts';
import { evidenceOf } from './request.ts';

type Worker = Pick<Api, 'evidence'>;

/**
 * The chart of a cell as the cell asks for it: its own settings, its own customers; `picked`: of
 * them those alone whom the reader has picked.
 */
export function ofCell(
	notebook: Notebook,
	cell: AnalysisCell,
	worker: Worker,
	rules: SharingRules,
	locale: Locale,
	title: string,
	named: readonly string[] = [],
	picked: Path = []
): Promise<Evidence> {
	const basis = {
		datasets: notebook.datasets,
		parameters: { ...notebook.parameters, ...cell.parameters },
		path: [...pathOf(notebook, cell), ...picked],
		analyses: [cell.analysis]
	};
	return evidenceOf(worker, basis, rules, locale, title, named);
}

interface Standing extends CellStanding {
	readonly context: Pick<Context, 'customers' | 'measure'>;
}

/**
 * Of whom is picked on the page, whom a chart can leave of: by their rule, so that nobody is named,
 * where they are not merely marked within all, and where no few come out beside another file. Empty
 * where it leaves of all that its cell looks at.
 */
export function leavingOf(
	analysis: Pick<Analysis<unknown>, 'picks' | 'ofFiles'>,
	path: Path,
	{ context, segment, untold }: Standing,
	k: number
): Path {
	if (untold || analysis.picks?.within || path.some(({ by }) => by === 'customer')) return [];
	const whom = restricting(analysis, path);
	if (segment !== null && whom.some(isStretch)) return [];
	const leaving = leavingPath(whom, context, k) ?? [];
	return leaving.some(isEverybody) ? [] : leaving;
}

/** The analyses of cells that look at everybody, as far as they could be reckoned, in the order of the cells. */
export function reckonedIn({
	notebook,
	computed
}: Pick<Session, 'notebook' | 'computed'>): string[] {
	const shown = analysesIn(notebook, looksAtAll);
	return shown.filter((id) => computed?.outcomes[id]?.state === 'done');
}

/** Why nothing of a notebook can be shared: `whole` where every chart is of a part of the customers. */
export type Lack = 'data' | 'charts' | 'whole' | 'figures';

export function lackOf({
	notebook,
	computed
}: Pick<Session, 'notebook' | 'computed'>): Lack | null {
	if (notebook.datasets.length === 0) return 'data';
	if (analysesIn(notebook, () => true).length === 0) return 'charts';
	if (analysesIn(notebook, looksAtAll).length === 0) return 'whole';
	return reckonedIn({ notebook, computed }).length === 0 ? 'figures' : null;
}

/** The analyses of cells that look at some of the customers: shared one by one alone. */
export function partsIn(notebook: Pick<Notebook, 'cells'>): string[] {
	return analysesIn(notebook, (cell) => !looksAtAll(cell));
}

function analysesIn(
	{ cells }: Pick<Notebook, 'cells'>,
	looks: (cell: AnalysisCell) => boolean
): string[] {
	const shown = cells.flatMap((cell) =>
		cell.type === 'analysis' && looks(cell) ? [cell.analysis] : []
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
	title: string,
	named: readonly string[] = []
): Promise<Evidence> {
	const basis = { datasets, parameters, path: [], analyses };
	return evidenceOf(worker, basis, rules, locale, title, named);
}

/** `named`: keys of the customers who go by name; none where they are only asked for, null where nobody does. */
export function reportOf(
	notebook: Notebook,
	worker: Worker & Pick<Api, 'run' | 'list' | 'card'>,
	{ rules, locale, context }: Evidence,
	named: readonly string[] | null
): Promise<ReportCell[]> {
	const personal =
		named === null ? NOTHING_PERSONAL : personalOf(notebook, context, worker, locale);
	const titleOf = ({ analysis }: AnalysisCell): string =>
		ANALYSES.get(analysis)?.title(locale) ?? analysis;
	const ownOf = (cell: AnalysisCell): Promise<Evidence> =>
		ofCell(notebook, cell, worker, rules, locale, '', named ?? []);
	const leftOut = {
		titleOf,
		part: (cell: AnalysisCell) => SCREEN[locale].panel.parts(titleOf(cell)),
		other: (cell: AnalysisCell) => SCREEN[locale].panel.otherSettings(titleOf(cell)),
		few: (cell: AnalysisCell) => SCREEN[locale].panel.leftOut(titleOf(cell))
	};
	return reportCells(notebook, ownOf, leftOut, personal);
}
