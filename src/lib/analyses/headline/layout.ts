/** The headline figures as a picture, for export: a grid with thin lines between the cells. */
import type { Mark, Picture, Size } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import type { View } from '../analysis.ts';
import { figuresOf, type Figure } from './figures.ts';
import type { HeadlineResult } from './kernel.ts';

const LARGE = 34;
const SMALL = 13;
const PAD = 16;
const LINE = 18;
const LEAST_CELL = 172;

export function layout(view: View<HeadlineResult>, { width }: Size): Picture {
	const figures = figuresOf(view);
	const columns = balanced(figures.length, Math.max(1, Math.floor(width / LEAST_CELL)));
	const cell = width / columns;
	const lines = figures.map(({ words }) => wrap(words, cell - 2 * PAD, SMALL));
	const height = 64 + Math.max(...lines.map(({ length }) => length)) * LINE + 8;
	const size = Math.min(...figures.map(({ figure }) => fitting(figure, cell - 2 * PAD)));
	const marks = figures.flatMap((figure, i) => {
		const x = (i % columns) * cell;
		const y = Math.floor(i / columns) * height;
		return [...rules(i, columns, x, y, cell, height), ...drawn(figure, lines[i] ?? [], x, y, size)];
	});
	return { width, height: Math.ceil(figures.length / columns) * height, marks };
}

/** Columns for `count` cells, at most `most`, so that the rows are as full as they can be. */
function balanced(count: number, most: number): number {
	return Math.ceil(count / Math.ceil(count / most));
}

function fitting(figure: string, width: number): number {
	return Math.min(LARGE, Math.floor((LARGE * width) / textWidth(figure, LARGE, 600)));
}

function drawn(
	{ figure, tone }: Figure,
	lines: readonly string[],
	x: number,
	y: number,
	size: number
): Mark[] {
	return [
		{
			mark: 'text',
			text: figure,
			x: x + PAD,
			y: y + 46,
			size,
			weight: 600,
			family: 'serif',
			fill: tone === 'loss' ? 'invalid' : 'ink'
		},
		...lines.map((text, i): Mark => ({
			mark: 'text',
			text,
			x: x + PAD,
			y: y + 70 + i * LINE,
			size: SMALL,
			fill: 'ink-2'
		}))
	];
}

function rules(
	i: number,
	columns: number,
	x: number,
	y: number,
	cell: number,
	height: number
): Mark[] {
	const rule = (d: string): Mark => ({ mark: 'path', d, fill: 'none', stroke: 'line' });
	return [
		...(i % columns > 0 ? [rule(segment(x, y + 10, x, y + height - 10))] : []),
		...(i >= columns ? [rule(segment(x + PAD, y, x + cell - PAD, y))] : [])
	];
}
