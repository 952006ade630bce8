/** Where scores and shares stand in the picture. */
import { scaleLinear } from 'd3';
import { AXIS_TEXT, axisWidth, ticksOf, type Frame, type Tick } from '#lib/chart/axes.ts';
import { textWidth } from '#lib/chart/text.ts';
import { formatNumber, formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import type { ObservedLevel, SatisfactionResult } from './kernel.ts';

export interface Plot {
	readonly frame: Frame;
	readonly x: (score: number) => number;
	readonly y: (share: number) => number;
	/** The highest share on the axis. */
	readonly top: number;
	readonly ticksX: readonly Tick[];
	readonly ticksY: readonly Tick[];
}

const TOPS = [0.1, 0.2, 0.4, 0.6, 0.8, 1];
const TOP = 48;

export function plotOf({ result, locale }: View<SatisfactionResult>, width: number): Plot {
	const { levels, binned } = result;
	const top = TOPS.find((share) => levels.every(({ high }) => high <= share)) ?? 1;
	const bottom = TOP + (width < 500 ? 200 : 258);
	const y = scaleLinear([0, top], [bottom, TOP]);
	const share = (value: number): string => formatShare(value, locale, 0);
	const ticksY = ticksOf(y, y.ticks(4), share);
	const frame = { left: axisWidth(ticksY), right: width - 2, top: TOP, bottom };
	const x = scaleLinear(domain(levels), [frame.left, frame.right]);
	const places = binned ? x.ticks(8) : levels.map(({ score }) => score);
	const ticksX = thinned(ticksOf(x, places, (score) => formatNumber(score, locale, 2)));
	return { frame, x, y, top, ticksX, ticksY };
}

/** Ticks whose labels would touch are left out, but never the last level: those before it give way. */
export function thinned(ticks: readonly Tick[]): Tick[] {
	const last = ticks.at(-1);
	if (!last) return [];
	const kept: Tick[] = [];
	for (const tick of ticks.slice(0, -1)) {
		const before = kept.at(-1);
		if ((!before || clear(before, tick)) && clear(tick, last)) kept.push(tick);
	}
	return [...kept, last];
}

const clear = (a: Tick, b: Tick): boolean => b.at - half(b) >= a.at + half(a) + 8;
const half = ({ label }: Tick): number => textWidth(label, AXIS_TEXT) / 2;

/** Half a step of room on both sides, so that no interval lies on the edge. */
function domain(levels: readonly ObservedLevel[]): [number, number] {
	const [low, high] = [levels[0]?.score ?? 0, levels.at(-1)?.score ?? 0];
	const room = low === high ? 0.5 : (high - low) / (levels.length - 1) / 2;
	return [low - room, high + room];
}

/** `8`, or `7.5–8.1` for a bin. */
export function scoreText(
	{ from, to }: ObservedLevel,
	{ locale }: View<SatisfactionResult>
): string {
	const number = (score: number): string => formatNumber(score, locale, 2);
	return from === to ? number(from) : `${number(from)}–${number(to)}`;
}
