/** One small picture: a measure's curve over those of the others, all on one scale. */
import type { Mark, Paint } from '#lib/chart/marks.ts';
import { polygon, polyline, segment, type Point } from '#lib/chart/path.ts';
import type { SpreadCurve } from './kernel.ts';

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** Above so much of the sum a curve runs off the picture; its peak is printed. */
const HIGHEST = 1.6;

/** The top of the axis that all panels share. */
export function highest(curves: readonly SpreadCurve[]): number {
	const peaks = curves.map(({ peak, total }) => (total > 0 ? peak.cum / total : 1));
	return Math.min(HIGHEST, Math.max(1, ...peaks));
}

export type Place = (curve: SpreadCurve, k: number, cum: number) => Point;

/** Where a place on a curve lies in the box. */
export function placeIn({ left, top, width, height }: Box, high: number): Place {
	return (curve, k, cum) => ({
		x: left + (width * k) / curve.customers,
		y: top + height * (1 - Math.min(cum / curve.total, high) / high)
	});
}

/** Heights of nothing, half and all of the sum. */
export function levels({ top, height }: Box, high: number): { share: number; y: number }[] {
	return [0, 0.5, 1].map((share) => ({ share, y: top + height * (1 - share / high) }));
}

export function panel(
	curve: SpreadCurve,
	others: readonly SpreadCurve[],
	box: Box,
	high: number
): Mark[] {
	const at = placeIn(box, high);
	return [
		...grid(box, high),
		...others
			.filter((other) => other !== curve && other.total > 0)
			.map((other) => ghost(other, at)),
		...(curve.total > 0 ? [...shade(curve, at), ...own(curve, at), ...fifth(curve, at, box)] : [])
	];
}

function grid(box: Box, high: number): Mark[] {
	const right = box.left + box.width;
	return levels(box, high).map(({ share, y }) =>
		line(segment(box.left, y, right, y), share === 0 ? 'ink-3' : 'line', 1)
	);
}

function ghost(curve: SpreadCurve, at: Place): Mark {
	return { ...line(polyline(pointsOf(curve, at)), 'ink-3', 1), opacity: 0.45 };
}

/** Between the curve and the line of equality: half the Gini. */
function shade(curve: SpreadCurve, at: Place): Mark[] {
	if (curve.gini === null) return [];
	return [{ mark: 'path', d: polygon(pointsOf(curve, at)), fill: 'accent', opacity: 0.18 }];
}

/** What is taken back after the peak is in the colour of losses. */
function own(curve: SpreadCurve, at: Place): Mark[] {
	const { peak, destroyed, points } = curve;
	const place = ({ k, cum }: { k: number; cum: number }): Point => at(curve, k, cum);
	const equality: Mark = {
		...line(
			polyline([place({ k: 0, cum: 0 }), place({ k: curve.customers, cum: curve.total })]),
			'ink-3',
			1
		),
		dash: '2 4'
	};
	if (destroyed === 0) return [equality, line(polyline(points.map(place)), 'ink', 2)];
	return [
		equality,
		line(polyline(points.filter(({ k }) => k <= peak.k).map(place)), 'ink', 2),
		line(polyline(points.filter(({ k }) => k >= peak.k).map(place)), 'invalid', 2)
	];
}

function fifth(curve: SpreadCurve, at: Place, { top, height }: Box): Mark[] {
	if (curve.customers === 1) return [];
	const { x, y } = at(curve, curve.top20.k, curve.top20.cum);
	return [
		{ ...line(segment(x, y, x, top + height), 'ink-2', 1), dash: '3 4' },
		{ mark: 'circle', cx: x, cy: y, r: 3.5, fill: 'ink', stroke: 'sheet', strokeWidth: 1.5 }
	];
}

function pointsOf(curve: SpreadCurve, at: Place): Point[] {
	return curve.points.map(({ k, cum }) => at(curve, k, cum));
}

function line(d: string, stroke: Paint, strokeWidth: number) {
	return { mark: 'path', d, fill: 'none', stroke, strokeWidth } as const;
}
