/** Growth on the previous window, which a notebook over its whole data does not have. */
import * as derive from './columns.ts';
import type { Keys } from './keys.ts';
import { type Makers, once } from './lazily.ts';
import { Ledger } from './ledger.ts';
import type { EachLines } from './orders.ts';
import { placesOf } from './places.ts';
import type { ProfileColumns, Window } from './profile.ts';

/** `before` is the window before, null where there is none. */
export function growthColumns(
	lines: EachLines,
	revenue: Float64Array,
	keys: Keys,
	before: Window | null
): Makers<Pick<ProfileColumns, 'previousRevenue' | 'growth'>> {
	const previous = once(() => before && previousOf(lines, keys, before));
	return {
		previousRevenue: () => {
			const values = previous();
			return values && derive.moneyColumn(values);
		},
		growth: () => {
			const values = previous();
			return values && derive.growth(revenue, values);
		}
	};
}

function previousOf(lines: EachLines, keys: Keys, before: Window): Float64Array {
	const ledger = new Ledger(keys.size);
	for (const { dataset, batch, revenue } of lines)
		ledger.add(revenue, placesOf(dataset, batch, keys, before));
	ledger.verify('previous revenue');
	return ledger.customers;
}
