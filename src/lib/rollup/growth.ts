/** Growth on the previous window, which a notebook over its whole data does not have. */
import type { Parameters } from '#lib/core/parameters.ts';
import * as derive from './columns.ts';
import type { Keys } from './keys.ts';
import { Ledger } from './ledger.ts';
import type { Lines } from './orders.ts';
import { placesOf } from './places.ts';
import type { ProfileColumns, Window } from './profile.ts';
import { previousWindow } from './window.ts';

export function growthColumns(
	lines: readonly Lines[],
	revenue: Float64Array,
	keys: Keys,
	window: Window,
	parameters: Parameters
): Pick<ProfileColumns, 'previousRevenue' | 'growth'> {
	const before = previousWindow(window, parameters);
	if (before === null) return { previousRevenue: null, growth: null };
	const ledger = new Ledger(keys.size);
	for (const { dataset, batch, revenue: amounts } of lines)
		ledger.add(amounts, placesOf(dataset, batch, keys, before));
	ledger.verify('previous revenue');
	return {
		previousRevenue: derive.moneyColumn(ledger.customers),
		growth: derive.growth(revenue, ledger.customers)
	};
}
