/** The customers that fall furthest as marks: a line each on one axis of ranks. */
import type { Mark, Picture, Selected, Size } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { ellipsize, textWidth, wrap } from '#lib/chart/text.ts';
import { formatCount } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { counted } from './counted.ts';
import type { RanksResult } from './kernel.ts';
import { SIZE, SMALL, dot, fall, hitArea, ring, rowGroup, write } from './marks.ts';
import { MESSAGES } from './messages.ts';
import { rowsOf, type Row } from './rows.ts';

const NARROW = 600;
const TOP = 62;

interface Columns {
	readonly width: number;
	readonly narrow: boolean;
	readonly row: number;
	/** Of the names. */
	readonly name: number;
	/** Pixels of the axis, and its right end. */
	readonly x: (rank: number) => number;
	readonly left: number;
	readonly right: number;
	/** Of a column of money. */
	readonly money: number;
}

/** As it leaves the page: nobody is named unless its owner lets names go. */
export function layout(view: View<RanksResult>, size: Size, selection: Selected): Picture {
	return drawn(view, size, selection, { named: view.named === true, hint: false });
}

/** As the page shows it. */
export function namedLayout(view: View<RanksResult>, size: Size, selection: Selected): Picture {
	return drawn(view, size, selection, { named: true, hint: true });
}

/** Whether customers are named, and whether it says where names stay. */
interface Naming {
	readonly named: boolean;
	readonly hint: boolean;
}

function drawn(
	view: View<RanksResult>,
	{ width }: Size,
	selection: Selected,
	{ named, hint }: Naming
): Picture {
	const rows = rowsOf(view, named);
	const words = MESSAGES[view.locale];
	if (view.context.shared && view.named !== true) return counted(view, width);
	if (rows.length === 0) return nobody(words.nobody, width);
	const columns = columnsOf(view.result, rows, width);
	const foot = TOP + rows.length * columns.row;
	const shown = words.shown(formatCount(rows.length, view.locale), rows.length === 1);
	const notes = [shown, ...(hint ? [words.privately] : [])].flatMap((note) =>
		wrap(note, width, SMALL)
	);
	return {
		width,
		height: foot + 22 + notes.length * 17,
		marks: [
			...legend(view, columns),
			...axis(view, columns, foot),
			...rows.map((row, i) =>
				rowGroup(row, selection, rowMarks(row, columns, TOP + i * columns.row))
			),
			...notes.map((note, i) => write(note, 0, foot + 24 + i * 17, SMALL, 'ink-2'))
		]
	};
}

function nobody(text: string, width: number): Picture {
	const lines = wrap(text, width, SIZE);
	return {
		width,
		height: 16 + lines.length * 18,
		marks: lines.map((line, i) => write(line, 0, 18 + i * 18, SIZE, 'ink-2'))
	};
}

function columnsOf({ customers }: RanksResult, rows: readonly Row[], width: number): Columns {
	const narrow = width < NARROW;
	const widest = (text: (row: Row) => string, weight: 400 | 600 = 400): number =>
		Math.max(...rows.map((row) => textWidth(text(row), SIZE, weight)));
	const money = narrow
		? 0
		: Math.max(
				64,
				widest((r) => r.revenue),
				widest((r) => r.profit, 600)
			) + 16;
	const name = narrow ? width : Math.min(0.24 * width, widest((row) => row.who) + 14);
	const rank = Math.max(...rows.map((row) => textWidth(row.toText, SMALL))) + 14;
	const left = (narrow ? 0 : name) + rank;
	const right = width - 2 * money - rank;
	const part = (at: number): number => (customers > 1 ? (at - 1) / (customers - 1) : 0);
	return {
		width,
		narrow,
		row: narrow ? 48 : 32,
		name,
		x: (at) => left + part(at) * (right - left),
		left,
		right,
		money
	};
}

function legend({ locale }: View<RanksResult>, { width, narrow, money }: Columns): Mark[] {
	const words = MESSAGES[locale];
	const second = 22 + textWidth(words.byRevenue, SIZE) + 18;
	const heads: Mark[] = narrow
		? []
		: [
				write(words.revenue, width - money, TOP - 12, SMALL, 'ink-2', 'end'),
				write(words.profit, width, TOP - 12, SMALL, 'ink-2', 'end')
			];
	return [
		ring(6, 11),
		write(words.byRevenue, 18, 16, SIZE, 'ink'),
		dot(second + 6, 11, 'key'),
		write(words.byProfit, second + 18, 16, SIZE, 'ink'),
		...heads
	];
}

/** First, quarters, last. */
function axis(view: View<RanksResult>, { x, narrow }: Columns, foot: number): Mark[] {
	const n = view.result.customers;
	const inner = n < 8 || narrow ? [] : [0.25, 0.5, 0.75].map((part) => Math.round(part * n));
	return [1, ...inner, n].flatMap((rank): Mark[] => [
		{
			mark: 'path',
			d: segment(x(rank), TOP - 4, x(rank), foot),
			fill: 'none',
			stroke: 'line',
			strokeWidth: 1
		},
		write(formatCount(rank, view.locale), x(rank), TOP - 12, SMALL, 'ink-3', 'middle')
	]);
}

function rowMarks(row: Row, columns: Columns, top: number): Mark[] {
	const { width, narrow, money } = columns;
	const middle = narrow ? top + 34 : top + columns.row / 2;
	const baseline = narrow ? top + 17 : middle + 5;
	const profit = write(
		row.profit,
		width,
		baseline,
		SIZE,
		row.loses ? 'invalid' : 'ink',
		'end',
		600
	);
	const room = narrow ? width - textWidth(row.profit, SIZE, 600) - 16 : columns.name - 8;
	return [
		hitArea(width, top + 1, columns.row - 2),
		write(ellipsize(row.who, room, SIZE), 0, baseline, SIZE, 'ink'),
		...fall(row, columns.x, middle),
		...(narrow ? [] : [write(row.revenue, width - money, baseline, SIZE, 'ink-2', 'end')]),
		profit
	];
}
