/** What stands behind a report: definitions, parameters, reconciliation, origin. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { markup, type Markup, type Part } from '../document/markup.ts';
import { methodOf, pairs } from '../document/method.ts';
import { originOf } from '../document/origin.ts';
import { statementOf } from '../document/statement.ts';
import type { Shown } from '../shown.ts';
import { chartIn } from './cell.ts';
import { peopleIn, type ReportCell } from './cells.ts';
import type { Entry } from './contents.ts';
import { MESSAGES } from './messages.ts';
import { parametersInForce } from './parameters.ts';

interface Section extends Entry {
	readonly content: Markup;
}

export interface Appendix {
	readonly entries: readonly Entry[];
	readonly markup: Markup;
}

export function appendixOf(cells: readonly ReportCell[], evidence: Evidence): Appendix {
	const words = MESSAGES[evidence.locale];
	const charts = cells.flatMap((cell) =>
		cell.type === 'analysis' ? (chartIn(cell, evidence) ?? []) : []
	);
	const sections: Section[] = [
		...(charts.length > 0
			? [
					section(
						'methods',
						words.methods,
						markup`<div class="columns">${once(charts).map(methodIn)}</div>`
					)
				]
			: []),
		section(
			'parameters',
			words.parameters,
			pairs(parametersInForce(evidence.context, evidence.locale))
		),
		section('statement', words.statement, statementOf(evidence.context, evidence.locale)),
		section('origin', words.origin, originOf(evidence, hiddenIn(charts), peopleIn(cells).length))
	];
	return {
		entries: sections,
		markup: markup`<div class="appendix small">${sections.map(written)}</div>`
	};
}

function section(id: string, title: string, content: Part): Section {
	return { id, title, part: false, content: markup`${content}` };
}

function written({ id, title, content }: Section): Markup {
	return markup`<section id="${id}"><h2>${title}</h2>
		${content}</section>
	`;
}

/** A chart that stands there twice has one definition. */
function once(charts: readonly Shown[]): Shown[] {
	return [...new Map(charts.map((shown) => [shown.analysis.id, shown])).values()];
}

function methodIn({ analysis, view }: Shown): Markup {
	return markup`<div class="method"><h3>${analysis.title(view.locale)}</h3>
		${methodOf(analysis.method(view), view.locale)}</div>`;
}

function hiddenIn(charts: readonly Shown[]): number {
	return charts.reduce((sum, { hidden }) => sum + hidden, 0);
}
