/** What the analyses ask about, for who looks for one. */

export const GROUPS = ['profit', 'tiers', 'loyalty', 'time', 'risk', 'data', 'more'] as const;
export type Group = (typeof GROUPS)[number];

const MEMBERS: Readonly<Record<Exclude<Group, 'more'>, readonly string[]>> = {
	profit: ['headline', 'pareto', 'concentration', 'ranks', 'pnl', 'breakeven', 'discounts'],
	tiers: ['pyramids', 'tiers', 'classes', 'grid', 'levels'],
	loyalty: ['satisfaction', 'recommend', 'service', 'complaints'],
	time: ['rfm', 'movement', 'retention', 'cohorts', 'lifetime', 'growth', 'value'],
	risk: ['traps', 'risks', 'risk', 'flags', 'receivables', 'overdue', 'churn'],
	data: ['reconciliation']
};

/** An analysis that no group names is among the others, and never hidden. */
export function groupOf(analysis: string): Group {
	return GROUPS.find((group) => group !== 'more' && MEMBERS[group].includes(analysis)) ?? 'more';
}
