/** What was computed for one analysis in the notebook. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Analysis, Context, View } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { CellOutcome } from '#lib/worker/api.ts';
import type { Cell } from './notebook.ts';
import type { Session } from './session.svelte.ts';

export type AnalysisCell = Cell & { readonly type: 'analysis' };

/** Without a context where it failed. */
export interface CellFigures {
	readonly context: Context | null;
	readonly outcome: CellOutcome;
}

/** Null while there is nothing yet. */
export function figuresOf(session: Session, cell: AnalysisCell): CellFigures | null {
	return session.shownIn(cell);
}

/** An analysis with what it can speak of; null where it isn't known or has no result. */
export function spoken(
	session: Session,
	cell: AnalysisCell,
	locale: Locale
): { readonly analysis: Analysis<unknown>; readonly view: View<unknown> } | null {
	const analysis = ANALYSES.get(cell.analysis);
	const figures = figuresOf(session, cell);
	if (!analysis || !figures?.context || figures.outcome.state !== 'done') return null;
	const { context, outcome } = figures;
	return { analysis, view: { result: outcome.result, context, locale } };
}
