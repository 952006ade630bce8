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

/** What was found of those picked. */
interface Found {
	readonly path: Path;
	/** Null where nothing was, or not yet. */
	readonly shown: Shown | null;
	/** Of nobody all that is picked holds, though some of it may of somebody. */
	readonly nobody: boolean;
	/** False in a cell with customers or settings of its own. */
	readonly common?: boolean;
}

/** What to draw where `whole` is what is said of everybody. */
export function drawnOf(
	analysis: Analysis<unknown>,
	whole: View<unknown>,
	{ path, shown, nobody, common = true }: Found,
	nameOf: (path: Path) => string
): Drawn {
	if (nobody && !analysis.ofFiles) return { view: whole, marked: [], untold: 'nobody' };
	const whom = restricting(analysis, path, common);
	if (shown?.context && shown.outcome.state === 'done') {
		const { result } = shown.outcome;
		const view = analysis.picks?.within
			? { ...whole, among: result }
			: { ...whole, result, context: shown.context, whom: nameOf(whom) };
		return { view, marked: path, untold: null };
	}
	const marked = marking(analysis, path, common);
	if (comparesOnly(analysis, path)) return { view: whole, marked, untold: 'single' };
	const unmeasurable = shown?.outcome.state === 'unmeasurable';
	return { view: whole, marked, untold: unmeasurable ? 'unmeasurable' : null };
}
