/**
 * Whether a chart with all its words and figures takes one printed page. Estimates alone, as no
 * screen is asked: on one page the chart yields what they miss. What does not fit runs on.
 *
 * Invariant: no row is given up for the page, and next to nothing of the chart.
 */
import type { Context, MethodCard } from '#lib/analyses/analysis.ts';
import { wrap } from '#lib/chart/text.ts';
import { isChinese, type Locale } from '#lib/core/locale.ts';
import { rowsOf } from './statement.ts';
import { gridWidth, type Grid } from './table.ts';

export interface Fit {
	/** Whether it runs over several pages, the figures after all else. */
	readonly long: boolean;
	/** Whether the notes are set closer, and the figures smaller. */
	readonly dense: boolean;
	readonly fine: boolean;
}

export interface ToFit {
	readonly sentence: string;
	readonly stands: string;
	readonly grid: Grid;
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
/** A chart of this part of its size still reads as the one that fills the width. */
const LEAST_CHART = 0.9;
const SETTINGS = [
	{ dense: false, size: 9.4, line: 12.9 },
	{ dense: true, size: 8.4, line: 11.2 }
] as const;

export function fit(page: ToFit): Fit {
	const fine = gridWidth(page.grid, 9.6) > PAGE.width;
	const setting = SETTINGS.find((one) => roomForRows(page, one) >= page.grid.rows.length);
	return { long: setting === undefined, dense: setting?.dense ?? false, fine };
}

type Setting = (typeof SETTINGS)[number];

function roomForRows(page: ToFit, setting: Setting): number {
	const { sentence, stands, locale, chart } = page;
	const head =
		wrap(sentence, PAGE.width / 1.06, 17.4).length * (isChinese(locale) ? 25.2 : 22.6) +
		wrap(stands, PAGE.width, 10.2).length * 14.5;
	const used = FRAME + head + tableHead(page.grid) + notes(page, setting) + chart * LEAST_CHART;
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
