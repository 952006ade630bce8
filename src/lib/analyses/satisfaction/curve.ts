/** Observed shares with their intervals, the monotone fit, and the model that describes them best. */
import { AXIS_TEXT, axisTitle, axisX, axisY } from '#lib/chart/axes.ts';
import type { Mark, Paint } from '#lib/chart/marks.ts';
import { polyline, segment, type Point } from '#lib/chart/path.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import { formatCount, formatNumber, formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { percent } from '../words.ts';
import { loyaltyText } from './finding.ts';
import { FEW } from '#lib/segment/loyalty/claim.ts';
import type { ObservedLevel, SatisfactionResult } from './kernel.ts';
import type { Block } from './layout.ts';
import { legend, type Entry } from './legend.ts';
import { MESSAGES } from './messages.ts';
import { plotOf, scoreText, type Plot } from './plot.ts';
import { valueAt, type Model } from '#lib/segment/loyalty/zones.ts';

const COUNT_TEXT = 11;

export function curve(view: View<SatisfactionResult>, width: number): Block {
	const plot = plotOf(view, width);
	const { frame } = plot;
	const words = MESSAGES[view.locale];
	const zones = zonesOf(view, plot);
	const counts = countRow(view, plot);
	const foot = frame.bottom + 18 + counts.rows * 15;
	const title = wrap(words.xTitle(formatCount(view.result.judged, view.locale)), width, AXIS_TEXT);
	const below = legend(entries(view, zones), 0, foot + title.length * 16 + 26, width);
	return {
		height: below.height,
		marks: [
			...zones.flatMap((zone) => shade(zone, plot)),
			...axisY(plot.ticksY, frame),
			...axisX(plot.ticksX, frame),
			...counts.marks,
			axisTitle(words.yTitle(loyaltyText(view)), 0, 14, 'start'),
			...title.map((line, i) => axisTitle(line, frame.right, foot + 18 + i * 16, 'end')),
			...fits(view, plot),
			...view.result.levels.map((level) => observed(level, view, plot)),
			...below.marks
		]
	};
}

interface Zone {
	readonly name: string;
	readonly range: string;
	readonly from: number;
	readonly to: number;
	readonly fill: Paint;
	readonly ink: Paint;
	/** Whether its name fits over it. */
	readonly fits: boolean;
}

function zonesOf({ result, locale }: View<SatisfactionResult>, { frame, x }: Plot): Zone[] {
	if (!result.zones) return [];
	const words = MESSAGES[locale];
	const { b1, b2 } = result.zones;
	const score = (value: number): string => formatNumber(value, locale, 1);
	const top = score(result.levels.at(-1)?.score ?? 0);
	const bottom = score(result.levels[0]?.score ?? 0);
	const zone = (
		id: keyof typeof words.zones,
		from: number,
		to: number,
		fill: Paint,
		ink: Paint
	) => ({
		name: words.zones[id],
		from,
		to,
		fill,
		ink,
		fits: textWidth(words.zones[id], AXIS_TEXT) + 6 <= to - from
	});
	const found = [
		{
			...zone('defection', frame.left, x(b1), 'invalid-wash', 'invalid'),
			range: `${bottom}–${score(b1)}`
		},
		{ ...zone('indifference', x(b1), x(b2), 'sunk', 'ink-2'), range: `${score(b1)}–${score(b2)}` },
		{
			...zone('affection', x(b2), frame.right, 'accent-wash', 'accent'),
			range: `${score(b2)}–${top}`
		}
	];
	return found.every(({ fits }) => fits) ? found : found.map((one) => ({ ...one, fits: false }));
}

function shade({ name, from, to, fill, ink, fits }: Zone, { frame }: Plot): Mark[] {
	const top = frame.top - 24;
	const band: Mark = {
		mark: 'rect',
		x: from,
		y: top,
		width: to - from,
		height: frame.bottom - top,
		fill,
		opacity: 0.6
	};
	if (!fits) return [band];
	const x = (from + to) / 2;
	return [
		band,
		{ mark: 'text', x, y: top + 15, text: name, size: AXIS_TEXT, anchor: 'middle', fill: ink }
	];
}

