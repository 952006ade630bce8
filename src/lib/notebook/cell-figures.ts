/** An analysis in the notebook with what it can speak of. */
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Analysis, View } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import { words } from '#lib/i18n/index.svelte.ts';
import type { Cell } from './notebook.ts';
import { isCommon } from './engine/jobs.ts';
import type { Shown } from './engine/slot.svelte.ts';
import { drawnOf, type Drawn } from './picked.ts';
import { pathText } from './selection/words.ts';
import type { Session } from './session.svelte.ts';

export type AnalysisCell = Cell & { readonly type: 'analysis' };

/** What stands in a cell beside all that it looks at. */
export interface CellStanding {
	/** The segment that it looks at; null: everybody. */
	readonly segment: string | null;
	/** Set where it says why it stays of all of them though some are picked. */
	readonly untold: boolean;
}

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

/** What stands on the page, of those picked or of everybody: it may name a customer. */
export function drawnIn(session: Session, cell: AnalysisCell, locale: Locale): Drawn | null {
	const all = spoken(session, cell, locale);
	if (!all) return null;
	const { path, nobody } = session;
	const found = { path, nobody, shown: session.pickedIn(cell), common: isCommon(cell) };
	return drawnOf(all.analysis, all.view, found, (whom) =>
		pathText(whom, words().selection, locale, session.classes)
	);
}

function viewOf(shown: Shown | null, locale: Locale): View<unknown> | null {
	if (!shown?.context || shown.outcome.state !== 'done') return null;
	return { result: shown.outcome.result, context: shown.context, locale };
}
