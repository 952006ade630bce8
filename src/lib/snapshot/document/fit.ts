/**
 * How a chart takes one printed page with all its words and as many of its figures as there is room
 * for, in type that reads: nothing under 7 points. Estimates alone, as no screen is asked. In this
 * order: the notes are set closer, the chart yields, points of a curve stay behind on the screen,
 * then what was found, then rows of figures; that they did is said. Where all of that is not
 * enough, the words of the drawing alone go under 7 points; what still does not fit runs on over
 * several pages.
 */
import type { Context, MethodCard, NamedText } from '#lib/analyses/analysis.ts';
import { wrap } from '#lib/chart/text.ts';
import { isChinese, type Locale } from '#lib/core/locale.ts';
import { rowsOf } from './statement.ts';
import { bandsOf, type Grid } from './table.ts';

export interface Fit {
	/** Whether it runs over several pages, the figures after all else. */
	readonly long: boolean;
	/** Rows of figures that are printed, at most. */
	readonly rows: number;
	/** Whether the notes are set closer. */
	readonly dense: boolean;
	/** Whether what was found is left to the screen. */
	readonly short: boolean;
	/** The columns of the figures that stand beside each other on paper. */
	readonly bands: readonly Grid[];
}

export interface ToFit {
	readonly sentence: string;
	readonly stands: string;
	readonly grid: Grid;
	/** Rows that have to be printed; the others are points of a curve. */
	readonly needed: number;
	readonly method: MethodCard;
	readonly origin: readonly NamedText[];
	readonly context: Context;
	readonly locale: Locale;
	readonly chart: ChartSize;
}

/** Heights of a chart on the page, in pixels. */
export interface ChartSize {
	/** Filling its width. */
	readonly full: number;
	/** Where its smallest type is 7 points. */
	readonly least: number;
	/** Where it is 6 points: a little under what words keep to, before it goes down to what still reads. */
	readonly close: number;
	/** Where a drawing as high as a page still reads, as figures are drawn in it too. */
	readonly tight: number;
}

/** Of US Letter, the lower, and of A4, the narrower: in pixels, 96 to the inch, after margins. */
export const PAGE = { width: 722, height: 972 };
const COLUMN = PAGE.width / 2 - 14;
/** Figures: 7 points in pixels, a row, and what stands over and under them. */
export const FIGURES = { size: 9.4, row: 13.6, around: 22 };
/** Masthead, kicker, foot and the gaps between. */
const FRAME = 78;
const TITLE = 20;
const LOOSE = { dense: false, line: 12.7 } as const;
const DENSE = { dense: true, line: 11.9 } as const;
/** That not all is printed. */
const SAID = 36;
const FEWEST_POINTS = 3;
const FEWEST_ROWS = 2;

interface Setting {
	readonly dense: boolean;
	readonly line: number;
	readonly chart: keyof ChartSize;
	readonly short: boolean;
	/** The fewest rows for whose sake nothing else yields. */
	readonly rows: number;
}

export function fit(page: ToFit): Fit {
	const bands = bandsOf(page.grid, PAGE.width, FIGURES.size);
	const all = page.grid.rows.length;
	const points = Math.min(all, page.needed + FEWEST_POINTS);
	const settings: readonly Setting[] = [
		{ ...LOOSE, chart: 'full', short: false, rows: all },
		{ ...DENSE, chart: 'full', short: false, rows: all },
		{ ...DENSE, chart: 'least', short: false, rows: all },
		{ ...DENSE, chart: 'least', short: false, rows: points },
		{ ...DENSE, chart: 'least', short: true, rows: points },
		{ ...DENSE, chart: 'least', short: true, rows: Math.min(all, FEWEST_ROWS) },
		{ ...DENSE, chart: 'close', short: true, rows: Math.min(all, FEWEST_ROWS) },
		{ ...DENSE, chart: 'tight', short: true, rows: 0 }
	];
	for (const setting of settings) {
		const rows = Math.min(all, roomForRows(page, bands, setting));
		const { dense, short } = setting;
		if (rows >= setting.rows) return { long: false, rows, dense, short, bands };
	}
	return { long: true, rows: all, dense: false, short: false, bands };
}

function roomForRows(page: ToFit, bands: readonly Grid[], setting: Setting): number {
	const { sentence, stands, locale, chart } = page;
	const head =
		wrap(sentence, PAGE.width / 1.04, 16.1).length * (isChinese(locale) ? 22.6 : 20.8) +
		wrap(stands, PAGE.width, 9.8).length * 13.4;
	const heads = bands.reduce((sum, band) => sum + headOf(band), 0);
	const used =
		FRAME + head + FIGURES.around + heads + notesOf(page, setting) + chart[setting.chart];
	const rows = (PAGE.height - used) / (FIGURES.row * bands.length);
	const all = page.grid.rows.length;
	return Math.floor(rows >= all ? rows : rows - SAID / FIGURES.row);
}

function headOf({ head }: Grid): number {
	const width = PAGE.width / Math.max(1, head.length) - 8;
	return 5 + 11.4 * Math.max(1, ...head.map(({ text }) => wrap(text, width, FIGURES.size).length));
}

/** Two columns of definitions, rows and money, and origin. */
function notesOf(page: ToFit, setting: Setting): number {
	const { method, origin, context } = page;
	const lines = [
		...method.formula,
		...listed(method.parameters, setting),
		...(setting.short ? [] : listed(method.found, setting)),
		...run(method.leftOut, setting),
		method.source,
		...origin.flatMap(({ name, value }) => run([name, value], setting))
	];
	const text = lines.reduce((sum, line) => sum + wrap(line, COLUMN, FIGURES.size).length, 0);
	const titles = setting.dense ? 2.5 : 4;
	const statement = context.shared?.part ? 0 : statementHeight(page);
	return ((text + titles) * setting.line + 2 * TITLE + statement) / 2 + 2.5 * FIGURES.row;
}

/** Set loosely each has a line and a rule under it. */
function listed(values: readonly NamedText[], { dense }: Setting): string[] {
	const all = values.map(({ name, value }) => `${name}: ${value}`);
	return dense ? [all.join(' · ')] : all.flatMap((one) => (one.length > 60 ? [one, ''] : [one]));
}

function run(texts: readonly string[], { dense }: Setting): readonly string[] {
	return dense ? [texts.join(' · ')] : texts;
}

function statementHeight({ context, locale }: ToFit): number {
	return TITLE + (rowsOf(context, locale).rows.length + 7.5) * FIGURES.row;
}
