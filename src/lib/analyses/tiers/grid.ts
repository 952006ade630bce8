/** Where there is room: a row a tier, a column a figure. */
import type { Mark, Picture, Selection } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { wrap } from '#lib/chart/text.ts';
import { hitArea, tierGroup, write } from '../tier-marks.ts';
import type { Barred, Heads, Row } from './rows.ts';

const HEAD = 40;
const ROW = 50;
const NAME = 116;
const BARRED = 132;
const GAP = 20;
const FIGURE = 14;
const SMALL = 12;

export function grid(
	rows: readonly Row[],
	heads: Heads,
	width: number,
	selection: Selection | null
): Picture {
	const from = NAME + 2 * (BARRED + GAP);
	const step = (width - 6 - from) / heads.plain.length;
	const ends = heads.plain.map((_, i) => from + (i + 1) * step);
	return {
		width,
		height: HEAD + rows.length * ROW,
		marks: [
			...headings(heads, ends, step),
			...rows.flatMap((row, i) => {
				const y = HEAD + i * ROW;
				return [rule(y, width), tierGroup(row, selection, tierRow(row, y, width, ends))];
			}),
			rule(HEAD + rows.length * ROW, width)
		]
	};
}

function rule(y: number, width: number): Mark {
	return { mark: 'path', d: segment(0, y, width, y), fill: 'none', stroke: 'line', strokeWidth: 1 };
}

function headings(heads: Heads, ends: readonly number[], step: number): Mark[] {
	return [
		write(heads.customers, NAME, HEAD - 10, SMALL, 'ink-2'),
		write(heads.measure, NAME + BARRED + GAP, HEAD - 10, SMALL, 'ink-2'),
		...heads.plain.flatMap((title, i) => {
			const lines = wrap(title, step - 10, SMALL);
			return lines.map((line, l) =>
				write(line, ends[i]!, HEAD - 10 - (lines.length - 1 - l) * 14, SMALL, 'ink-2', 'end')
			);
		})
	];
}

function tierRow(row: Row, y: number, width: number, ends: readonly number[]): Mark[] {
	const base = y + 22;
	const ink = row.empty ? 'ink-3' : 'ink';
	return [
		hitArea(0, y + 1, width, ROW - 2),
		{ mark: 'rect', x: 4, y: y + 12, width: 11, height: 11, radius: 3, fill: row.tier },
		write(
			row.name,
			23,
			base,
			FIGURE,
			row.tier === 'invalid' && !row.empty ? 'invalid' : ink,
			'start',
			600
		),
		...barred(row, row.customers, NAME, y, BARRED),
		...barred(row, row.measure, NAME + BARRED + GAP, y, BARRED),
		...row.plain.map((text, i) => write(text, ends[i]!, base, 13, ink, 'end'))
	];
}

/** A figure and its share over a bar; bars of one column share a scale. */
export function barred(row: Row, one: Barred, x: number, y: number, width: number): Mark[] {
	const ink = row.empty ? 'ink-3' : 'ink';
	return [
		write(one.figure, x, y + 22, FIGURE, ink, 'start', 600),
		write(one.share, x + width, y + 22, SMALL, 'ink-2', 'end'),
		{ mark: 'rect', x, y: y + 31, width, height: 7, radius: 2, fill: 'sunk' },
		...(row.empty
			? []
			: [
					{
						mark: 'rect',
						x,
						y: y + 31,
						width: Math.max(1.5, width * one.length),
						height: 7,
						radius: 2,
						fill: row.tier
					} as const
				])
	];
}
