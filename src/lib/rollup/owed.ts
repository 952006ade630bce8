/** What is owed, as columns: from the receivables, else as a customers table tells it. */
import { emptyValidity, setValid, type MoneyColumn } from '#lib/core/columns.ts';
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

/** `days` that the revenue was earned in; null where none is known. */
export function owedColumns(
	datasets: readonly Dataset[],
	owed: Receivables | null,
	revenue: Float64Array,
	keys: Keys,
	window: Window,
	days: number | null,
	scale: number
): OwedColumns {
	const outstanding = owed
		? derive.moneyColumn(owed.outstanding.customers)
		: statedOwed(datasets, 'outstanding', keys, window, scale);
	const aging = owed?.aging.map((slots) => derive.moneyColumn(slots.subarray(0, -1))) ?? [];
	const [overdue30 = null, overdue60 = null, overdue90 = null, overdueLonger = null] = aging;
	return {
		outstanding,
		overdue: owed
			? derive.moneyColumn(owed.overdue.customers)
			: statedOwed(datasets, 'overdue', keys, window, scale),
		overdue30,
		overdue60,
		overdue90,
		overdueLonger,
		overdueDays:
			owed && derive.meanDays(owed.overdue.customers, (customer) => owed.lateness.about(customer)),
		daysOutstanding:
			outstanding && days !== null ? derive.daysOutstanding(outstanding, revenue, days) : null
	};
}

/** As customers are told with it; missing where they are not, null where no table tells it. */
function statedOwed(
	datasets: readonly Dataset[],
	role: Role,
	keys: Keys,
	window: Window,
	scale: number
): MoneyColumn | null {
	const told = new Uint8Array(keys.size + 1);
	const ledger = statedMoney(
		statedIn(datasets, role, 'receivables'),
		(table, batch) => amountsOf(table, batch, role, scale),
		keys,
		window,
		told
	);
	return ledger && derive.moneyColumn(ledger.customers, validityOf(told, keys.size));
}

function validityOf(told: Uint8Array, rows: number): Uint8Array {
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) if (told[i] === 1) setValid(valid, i);
	return valid;
}
