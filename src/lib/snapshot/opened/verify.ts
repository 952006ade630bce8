/**
 * A shared chart against the same one reckoned again.
 *
 * Invariant: it is called equal only if every value that was shared is, also those that no figure
 * shows, and so is all that is said of the data; a figure is told as different only where that can
 * be read.
 */
import type { Analysis, Context, View } from '#lib/analyses/analysis.ts';
import type { Evidence, SharedChart } from '#lib/analyses/evidence.ts';
import { numbered } from '#lib/analyses/numbered.ts';
import type { Locale } from '#lib/core/locale.ts';
import { differing, leavesOf } from '../leaves.ts';
import { compare, type ComparedFigure, type Comparison } from './compare.ts';
import { figuresOf, groundOf } from './figures.ts';

export interface Verdict {
	readonly equal: boolean;
	/** Single values that were compared. */
	readonly values: number;
	/** Figures that differ, the shared one before and the one reckoned now after. */
	readonly comparison: Comparison;
	/** Paths of values that differ though no figure of the chart's table does. */
	readonly elsewhere: readonly string[];
	/** Versions of the reckoning where they are not the same: figures may differ for that alone. */
	readonly kernels: readonly [number, number] | null;
}

/** Customers picked one by one are not in the file, so that nobody else can pick them again. */
export function canBeReckoned({ context }: Pick<Evidence, 'context'>): boolean {
	return context.shared?.part !== true || context.shared.whom !== undefined;
}

/** `now` is null where the analysis can't be reckoned from that data. */
export function verdictOf(
	shared: SharedChart,
	now: SharedChart | null,
	comparison: Comparison
): Verdict {
	const paths = now === null ? ['result'] : differing(shared.result, now.result);
	const figures = comparison.figures.filter(isUnlike);
	return {
		equal: paths.length === 0 && figures.length === 0,
		values: leavesOf(shared.result).size,
		comparison: { ...comparison, figures },
		elsewhere: figures.length === 0 ? paths : [],
		kernels: now !== null && now.kernel !== shared.kernel ? [shared.kernel, now.kernel] : null
	};
}

function isUnlike({ change }: ComparedFigure): boolean {
	return change !== 0;
}

/** What all charts stand on: customers, rows and money, then all else that is said of the data. */
export function groundVerdict(
	evidence: Evidence,
	now: Evidence,
	locale: Locale
): Pick<Verdict, 'equal' | 'comparison' | 'elsewhere'> {
	const comparison = compare(groundOf(evidence.context, locale), groundOf(now.context, locale));
	const paths = differing(
		inOrder(evidence.context),
		asFarAs(evidence.context, inOrder(now.context))
	);
	const figures = comparison.figures.filter(isUnlike);
	return {
		equal: paths.length === 0,
		comparison: { ...comparison, figures },
		elsewhere: figures.length === 0 ? paths : []
	};
}

/** Files stand in older snapshots as their owner had read them. */
function inOrder(context: Context): Context {
	return { ...context, reconciliation: numbered(context.reconciliation) };
}

/** Older snapshots of a part don't say of how many. */
function asFarAs(told: Context, now: Context): Context {
	if (!now.shared || told.shared?.of !== undefined) return now;
	const { of, ...shared } = now.shared;
	return of === undefined ? now : { ...now, shared };
}

/** The chart's figures against those of the same chart reckoned now. */
export function chartComparison(
	analysis: Analysis<unknown>,
	shared: View<unknown>,
	now: View<unknown> | null
): Comparison {
	const before = figuresOf(analysis, shared);
	return compare(before, now ? figuresOf(analysis, now) : { ...before, figures: [] });
}
