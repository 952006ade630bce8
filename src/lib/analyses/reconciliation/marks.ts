/** Pieces that the table and the stacked layout share. */
import type { Mark } from '#lib/chart/marks.ts';
import { polyline, segment } from '#lib/chart/path.ts';
import { write } from '#lib/chart/write.ts';
import type { SumLine } from './lines.ts';

export const TEXT = 13;
export const SMALL = 12;
/** How much wider bold letters run. */
export const BOLD = 1.13;

export function rule(y: number, width: number, strong = false): Mark {
	return {
		mark: 'path',
		d: segment(0, y, width, y),
		fill: 'none',
		stroke: strong ? 'ink-3' : 'line'
	};
}

/** A tick in a disc, or a cross; the verdict in words stands beside it. */
export function verdict({ agrees, verdict: text }: SumLine, x: number, y: number): Mark[] {
	const middle = y - 4;
	const sign = agrees
		? polyline([
				{ x: x + 4.5, y: middle + 0.5 },
				{ x: x + 7.5, y: middle + 3.5 },
				{ x: x + 13, y: middle - 3 }
			])
		: segment(x + 5, middle - 3.5, x + 12, middle + 3.5) +
			segment(x + 12, middle - 3.5, x + 5, middle + 3.5);
	return [
		{ mark: 'circle', cx: x + 8.5, cy: middle, r: 8.5, fill: agrees ? 'general' : 'invalid' },
		{ mark: 'path', d: sign, fill: 'none', stroke: 'sheet', strokeWidth: 2 },
		write(text, x + 24, y, TEXT, agrees ? 'ink' : 'invalid', 'start', 600)
	];
}
