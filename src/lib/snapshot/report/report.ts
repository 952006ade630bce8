/**
 * A whole notebook as one `.html` file: cover, contents, cells, and the appendix behind them.
 *
 * Invariants: its figures come from the evidence alone; a customer is named only in cells whose
 * owner lets names go. Same evidence and cells, same bytes.
 */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { masthead } from '../document/brand.ts';
import { sentenceOf } from '../document/chart.ts';
import { documentOf } from '../document/document.ts';
import { markup, type Markup } from '../document/markup.ts';
import { MESSAGES as DOCUMENT } from '../document/messages.ts';
import { dayText } from '../document/origin.ts';
import { STYLE } from '../document/style.ts';
import { productOf } from '../product.ts';
import { notebookStanding } from '../standing.ts';
import { appendixOf } from './appendix.ts';
import { cellOf } from './cell.ts';
import type { ReportCell } from './cells.ts';
import { contentsOf, entriesOf, idOf } from './contents.ts';
import { MESSAGES } from './messages.ts';
import { REPORT_STYLE } from './style.ts';
import { findingsOf } from './summary.ts';

export function report(evidence: Evidence, cells: readonly ReportCell[]): string {
	const appendix = appendixOf(cells, evidence);
	const entries = [...entriesOf(cells, evidence), ...appendix.entries];
	return documentOf({
		locale: evidence.locale,
		title: titleOf(evidence),
		style: STYLE + REPORT_STYLE,
		body: markup`<main class="sheet">
			${coverOf(evidence)}
			${contentsOf(entries, evidence)}
			${cells.map((cell, i) => cellOf(cell, idOf(i), evidence))}
			${appendix.markup}
			</main>`
	});
}

function titleOf({ title, locale }: Evidence): string {
	return title === '' ? MESSAGES[locale].untitled : title;
}

function coverOf(evidence: Evidence): Markup {
	const { locale, day, product, fingerprint, context } = evidence;
	const [first] = findingsOf(evidence);
	const written = dayText(day, locale);
	return markup`${masthead(locale, MESSAGES[locale].report, written)}
		<header class="cover"><h1>${titleOf(evidence)}</h1>
		<p class="stands">${notebookStanding(context, locale).join(' · ')}</p>
		${first ? markup`<p class="lead">${sentenceOf(first.sentence)}</p>` : null}
		<p class="rounding">${DOCUMENT[locale].rounding(context.currency)}</p>
		<p class="origin">${productOf(locale, product)} · ${written} · ${DOCUMENT[locale].fingerprint}: <span class="hash">SHA-256 ${fingerprint}</span></p>
		</header>`;
}
