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
export function filterText(filter: string | null, notebook: Notebook): string | null {
	const name = segmentName(filter, notebook);
	return name === null ? null : words().cells.only(name);
}

/** `Best customers`; null where it looks at everybody. */
export function segmentName(filter: string | null, { segments }: Notebook): string | null {
	if (filter === null) return null;
	return segments.find(({ id }) => id === filter)?.name ?? words().cells.segmentGone;
}

/** The segment that it looks at is no longer there. */
export function isGone(filter: string | null, { segments }: Notebook): boolean {
	return filter !== null && !segments.some(({ id }) => id === filter);
}
