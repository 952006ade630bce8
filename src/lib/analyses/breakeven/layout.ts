/** The curve of who had broken even after so many days, over a row a tier. */
import { scaleLinear } from 'd3';
import {
	AXIS_TEXT,
	axisTitle,
	axisWidth,
	axisX,
	axisY,
	ticksOf,
	type Frame
} from '#lib/chart/axes.ts';
import type { Mark, Picture, Selected, Size } from '#lib/chart/marks.ts';
import { area, polyline, segment, type Point } from '#lib/chart/path.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { formatCount, formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { MERGED_WORDS } from '../merged.ts';
import { hitArea, tierGroup } from '../tier-marks.ts';
import { customers } from '../words.ts';
import type { BreakEvenResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { rowsOf, type Row } from './rows.ts';

const NARROW = 600;
const TEXT = 13;
const SMALL = 12;
const ROW = 32;

export function layout(view: View<BreakEvenResult>, { width }: Size, selection: Selected): Picture {
	const heading = wrap(MESSAGES[view.locale].heading, width, 15, 600);
	const top = 18 + (heading.length - 1) * 20;
	const curve = curveMarks(view, width, top + 18, width < NARROW ? 190 : 240);
	const table = (width < NARROW ? stacked : tabled)(view, width, curve.bottom + 34, selection);
	const notes = notesOf(view).flatMap((note) => wrap(note, width, SMALL));
	return {
		width,
		height: table.bottom + 12 + notes.length * 17,
		marks: [
			...heading.map((line, i) => write(line, 0, 18 + i * 20, 15, 'ink', 'start', 600)),
			...curve.marks,
			...table.marks,
			...notes.map((line, i) => write(line, 0, table.bottom + 18 + i * 17, SMALL, 'ink-3'))
		]
	};
}

interface Block {
	readonly marks: readonly Mark[];
	readonly bottom: number;
}

function notesOf({ result, context, locale }: View<BreakEvenResult>): string[] {
	const { atOnce, undated } = result;
	const { note, rows } = MESSAGES[locale];
	const { median, orders, needed } = rows;
	const said = note(customers(atOnce, locale), undated === 0 ? null : customers(undated, locale));
	if (!context.shared) return [said];
	return [said, MERGED_WORDS[locale].notToldOf([median, orders, needed])];
}

/** What describes the middle of a tier may be of one customer, and is told to nobody else. */
function toldCells({ context }: View<BreakEvenResult>): number {
	return context.shared ? 1 : 4;
}

function curveMarks(
	{ result, locale }: View<BreakEvenResult>,
	width: number,
	top: number,
	height: number
): Block {
	const words = MESSAGES[locale];
	const { points, customers: all, medianDays, even } = result;
	const share = formatShare(even / all, locale);
	const ticks = (scale: (value: number) => number) =>
		ticksOf(scale, [0, 0.25, 0.5, 0.75, 1], (value) => formatShare(value, locale));
	const left = axisWidth(ticks(() => 0));
	const right = width - textWidth(share, TEXT, 600) - 12;
	const frame: Frame = { left, right, top, bottom: top + height };
	const most = Math.max(1, points.at(-1)?.days ?? 1);
	const x = scaleLinear([0, most], [left, right]);
	const y = scaleLinear([0, 1], [frame.bottom, top]);
	const last = points.at(-1);
	// Of those who all broke even on one day the curve would be a point.
	const drawn = last && last.days < most ? [...points, { ...last, days: most }] : points;
	const line = steps(drawn.map(({ days, customers }) => ({ x: x(days), y: y(customers / all) })));
	const end = line.at(-1) ?? { x: left, y: frame.bottom };
	return {
		bottom: frame.bottom + 24,
		marks: [
			...axisY(ticks(y), frame),
			...axisX(
				ticksOf(x, x.ticks(width < NARROW ? 4 : 8).filter(Number.isInteger), (days) =>
					formatCount(days, locale)
				),
				frame
			),
			{
				mark: 'group',
				label: words.curve(share),
				marks: [
					{ mark: 'path', d: area(line, frame.bottom), fill: 'accent-wash' },
					{ mark: 'path', d: polyline(line), fill: 'none', stroke: 'accent', strokeWidth: 2 },
					write(share, end.x + 8, end.y + 5, TEXT, 'ink', 'start', 600)
				]
			},
			...(medianDays === null || medianDays === 0
				? []
				: medianMarks(
						words.half(words.days(medianDays, locale)),
						x(medianDays),
						y(even / all / 2),
						frame
					)),
			axisTitle(words.daysTitle, right, frame.bottom + 36, 'end')
		]
	};
}

/** The first customers break even on their first day: the curve begins above 0. */
function steps(points: readonly Point[]): Point[] {
	return points.flatMap((point, i) => {
		const before = points[i - 1];
		return before ? [{ x: point.x, y: before.y }, point] : [point];
	});
}

/** Where half of those who broke even had done so, said beside the curve where there is room. */
function medianMarks(text: string, x: number, y: number, { left, right, bottom }: Frame): Mark[] {
	const before = x + 10 + textWidth(text, AXIS_TEXT) > right;
	return [
		{ mark: 'path', d: segment(x, y, x, bottom), fill: 'none', stroke: 'ink-2', dash: '2 4' },
		{ mark: 'circle', cx: x, cy: y, r: 4, fill: 'accent' },
		before
			? write(
					text,
					Math.max(left + textWidth(text, AXIS_TEXT), x - 8),
					bottom - 10,
					AXIS_TEXT,
					'ink-2',
					'end'
				)
			: write(text, x + 10, bottom - 10, AXIS_TEXT, 'ink-2')
	];
}

/** Names left, figures right-aligned under their heads. */
function tabled(
	view: View<BreakEvenResult>,
	width: number,
	top: number,
	selection: Selected
): Block {
	const { tier, even, median, orders, needed } = MESSAGES[view.locale].rows;
	const heads = [even, median, orders, needed].slice(0, toldCells(view));
	const rows = rowsOf(view);
	const name = Math.max(90, ...rows.map((row) => textWidth(row.name, TEXT, 600) + 30));
	const rights = heads.map((_, i) => name + ((width - name) * (i + 1)) / heads.length);
	const begin = top + 20;
	return {
		bottom: begin + 10 + rows.length * ROW,
		marks: [
			write(tier, 0, begin, SMALL, 'ink-2'),
			...heads.map((head, i) => write(head, rights[i] ?? 0, begin, SMALL, 'ink-2', 'end')),
			rule(begin + 8, width),
			...rows.map((row, i) => {
				const y = begin + 10 + i * ROW;
				return tierGroup(row, selection, [
					hitArea(0, y, width, ROW),
					...named(row, y + 21),
					...row.cells
						.slice(0, heads.length)
						.map((cell, c) => write(cell, rights[c] ?? 0, y + 21, TEXT, 'ink', 'end')),
					rule(y + ROW, width)
				]);
			})
		]
	};
}

/** Under 600 px: the name over what is told of the tier. */
function stacked(
	view: View<BreakEvenResult>,
	width: number,
	top: number,
	selection: Selected
): Block {
	const words = MESSAGES[view.locale].rows;
	const rows = rowsOf(view);
	const bare = toldCells(view) === 1;
	const height = bare ? 36 : 66;
	const begin = top + 12;
	return {
		bottom: begin + rows.length * height,
		marks: rows.map((row, i) => {
			const y = begin + i * height;
			const [even = '', median = '', orders = '', needed = ''] = row.cells;
			return tierGroup(row, selection, [
				hitArea(0, y, width, height),
				rule(y, width),
				...named(row, y + 22),
				write(even, width, y + 22, TEXT, 'ink', 'end'),
				...(bare
					? []
					: [
							write(`${words.median} ${median}`, 0, y + 44, SMALL, 'ink-2'),
							write(
								`${words.orders} ${orders} · ${words.needed} ${needed}`,
								width,
								y + 44,
								SMALL,
								'ink-2',
								'end'
							)
						])
			]);
		})
	};
}

function named({ name, fill, tier }: Row, y: number): Mark[] {
	return [
		{ mark: 'rect', x: 0, y: y - 11, width: 12, height: 12, radius: 3, fill },
		write(name, 20, y, TEXT, tier === 'invalid' ? 'invalid' : 'ink', 'start', 600)
	];
}

function rule(y: number, width: number): Mark {
	return { mark: 'path', d: segment(0, y, width, y), fill: 'none', stroke: 'line' };
}
