/** What the signs of the curve mean, in as many rows as the width asks for. */
import type { Mark, Paint } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { textWidth } from '#lib/chart/text.ts';
import type { Block } from './layout.ts';

export type Entry =
	| { readonly sign: 'point' | 'hollow' | 'dashed' | 'line'; readonly text: string }
	| { readonly sign: 'area'; readonly text: string; readonly fill: Paint };

const SIZE = 12;
const SIGN = 22;
const ROW = 20;
const GAP = 18;

/** `top` is the baseline of the first row. */
export function legend(entries: readonly Entry[], left: number, top: number, width: number): Block {
	let [x, y] = [left, top];
	const marks: Mark[] = [];
	for (const entry of entries) {
		const needed = SIGN + 6 + textWidth(entry.text, SIZE);
		if (x > left && x + needed > left + width) [x, y] = [left, y + ROW];
		marks.push(...sign(entry, x, y - 4), text(entry.text, x + SIGN + 6, y));
		x += needed + GAP;
	}
	return { marks, height: y + 8 };
}

function sign(entry: Entry, x: number, y: number): Mark[] {
	const middle = x + SIGN / 2;
	const through = segment(x, y, x + SIGN, y);
	switch (entry.sign) {
		case 'line':
			return [{ mark: 'path', d: through, fill: 'none', stroke: 'accent', strokeWidth: 2.5 }];
		case 'dashed':
			return [
				{ mark: 'path', d: through, fill: 'none', stroke: 'ink-3', strokeWidth: 1.5, dash: '4 4' }
			];
		case 'area':
			return [
				{
					mark: 'rect',
					x,
					y: y - 6,
					width: SIGN,
					height: 12,
					fill: entry.fill,
					stroke: 'line',
					strokeWidth: 1
				}
			];
		default:
			return [
				{
					mark: 'path',
					d: segment(middle, y - 8, middle, y + 8),
					fill: 'none',
					stroke: 'ink',
					strokeWidth: 1.5
				},
				{
					mark: 'circle',
					cx: middle,
					cy: y,
					r: 4,
					fill: entry.sign === 'hollow' ? 'sheet' : 'ink',
					stroke: 'ink',
					strokeWidth: 1.5
				}
			];
	}
}

function text(text: string, x: number, y: number): Mark {
	return { mark: 'text', x, y, text, size: SIZE, fill: 'ink-2' };
}
