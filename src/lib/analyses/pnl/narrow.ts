/** Under 600 px: a row a step, its bar lying on one scale with all the others. */
import { scaleLinear } from 'd3';
import type { Mark, Picture } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { textWidth } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { extent, group, type Bar, type Labels } from './bars.ts';

const TOP = 34;
const ROW = 52;
const BAR = 16;
const FIGURE = 14;
const SMALL = 12;

export function narrow(bars: readonly Bar[], { heading, note }: Labels, width: number): Picture {
	const { low, high } = extent(bars);
	const x = scaleLinear([low, high], [0, width]);
	const bottom = TOP + bars.length * ROW;
	const figures = Math.max(...bars.map(({ money }) => textWidth(money, FIGURE, 600))) + 10;
	return {
		width,
		height: bottom + 20,
		marks: [
			write(heading, 0, 16, 15, 'ink', 'start', 600),
			...(low < 0 ? [zero(x(0), bottom)] : []),
			...bars.map((bar, i) => group(bar, row(bar, TOP + i * ROW, x, width, figures))),
			write(note, 0, bottom + 12, SMALL, 'ink-3')
		]
	};
}

function row(
	bar: Bar,
	y: number,
	x: (minor: number) => number,
	width: number,
	figures: number
): Mark[] {
	const [left, right] = [x(Math.min(bar.from, bar.to)), x(Math.max(bar.from, bar.to))];
	const weight = bar.level ? 600 : 400;
	return [
		write(bar.name, 0, y + 18, FIGURE, bar.ink, 'start', weight),
		write(bar.share, width - figures, y + 18, SMALL, 'ink-2', 'end'),
		write(bar.money, width, y + 18, FIGURE, bar.ink, 'end', 600),
		{
			mark: 'rect',
			x: left,
			y: y + 26,
			width: Math.max(1.5, right - left),
			height: BAR,
			radius: right - left > 6 ? 2 : 0,
			fill: bar.fill
		}
	];
}

function zero(x: number, bottom: number): Mark {
	return { mark: 'path', d: segment(x, TOP, x, bottom), fill: 'none', stroke: 'line' };
}
