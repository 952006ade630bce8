/** The Pareto and whale curve as marks: section 3 of the definitions. */
import type { Mark, Picture, Selected, Size } from '#lib/chart/marks.ts';
import { AXIS_TEXT, axisTitle, axisX, axisY } from '#lib/chart/axes.ts';
import { area, polyline, type Point } from '#lib/chart/path.ts';
import { chosenTier } from '#lib/chart/selection.ts';
import { wrap } from '#lib/chart/text.ts';
import { formatMoneyShort } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { tierName } from '../merged.ts';
import { MEASURE_WORDS, customers, percent } from '../words.ts';
import type { Curve } from '../curve.ts';
import type { ParetoResult } from './kernel.ts';
import { crowded, labels } from './labels.ts';
import { SHADE, bandLegend } from './band-legend.ts';
import { MESSAGES } from './messages.ts';
import { plotOf, type Plot } from './plot.ts';
import { cumAt } from './reading.ts';
import { rows } from './rows.ts';

export function titleOf({ result, locale }: View<ParetoResult>): string {
	const { measure, destroyed } = result.main;
	return MESSAGES[locale].title(MEASURE_WORDS[locale][measure], destroyed > 0);
}

export function layout(view: View<ParetoResult>, { width }: Size, selection: Selected): Picture {
	const plot = plotOf(view, width);
	const { frame } = plot;
	const tiers = bandLegend(view, frame, frame.bottom + 64);
	const below = legend(view, plot, tiers.bottom + 18);
	return {
		width,
		height: below.bottom,
		marks: [
			...bands(view, plot, selection),
			...axisY(plot.ticksY, frame),
			...axisX(plot.ticksX, frame),
			...titles(view, plot),
			...tiers.marks,
			...curves(view, plot),
			...(below.marks.length === 0 || !plot.shares ? labels(view, plot) : []),
			...below.marks
		]
	};
}

function titles({ result, locale }: View<ParetoResult>, { frame }: Plot): Mark[] {
	const words = MESSAGES[locale];
	const measure = MEASURE_WORDS[locale][result.main.measure];
	return [
		axisTitle(words.yTitle(measure), 0, 14, 'start'),
		axisTitle(words.xTitle(measure), frame.right, frame.bottom + 40, 'end')
	];
}

/** Rows under the picture where labels beside the curve would meet; the reason for money. */
function legend(
	view: View<ParetoResult>,
	plot: Plot,
	top: number
): { marks: Mark[]; bottom: number } {
	if (plot.shares)
		return plot.narrow || crowded(view, plot)
			? rows(view, plot, top)
			: { marks: [], bottom: top - 14 };
	const measure = MEASURE_WORDS[view.locale][view.result.main.measure];
	const lines = wrap(MESSAGES[view.locale].noShare(measure), plot.frame.right, AXIS_TEXT);
	const marks = lines.map((text, i): Mark => ({
		mark: 'text',
		text,
		x: 0,
		y: top + 4 + i * 17,
		size: AXIS_TEXT,
		fill: 'ink-2'
	}));
	return { marks, bottom: top + lines.length * 17 };
}

function curves({ result }: View<ParetoResult>, plot: Plot): Mark[] {
	const { main, beside } = result;
	const revenue = beside !== null && beside.total > 0 && plot.shares ? beside : null;
	return [
		...(revenue ? [line(revenue, plot, 'ink-3', 1.5, '5 4')] : []),
		line(main, plot, 'ink', 2.25)
	];
}

function line(
	curve: Curve,
	plot: Plot,
	stroke: 'ink' | 'ink-3',
	strokeWidth: number,
	dash?: string
): Mark {
	const points = curve.points.map(({ k, cum }) => plot.at(curve, k, cum));
	return {
		mark: 'path',
		d: polyline(points),
		fill: 'none',
		stroke,
		strokeWidth,
		...(dash ? { dash } : {})
	};
}

/** The area under the curve in the colours of the tiers, each selectable. */
function bands(view: View<ParetoResult>, plot: Plot, selection: Selected): Mark[] {
	const { main, bands } = view.result;
	const base = plot.y(0);
	const chosen = chosenTier(selection);
	return bands.flatMap(({ tier, to }, i): Mark[] => {
		const from = bands[i - 1]?.to ?? 0;
		if (to === from) return [];
		const fill: Mark = {
			mark: 'path',
			d: area(stretch(main, from, to, plot), base),
			fill: tier,
			opacity: shadeOf(chosen === null ? null : chosen === tier, partPicked(view, i))
		};
		return [
			{
				mark: 'group',
				label: bandLabel(view, i, from),
				select: { by: 'tier', tier },
				marks: [fill]
			}
		];
	});
}

/** Deeper where those picked are, by the part of the tier that they are: one alone is seen as well. */
function shadeOf(chosen: boolean | null, part: number | null): number {
	if (chosen === false) return SHADE.faded;
	if (part === 0) return SHADE.faded;
	if (part !== null) return SHADE.some + (SHADE.picked - SHADE.some) * part;
	return chosen === null ? SHADE.all : SHADE.picked;
}

/** The part of a tier's customers that is picked; null where nobody in particular is. */
function partPicked({ result, among }: View<ParetoResult>, i: number): number | null {
	const count = ({ bands }: ParetoResult): number => (bands[i]?.to ?? 0) - (bands[i - 1]?.to ?? 0);
	return among === undefined ? null : count(among) / count(result);
}

function bandLabel(
	{ result, context, locale }: View<ParetoResult>,
	i: number,
	from: number
): string {
	const { main, bands } = result;
	const words = MESSAGES[locale];
	const band = bands[i];
	if (!band) return '';
	const sum = cumAt(main, band.to) - cumAt(main, from);
	const share =
		main.total > 0
			? words.ofTotal(
					percent(sum / main.total, locale),
					MEASURE_WORDS[locale][main.measure],
					main.losers !== 0
				)
			: formatMoneyShort(Math.round(sum), moneyOf(context), locale);
	return words.band(tierName(context, band.tier, locale), customers(band.to - from, locale), share);
}

function stretch(curve: Curve, from: number, to: number, plot: Plot): Point[] {
	const inner = curve.points.filter(({ k }) => k > from && k < to);
	const ends = (k: number) => ({ k, cum: cumAt(curve, k) });
	return [ends(from), ...inner, ends(to)].map(({ k, cum }) => plot.at(curve, k, cum));
}
