/** How many customers each class has beside what they bring or take. */
import type { Mark, Picture, Selected, Size } from '#lib/chart/marks.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { View } from '../analysis.ts';
import { isOfPart } from '../whom.ts';
import { customers } from '../words.ts';
import {
	FIGURE,
	SMALL,
	countBar,
	countTrack,
	moneyBar,
	moneyTrack,
	zeroLine,
	type Track
} from './bars.ts';
import type { ClassesResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { classGroup, rowsOf, type Row } from './rows.ts';

const NARROW = 600;

interface Labels {
	readonly customers: string;
	readonly profit: string;
	readonly note: string;
}

export function layout(view: View<ClassesResult>, { width }: Size, selection: Selected): Picture {
	const { result, locale } = view;
	const words = MESSAGES[locale];
	const all = customers(result.customers, locale);
	const labels = {
		customers: words.customers,
		profit: words.profit,
		note: words.note(all, result.customers === 1 || isOfPart(view))
	};
	return (width < NARROW ? narrow : wide)(rowsOf(view), labels, width, selection);
}

const WIDE = { top: 40, row: 52, bar: 30 };

/** A row a class: its name and rule, then customers, then money. */
function wide(rows: readonly Row[], labels: Labels, width: number, selection: Selected): Picture {
	const names = nameWidth(rows);
	const half = (width - names - 40) / 2;
	const count = countTrack(rows, names, names + half);
	const money = moneyTrack(rows, width - half, width);
	const bottom = WIDE.top + rows.length * WIDE.row;
	return {
		width,
		height: bottom + 30,
		marks: [
			write(labels.customers, names, 18, 15, 'ink', 'start', 600),
			write(labels.profit, width - half, 18, 15, 'ink', 'start', 600),
			...rows.map((row, i) => {
				const y = WIDE.top + i * WIDE.row;
				const inset = y + (WIDE.row - WIDE.bar) / 2;
				return classGroup(row, selection, [
					hitArea(y, WIDE.row, width),
					...named(row, y + WIDE.row / 2 - 3),
					...countBar(row, count, inset, WIDE.bar),
					...moneyBar(row, money, inset, WIDE.bar)
				]);
			}),
			zeroLine(money.zero, WIDE.top, bottom),
			write(labels.note, 0, bottom + 22, SMALL, 'ink-3')
		]
	};
}

const SMALL_ROW = 78;
const SMALL_BAR = 14;

/** Under 600 px: the name of a class over its two bars. */
function narrow(rows: readonly Row[], labels: Labels, width: number, selection: Selected): Picture {
	const left = Math.max(textWidth(labels.customers, SMALL), textWidth(labels.profit, SMALL)) + 10;
	const count = countTrack(rows, left, width);
	const money = moneyTrack(rows, left, width);
	const bottom = rows.length * SMALL_ROW;
	const lines = wrap(labels.note, width, SMALL);
	return {
		width,
		height: bottom + 8 + lines.length * 17,
		marks: [
			...rows.map((row, i) =>
				classGroup(row, selection, smallRow(row, labels, i * SMALL_ROW, width, count, money))
			),
			...lines.map((line, i) => write(line, 0, bottom + 16 + i * 17, SMALL, 'ink-3'))
		]
	};
}

function smallRow(
	row: Row,
	labels: Labels,
	y: number,
	width: number,
	count: Track,
	money: Track
): Mark[] {
	return [
		hitArea(y, SMALL_ROW - 4, width),
		write(row.name, 0, y + 16, FIGURE, nameInk(row), 'start', 600),
		write(row.rule, width, y + 16, SMALL, 'ink-3', 'end'),
		write(labels.customers, 0, y + 37, SMALL, 'ink-2'),
		...countBar(row, count, y + 26, SMALL_BAR),
		write(labels.profit, 0, y + 59, SMALL, 'ink-2'),
		zeroLine(money.zero, y + 46, y + 46 + SMALL_BAR + 4),
		...moneyBar(row, money, y + 48, SMALL_BAR)
	];
}

function named(row: Row, y: number): Mark[] {
	return [
		write(row.name, 0, y, FIGURE, nameInk(row), 'start', 600),
		write(row.rule, 0, y + 17, SMALL, 'ink-2')
	];
}

const nameInk = ({ empty, fill }: Row) =>
	empty ? 'ink-3' : fill === 'invalid' ? 'invalid' : 'ink';

function nameWidth(rows: readonly Row[]): number {
	const widths = rows.flatMap(({ name, rule }) => [
		textWidth(name, FIGURE, 600),
		textWidth(rule, SMALL)
	]);
	return Math.max(...widths) + 20;
}

/** Makes the whole row answer to the pointer. */
function hitArea(y: number, height: number, width: number): Mark {
	return { mark: 'rect', x: 0, y, width, height, radius: 6, fill: 'sheet', opacity: 0 };
}
