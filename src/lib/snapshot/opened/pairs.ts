/** The charts that two snapshots have in common, in the order of the first. */
import type { Analysis } from '#lib/analyses/analysis.ts';
import type { Evidence, SharedChart } from '#lib/analyses/evidence.ts';
import { ANALYSES } from '#lib/analyses/index.ts';

export interface Pair {
	readonly analysis: Analysis<unknown>;
	readonly first: SharedChart;
	readonly second: SharedChart;
}

export function pairsOf(first: Evidence, second: Evidence): Pair[] {
	return first.charts.flatMap((chart) => {
		const analysis = ANALYSES.get(chart.analysis);
		const other = chartOf(second, chart.analysis);
		return analysis && other ? [{ analysis, first: chart, second: other }] : [];
	});
}

export function chartOf(evidence: Evidence, analysis: string): SharedChart | null {
	return evidence.charts.find((chart) => chart.analysis === analysis) ?? null;
}

/** Whether the figures of `a` stand on a later day than those of `b`. */
export function isLater(a: Evidence, b: Evidence): boolean {
	if (a.context.asOf !== b.context.asOf) return a.context.asOf > b.context.asOf;
	return a.day > b.day;
}
