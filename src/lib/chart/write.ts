import type { Paint, TextMark } from './marks.ts';

/** A line of text; `y` is its baseline. */
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
