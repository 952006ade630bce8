/** Pieces that the wide and the narrow layout share. */
import type { Mark, RectMark } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { FADED } from '../tier-marks.ts';
import type { Row } from './rows.ts';

/** How much of a bar's height those picked take at its foot, so that figures stand over it. */
const FOOT = 0.14;

/** A bar round `centre`; of those picked a bar of their own at the foot of all's, which fades. */
export function bars(
	row: Row,
	lengthOf: (of: Lengths) => number,
	{ centre, y, half, height }: Place
): Mark[] {
	const all = bar(row, centre, y, half * lengthOf(row), height);
	if (row.picked === null || row.empty) return [all];
	const some = lengthOf(row.picked);
	const faded: Mark = { ...all, opacity: FADED };
	const low = Math.round(height * FOOT);
	return some === 0 ? [faded] : [faded, bar(row, centre, y + height - low, half * some, low)];
}

export type Lengths = Pick<Row, 'countLength' | 'moneyLength'>;

/** Where the bars of a tier are: round `centre`, the longest `half` to either side. */
interface Place {
	readonly centre: number;
	readonly y: number;
	readonly half: number;
	readonly height: number;
}

/** An empty tier leaves a hairline, a tiny one stays visible. */
function bar(row: Row, centre: number, y: number, halfWidth: number, height: number): RectMark {
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
