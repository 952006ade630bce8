/** From the rank by revenue, a ring, to the rank by profit, a dot in the colour of the tier. */
import type { GroupMark, Mark, Paint, Selected, TextMark } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { chosenTier } from '#lib/chart/selection.ts';
import type { Row } from './rows.ts';

export const SIZE = 13;
export const SMALL = 12;
const FADED = 0.32;

/** Marks of one customer: a click selects its tier, others fade. */
export function rowGroup(row: Row, selection: Selected, marks: readonly Mark[]): GroupMark {
	const chosen = chosenTier(selection);
	return {
		mark: 'group',
		label: row.label,
		select: { by: 'tier', tier: row.tier },
		...(chosen === null || chosen === row.tier ? {} : { opacity: FADED }),
		marks
	};
}

export function hitArea(width: number, y: number, height: number): Mark {
	return { mark: 'rect', x: 0, y, width, height, radius: 6, fill: 'sheet', opacity: 0 };
}

/** With both ranks written at its ends, in the room that is left beside the axis. */
export function fall(row: Row, x: (rank: number) => number, y: number): Mark[] {
	const [from, to] = [x(row.from), x(row.to)];
	return [
		{
			mark: 'path',
			d: segment(from, y, to, y),
			fill: 'none',
			stroke: row.tier,
			strokeWidth: 2.5,
			opacity: 0.55
		},
		ring(from, y),
		dot(to, y, row.tier),
		write(row.fromText, from - 9, y + 4, SMALL, 'ink-2', 'end'),
		write(row.toText, to + 9, y + 4, SMALL, row.loses ? 'invalid' : 'ink')
	];
}

export function ring(x: number, y: number): Mark {
	return { mark: 'circle', cx: x, cy: y, r: 4.5, fill: 'sheet', stroke: 'ink', strokeWidth: 2 };
}

export function dot(x: number, y: number, fill: Paint): Mark {
	return { mark: 'circle', cx: x, cy: y, r: 5.5, fill, stroke: 'sheet', strokeWidth: 1 };
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
