/** The cells of a notebook as parts of a report. */
import type { Person } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { ANALYSES } from '#lib/analyses/index.ts';
import { findingOf } from '#lib/analyses/whom.ts';
import { formatCount } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { chartOf, sentenceOf } from '../document/chart.ts';
import { markup, type Markup } from '../document/markup.ts';
import { MESSAGES as DOCUMENT } from '../document/messages.ts';
import { pairs } from '../document/method.ts';
import {
	countsOf,
	gridOf,
	gridWidth,
	neededRows,
	printedRows,
	swipeOf,
	tableOf,
	withheldOf,
	type Grid
} from '../document/table.ts';
import { shownChart, type Shown } from '../shown.ts';
import { standingOf } from '../standing.ts';
import type { CustomerRows, ReportCell } from './cells.ts';
import { MESSAGES } from './messages.ts';
import { parameterInForce } from './parameters.ts';
import { summaryOf } from './summary.ts';
import { textOf } from './text.ts';

/** Rows that stand on a page with their chart. */
const LONGEST = 24;
/** Of a curve that paper takes. */
const POINTS = 24;

/** `id`: where the contents lead. */
export function cellOf(cell: ReportCell, id: string, evidence: Evidence): Markup {
	const words = MESSAGES[evidence.locale];
	switch (cell.type) {
		case 'heading':
			return markup`<div class="part-title" id="${id}"><h2>${cell.text}</h2></div>`;
		case 'text':
			return textOf(cell.text, evidence);
		case 'analysis':
			return analysisOf(cell, id, evidence);
		case 'leftOut':
			return untold(id, cell.title, cell.why);
		case 'parameter': {
			const inForce = parameterInForce(cell.parameter, evidence.context, evidence.locale);
			return section(id, words.setting, pairs([inForce]));
		}
		case 'summary':
			return section(id, words.summary, summaryOf(evidence));
		case 'customers':
			return cell.list
				? section(id, titleOfList(cell.list, evidence.locale), listOf(cell.list, evidence))
				: leftOut(words.listWithheld);
		case 'customer':
			return cell.card
				? section(
						id,
						nameOf(cell.card.person),
						markup`<div class="small">${pairs(cell.card.facts)}</div>`
					)
				: leftOut(words.cardWithheld);
	}

	function section(to: string, title: string, content: Markup): Markup {
		return markup`<section class="cell" id="${to}"><h2>${title}</h2>${content}</section>`;
	}

	function leftOut(why: string): Markup {
		return markup`<section class="cell" id="${id}"><p class="note">${why}</p></section>`;
	}
}

/** Called what it would be, as the contents call it. */
function untold(id: string, title: string, why: string): Markup {
	return markup`<section class="cell" id="${id}"><h2>${title}</h2><p class="note">${why}</p></section>`;
}

export function titleOf(analysis: string, locale: Locale): string {
	return ANALYSES.get(analysis)?.title(locale) ?? analysis;
}

type AnalysisCell = ReportCell & { readonly type: 'analysis' };

/** The chart that a cell shows, from its own evidence where it has one. */
export function chartIn(cell: AnalysisCell, evidence: Evidence): Shown | null {
	const from = cell.own ?? evidence;
	const chart = from.charts.find(({ analysis }) => analysis === cell.analysis);
	return chart ? shownChart({ ...from, locale: evidence.locale }, chart, cell.wholes) : null;
}

function analysisOf(cell: AnalysisCell, id: string, evidence: Evidence): Markup {
	const shown = chartIn(cell, evidence);
	const words = MESSAGES[evidence.locale];
	if (!shown) return untold(id, titleOf(cell.analysis, evidence.locale), words.unmeasurable);
	const { analysis, view } = shown;
	const kicker = [analysis.title(view.locale), cell.own === null ? null : words.own].filter(
		(part) => part !== null
	);
	const head = markup`<p class="kicker">${kicker.join(' · ')}</p>
		<p class="finding">${sentenceOf(findingOf(analysis, view))}</p>`;
	const drawn = markup`<p class="stands">${standingOf(shown).join(' · ')}</p>
		${chartOf(shown)}`;
	const figures = behind(shown);
	// What is folded in the notebook opens by a click, and on paper stays its sentence.
	return cell.folded
		? markup`<section class="cell" id="${id}"><details><summary>${head}</summary>${drawn}${figures}</details></section>`
		: markup`<section class="cell drawn" id="${id}"><div class="shown">${head}${drawn}</div>${figures}</section>`;
}

function behind({ analysis, view }: Shown): Markup {
	const words = MESSAGES[view.locale];
	const table = analysis.table(view);
	const grid = gridOf(table, view.context, view.locale);
	const counts = countsOf(table, grid);
	const printed = printedRows(counts, neededRows(counts) + POINTS);
	const count = (of: number): string => formatCount(of, view.locale);
	const [some, all] = [printed.size, grid.rows.length];
	return markup`<div class="${['figures', ...lengthOf(grid, some)].join(' ')}"><h3>${words.figures}</h3>
		${swipeOf(grid, view.locale)}
		${fitted(grid, words.figures, printed)}
		${some < all ? markup`<p class="note paper">${DOCUMENT[view.locale].printed(count(some), count(all))}</p>` : null}
		${withheldOf(table, view.context, view.locale)}</div>`;
}

/** What is long scrolls on a screen; what runs over pages and is narrow stands on paper in two columns. */
function lengthOf(grid: Grid, printed: number): string[] {
	const long = grid.rows.length > LONGEST ? ['long'] : [];
	if (printed <= LONGEST) return [...long, 'short'];
	return gridWidth(grid, PAGE.size) < (PAGE.width - PAGE.gap) / 2 ? [...long, 'narrow'] : long;
}

/** Width of a page's type area in pixels, the size of its tables, and the gap between two columns. */
const PAGE = { width: 680, size: 11, gap: 30 };

function fitted(grid: Grid, label: string, printed: ReadonlySet<number> | null = null): Markup {
	const fine = gridWidth(grid, PAGE.size) > PAGE.width ? 'fine' : 'plain';
	return markup`<div class="${fine}">${tableOf(grid, label, printed)}</div>`;
}

export function titleOfList({ people, all }: CustomerRows, locale: Locale): string {
	return MESSAGES[locale].customers(formatCount(people.length, locale), formatCount(all, locale));
}

export function nameOf({ key, name }: Person): string {
	return name ?? key;
}

function listOf({ table }: CustomerRows, { context, locale }: Evidence): Markup {
	return fitted(gridOf(table, context, locale), MESSAGES[locale].list);
}
