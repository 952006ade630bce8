import type { Paint, TextMark } from '#lib/chart/marks.ts';

export const SIZE = 13;
export const SMALL = 12;

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
