/** From 600 px: the pyramids side by side, every tier a row from one to the other. */
import type { Mark, Picture, Selected } from '#lib/chart/marks.ts';
import { textWidth } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { hitArea, tierGroup } from '../tier-marks.ts';
import { bars, join, waterline } from './marks.ts';
import type { Row } from './rows.ts';
import type { Labels } from './layout.ts';

const TOP = 60;
const ROW = 64;
const GAP = 3;
const SLAB = 52;
const FIGURE = 15;
const SMALL = 12;

interface Geometry {
	readonly width: number;
	/** Centres of the two pyramids and half the width of the longest bar. */
	readonly left: number;
	readonly right: number;
	readonly half: number;
}

export function wide(
	rows: readonly Row[],
	labels: Labels,
	width: number,
	selection: Selected
): Picture {
	const label = Math.max(...rows.map(({ name }) => textWidth(name, 14, 600))) / 2 + 12;
	const half = Math.min(width * 0.19, width * 0.255 - label);
	const geometry = { width, left: width * 0.245, right: width * 0.755, half };
	const above = rows.slice(0, 4);
	const lost = rows[4];
	const water = TOP + above.length * (ROW + GAP) + 17;
	const slab = lost && !lost.empty ? lost : null;
	const note = slab ? water + 14 + SLAB + 14 + 26 : water + 52;
	return {
		width,
		height: note + 8,
		marks: [
			...headings(labels, geometry),
			...above.map((row, i) =>
				tierGroup(row, selection, tierRow(row, TOP + i * (ROW + GAP), ROW, geometry))
			),
			...(slab
				? below(slab, labels, water, geometry, selection)
				: [
						waterline(0, width, water),
						write(labels.nobody, width / 2, water + 22, SMALL, 'ink-2', 'middle')
					]),
			write(labels.note, width / 2, note, SMALL, 'ink-3', 'middle')
		]
	};
}

function headings(labels: Labels, { left, right }: Geometry): Mark[] {
	return [
		write(labels.customers, left, 20, FIGURE, 'ink', 'middle', 600),
		write(labels.whoEarn, left, 39, SMALL, 'ink-2', 'middle'),
		write(labels.measure, right, 20, FIGURE, 'ink', 'middle', 600),
		write(labels.earned, right, 39, SMALL, 'ink-2', 'middle')
	];
}

function below(
	row: Row,
	labels: Labels,
	water: number,
	geometry: Geometry,
	selection: Selected
): Mark[] {
	const { width } = geometry;
	return [
		{
			mark: 'rect',
			x: 0,
			y: water,
			width,
			height: SLAB + 28,
			fill: 'invalid-wash',
			opacity: 0.55
		},
		waterline(0, width, water),
		write(labels.waterline, width - 2, water - 7, SMALL, 'invalid', 'end'),
		tierGroup(row, selection, tierRow(row, water + 14, SLAB, geometry))
	];
}

function tierRow(row: Row, y: number, height: number, geometry: Geometry): Mark[] {
	const { width, left, right, half } = geometry;
	const middle = y + height / 2;
	const countHalf = half * row.countLength;
	const moneyHalf = half * row.moneyLength;
	const label = Math.max(textWidth(row.name, 14, 600), textWidth(row.each, SMALL)) / 2 + 10;
	return [
		hitArea(4, y, width - 8, height),
		...bars(row, (of) => of.countLength, { centre: left, y, half, height }),
		...bars(row, (of) => of.moneyLength, { centre: right, y, half, height }),
		...join(left + Math.max(4, countHalf), width / 2 - label, middle),
		...join(width / 2 + label, right - Math.max(4, moneyHalf), middle),
		...named(row, width / 2, middle),
		...figures(row, row.count, row.some || row.ofCustomers, left, middle, countHalf, -1),
		...figures(row, row.money, row.ofMeasure, right, middle, moneyHalf, 1)
	];
}

function named(row: Row, x: number, middle: number): Mark[] {
	const ink = row.empty ? 'ink-3' : row.tier === 'invalid' ? 'invalid' : 'ink';
	if (row.each === '') return [write(row.name, x, middle + 5, 14, ink, 'middle', 600)];
	return [
		write(row.name, x, middle - 3, 14, ink, 'middle', 600),
		write(row.each, x, middle + 14, SMALL, 'ink-2', 'middle')
	];
}

/** A figure over its share: inside the bar where it fits, else beside it, away from the middle. */
function figures(
	row: Row,
	figure: string,
	share: string,
	centre: number,
	middle: number,
	half: number,
	side: -1 | 1
): Mark[] {
	const needed = Math.max(textWidth(figure, FIGURE, 600), textWidth(share, SMALL)) + 20;
	const inside = 2 * half >= needed;
	const x = inside ? centre : centre + side * (Math.max(1, half) + 9);
	const anchor = inside ? 'middle' : side < 0 ? 'end' : 'start';
	const [strong, soft] =
		inside && row.picked === null
			? ([`on-${row.tier}`, `on-${row.tier}`] as const)
			: row.empty
				? (['ink-3', 'ink-3'] as const)
				: (['ink', 'ink-2'] as const);
	if (share === '') return [write(figure, x, middle + 5, FIGURE, strong, anchor, 600)];
	return [
		write(figure, x, middle - 2, FIGURE, strong, anchor, 600),
		write(share, x, middle + 15, SMALL, soft, anchor)
	];
}
