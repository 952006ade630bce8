/** Money columns brought to the roll-up's one scale. */
import type { Batch, Table, Validity } from '#lib/core/columns.ts';
import { columnOf, emptyValidity, isValid, setValid } from '#lib/core/columns.ts';
import { rescale } from '#lib/core/money.ts';
import { STATED_MONEY, type Kind, type Role } from '#lib/core/kinds.ts';
import { scaleOf } from './priced.ts';

/** Whole minor units at the common scale; 0 where the value is missing, so that sums need no test. */
export interface Amounts {
	readonly values: Float64Array;
	readonly valid: Validity;
}

/** The money columns that the roll-up adds up, by kind: their decimals are those of all money. */
export const MONEY_ROLES: Readonly<Record<Kind, readonly Role[]>> = {
	orders: ['revenue', 'cost', 'grossProfit', 'refund', 'discount'],
	customers: STATED_MONEY,
	service: ['cost'],
	survey: [],
	receivables: ['amount', 'paidAmount'],
	rateCard: []
};

const MAIN: Readonly<Record<Kind, Role | null>> = {
	orders: 'revenue',
	customers: 'revenue',
	service: 'cost',
	survey: null,
	receivables: 'amount',
	rateCard: null
};

/** The money that a dataset of the kind is about; null where it is about none. */
export function mainMoneyOf(kind: Kind): Role | null {
	return MAIN[kind];
}

/** The money column `role` of one batch at `scale`, or null where the table has none. */
export function amountsOf(table: Table, batch: Batch, role: Role, scale: number): Amounts | null {
	const column = columnOf(table, batch, role, 'money');
	if (!column) return null;
	const from = scaleOf(table, role);
	if (from === scale && column.valid === null) return column;
	const values = new Float64Array(batch.rows);
	for (let i = 0; i < batch.rows; i++) {
		if (isValid(column.valid, i)) values[i] = rescale(column.values[i]!, from, scale);
	}
	return { values, valid: column.valid };
}

/** `a` less `b`; missing where either is. */
export function lessWhereBoth(a: Amounts, b: Amounts, rows: number): Amounts {
	const [from, take] = [a.values, b.values];
	const values = new Float64Array(rows);
	if (a.valid === null && b.valid === null) {
		for (let i = 0; i < rows; i++) values[i] = from[i]! - take[i]!;
		return { values, valid: null };
	}
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) {
		if (!isValid(a.valid, i) || !isValid(b.valid, i)) continue;
		values[i] = from[i]! - take[i]!;
		setValid(valid, i);
	}
	return { values, valid };
}
