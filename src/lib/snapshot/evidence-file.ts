/**
 * One chart as an `.html` file that can be trusted away from the page: the chart, its sentence, its
 * figures, how they came about, rows and money reconciled, and where it all comes from. One page
 * on paper.
 *
 * Invariant: everything in it is drawn from the evidence alone. Same evidence, same bytes.
 */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { plain } from '#lib/analyses/sentence.ts';
import { masthead } from './document/brand.ts';
import { chartOf, sentenceOf } from './document/chart.ts';
import { documentOf } from './document/document.ts';
import { markup, type Markup } from './document/markup.ts';
import { MESSAGES } from './document/messages.ts';
import { methodOf } from './document/method.ts';
import { dayText, originOf } from './document/origin.ts';
import { statementOf } from './document/statement.ts';
import { ONE_PAGE, STYLE } from './document/style.ts';
import { gridOf, tableOf } from './document/table.ts';
import { shownCharts, type Shown } from './shown.ts';
import { standingOf } from './standing.ts';

/** Of the evidence's first chart; empty where this version can't draw it. */
export function evidenceFile(evidence: Evidence): string {
	const [shown] = shownCharts(evidence);
	if (!shown) return '';
	const { analysis, view } = shown;
	const title = analysis.title(view.locale);
	return documentOf({
		locale: evidence.locale,
		title: `${title}: ${plain(analysis.finding(view))}`,
		style: STYLE + ONE_PAGE,
		body: markup`<main class="sheet">
			${head(evidence, shown)}
			${chartOf(shown)}
			${figures(shown)}
			${notes(evidence, shown)}
			${foot(evidence)}
			</main>`
	});
}

function head({ locale, day, title }: Evidence, { analysis, view }: Shown): Markup {
	const kicker = [title, analysis.title(locale)].filter((part) => part !== '').join(' · ');
	return markup`${masthead(locale, MESSAGES[locale].evidence, dayText(day, locale))}
		<p class="kicker">${kicker}</p>
		<h1 class="finding">${sentenceOf(analysis.finding(view))}</h1>
		<p class="stands">${standingOf({ analysis, view }).join(' · ')}</p>`;
}

function figures({ analysis, view }: Shown): Markup {
	const { context, locale } = view;
	const grid = gridOf(analysis.table(view), context, locale);
	const words = MESSAGES[locale];
	return markup`<section>
		<h2>${words.figures}</h2>
		${tableOf(grid, words.figures, locale, PRINTED_ROWS)}
	</section>`;
}

const PRINTED_ROWS = 14;

function notes(evidence: Evidence, { analysis, view, hidden }: Shown): Markup {
	const { locale, context } = view;
	const words = MESSAGES[locale];
	return markup`<div class="small">
		<section>
			<h2>${words.method}</h2>
			${methodOf(analysis.method(view), locale)}
		</section>
		<section>
			<h2>${words.rows}</h2>
			${statementOf(context, locale)}
		</section>
		<section>
			<h2>${words.origin}</h2>
			${originOf(evidence, hidden)}
		</section>
	</div>`;
}

function foot({ locale, fingerprint, day }: Evidence): Markup {
	return markup`<footer class="last">
		${MESSAGES[locale].evidence} · ${dayText(day, locale)} · SHA-256 ${fingerprint.slice(0, 16)}…
	</footer>`;
}
