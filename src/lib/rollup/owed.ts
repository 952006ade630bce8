/** What is owed, as columns: from the receivables, else as a customers table tells it. */
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { amountsOf } from './amounts.ts';
import * as derive from './columns.ts';
import type { Keys } from './keys.ts';
import type { ProfileColumns, Window } from './profile.ts';
import type { Receivables } from './receivables.ts';
import { statedIn, statedMoney } from './stated.ts';

type OwedColumns = Pick<
	ProfileColumns,
	| 'outstanding'
	| 'overdue'
	| 'overdue30'
	| 'overdue60'
	| 'overdue90'
	| 'overdueLonger'
	| 'overdueDays'
	| 'daysOutstanding'
>;

export function owedColumns(
	datasets: readonly Dataset[],
	owed: Receivables | null,
	revenue: Float64Array,
	keys: Keys,
	window: Window,
	scale: number
): OwedColumns {
	const stated = (role: Role) =>
		statedMoney(
			statedIn(datasets, role, 'receivables'),
			(table, batch) => amountsOf(table, batch, role, scale),
			keys,
			window
		)?.customers ?? null;
	const outstanding = owed?.outstanding.customers ?? stated('outstanding');
	const overdue = owed?.overdue.customers ?? stated('overdue');
	const column = (values: Float64Array | null | undefined) =>
		values ? derive.moneyColumn(values) : null;
	const [to30, to60, to90, longer] = owed?.aging.map((slots) => slots.subarray(0, -1)) ?? [];
	const days = window.to - window.from + 1;
	return {
		outstanding: column(outstanding),
		overdue: column(overdue),
		overdue30: column(to30),
		overdue60: column(to60),
		overdue90: column(to90),
		overdueLonger: column(longer),
		overdueDays:
			owed && derive.meanDays(owed.overdue.customers, (customer) => owed.lateness.about(customer)),
		daysOutstanding: owed && derive.daysOutstanding(owed.outstanding.customers, revenue, days)
	};
}
