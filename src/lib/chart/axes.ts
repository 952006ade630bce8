/** Axes as marks: quiet grid lines, labels outside, a stronger line at zero. */
import type { Mark } from './marks.ts';
import { segment } from './path.ts';
import { textWidth } from './text.ts';

export const AXIS_TEXT = 12;

export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export interface Tick {
	/** In pixels, along the axis. */
	readonly at: number;
	readonly label: string;
	/** Drawn stronger: the value is 0. */
	readonly zero?: boolean;
}

/** Ticks of a scale in the reader's words. */
export function ticksOf(
	scale: (value: number) => number,
	values: readonly number[],
	label: (value: number) => string
): Tick[] {
	return values.map((value) => ({ at: scale(value), label: label(value), zero: value === 0 }));
}

/** Grid lines across the frame with labels to its left. */
export function axisY(ticks: readonly Tick[], frame: Frame): Mark[] {
	return ticks.flatMap(({ at, label, zero }): Mark[] => [
		{
			mark: 'path',
			d: segment(frame.left, at, frame.right, at),
			fill: 'none',
			stroke: zero ? 'ink-3' : 'line',
			strokeWidth: 1
		},
		axisLabel(label, frame.left - 8, at + 4, 'end')
	]);
}

/** Short ticks and labels below the frame; labels that would touch are left out. */
export function axisX(ticks: readonly Tick[], frame: Frame): Mark[] {
	let free = -Infinity;
	const marks: Mark[] = [];
	for (const { at, label } of ticks) {
		const half = textWidth(label, AXIS_TEXT) / 2;
		if (at - half < free) continue;
		free = at + half + 8;
		marks.push(
			{
				mark: 'path',
				d: segment(at, frame.bottom, at, frame.bottom + 4),
				fill: 'none',
				stroke: 'ink-3'
			},
			axisLabel(label, at, frame.bottom + 18, 'middle')
		);
	}
	return marks;
}

/** What an axis counts, in words at the end of it. */
export function axisTitle(text: string, x: number, y: number, anchor: 'start' | 'end'): Mark {
	return { mark: 'text', x, y, text, size: AXIS_TEXT, anchor, fill: 'ink-2' };
}

/** Space that the labels of a y axis need to the left of the frame. */
export function axisWidth(ticks: readonly Tick[]): number {
	return Math.max(0, ...ticks.map(({ label }) => textWidth(label, AXIS_TEXT))) + 10;
}

function axisLabel(text: string, x: number, y: number, anchor: 'middle' | 'end'): Mark {
	return { mark: 'text', x, y, text, size: AXIS_TEXT, anchor, fill: 'ink-3' };
}
