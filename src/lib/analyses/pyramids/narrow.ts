/** Under 600 px: one pyramid over the other, names to the left, figures to the right. */
import type { Mark, Picture, Selected } from '#lib/chart/marks.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { hitArea, tierGroup } from '../tier-marks.ts';
import { bars, join, waterline, type Lengths } from './marks.ts';
import type { Row } from './rows.ts';
import type { Labels } from './layout.ts';

const ROW = 40;
const GAP = 3;
const FIGURE = 14;
const SMALL = 12;
const NOTE_LINE = 17;

interface Side {
	readonly title: string;
	readonly subtitle: string;
	readonly figure: (row: Row) => string;
	readonly share: (row: Row) => string;
	readonly length: (of: Lengths) => number;
}

interface Geometry {
	readonly width: number;
	readonly name: number;
	readonly figure: number;
}

export function narrow(
	rows: readonly Row[],
	labels: Labels,
	width: number,
	selection: Selected
): Picture {
	const sides = [countSide(labels), moneySide(labels)];
	const geometry = { width, ...gutters(rows, sides) };
	const marks: Mark[] = [];
	let y = 0;
	for (const side of sides) {
		const drawn = pyramid(rows, side, labels, y, geometry, selection);
		marks.push(...drawn.marks);
		y = drawn.bottom + 26;
	}
	for (const line of wrap(labels.note, width, SMALL)) {
		marks.push(write(line, 0, y, SMALL, 'ink-3'));
		y += NOTE_LINE;
	}
	return { width, height: y - 4, marks };
}

function countSide(labels: Labels): Side {
	return {
		title: labels.customers,
		subtitle: labels.whoEarn,
		figure: (row) => row.count,
		share: (row) => row.some || row.ofCustomers,
		length: (of) => of.countLength
	};
}

function moneySide(labels: Labels): Side {
	return {
		title: labels.measure,
		subtitle: labels.earned,
		figure: (row) => row.money,
		share: (row) => row.ofMeasure,
		length: (of) => of.moneyLength
	};
}

/** Room for the longest name and the longest figure. */
function gutters(rows: readonly Row[], sides: readonly Side[]) {
	const widest = (text: (row: Row) => string): number =>
		Math.max(...rows.map((row) => textWidth(text(row), FIGURE, 600)));
	return {
		name: widest((row) => row.name) + 14,
		figure:
			Math.max(
				...sides.map((side) => widest(side.figure)),
				...rows.map(({ some }) => textWidth(some, SMALL))
			) + 14
	};
}

function pyramid(
	rows: readonly Row[],
	side: Side,
	labels: Labels,
	top: number,
	geometry: Geometry,
	selection: Selected
): { marks: Mark[]; bottom: number } {
	const first = top + 50;
	const water = first + 4 * (ROW + GAP) + 20;
	const lost = rows[4];
	const marks: Mark[] = [
		write(side.title, 0, top + 16, 15, 'ink', 'start', 600),
		write(side.subtitle, 0, top + 35, SMALL, 'ink-2'),
		...rows
			.slice(0, 4)
			.map((row, i) =>
				tierGroup(row, selection, line(row, side, first + i * (ROW + GAP), geometry))
			)
	];
	if (!lost || lost.empty) {
		marks.push(waterline(0, geometry.width, water));
		marks.push(write(labels.nobody, 0, water + 20, SMALL, 'ink-2'));
		return { marks, bottom: water + 26 };
	}
	marks.push(
		{
			mark: 'rect',
			x: 0,
			y: water,
			width: geometry.width,
			height: ROW + 16,
			fill: 'invalid-wash',
			opacity: 0.55
		},
		waterline(0, geometry.width, water),
		write(labels.waterline, geometry.width, water - 6, SMALL, 'invalid', 'end'),
		tierGroup(lost, selection, line(lost, side, water + 8, geometry))
	);
	return { marks, bottom: water + ROW + 16 };
}

function line(row: Row, side: Side, y: number, { width, name, figure }: Geometry): Mark[] {
	const half = (width - name - figure) / 2;
	const centre = name + half;
	const reach = Math.max(3, half * side.length(row));
	const middle = y + ROW / 2;
	const ink = row.empty ? 'ink-3' : row.tier === 'invalid' ? 'invalid' : 'ink';
	const share = side.share(row);
	return [
		hitArea(0, y, width, ROW),
		...join(textWidth(row.name, FIGURE, 600) + 14, centre - reach - 4, middle),
		...join(centre + reach + 4, width - textWidth(side.figure(row), FIGURE, 600) - 8, middle),
		...bars(row, side.length, { centre, y, half, height: ROW }),
		write(row.name, row.tier === 'invalid' ? 6 : 0, middle + 5, FIGURE, ink, 'start', 600),
		write(
			side.figure(row),
			row.tier === 'invalid' ? width - 6 : width,
			share === '' ? middle + 5 : middle - 1,
			FIGURE,
			ink,
			'end',
			600
		),
		...(share === ''
			? []
			: [
					write(
						share,
						row.tier === 'invalid' ? width - 6 : width,
						middle + 14,
						SMALL,
						'ink-2',
						'end'
					)
				])
	];
}