/** The number of answers under every score, in two rows where they would touch in one. */
function countRow(
	{ result, locale }: View<SatisfactionResult>,
	{ x, frame }: Plot
): { marks: Mark[]; rows: number } {
	const labels = result.levels.map(({ score, n }) => ({
		at: x(score),
		text: formatCount(n, locale)
	}));
	const half = (i: number): number => textWidth(labels[i]?.text ?? '', COUNT_TEXT) / 2 + 2;
	const touch = labels.some(
		({ at }, i) => i > 0 && at - half(i) < (labels[i - 1]?.at ?? 0) + half(i - 1)
	);
	const y = frame.bottom + 34;
	const marks = labels.map(({ at, text }, i): Mark => ({
		mark: 'text',
		x: at,
		y: y + (touch && i % 2 === 1 ? 14 : 0),
		text,
		size: COUNT_TEXT,
		anchor: 'middle',
		fill: 'ink-2'
	}));
	const head: Mark = {
		mark: 'text',
		x: frame.left - 8,
		y,
		text: 'n',
		size: COUNT_TEXT,
		anchor: 'end',
		fill: 'ink-2'
	};
	return { marks: [head, ...marks], rows: touch ? 2 : 1 };
}

function observed(level: ObservedLevel, view: View<SatisfactionResult>, { x, y }: Plot): Mark {
	const { n, share, low, high, score } = level;
	const { locale } = view;
	const whole = (value: number): string => formatShare(value, locale, 0);
	return {
		mark: 'group',
		label: MESSAGES[locale].level(
			scoreText(level, view),
			formatCount(n, locale),
			percent(share, locale),
			whole(low),
			whole(high)
		),
		marks: [
			{
				mark: 'path',
				d: segment(x(score), y(low), x(score), y(high)),
				fill: 'none',
				stroke: 'ink',
				strokeWidth: 1.5
			},
			{
				mark: 'circle',
				cx: x(score),
				cy: y(share),
				r: 4.5,
				fill: n < FEW || view.result.winner === null ? 'sheet' : 'ink',
				stroke: 'ink',
				strokeWidth: 1.5
			}
		]
	};
}

function fits(view: View<SatisfactionResult>, plot: Plot): Mark[] {
	const { winner } = view.result;
	return winner ? [...monotone(view, plot), model(view.result, winner, plot)] : [];
}

function monotone({ result }: View<SatisfactionResult>, { x, y }: Plot): Mark[] {
	const points = result.levels.map(({ score, fitted }) => ({ x: x(score), y: y(fitted) }));
	return [
		{
			mark: 'path',
			d: polyline(points),
			fill: 'none',
			stroke: 'ink-3',
			strokeWidth: 1.5,
			dash: '4 4'
		}
	];
}

/** The best fit between the outer levels; where it would leave the axis, it runs along its edge. */
function model({ levels }: SatisfactionResult, winner: Model, plot: Plot): Mark {
	const [low, high] = [levels[0]?.score ?? 0, levels.at(-1)?.score ?? 0];
	const bends = [low, winner.from, winner.to, high].filter((at) => at >= low && at <= high);
	const stops = [...new Set(bends)].sort((a, b) => a - b);
	const line = stops.map((score): Point => ({ x: score, y: valueAt(winner, score) }));
	const inside = line.flatMap((point, i) => {
		const next = line[i + 1];
		return next ? [point, ...crossings(point, next, plot.top)] : [point];
	});
	const points = inside.map((point) => ({
		x: plot.x(point.x),
		y: plot.y(Math.min(plot.top, Math.max(0, point.y)))
	}));
	return { mark: 'path', d: polyline(points), fill: 'none', stroke: 'accent', strokeWidth: 2.5 };
}

/** Where the join of two points leaves 0 … `top`, in order. */
function crossings(a: Point, b: Point, top: number): Point[] {
	return [0, top]
		.filter((edge) => (a.y - edge) * (b.y - edge) < 0)
		.map((edge) => ({ x: a.x + ((edge - a.y) / (b.y - a.y)) * (b.x - a.x), y: edge }))
		.sort((p, q) => p.x - q.x);
}

function entries({ result, locale }: View<SatisfactionResult>, zones: readonly Zone[]): Entry[] {
	const words = MESSAGES[locale];
	const { winner, levels } = result;
	if (!winner) return [{ sign: 'hollow', text: words.observed }];
	const few = levels.some(({ n }) => n < FEW);
	const found: Entry[] = [{ sign: 'point', text: words.observed }];
	if (few) found.push({ sign: 'hollow', text: words.hollow });
	found.push({ sign: 'dashed', text: words.monotone });
	found.push({ sign: 'line', text: words.fit(words.models[winner.name]) });
	for (const { name, range, fill, fits } of zones)
		if (!fits) found.push({ sign: 'area', fill, text: `${name} ${range}` });
	return found;
}
