/** Path data from points, at two decimals. */
import { round } from './attributes.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** `M… L…` through the points; empty for none. */
export function polyline(points: readonly Point[]): string {
	return points.map((p, i) => `${i === 0 ? 'M' : 'L'}${round(p.x)} ${round(p.y)}`).join('');
}

export function polygon(points: readonly Point[]): string {
	return points.length === 0 ? '' : `${polyline(points)}Z`;
}

export function segment(x1: number, y1: number, x2: number, y2: number): string {
	return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
}

/** The area between the points and the horizontal at `base`. */
export function area(points: readonly Point[], base: number): string {
	const first = points[0];
	const last = points.at(-1);
	if (!first || !last) return '';
	return polygon([{ x: first.x, y: base }, ...points, { x: last.x, y: base }]);
}
