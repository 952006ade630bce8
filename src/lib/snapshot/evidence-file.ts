/**
 * One chart as an `.html` file that can be trusted away from the page: the chart, its sentence, its
 * figures, how they came about, rows and money reconciled, and where it all comes from. One page
 * on paper, which says how many points of a curve it leaves out; where even then the figures are too
 * many, one page and these.
 *
 * Invariant: everything in it is drawn from the evidence alone. Same evidence, same bytes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Context } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { plain } from '#lib/analyses/sentence.ts';
import { findingOf } from '#lib/analyses/whom.ts';
import { formatCount } from '#lib/core/format.ts';
import type { Locale } from '#lib/core/locale.ts';
import { masthead } from './document/brand.ts';
import { chartOf, chartSize, sentenceOf } from './document/chart.ts';
import { fit, PAGE, type Fit, type ToFit } from './document/fit.ts';
import { documentOf } from './document/document.ts';
import { markup, type Markup } from './document/markup.ts';
import { MESSAGES } from './document/messages.ts';
import { methodOf } from './document/method.ts';
import { dayText, originOf, originTexts } from './document/origin.ts';
import { statementOf } from './document/statement.ts';
import { canonical } from './evidence/write.ts';
import { ONE_PAGE, STYLE } from './document/style.ts';
import {
	countsOf,
	gridOf,
	neededRows,
	printedRows,
	swipeOf,
	tableOf,
	withheldOf,
	type Grid
} from './document/table.ts';
import { shownCharts, type Shown } from './shown.ts';
import { standingOf } from './standing.ts';

/** Of the evidence's first chart; empty where this version can't draw it. */
export function evidenceFile(evidence: Evidence): string {
	const [shown] = shownCharts(evidence);
	if (!shown) return '';
	const { analysis, view } = shown;
	const title = analysis.title(view.locale);
	const table = analysis.table(view);
	const grid = gridOf(table, view.context, view.locale);
	const kinds = countsOf(table, grid);
	const paper = fit(pageOf(evidence, shown, grid, neededRows(kinds)));
	const { long, dense } = paper;
	const classes = ['sheet', long ? 'long' : 'page', dense && 'dense'].filter(
		(name) => name !== false
	);
	const told = figures(shown, grid, paper, printedRows(kinds, paper.rows));
	return documentOf({
		locale: evidence.locale,
		title: `${title}: ${plain(findingOf(analysis, view))}`,
		style: STYLE + ONE_PAGE,
		body: markup`<main class="${classes.join(' ')}">
			${head(evidence, shown)}
			${chartOf(shown, true)}
			${long ? null : told}
			${notes(evidence, shown, paper.short)}
			${long ? told : null}
			${foot(evidence)}
			</main>`
	});
}

function head({ locale, day, title }: Evidence, shown: Shown): Markup {
	const { analysis, view } = shown;
	const kicker = [title, analysis.title(locale)].filter((part) => part !== '').join(' · ');
	return markup`${masthead(locale, MESSAGES[locale].evidence, dayText(day, locale))}
		<p class="kicker">${kicker}</p>
		<h1 class="finding">${sentenceOf(findingOf(analysis, view))}</h1>
		<p class="stands">${standsOf(shown)}</p>`;
}

function pageOf(evidence: Evidence, shown: Shown, grid: Grid, needed: number): ToFit {
	const { analysis, view, hidden } = shown;
	return {
		sentence: plain(findingOf(analysis, view)),
		stands: standsOf(shown),
		grid,
		needed,
		method: analysis.method(view),
		context: view.context,
		locale: view.locale,
		origin: originTexts(evidence, hidden, 0),
		chart: chartSize(shown, PAGE.width)
	};
}

function standsOf(shown: Shown): string {
	return standingOf(shown).join(' · ');
}

function figures(
	{ analysis, view }: Shown,
	grid: Grid,
	{ bands, short }: Fit,
	printed: ReadonlySet<number>
): Markup {
	const { locale } = view;
	const unsaid = short && analysis.method(view).found.length > 0;
	const words = MESSAGES[locale];
	const all = grid.rows.length;
	const left = printed.size < all;
	const count = (of: number): string => formatCount(of, locale);
	const bare = printed.size === 0 && all > 0;
	return markup`<section class="figures${bare ? ' bare' : ''}">
		<h2>${words.figures}</h2>
		${swipeOf(grid, locale)}
		${bands.length === 1 ? tableOf(grid, words.figures, printed) : banded(grid, bands, words.figures, printed)}
		${left ? markup`<p class="paper">${words.printed(count(printed.size), count(all))}</p>` : null}
		${unsaid ? markup`<p class="paper">${words.foundOnScreen}</p>` : null}
		${withheldOf(analysis.table(view), view.context, locale)}
	</section>`;
}

/** One under another on paper, where a screen scrolls. */
function banded(
	grid: Grid,
	bands: readonly Grid[],
	label: string,
	printed: ReadonlySet<number>
): Markup {
	return markup`<div class="screen">${tableOf(grid, label)}</div>
		<div class="paper">${bands.map((band) => tableOf(band, label, printed))}</div>`;
}

function notes(evidence: Evidence, { analysis, view, hidden }: Shown, short: boolean): Markup {
	const { locale, context } = view;
	const words = MESSAGES[locale];
	return markup`<div class="small">
		<section>
			<h2>${words.method}</h2>
			${methodOf(analysis.method(view), locale, short)}
		</section>
		${context.shared?.part ? null : statement(context, locale)}
		<section>
			<h2>${words.origin}</h2>
			${originOf(evidence, hidden, 0)}
		</section>
	</div>`;
}

/** Of all customers: it would account for none of those in a part. */
function statement(context: Context, locale: Locale): Markup {
	return markup`<section class="statement">
			<h2>${MESSAGES[locale].rows}</h2>
			${statementOf(context, locale)}
		</section>`;
}

/** With a sum over the data in the file, so that neither they nor the words can be changed alone. */
function foot(evidence: Evidence): Markup {
	const { locale, day } = evidence;
	const words = MESSAGES[locale];
	const sum = bytesToHex(sha256(new TextEncoder().encode(canonical(evidence))));
	return markup`<footer class="last">
		${words.evidence} · ${dayText(day, locale)} · ${words.sum} <span class="hash">${sum}</span>
	</footer>`;
}
