/** Labels beside the curve, in the room that a concave curve leaves: to its lower right. */
import type { Mark, Paint, TextMark } from '#lib/chart/marks.ts';
import { polyline, segment, type Point } from '#lib/chart/path.ts';
import { textWidth } from '#lib/chart/text.ts';
import type { Interval } from '#lib/segment/intervals.ts';
import { formatMoneyShort } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { bracketed } from '#lib/core/punctuation.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { aboutPeak, peakText, rounded, whoLose } from '../merged.ts';
import { MEASURE_WORDS, capital, percent } from '../words.ts';
import type { Curve } from '../curve.ts';
import type { ParetoResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import type { Plot } from './plot.ts';
import { cumAt } from './reading.ts';

const SIZE = 13;

/** The labels stand under the level of 100 %; where that is too low, they would meet the curve. */
export function crowded({ result }: View<ParetoResult>, plot: Plot): boolean {
	const { for80, customers } = result.main;
	return plot.y(0) - plot.y(1) < 110 || (for80 !== null && for80.k / customers < 0.02);
}

export function labels(view: View<ParetoResult>, plot: Plot): Mark[] {
	if (!plot.shares) return moneyLabels(view, plot);
	return [
		...eightyTwenty(view, plot),
		...names(view, plot),
		...peak(view, plot),
		...bracket(view, plot)
	];
}

/** `20%`; of few customers, the part that the fifth rounded up really is. */
export function topPart({ top20, customers }: Curve, locale: Locale): string {
	return customers < 20 ? percent(top20.k / customers, locale) : percent(0.2, locale);
}

/** The 95 % interval behind a figure. */
export function range(
	interval: Interval | null,
	{ context, locale }: Pick<View<ParetoResult>, 'context' | 'locale'>
): string {
	if (!interval) return '';
	const [low, high] = [percent(interval.low, locale), percent(interval.high, locale)];
	if (low === high) return '';
	return bracketed(rounded(`${low}–${high}`, context, locale), locale);
}

/** Two drop lines whose feet stand at different heights, so that no label crosses the other's. */
function eightyTwenty(view: View<ParetoResult>, plot: Plot): Mark[] {
	const { result, locale } = view;
	const { main } = result;
	const words = MESSAGES[locale];
	if (!main.for80 || main.customers === 1) return [];
	const drops = [
		{
			...main.top20,
			text: `${words.top20(topPart(main, locale), percent(main.top20.share ?? 0, locale))}${range(main.top20.interval, view)}`
		},
		{
			...main.for80,
			text: words.for80(
				`${percent(main.for80.k / main.customers, locale)}${range(main.for80.interval, view)}`
			)
		}
	]
		.sort((a, b) => a.k - b.k)
		.map((drop, i) => ({ ...drop, foot: plot.frame.bottom - (i === 0 ? 16 : 42) }));
	const same = drops[0]?.k === drops[1]?.k;
	return drops.flatMap(({ k, cum, text, foot }, i) =>
		drop(plot.at(main, k, cum), text, same && i === 0 ? plot.frame.bottom - 16 : foot, plot)
	);
}

function drop({ x, y }: Point, text: string, foot: number, { frame }: Plot): Mark[] {
	const left = x + 8 + textWidth(text, SIZE, 600) > frame.right;
	return [
		{ mark: 'path', d: segment(x, y, x, foot + 5), fill: 'none', stroke: 'ink-2', dash: '3 4' },
		dot({ x, y }),
		write(text, left ? x - 8 : x + 8, foot, 'ink', left ? 'end' : 'start', 600)
	];
}

/** Each curve's name: over the upper one on its left flank, under the lower one on its right. */
function names({ result, locale }: View<ParetoResult>, plot: Plot): Mark[] {
	const { main, beside } = result;
	if (!beside || beside.total <= 0) return [];
	const height = (curve: Curve, part: number): number => {
		const k = part * curve.customers;
		return plot.at(curve, k, cumAt(curve, k)).y;
	};
	const name = ({ measure }: Curve): string => capital(MEASURE_WORDS[locale][measure]);
	const over = height(main, 0.5) <= height(beside, 0.5);
	const [upper, lower] = over ? [main, beside] : [beside, main];
	const room = plot.x(0.3) - plot.frame.left > textWidth(name(upper), SIZE) + 20;
	const part = room ? 0.3 : 0.5;
	const tone = (curve: Curve): Paint => (curve === main ? 'ink' : 'ink-2');
	return [
		write(name(upper), plot.x(part) - 4, height(upper, part) - 9, tone(upper), 'end', 600),
		write(name(lower), plot.x(0.58), height(lower, 0.58) + 21, tone(lower), 'start')
	];
}

function peak({ result, context, locale }: View<ParetoResult>, plot: Plot): Mark[] {
	const { main } = result;
	if (main.destroyed === 0) return [];
	const { x, y } = plot.at(main, main.peak.k, main.peak.cum);
	const text = MESSAGES[locale].peak(
		peakText(main, context, locale),
		percent(main.peak.k / main.customers, locale)
	);
	const half = textWidth(text, SIZE, 600) / 2;
	const centre = Math.min(Math.max(x, plot.frame.left + half), plot.frame.right - half);
	return [dot({ x, y }), write(text, centre, y - 11, 'ink', 'middle', 600)];
}

/** From the peak down to what remains: what the last customers take back. */
function bracket(view: View<ParetoResult>, plot: Plot): Mark[] {
	const { locale } = view;
	const { main } = view.result;
	if (main.destroyed === 0) return [];
	const words = MESSAGES[locale];
	const top = plot.y(main.peak.cum / main.total);
	const foot = plot.y(1);
	const x = plot.frame.right + 12;
	const middle = (top + foot) / 2;
	return [
		{
			mark: 'path',
			d: polyline([
				{ x, y: top },
				{ x: x + 7, y: top },
				{ x: x + 7, y: foot },
				{ x, y: foot }
			]),
			fill: 'none',
			stroke: 'invalid',
			strokeWidth: 1.5
		},
		{
			...write(destroyedText(view), x + 16, middle, 'invalid', 'start', 600),
			size: 15
		},
		{
			...write(words.destroyed(main.measure === 'revenue'), x + 16, middle + 17, 'invalid'),
			size: 12
		},
		{
			...write(words.destroyedBy(whoLose(main.losers, locale)), x + 16, middle + 33, 'ink-2'),
			size: 12
		}
	];
}

/** What the last customers take back. */
export function destroyedText({ result, context, locale }: View<ParetoResult>): string {
	const money = formatMoneyShort(result.main.destroyed, moneyOf(context), locale);
	return aboutPeak(money, result.main, context, locale);
}

function moneyLabels({ result, context, locale }: View<ParetoResult>, plot: Plot): Mark[] {
	const { main } = result;
	const words = MESSAGES[locale];
	const money = (minor: number): string => formatMoneyShort(minor, moneyOf(context), locale);
	const end = plot.at(main, main.customers, main.total);
	const total = write(
		words.totalMoney(money(main.total)),
		end.x,
		Math.min(end.y + 20, plot.frame.bottom - 6),
		main.total < 0 ? 'invalid' : 'ink',
		'end',
		600
	);
	if (main.peak.cum === 0) return [dot(end), total];
	const high = plot.at(main, main.peak.k, main.peak.cum);
	const text = words.peakMoney(money(main.peak.cum));
	const half = textWidth(text, SIZE, 600) / 2;
	const centre = Math.min(Math.max(high.x, plot.frame.left + half), plot.frame.right - half);
	return [dot(high), write(text, centre, high.y - 11, 'ink', 'middle', 600), dot(end), total];
}

export function dot({ x, y }: Point): Mark {
	return { mark: 'circle', cx: x, cy: y, r: 4, fill: 'ink', stroke: 'sheet', strokeWidth: 1.5 };
}

function write(
	text: string,
	x: number,
	y: number,
	fill: Paint,
	anchor: 'start' | 'middle' | 'end' = 'start',
	weight: 400 | 600 = 400
): TextMark {
	return { mark: 'text', text, x, y, size: SIZE, fill, anchor, weight };
}
