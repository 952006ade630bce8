/** The findings of a report, in order of the money at stake. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { byStake, type CellFinding } from '#lib/notebook/summary/findings.ts';
import { sentenceOf } from '../document/chart.ts';
import { markup, type Markup } from '../document/markup.ts';
import { shownCharts } from '../shown.ts';
import { MESSAGES } from './messages.ts';

export function findingsOf(evidence: Evidence): CellFinding[] {
	return byStake(
		shownCharts(evidence).map(({ analysis, view }) => ({
			cell: analysis.id,
			title: analysis.title(view.locale),
			sentence: analysis.finding(view),
			stake: analysis.stake?.(view) ?? null
		}))
	);
}

export function summaryOf(evidence: Evidence): Markup {
	const findings = findingsOf(evidence);
	if (findings.length === 0)
		return markup`<p class="note">${MESSAGES[evidence.locale].nothing}</p>`;
	return markup`<ol class="findings">
		${findings.map(
			({
				title,
				sentence
			}) => markup`<li><span class="of">${title}</span>${sentenceOf(sentence)}</li>
			`
		)}</ol>`;
}
