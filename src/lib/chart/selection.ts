/** What a selection picks, for charts that can show it. */
import type { ProfitClass, Tier } from '#lib/core/parameters.ts';
import type { Selection } from './marks.ts';

/** The tier picked; null where nothing is, or something that cuts across tiers. */
export function chosenTier(selection: Selection | null): Tier | null {
	return selection?.by === 'tier' ? selection.tier : null;
}

/** The profit class picked; null where nothing is, or something that cuts across classes. */
export function chosenClass(selection: Selection | null): ProfitClass | null {
	return selection?.by === 'class' ? selection.class : null;
}

/** Whether both pick the same customers by the same name. */
export function sameSelection(a: Selection | null, b: Selection | null): boolean {
	return a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b);
}
