import * as v from 'valibot';
import { PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import { count, isWithin, mergedClasses, mergedTiers, money, same, sumOf } from '../shape-parts.ts';
import type { PnlResult } from './kernel.ts';
import type { Statement } from './statement.ts';

const statement = v.strictObject({
	customers: count,
	discount: v.nullable(money),
	revenue: money,
	grossProfit: money,
	service: v.nullable(money),
	fees: v.nullable(money),
	capitalCharge: v.nullable(money),
	profit: money
});

const shape: Shape<PnlResult> = {
	schema: v.strictObject({
		all: statement,
		tiers: v.pipe(v.array(statement), v.length(TIERS.length)),
		classes: v.pipe(v.array(statement), v.length(PROFIT_CLASSES.length))
	}),
	holds: ({ all, tiers, classes }, { totals, unattributed, customers }) =>
		all.customers === customers &&
		all.revenue === totals.revenue - unattributed.revenue &&
		[all, ...tiers, ...classes].every(addsUp) &&
		same(together(tiers, all), all) &&
		same(together(classes, all), all),
	hides: (hidden, _, context) =>
		isWithin(hidden - mergedTiers(context) - mergedClasses(context), 0, 2)
};
export default shape;

function addsUp({ grossProfit, service, fees, capitalCharge, profit }: Statement): boolean {
	return grossProfit - (service ?? 0) - (fees ?? 0) - (capitalCharge ?? 0) === profit;
}

/** What is not told of all is told of none. */
function together(parts: readonly Statement[], all: Statement): Record<string, number | null> {
	const names = Object.keys(all) as (keyof Statement)[];
	return Object.fromEntries(
		names.map((name) => [name, all[name] === null ? null : sumOf(parts, (one) => one[name] ?? NaN)])
	);
}
