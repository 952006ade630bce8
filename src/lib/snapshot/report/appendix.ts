/** What stands behind a report: long tables, definitions, parameters, reconciliation, origin. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { markup, type Markup, type Part } from '../document/markup.ts';
import { methodOf, pairs } from '../document/method.ts';
import { originOf } from '../document/origin.ts';
import { statementOf } from '../document/statement.ts';
import { gridOf } from '../document/table.ts';
import type { Shown } from '../shown.ts';
import { LONGEST, chartIn, fitted } from './cell.ts';
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
	const tables = longTables(charts);
	const sections: Section[] = [
		...(tables.length > 0 ? [section('tables', words.tables, tables)] : []),
		...(charts.length > 0 ? [section('methods', words.methods, once(charts).map(methodIn))] : []),
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

/** What is short shares a page. */
const TOGETHER = new Set(['statement', 'origin']);

function written({ id, title, content }: Section): Markup {
	const together = TOGETHER.has(id) ? markup` class="together"` : null;
	return markup`<section id="${id}"><h2${together}>${title}</h2>
		${content}</section>
	`;
}

function longTables(charts: readonly Shown[]): Markup[] {
	return charts.flatMap(({ analysis, view }) => {
		const { context, locale } = view;
		const grid = gridOf(analysis.table(view), context, locale);
		if (grid.rows.length <= LONGEST) return [];
		const title = analysis.title(locale);
		return markup`<h3>${title}</h3>${fitted(grid, title)}`;
	});
}

/** A chart that stands there twice has one definition. */
function once(charts: readonly Shown[]): Shown[] {
	return [...new Map(charts.map((shown) => [shown.analysis.id, shown])).values()];
}

function methodIn({ analysis, view }: Shown): Markup {
	return markup`<h3>${analysis.title(view.locale)}</h3>
		${methodOf(analysis.method(view), view.locale)}`;
}

function hiddenIn(charts: readonly Shown[]): number {
	return charts.reduce((sum, { hidden }) => sum + hidden, 0);
}
