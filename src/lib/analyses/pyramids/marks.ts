/** Pieces that the wide and the narrow layout share. */
import type { GroupMark, Mark, Paint, RectMark, Selection, TextMark } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { chosenTier } from '#lib/chart/selection.ts';
import type { Row } from './rows.ts';

export const FADED = 0.32;

/** Marks of one tier: selectable, and faded while another is selected. */
export function tierGroup(
	{ tier, label }: Row,
	selection: Selection | null,
	marks: readonly Mark[]
): GroupMark {
	const group: GroupMark = { mark: 'group', label, select: { by: 'tier', tier }, marks };
	const chosen = chosenTier(selection);
	return chosen === null || chosen === tier ? group : { ...group, opacity: FADED };
}

/** A bar round `centre`; an empty tier leaves a hairline, a tiny one stays visible. */
export function bar(
	row: Row,
	centre: number,
	y: number,
	halfWidth: number,
	height: number
): RectMark {
	const half = row.empty ? 0.5 : Math.max(0.75, halfWidth);
	return {
		mark: 'rect',
		x: centre - half,
		y,
		width: 2 * half,
		height,
		radius: half > 3 ? 2 : 0,
		fill: row.empty ? 'line' : row.tier
	};
}

/** Makes the whole row answer to the pointer. */
export function hitArea(x: number, y: number, width: number, height: number): RectMark {
	return { mark: 'rect', x, y, width, height, radius: 6, fill: 'sheet', opacity: 0 };
}

/** A thin line that joins what belongs together; none where there is no room for one. */
export function join(from: number, to: number, y: number): Mark[] {
	if (to - from < 6) return [];
	return [
		{ mark: 'path', d: segment(from, y, to, y), fill: 'none', stroke: 'line', strokeWidth: 1.5 }
	];
}

export function waterline(from: number, to: number, y: number): Mark {
	return {
		mark: 'path',
		d: segment(from, y, to, y),
		fill: 'none',
		stroke: 'invalid',
		strokeWidth: 1.25,
		dash: '2 5'
	};
}

export function write(
	text: string,
	x: number,
	y: number,
	size: number,
	fill: Paint,
	anchor: 'start' | 'middle' | 'end' = 'start',
	weight: 400 | 600 = 400
): TextMark {
	return { mark: 'text', text, x, y, size, fill, anchor, weight };
}
