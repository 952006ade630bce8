/** Pieces of pictures that speak of tiers: rows that select a tier. */
import type { GroupMark, Mark, RectMark, Selected } from '#lib/chart/marks.ts';
import { chosenTier } from '#lib/chart/selection.ts';
import type { Tier } from '#lib/core/parameters.ts';

export const FADED = 0.32;

/** Marks of one tier: selectable, and faded while another is selected. */
export function tierGroup(
	{ tier, label }: { readonly tier: Tier; readonly label: string },
	selection: Selected,
	marks: readonly Mark[]
): GroupMark {
	const group: GroupMark = { mark: 'group', label, select: { by: 'tier', tier }, marks };
	const chosen = chosenTier(selection);
	return chosen === null || chosen === tier ? group : { ...group, opacity: FADED };
}

/** Makes the whole row answer to the pointer. */
export function hitArea(x: number, y: number, width: number, height: number): RectMark {
	return { mark: 'rect', x, y, width, height, radius: 6, fill: 'sheet', opacity: 0 };
}
