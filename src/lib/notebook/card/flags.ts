/** What stands out about one customer, from its own figures. */
import type { Qualifier } from '#lib/core/parameters.ts';
import type { CustomerCard } from '#lib/worker/card/contract.ts';

export type Flag =
	| { readonly flag: 'loss' | 'illusory' | Qualifier | 'dissatisfied' | 'quiet' }
	| { readonly flag: 'complaints'; readonly count: number }
	/** Overdue money, minor units. */
	| { readonly flag: 'owing'; readonly money: number }
	| { readonly flag: 'falling'; readonly growth: number };

/** Revenue that fell by more than this, as a share, is worth saying. */
export const FALLING = -0.2;
/** Silent for so many of its own usual gaps. */
export const QUIET_TIMES = 2;

/** `satisfiedLine` in points of the survey; null where it isn't set, and nothing is said of scores. */
export function flagsOf(card: CustomerCard, satisfiedLine: number | null): Flag[] {
	const figure = (name: string): number | null => {
		const value = card.profile[name]?.value;
		return typeof value === 'number' ? value : null;
	};
	const flags: Flag[] = [];
	const profit = figure('profit');
	if (card.profitClass === 'illusory') flags.push({ flag: 'illusory' });
	else if (profit !== null && profit < 0) flags.push({ flag: 'loss' });
	flags.push(...card.qualifiers.map((flag) => ({ flag })));
	const overdue = figure('overdue');
	if (overdue !== null && overdue > 0) flags.push({ flag: 'owing', money: overdue });
	const growth = figure('growth');
	if (growth !== null && growth <= FALLING) flags.push({ flag: 'falling', growth });
	const [recency, interval] = [figure('recency'), figure('interval')];
	if (recency !== null && interval !== null && recency > QUIET_TIMES * interval)
		flags.push({ flag: 'quiet' });
	const satisfaction = figure('satisfaction');
	if (satisfaction !== null && satisfiedLine !== null && satisfaction < satisfiedLine)
		flags.push({ flag: 'dissatisfied' });
	const complaints = figure('complaints');
	if (complaints !== null && complaints > 0) flags.push({ flag: 'complaints', count: complaints });
	return flags;
}
