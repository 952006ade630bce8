/** How the list is ordered as long as the reader has not chosen. */
import type { Context } from '#lib/analyses/analysis.ts';
import type { Tier } from '#lib/core/parameters.ts';
import type { ListColumn } from '#lib/worker/api.ts';
import type { Listing } from './rows.svelte.ts';

/** The column of the measure; without service records profit is listed for gross profit as well. */
export function rankedBy({ measure, has }: Pick<Context, 'measure' | 'has'>): ListColumn {
	return measure === 'grossProfit' && !has.service ? 'profit' : measure;
}

/** The best first; among invalid customers alone the worst, for theirs are the losses to look at. */
export function firstOrder(column: ListColumn, tiers: readonly Tier[]): Listing['sort'] {
	const invalidOnly = tiers.length > 0 && tiers.every((tier) => tier === 'invalid');
	return { column, descending: !invalidOnly };
}
