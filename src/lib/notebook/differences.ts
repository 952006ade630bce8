/** In what a cell differs from the notebook, in the reader's language. */
import type { Parameters } from '#lib/core/parameters.ts';
import { listOf, words } from '#lib/i18n/index.svelte.ts';
import type { AnalysisCell } from './cell-figures.ts';
import type { Notebook } from './notebook.ts';
import { parameterTitle } from './titles.ts';

/** `Own settings: Measure and Window`; null where it follows the notebook. */
export function ownText({ parameters }: AnalysisCell): string | null {
	const names = Object.keys(parameters) as (keyof Parameters)[];
	return names.length === 0 ? null : words().cells.differsIn(listOf(names.map(parameterTitle)));
}

/** `Only Best customers`; null where it looks at everybody. */
export function filterText({ filter }: AnalysisCell, { segments }: Notebook): string | null {
	if (filter === null) return null;
	const t = words().cells;
	return t.only(segments.find(({ id }) => id === filter)?.name ?? t.segmentGone);
}
