/** The charts of an evidence with the analyses that draw them. */
import type { Analysis, View } from '#lib/analyses/analysis.ts';
import type { Evidence, SharedChart } from '#lib/analyses/evidence.ts';
import { ANALYSES } from '#lib/analyses/index.ts';

export interface Shown {
	readonly analysis: Analysis<unknown>;
	readonly view: View<unknown>;
	/** Cells merged or blanked. */
	readonly hidden: number;
}

/** In the evidence's order and language; charts of analyses that this version lacks are left out. */
export function shownCharts(evidence: Evidence): Shown[] {
	return evidence.charts.flatMap((chart) => shownChart(evidence, chart) ?? []);
}

export function shownChart(
	{ context, locale }: Evidence,
	{ analysis: id, result, hidden }: SharedChart
): Shown | null {
	const analysis = ANALYSES.get(id);
	return analysis ? { analysis, view: { result, context, locale }, hidden } : null;
}
