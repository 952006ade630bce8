/** From 600 px: bars that stand side by side, joined at the level that each leaves to the next. */
import { scaleLinear } from 'd3';
import type { Mark, Picture } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { extent, group, type Bar, type Labels } from './bars.ts';

const TOP = 76;
const PLOT = 230;
const NAME = 13;
const NAME_LINE = 17;
const SMALL = 12;
const FIGURE = 15;
/** Room under the lowest bar for a figure that hangs there. */
const HANG = 44;

export function wide(bars: readonly Bar[], { heading, note }: Labels, width: number): Picture {
	const { low, high } = extent(bars);
	const y = scaleLinear([low, high], [TOP + PLOT, TOP]);
	const band = width / bars.length;
	const thick = Math.min(84, band * 0.62);
	const names = bars.map(({ name }) => wrap(name, band - 8, NAME, 600));
	const lines = Math.max(...names.map(({ length }) => length));
	const foot = TOP + PLOT + (low < 0 ? HANG : 0) + 22;
	const bottom = foot + lines * NAME_LINE + 14;
	return {
		width,
		height: bottom + 6,
		marks: [
			write(heading, 0, 18, FIGURE, 'ink', 'start', 600),
			baseline(y(0), width),
			...bars.flatMap((bar, i) => link(bar, bars[i + 1], y, band * (i + 0.5), band, thick)),
			...bars.map((bar, i) =>
				group(bar, [
					...drawn(bar, y, band * (i + 0.5), thick, fitting(bars, band)),
					...(names[i] ?? []).map((line, n) =>
						write(line, band * (i + 0.5), foot + n * NAME_LINE, NAME, 'ink', 'middle', weight(bar))
					)
				])
			),
			write(note, 0, bottom, SMALL, 'ink-3')
		]
	};
}

const weight = ({ level }: Bar): 400 | 600 => (level ? 600 : 400);

/** The largest size at which every figure keeps to its band. */
function fitting(bars: readonly Bar[], band: number): number {
	const widest = Math.max(...bars.map(({ money }) => textWidth(money, FIGURE, 600)));
	return Math.min(FIGURE, Math.max(10, Math.floor((FIGURE * (band - 6)) / widest)));
}

function drawn(
	bar: Bar,
	y: (minor: number) => number,
	x: number,
	thick: number,
	size: number
): Mark[] {
	const [top, bottom] = [y(Math.max(bar.from, bar.to)), y(Math.min(bar.from, bar.to))];
	const below = bar.to < 0 && bar.from <= 0;
	const figure = below ? bottom + 18 : top - (bar.share === '' ? 8 : 24);
	return [
		{
			mark: 'rect',
			x: x - thick / 2,
			y: top,
			width: thick,
			height: Math.max(1.5, bottom - top),
			radius: bottom - top > 6 ? 2 : 0,
			fill: bar.fill
		},
		write(bar.money, x, figure, size, bar.ink, 'middle', 600),
		...(bar.share === '' ? [] : [write(bar.share, x, figure + 16, SMALL, 'ink-2', 'middle')])
	];
}

function baseline(y: number, width: number): Mark {
	return { mark: 'path', d: segment(0, y, width, y), fill: 'none', stroke: 'line', strokeWidth: 1 };
}

/** From where one bar ends to where the next begins. */
function link(
	bar: Bar,
	next: Bar | undefined,
	y: (minor: number) => number,
	x: number,
	band: number,
	thick: number
): Mark[] {
	if (!next) return [];
	const at = y(bar.to);
	return [
		{
			mark: 'path',
			d: segment(x + thick / 2, at, x + band - thick / 2, at),
			fill: 'none',
			stroke: 'ink-3',
			strokeWidth: 1,
			dash: '2 3'
		}
	];
}
