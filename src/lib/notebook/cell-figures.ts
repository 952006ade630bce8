/** An analysis in the notebook with what it can speak of. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Analysis, View } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Cell } from './notebook.ts';
import type { Session } from './session.svelte.ts';

export type AnalysisCell = Cell & { readonly type: 'analysis' };

/** Null where the analysis isn't known or has no result, or none yet. */
export function spoken(
	session: Session,
	cell: AnalysisCell,
	locale: Locale
): { readonly analysis: Analysis<unknown>; readonly view: View<unknown> } | null {
	const analysis = ANALYSES.get(cell.analysis);
	const shown = session.shownIn(cell);
	if (!analysis || !shown?.context || shown.outcome.state !== 'done') return null;
	return { analysis, view: { result: shown.outcome.result, context: shown.context, locale } };
}
