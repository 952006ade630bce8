/** The charts of an evidence with the analyses that draw them. */
import type { Analysis, View } from '#lib/analyses/analysis.ts';
import type { Evidence, SharedChart } from '#lib/analyses/evidence.ts';
import { ANALYSES } from '#lib/analyses/index.ts';
import type { Locale } from '#lib/core/locale.ts';
import { whomOf } from './standing.ts';

export interface Shown {
	readonly analysis: Analysis<unknown>;
	readonly view: View<unknown>;
	/** Cells merged or blanked. */
	readonly hidden: number;
}

/** Whole results by the id of their analysis, whose customers the owner lets go by name. */
export type Wholes = ReadonlyMap<string, unknown>;
export const NAMELESS: Wholes = new Map();

/** In the evidence's order and language; charts of analyses that this version lacks are left out. */
export function shownCharts(evidence: Evidence, wholes: Wholes = NAMELESS): Shown[] {
	return evidence.charts.flatMap((chart) => shownChart(evidence, chart, wholes) ?? []);
}

export function shownChart(
	{ context, locale }: Evidence,
	{ analysis: id, result, hidden }: SharedChart,
	wholes: Wholes = NAMELESS
): Shown | null {
	const analysis = ANALYSES.get(id);
	if (!analysis) return null;
	const shown = { analysis, view: viewIn({ context }, { result }, locale), hidden };
	return wholes.has(id) ? withPeople(shown, wholes.get(id)) : shown;
}

/** A chart of the evidence in a language of the reader's, with whom it is of. */
export function viewIn(
	{ context }: Pick<Evidence, 'context'>,
	{ result }: Pick<SharedChart, 'result'>,
	locale: Locale
): View<unknown> {
	const whom = whomOf(context, locale);
	return { result, context, locale, ...(whom === null ? {} : { whom }) };
}

/** What was hidden of them is not. */
function withPeople(shown: Shown, whole: unknown): Shown {
	const { analysis, view, hidden } = shown;
	const { people } = analysis;
	if (!people) return shown;
	return {
		analysis,
		view: { ...view, result: people.restored(view.result, whole), named: true },
		hidden: Math.max(0, hidden - people.of(whole).length)
	};
}
