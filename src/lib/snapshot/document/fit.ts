/**
 * How a chart takes one printed page with all its words and as many of its figures as there is room
 * for. Estimates alone, as no screen is asked: the notes are set closer first, then the chart yields,
 * then points of a curve stay behind on the screen. What still does not fit runs on over several.
 */
import type { Context, MethodCard } from '#lib/analyses/analysis.ts';
import { wrap } from '#lib/chart/text.ts';
import { isChinese, type Locale } from '#lib/core/locale.ts';
import { rowsOf } from './statement.ts';
import { gridWidth, type Grid } from './table.ts';

export interface Fit {
	/** Whether it runs over several pages, the figures after all else. */
	readonly long: boolean;
	/** Rows of figures that are printed, at most. */
	readonly rows: number;
	/** Whether the notes are set closer, and the figures smaller. */
	readonly dense: boolean;
	readonly fine: boolean;
}

export interface ToFit {
	readonly sentence: string;
	readonly stands: string;
	readonly grid: Grid;
	/** Rows that have to be printed; the others are points of a curve. */
	readonly needed: number;
	readonly method: MethodCard;
	readonly context: Context;
	readonly locale: Locale;
	/** Of the chart as it is laid out for the page's width, in pixels. */
	readonly chart: number;
}

/** Everything in pixels of a printed page, 96 to the inch, after margins. */
const PAGE = { width: 700, height: 950 };
const ROW = 15.2;
/** Masthead, titles, foot and the gaps between. */
const FRAME = 128;
const LOOSE = { dense: false, size: 9.4, line: 12.9 } as const;
const DENSE = { dense: true, size: 8.4, line: 11.2 } as const;
/** The chart at a part of its size, from the one that fills the width to the smallest that reads well. */
const SETTINGS = [
	{ ...LOOSE, chart: 0.9 },
	{ ...DENSE, chart: 0.9 },
	{ ...DENSE, chart: 0.75 },
	{ ...DENSE, chart: 0.6 }
] as const;
/** Where a curve gives up points for the page. */
const THINNED = { ...DENSE, chart: 0.6 } as const;
const FEWEST_POINTS = 3;

export function fit(page: ToFit): Fit {
	const fine = gridWidth(page.grid, 9.6) > PAGE.width;
	const all = page.grid.rows.length;
	const setting = SETTINGS.find((one) => roomForRows(page, one) >= all);
	if (setting) return { long: false, rows: all, dense: setting.dense, fine };
	const rows = roomForRows(page, THINNED);
	const long = rows < page.needed + FEWEST_POINTS;
	return { long, rows: long ? all : rows, dense: !long, fine };
}

type Setting = (typeof SETTINGS)[number];

function roomForRows(page: ToFit, setting: Setting): number {
	const { sentence, stands, locale, chart } = page;
	const head =
		wrap(sentence, PAGE.width / 1.06, 17.4).length * (isChinese(locale) ? 25.2 : 22.6) +
		wrap(stands, PAGE.width, 10.2).length * 14.5;
	const used = FRAME + head + tableHead(page.grid) + notes(page, setting) + chart * setting.chart;
	return Math.floor((PAGE.height - used) / ROW);
}

function tableHead({ head }: Grid): number {
	const width = PAGE.width / Math.max(1, head.length) - 8;
	return 4 + 12 * Math.max(1, ...head.map(({ text }) => wrap(text, width, 9.6).length));
}

/** Two columns of definitions, rows and money, and origin. */
function notes({ method, context, locale }: ToFit, setting: Setting): number {
	const width = PAGE.width / 2 - 14;
	const lines = (text: string, across = width): number =>
		Math.max(1, wrap(text, across, setting.size).length);
	const sum = (texts: readonly string[]): number =>
		texts.reduce((total, text) => total + lines(text), 0);
	const pairs = setting.dense
		? lines(method.parameters.map(({ name, value }) => `${name}: ${value}`).join(' · '))
		: method.parameters.reduce(
				(total, { name, value }) =>
					total + 0.1 + Math.max(lines(name, width * 0.38), lines(value, width * 0.58)),
				0
			);
	const text = sum(method.formula) + pairs + sum(method.leftOut) + lines(method.source);
	// Titles, the origin, and two tables with their heads.
	const origin = isChinese(locale) ? 22 : 23;
	const tables = context.shared?.part ? 0 : (rowsOf(context, locale).rows.length + 8) * ROW;
	return ((text + origin) * setting.line + tables) / 2 + 2 * ROW;
}
