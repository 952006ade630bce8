/** An analysis in the notebook with what it can speak of. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Analysis, View } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Cell } from './notebook.ts';
import type { Shown } from './engine/slot.svelte.ts';
import type { Session } from './session.svelte.ts';

export type AnalysisCell = Cell & { readonly type: 'analysis' };

/** Null where the analysis isn't known or has no result, or none yet. */
export function spoken(
	session: Session,
	cell: AnalysisCell,
	locale: Locale
): { readonly analysis: Analysis<unknown>; readonly view: View<unknown> } | null {
	const analysis = ANALYSES.get(cell.analysis);
	const view = viewOf(session.shownIn(cell), locale);
	return analysis && view ? { analysis, view } : null;
}

/** What the cell says of those picked, alone or among all: for the page, as it may name a customer. */
export function spokenOfPicked(
	session: Session,
	cell: AnalysisCell,
	locale: Locale
): View<unknown> | null {
	const picked = viewOf(session.pickedIn(cell), locale);
	if (!picked) return null;
	if (!ANALYSES.get(cell.analysis)?.within) return { ...picked, of: session.path };
	const all = viewOf(session.shownIn(cell), locale);
	return all && { ...all, among: picked.result };
}

function viewOf(shown: Shown | null, locale: Locale): View<unknown> | null {
	if (!shown?.context || shown.outcome.state !== 'done') return null;
	return { result: shown.outcome.result, context: shown.context, locale };
}
