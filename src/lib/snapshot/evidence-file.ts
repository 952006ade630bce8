/**
 * One chart as an `.html` file that can be trusted away from the page: the chart, its sentence, its
 * figures, how they came about, rows and money reconciled, and where it all comes from. One page
 * on paper, or where the figures are many, one page and these.
 *
 * Invariant: everything in it is drawn from the evidence alone. Same evidence, same bytes.
 */
import type { Context } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { plain } from '#lib/analyses/sentence.ts';
import type { Locale } from '#lib/core/locale.ts';
import { masthead } from './document/brand.ts';
import { chartHeight, chartOf, sentenceOf } from './document/chart.ts';
import { fit, type ToFit } from './document/fit.ts';
import { documentOf } from './document/document.ts';
import { markup, type Markup } from './document/markup.ts';
import { MESSAGES } from './document/messages.ts';
import { methodOf } from './document/method.ts';
import { dayText, originOf } from './document/origin.ts';
import { statementOf } from './document/statement.ts';
import { ONE_PAGE, STYLE } from './document/style.ts';
import { gridOf, tableOf, withheldOf, type Grid } from './document/table.ts';
import { shownCharts, type Shown } from './shown.ts';
import { standingOf } from './standing.ts';

/** Of the evidence's first chart; empty where this version can't draw it. */
export function evidenceFile(evidence: Evidence): string {
	const [shown] = shownCharts(evidence);
	if (!shown) return '';
	const { analysis, view } = shown;
	const title = analysis.title(view.locale);
	const grid = gridOf(analysis.table(view), view.context, view.locale);
	const { long, dense, fine } = fit(pageOf(shown, grid));
	const classes = ['sheet', long ? 'long' : 'page', dense && 'dense', fine && 'fine'].filter(
		(name) => name !== false
	);
	const [before, after] = long ? [null, figures(shown, grid)] : [figures(shown, grid), null];
	return documentOf({
		locale: evidence.locale,
		title: `${title}: ${plain(analysis.finding(view))}`,
		style: STYLE + ONE_PAGE,
		body: markup`<main class="${classes.join(' ')}">
			${head(evidence, shown)}
			${chartOf(shown)}
			${before}
			${notes(evidence, shown)}
			${after}
			${foot(evidence)}
			</main>`
	});
}

function head({ locale, day, title }: Evidence, shown: Shown): Markup {
	const { analysis, view } = shown;
	const kicker = [title, analysis.title(locale)].filter((part) => part !== '').join(' · ');
	return markup`${masthead(locale, MESSAGES[locale].evidence, dayText(day, locale))}
		<p class="kicker">${kicker}</p>
		<h1 class="finding">${sentenceOf(analysis.finding(view))}</h1>
		<p class="stands">${standsOf(shown)}</p>`;
}

function pageOf(shown: Shown, grid: Grid): ToFit {
	const { analysis, view } = shown;
	return {
		sentence: plain(analysis.finding(view)),
		stands: standsOf(shown),
		grid,
		method: analysis.method(view),
		context: view.context,
		locale: view.locale,
		chart: chartHeight(shown, PRINTED_WIDTH)
	};
}

/** Of the type area, in pixels. */
const PRINTED_WIDTH = 703;

function standsOf(shown: Shown): string {
	return standingOf(shown).join(' · ');
}

function figures({ analysis, view }: Shown, grid: Grid): Markup {
	const words = MESSAGES[view.locale];
	return markup`<section class="figures">
		<h2>${words.figures}</h2>
		${tableOf(grid, words.figures)}
		${withheldOf(analysis.table(view), view.context, view.locale)}
	</section>`;
}

function notes(evidence: Evidence, { analysis, view, hidden }: Shown): Markup {
	const { locale, context } = view;
	const words = MESSAGES[locale];
	return markup`<div class="small">
		<section>
			<h2>${words.method}</h2>
			${methodOf(analysis.method(view), locale)}
		</section>
		${context.shared?.part ? null : statement(context, locale)}
		<section>
			<h2>${words.origin}</h2>
			${originOf(evidence, hidden)}
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

function foot({ locale, fingerprint, day }: Evidence): Markup {
	return markup`<footer class="last">
		${MESSAGES[locale].evidence} · ${dayText(day, locale)} · SHA-256 ${fingerprint.slice(0, 16)}…
	</footer>`;
}
