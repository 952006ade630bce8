/** What a cell says of those picked, by the rule of `analyses/picking.ts`. */
import type { Analysis, View } from '#lib/analyses/analysis.ts';
import { comparesOnly, marking, restricting } from '#lib/analyses/picking.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { Shown } from './engine/slot.svelte.ts';

export interface Drawn {
	readonly view: View<unknown>;
	/** What the chart is told of what is picked. */
	readonly marked: Path;
	/**
	 * Why it is of everybody though somebody is picked: they are nobody, nothing can be measured of
	 * them, or it is one customer where customers are compared; null where it is not, or is marked.
	 */
	readonly untold: 'nobody' | 'unmeasurable' | 'single' | null;
}

/** `whole` of everybody, `shown` what was found of those picked: null where nothing was, or not yet. */
export function drawnOf(
	analysis: Analysis<unknown>,
	whole: View<unknown>,
	path: Path,
	shown: Shown | null,
	nameOf: (path: Path) => string
): Drawn {
	const whom = restricting(analysis, path);
	if (shown?.context && shown.outcome.state === 'done') {
		const { result } = shown.outcome;
		const view = analysis.picks?.within
			? { ...whole, among: result }
			: { ...whole, result, context: shown.context, whom: nameOf(whom) };
		return { view, marked: path, untold: null };
	}
	const marked = marking(analysis, path);
	if (comparesOnly(analysis, path)) return { view: whole, marked, untold: 'single' };
	return { view: whole, marked, untold: whyUntold(shown) };
}

function whyUntold(shown: Shown | null): Drawn['untold'] {
	if (shown?.outcome.state !== 'unmeasurable') return null;
	return shown.context?.customers === 0 ? 'nobody' : 'unmeasurable';
}
