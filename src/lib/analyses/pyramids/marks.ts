/** Pieces that the wide and the narrow layout share. */
import type { Mark, RectMark } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import type { Row } from './rows.ts';

/** A bar round `centre`; an empty tier leaves a hairline, a tiny one stays visible. */
export function bar(
	row: Row,
	centre: number,
	y: number,
	halfWidth: number,
	height: number
): RectMark {
	const half = row.empty ? 0.5 : Math.max(0.75, halfWidth);
	return {
		mark: 'rect',
		x: centre - half,
		y,
		width: 2 * half,
		height,
		radius: half > 3 ? 2 : 0,
		fill: row.empty ? 'line' : row.tier
	};
}

/** A thin line that joins what belongs together; none where there is no room for one. */
export function join(from: number, to: number, y: number): Mark[] {
	if (to - from < 6) return [];
	return [
		{ mark: 'path', d: segment(from, y, to, y), fill: 'none', stroke: 'line', strokeWidth: 1.5 }
	];
}

export function waterline(from: number, to: number, y: number): Mark {
	return {
		mark: 'path',
		d: segment(from, y, to, y),
		fill: 'none',
		stroke: 'invalid',
		strokeWidth: 1.25,
		dash: '2 5'
	};
}
