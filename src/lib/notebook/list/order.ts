/** How the list is ordered as long as the reader has not chosen. */
import type { Context } from '#lib/analyses/analysis.ts';
import type { ProfitClass, Tier } from '#lib/core/parameters.ts';
import type { ListColumn } from '#lib/worker/api.ts';
import type { Listing } from './rows.svelte.ts';

/** The column of the measure; without service records profit is listed for gross profit as well. */
export function rankedBy({ measure, has }: Pick<Context, 'measure' | 'has'>): ListColumn {
	return measure === 'grossProfit' && !has.service ? 'profit' : measure;
}

/** The best first; among customers without profit alone the worst, for theirs are the losses to look at. */
export function firstOrder(
	column: ListColumn,
	tiers: readonly Tier[],
	classes: readonly ProfitClass[] = []
): Listing['sort'] {
	const invalidOnly = tiers.length > 0 && tiers.every((tier) => tier === 'invalid');
	const losersOnly = classes.length > 0 && classes.every((one) => LOSING.has(one));
	return { column: losersOnly ? 'profit' : column, descending: !invalidOnly && !losersOnly };
}

const LOSING: ReadonlySet<ProfitClass> = new Set(['illusory', 'harmful']);
