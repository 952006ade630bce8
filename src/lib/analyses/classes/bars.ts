/** Lying bars on a scale that all classes share, with their figures where there is room. */
import { scaleLinear } from 'd3';
import type { Mark } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { textWidth } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { Row } from './rows.ts';

export const FIGURE = 14;
export const SMALL = 12;

/** Where bars of one figure lie. */
export interface Track {
	/** Pixels of a value. */
	readonly at: (value: number) => number;
	readonly zero: number;
}

/** Counts begin at the left; their figures follow them. */
export function countTrack(rows: readonly Row[], left: number, right: number): Track {
	const most = Math.max(1, ...rows.map(({ customers }) => customers));
	const room = Math.max(...rows.map((row) => countWidth(row)));
	return { at: scaleLinear([0, most], [left, right - room]), zero: left };
}

const countWidth = ({ count, share }: Row): number =>
	textWidth(count, FIGURE, 600) + textWidth(share, SMALL) + 20;

/** Money reaches to both sides of zero, and figures stand beyond the ends of their bars. */
export function moneyTrack(rows: readonly Row[], left: number, right: number): Track {
	const widest = (some: readonly Row[]): number =>
		Math.max(0, ...some.map(({ money }) => textWidth(money, FIGURE, 600) + 12));
	const losers = rows.filter(({ profit }) => profit < 0);
	const earners = rows.filter(({ profit }) => profit >= 0);
	const low = Math.min(0, ...losers.map(({ profit }) => profit));
	const high = Math.max(0, ...earners.map(({ profit }) => profit));
	const domain = low === 0 && high === 0 ? [0, 1] : [low, high];
	const at = scaleLinear(domain, [left + widest(losers), right - widest(earners)]);
	return { at, zero: at(0) };
}

export function countBar(row: Row, { at, zero }: Track, y: number, height: number): Mark[] {
	const end = at(row.customers);
	const middle = y + height / 2 + 5;
	return [
		bar(row, zero, end, y, height),
		write(row.count, end + 8, middle, FIGURE, row.empty ? 'ink-3' : 'ink', 'start', 600),
		write(row.share, end + 14 + textWidth(row.count, FIGURE, 600), middle, SMALL, 'ink-2')
	];
}

export function moneyBar(row: Row, { at, zero }: Track, y: number, height: number): Mark[] {
	const end = at(row.profit);
	const lost = row.profit < 0;
	return [
		bar(row, Math.min(zero, end), Math.max(zero, end), y, height),
		write(
			row.money,
			lost ? end - 8 : end + 8,
			y + height / 2 + 5,
			FIGURE,
			lost ? 'invalid' : 'ink',
			lost ? 'end' : 'start',
			600
		)
	];
}

/** A stronger line at zero, over all rows. */
export function zeroLine(x: number, top: number, bottom: number): Mark {
	return { mark: 'path', d: segment(x, top, x, bottom), fill: 'none', stroke: 'ink-3' };
}

/** An empty class leaves a hairline, a tiny one stays visible. */
function bar(row: Row, from: number, to: number, y: number, height: number): Mark {
	const width = Math.max(row.empty ? 1 : 1.5, to - from);
	return {
		mark: 'rect',
		x: from,
		y,
		width,
		height,
		radius: width > 6 ? 2 : 0,
		fill: row.empty ? 'line' : row.fill
	};
}
