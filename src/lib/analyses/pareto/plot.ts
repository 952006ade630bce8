/** Where things lie: shared by the picture and by the crosshair over it. */
import { scaleLinear } from 'd3';
import { axisWidth, ticksOf, type Frame, type Tick } from '#lib/chart/axes.ts';
import type { Point } from '#lib/chart/path.ts';
import { formatMoneyShort, formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import type { Curve } from '../curve.ts';
import type { ParetoResult } from './kernel.ts';

export interface Plot {
	readonly frame: Frame;
	readonly narrow: boolean;
	/** The axis is share of the total; else money, where there is no total to share. */
	readonly shares: boolean;
	readonly ticksX: readonly Tick[];
	readonly ticksY: readonly Tick[];
	/** Pixels of a share of the customers, and back. */
	readonly x: (part: number) => number;
	readonly partAt: (x: number) => number;
	/** Pixels of a value on the axis. */
	readonly y: (value: number) => number;
	/** Pixels of a place on a curve. */
	readonly at: (curve: Curve, k: number, cum: number) => Point;
}

const NARROW = 600;
/** Right of the frame: room for the bracket and its words. */
const BRACKET = 150;

export function plotOf(view: View<ParetoResult>, width: number): Plot {
	const { main } = view.result;
	const narrow = width < NARROW;
	const shares = main.total > 0;
	const top = 40;
	const bottom = top + (narrow ? 200 : 270);
	// Below the end of a falling curve stands its sum.
	const domain = shares
		? [0, Math.max(1, main.peak.cum / main.total)]
		: [Math.min(1.12 * main.total, -0.1 * main.peak.cum), main.peak.cum];
	const values = scaleLinear()
		.domain(domain[0] === 0 && domain[1] === 0 ? [-1, 1] : domain)
		.nice(4)
		.range([bottom, top]);
	const ticksY = ticksOf(values, values.ticks(4), labelY(view, shares));
	const left = Math.ceil(axisWidth(ticksY));
	const right = width - (!narrow && shares && main.destroyed > 0 ? BRACKET : 22);
	const parts = scaleLinear().domain([0, 1]).range([left, right]);
	return {
		frame: { left, right, top, bottom },
		narrow,
		shares,
		ticksX: ticksOf(parts, [0, 0.25, 0.5, 0.75, 1], (part) => formatShare(part, view.locale, 0)),
		ticksY,
		x: parts,
		partAt: (x) => parts.invert(x),
		y: values,
		at: (curve, k, cum) => ({
			x: parts(k / curve.customers),
			y: values(cum / (shares ? curve.total : 1))
		})
	};
}

function labelY({ context, locale }: View<ParetoResult>, shares: boolean): (v: number) => string {
	return (value) =>
		shares
			? formatShare(value, locale, 0)
			: value === 0
				? '0'
				: formatMoneyShort(value, moneyOf(context), locale);
}
