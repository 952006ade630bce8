/** What is owed, as columns: from the receivables, else as a customers table tells it. */
import { emptyValidity, setValid, type MoneyColumn } from '#lib/core/columns.ts';
import type { Dataset, Role } from '#lib/core/kinds.ts';
import { amountsOf } from './amounts.ts';
import * as derive from './columns.ts';
import type { Keys } from './keys.ts';
import { type Makers, once } from './lazily.ts';
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
	receivables: () => Receivables | null,
	revenue: Float64Array,
	keys: Keys,
	window: Window,
	days: number | null,
	scale: number
): Makers<OwedColumns> {
	const owed = (role: 'outstanding' | 'overdue') => () => {
		const told = receivables();
		if (told) return derive.moneyColumn(told[role].customers);
		return statedOwed(datasets, role, keys, window, scale);
	};
	const aged = (age: number) => () => {
		const slots = receivables()?.aging[age];
		return slots ? derive.moneyColumn(slots.subarray(0, -1)) : null;
	};
	const outstanding = once(owed('outstanding'));
	return {
		outstanding,
		overdue: owed('overdue'),
		overdue30: aged(0),
		overdue60: aged(1),
		overdue90: aged(2),
		overdueLonger: aged(3),
		overdueDays: () => {
			const told = receivables();
			return told && derive.meanDays(told.overdue.customers, (c) => told.lateness.about(c));
		},
		daysOutstanding: () => {
			if (days === null) return null;
			const open = outstanding();
			return open && derive.daysOutstanding(open, revenue, days);
		}
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
