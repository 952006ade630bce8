/** Where there is room: a row a tier, a column a figure. */
import type { Mark, Picture, Selected } from '#lib/chart/marks.ts';
import { segment } from '#lib/chart/path.ts';
import { pieces, textWidth, wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { hitArea, tierGroup } from '../tier-marks.ts';
import type { Barred, Heads, Row } from './rows.ts';

const HEAD = 42;
const ROW = 50;
const NAME = 112;
const GAP = 20;
const FIGURE = 14;
const SMALL = 12;
const TINY = 11;
/** So wide a title has one line. */
const SHORT = 4.2 * TINY;
/** Bars are at least and at most so long. */
const BARRED = { least: 92, most: 150 };

/** Where columns stand: the bars from the left, the plain figures by their right ends. */
interface Columns {
	readonly bar: number;
	readonly ends: readonly number[];
	readonly widths: readonly number[];
}

export function grid(
	rows: readonly Row[],
	heads: Heads,
	width: number,
	selection: Selected
): Picture {
	const columns = columnsOf(rows, heads, width);
	return {
		width,
		height: HEAD + rows.length * ROW,
		marks: [
			...headings(heads, columns),
			...rows.flatMap((row, i) => {
				const y = HEAD + i * ROW;
				return [rule(y, width), tierGroup(row, selection, tierRow(row, y, width, columns))];
			}),
			rule(HEAD + rows.length * ROW, width)
		]
	};
}

/** Every column as wide as what stands in it; bars take what is left, up to their most. */
function columnsOf(rows: readonly Row[], heads: Heads, width: number): Columns {
	const natural = heads.plain.map((title, i) =>
		Math.max(...rows.map((row) => textWidth(row.plain[i] ?? '', 13)), headWidth(title))
	);
	const needed = natural.reduce((sum, one) => sum + one + 12, 0);
	const left = width - 4 - NAME - 2 * GAP - needed;
	const bar = Math.max(BARRED.least, Math.min(BARRED.most, left / 2));
	const spare = Math.max(0, left - 2 * bar) / Math.max(1, natural.length);
	const widths = natural.map((one) => one + 12 + spare);
	const from = NAME + 2 * (bar + GAP);
	const ends = widths.map((_, i) => from + widths.slice(0, i + 1).reduce((a, b) => a + b, 0));
	return { bar, ends, widths };
}

/** The names of tiers told together may need two lines, the first a little higher. */
function nameLines(name: string, base: number): [line: string, y: number][] {
	const lines = wrap(name, NAME - 27, FIGURE, 600).slice(0, 2);
	return lines.map((line, i) => [line, lines.length === 1 ? base : base - 8 + i * 17]);
}

/** A short title stands in one line, a longer one in two; no word is cut. */
function headWidth(title: string): number {
	const whole = textWidth(title, TINY);
	if (whole <= SHORT) return whole;
	const words = pieces(title).map((piece) => textWidth(piece.trimEnd(), TINY));
	return Math.max(whole / 2 + TINY, ...words);
}

function rule(y: number, width: number): Mark {
	return { mark: 'path', d: segment(0, y, width, y), fill: 'none', stroke: 'line', strokeWidth: 1 };
}

function headings(heads: Heads, { bar, ends, widths }: Columns): Mark[] {
	return [
		write(heads.customers, NAME, HEAD - 10, TINY, 'ink-2'),
		write(heads.measure, NAME + bar + GAP, HEAD - 10, TINY, 'ink-2'),
		...heads.plain.flatMap((title, i) => {
			const lines = wrap(title, widths[i]! - 10, TINY);
			return lines.map((line, l) =>
				write(line, ends[i]!, HEAD - 10 - (lines.length - 1 - l) * 13, TINY, 'ink-2', 'end')
			);
		})
	];
}

function tierRow(row: Row, y: number, width: number, { bar, ends }: Columns): Mark[] {
	const base = y + 22;
	const ink = row.empty ? 'ink-3' : 'ink';
	const named = row.tier === 'invalid' && !row.empty ? 'invalid' : ink;
	return [
		hitArea(0, y + 1, width, ROW - 2),
		{ mark: 'rect', x: 4, y: y + 12, width: 11, height: 11, radius: 3, fill: row.tier },
		...nameLines(row.name, base).map(([line, at]) =>
			write(line, 23, at, FIGURE, named, 'start', 600)
		),
		...barred(row, row.customers, NAME, y, bar),
		...barred(row, row.measure, NAME + bar + GAP, y, bar),
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
